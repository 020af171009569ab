#include "tests/bench/Report.h"
#include "tests/bench/TeamBenches.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <iostream>

using namespace wederhoor;
using namespace wederhoor::bench;

/// Measures a team's desks on a PostgreSQL of its own: a table on standard error, JSON on standard output. All desks
/// are in this one process, which a team's are not: what they cost each other is counted against them. Exit 1: a bar
/// was not met.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption count(QStringLiteral("desks"), QStringLiteral("desks of the team"), QStringLiteral("N"),
                                   QStringLiteral("30"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("one part of it: sight, changes, rest, presence or first"),
                                  QStringLiteral("PART"));
    const QCommandLineOption many(QStringLiteral("cases"), QStringLiteral("cases that a new desk reads"),
                                  QStringLiteral("N"), QStringLiteral("300000"));
    parser.addOptions({count, only, many});
    parser.addHelpOption();
    parser.process(application);
    const auto wanted
        = [part = parser.value(only)](const char *name) { return part.isEmpty() || part == QLatin1String(name); };

    constexpr int cases = 1000;
    const int agents = parser.value(count).toInt();
    const SystemClock clock;
    const QTemporaryDir folder;
    test::FakePlatform platform(clock);
    TeamUnderBench team(agents, cases);
    Desks desks;
    const auto open = [&](int upTo) {
        for (int agent = static_cast<int>(desks.size()); agent < upTo; ++agent) {
            desks.push_back(std::make_unique<DeskUnderBench>(
                team.address(agent), folder.filePath(QStringLiteral("%1.sqlite").arg(agent)), platform, clock));
        }
    };
    Report report;
    open(2);
    if (wanted("changes")) {
        benchChanges(team, *desks.front(), report);
    }
    if (wanted("sight")) {
        benchSight(team, desks, 2, report);
    }
    open(agents);
    if (wanted("sight")) {
        benchSight(team, desks, agents, report);
    }
    if (wanted("rest")) {
        benchRest(team, desks, platform, report);
    }
    if (wanted("presence")) {
        benchPresence(team, desks, report);
    }
    desks.clear(); // what the others cost would be counted against the one that reads
    if (wanted("first")) {
        benchFirst(team, parser.value(many).toInt(), platform, report);
    }
    std::cerr << report.table().toStdString();
    std::cout << report.json().toStdString();
    return report.allMet() ? 0 : 1;
}
