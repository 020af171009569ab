#include "core/domain/Memory.h"
#include "tests/bench/BenchInbox.h"
#include "tests/bench/BenchSet.h"
#include "tests/bench/WindowBenches.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QStandardPaths>

#include <iostream>

using namespace wederhoor;
using namespace wederhoor::bench;

namespace {

void fill(const QString &path, int messages)
{
    BenchInbox inbox(path);
    BenchSet set;
    for (int done = 0; done < messages; done += 2'000) {
        inbox.take(set.lines(2'000));
    }
}

void measure(const QString &folder, const QString &part, Report &report)
{
    const auto wanted = [&part](const char *name) { return part.isEmpty() || part == QLatin1String(name); };
    const double bare = residentMiB();
    if (wanted("start")) {
        benchStart(folder, report);
    }
    WindowUnderBench bench(folder);
    static_cast<void>(bench.start());
    if (wanted("acts")) {
        benchActs(bench, report, {});
        const double resident = residentMiB();
        report.add({QStringLiteral("resident memory after the acts"), resident, QStringLiteral("MiB"), bare,
                    QStringLiteral("before the window"), resident / bare, QStringLiteral("under 150 MB"),
                    resident * 1.048576 < 150});
    }
    if (wanted("poll")) {
        benchPoll(bench, report);
    }
    if (wanted("idle")) {
        benchIdle(bench, report);
    }
    if (wanted("load")) {
        benchUnderLoad(bench, report);
    }
}

} // namespace

/// Measures the window on an inbox of its own making: a table on standard error, JSON on standard output. Exit 1: a bar
/// was not met.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    returnLargeBlocks();
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption messages(QStringLiteral("messages"), QStringLiteral("messages in the inbox"),
                                      QStringLiteral("N"), QStringLiteral("1000000"));
    const QCommandLineOption keep(QStringLiteral("inbox"),
                                  QStringLiteral("profile folder; filled when it holds no inbox, and kept"),
                                  QStringLiteral("DIR"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("one part of it: start, acts, poll, idle, load or tests"),
                                  QStringLiteral("PART"));
    parser.addOptions({messages, keep, only});
    parser.addHelpOption();
    parser.process(application);

    const QTemporaryDir temporary;
    const QString folder = parser.isSet(keep) ? parser.value(keep) : temporary.path();
    const QString path = folder + QStringLiteral("/inbox.sqlite");
    const QString part = parser.value(only);
    Report report;
    if (part != QLatin1String("tests")) {
        if (!QFileInfo::exists(path)) {
            fill(path, parser.value(messages).toInt());
        }
        measure(folder, part, report);
    }
    if (part.isEmpty() || part == QLatin1String("tests")) {
        benchGuiTests({QStringLiteral(WEDERHOOR_GUI_TESTS), QStringLiteral(WEDERHOOR_GUI_TEAM_TESTS)}, report);
    }
    std::cerr << report.table().toStdString();
    std::cout << report.json().toStdString();
    return report.allMet() ? 0 : 1;
}
