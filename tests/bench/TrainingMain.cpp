// Three hundred scenarios read, which nobody may wait for, and one exercise played and scored, as it is at each act.
#include "core/training/ScenarioReader.h"
#include "core/training/ScenarioShelf.h"
#include "core/training/Score.h"
#include "tests/bench/Report.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <iostream>

using namespace wederhoor;
using namespace wederhoor::bench;
using namespace wederhoor::training;

namespace {

constexpr int scenarioCount = 300;

template <class Act> double bestMilliseconds(Act act)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const Stopwatch watch;
        act();
        best = std::min(best, watch.threadCpuSeconds() * 1000);
    }
    return best;
}

/// The shipped scenarios over and over, each with an id of its own.
void fill(const QDir &folder)
{
    int made = 0;
    while (made < scenarioCount) {
        for (const QString &language : trainingLanguages()) {
            const QDir shipped(QStringLiteral(":/scenarios/") + language);
            for (const QString &name : shipped.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
                QFile from(shipped.filePath(name));
                QFile to(folder.filePath(QStringLiteral("%1.yaml").arg(made)));
                if (made < scenarioCount && from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly)) {
                    QByteArray yaml = from.readAll();
                    yaml.replace("\nid: ", QStringLiteral("\nid: own-%1-").arg(made).toLatin1());
                    to.write(yaml);
                    ++made;
                }
            }
        }
    }
}

/// The barest way: the bytes of every file looked at once.
qint64 readBytes(const QDir &folder)
{
    qint64 sum = 0;
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            for (const char byte : file.readAll()) {
                sum += byte;
            }
        }
    }
    return sum;
}

Row row(const char *name, double value, double floor, const char *floorName, double bar)
{
    Row row;
    row.name = QString::fromLatin1(name);
    row.value = value;
    row.unit = QStringLiteral("ms");
    row.floor = floor;
    row.floorName = QString::fromLatin1(floorName);
    row.ratio = value / floor;
    row.bar = QStringLiteral("under %1 ms").arg(bar);
    row.met = value < bar;
    return row;
}

} // namespace

/// Exit 1: a bar was not met.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const ScenarioShelf shipped = readShelf();
    fill(QDir(folder.path()));
    qsizetype count = 0;
    volatile qint64 kept = 0;
    const double floor = bestMilliseconds([&] { kept = kept + readBytes(QDir(folder.path())); });
    const double read = bestMilliseconds([&] { count = readShelf(folder.path()).scenarios.size(); });
    Report report;
    report.add(row("300 scenarios read", read, floor, "their bytes read", 1'000));
    if (count != scenarioCount + shipped.scenarios.size()) {
        std::cerr << "only " << count << " scenarios read\n";
        return 1;
    }
    const auto scenario = shipped.find(QStringLiteral("nl-druk-uur"));
    QList<ExerciseEvent> events;
    for (const ScenarioConversation &conversation : scenario->conversations) {
        events += conversation.model;
    }
    std::sort(events.begin(), events.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    const double played = bestMilliseconds([&] { kept = kept + play(*scenario, events, 1).hintsTaken; });
    const double scored
        = bestMilliseconds([&] { kept = kept + scoreExercise(*scenario, play(*scenario, events, 1)).total; });
    report.add(row("the busy hour played and scored", scored, played, "played", 16));
    std::cerr << report.table().toStdString();
    std::cout << report.json().toStdString();
    return report.allMet() ? 0 : 1;
}
