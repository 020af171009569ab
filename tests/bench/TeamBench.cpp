#include "tests/bench/BenchInbox.h"
#include "tests/bench/Report.h"
#include "tests/bench/TeamBenches.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace wederhoor::bench {

namespace {

using namespace std::chrono_literals;

constexpr int batch = 200;

void rest(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Milliseconds from the agent's key to the row as the colleague's list reads it.
double sightOf(DeskUnderBench &actor, DeskUnderBench &watcher, const CaseId &id)
{
    QEventLoop loop;
    const AgentId me = actor.desk().me().id;
    const auto look = [&] {
        onResult(&loop, watcher.store().caseRows({id}), [&loop, me](const Result<QList<CaseRow>> &rows) {
            if (rows && !rows->isEmpty() && rows->first().value.owner == me) {
                loop.quit();
            }
        });
    };
    QObject::connect(&watcher.store(), &Store::casesChanged, &loop, look);
    QElapsedTimer clock;
    clock.start();
    const auto claimed = actor.desk().claim(id);
    loop.exec();
    const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    static_cast<void>(must(claimed));
    return took;
}

TeamCaseChange statusChange(int number, const char *status)
{
    return {QUuid::createUuid(), TeamUnderBench::caseId(number), std::nullopt, QStringLiteral("status"),
            QString::fromLatin1(status)};
}

const char *statusOf(int round)
{
    return round % 2 == 0 ? "resolved" : "reopened";
}

/// Changes a second, one at a time, through the connection that the program tells its acts by.
double oneByOne(DeskUnderBench &desk, int cases)
{
    constexpr int changes = 600;
    const Stopwatch watch;
    for (int done = 0; done < changes; ++done) {
        const int number = 1 + (done / 2) % cases;
        static_cast<void>(must(desk.team().database().apply({statusChange(number, statusOf(done))})));
    }
    return changes / watch.wallSeconds();
}

/// Transactions of the same function, two a script, called by pgbench over one connection.
double byPgbench(TeamUnderBench &team, int cases)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("changes.sql")));
    if (!file.open(QIODevice::WriteOnly)) {
        return -1;
    }
    file.write("\\set n random(1, " + QByteArray::number(cases) + ")\n");
    for (const char *status : {"resolved", "reopened"}) {
        file.write("SELECT * FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], ARRAY[("
                   "'00000000-0000-0000-0000-' || lpad(to_hex(:n), 12, '0'))::uuid], '{NULL}', '{status}', '{"
                   + QByteArray(status) + "}');\n");
    }
    file.close();
    const Result<QByteArray> output
        = team.server().runTool(QStringLiteral("pgbench"),
                                {QStringLiteral("-n"), QStringLiteral("-U"), QStringLiteral("agent_0"),
                                 QStringLiteral("-c"), QStringLiteral("1"), QStringLiteral("-T"), QStringLiteral("4"),
                                 QStringLiteral("-f"), file.fileName(), QStringLiteral("postgres")});
    if (!output) {
        std::cerr << output.error().detail.toStdString() << '\n';
        return -1;
    }
    const qsizetype at = output->indexOf("tps = ");
    return 2 * output->mid(at + 6, output->indexOf(' ', at + 6) - at - 6).toDouble();
}

/// One by one within a single transaction, as a client would that knows no batches.
double oneByOneInOneTransaction(TeamConnection &connection, int cases)
{
    TeamCalls calls(connection);
    const Stopwatch watch;
    static_cast<void>(connection.run("BEGIN"));
    for (int number = 1; number <= batch; ++number) {
        static_cast<void>(calls.apply({statusChange(1 + number % cases, "resolved")}));
        static_cast<void>(calls.apply({statusChange(1 + number % cases, "reopened")}));
    }
    static_cast<void>(connection.run("COMMIT"));
    return 2 * batch / watch.wallSeconds();
}

double inBatches(TeamConnection &connection, int cases)
{
    TeamCalls calls(connection);
    constexpr int batches = 20;
    const Stopwatch watch;
    for (int round = 0; round < batches; ++round) {
        QList<TeamCaseChange> changes;
        for (int number = 1; number <= batch; ++number) {
            changes.append(statusChange(1 + number % cases, statusOf(round)));
        }
        static_cast<void>(calls.apply(changes));
    }
    return batches * batch / watch.wallSeconds();
}

} // namespace

void benchSight(TeamUnderBench &team, Desks &desks, int count, Report &report)
{
    // Each takes a case of its own, the later ones first: the changes below work the earlier ones.
    static int next = 1000;
    constexpr int rounds = 90;
    QList<double> sights;
    const double before = team.cpuSeconds();
    for (int round = 0; round < rounds; ++round) {
        auto &actor = *desks.at(static_cast<std::size_t>(round % count));
        auto &watcher = *desks.at(static_cast<std::size_t>((round + 1 + count / 3) % count));
        sights.append(sightOf(actor, watcher, TeamUnderBench::caseId(next--)));
        rest(40ms);
    }
    const double cost = 1000 * (team.cpuSeconds() - before) / rounds;
    const QString name = QStringLiteral("an act on another's screen, %1 desks, ").arg(count);
    const double most = count == 2 ? 20 : 100;
    report.add({name + QStringLiteral("median"),
                median(sights),
                QStringLiteral("ms"),
                {},
                {},
                {},
                QStringLiteral("under %1 ms").arg(most),
                median(sights) < most});
    const double slow = percentile(sights, 0.99);
    report.add({name + QStringLiteral("99th percentile"),
                slow,
                QStringLiteral("ms"),
                {},
                {},
                {},
                count == 2 ? QString() : QStringLiteral("under 300 ms"),
                count == 2 ? std::optional<bool>() : std::optional<bool>(slow < 300)});
    report.add({name + QStringLiteral("the database's time"), cost, QStringLiteral("ms"), {}, {}, {}, {}, {}});
}

void benchChanges(TeamUnderBench &team, DeskUnderBench &desk, Report &report)
{
    constexpr int cases = 200;
    static_cast<void>(oneByOne(desk, cases)); // warm
    const double floor = byPgbench(team, cases);
    const double ours = oneByOne(desk, cases);
    report.add({QStringLiteral("status changes, one by one"), ours, QStringLiteral("/s"), floor,
                QStringLiteral("pgbench"), ours / floor, QStringLiteral("at least 0.5x"), ours >= 0.5 * floor});
    const auto connection = team.connect(QStringLiteral("agent_0"));
    const double single = oneByOneInOneTransaction(*connection, cases);
    const double batched = inBatches(*connection, cases);
    report.add({QStringLiteral("status changes, %1 at once").arg(batch), batched, QStringLiteral("/s"), single,
                QStringLiteral("one by one in one transaction"), batched / single, QStringLiteral("at least 5x"),
                batched >= 5 * single});
}

void benchRest(TeamUnderBench &team, Desks &desks, const test::FakePlatform &platform, Report &report)
{
    for (const auto &desk : desks) {
        desk->startPolling();
    }
    rest(5s);
    constexpr std::chrono::seconds time = 60s;
    const double seconds = static_cast<double>(time.count());
    const int asked = platform.fetchCalls;
    const double before = team.cpuSeconds();
    rest(time);
    const double share = 100 * (team.cpuSeconds() - before) / seconds;
    const int requests = platform.fetchCalls - asked;
    const double one = seconds / static_cast<double>(shortestPollInterval.count()) * 1.1 + 1;
    report.add({QStringLiteral("%1 desks at rest, the database").arg(desks.size()),
                share,
                QStringLiteral("% core"),
                {},
                {},
                {},
                QStringLiteral("under 2 %"),
                share < 2});
    report.add({QStringLiteral("%1 desks at rest, asked of the platform in %2 s").arg(desks.size()).arg(time.count()),
                static_cast<double>(requests), QStringLiteral("times"), one, QStringLiteral("one poller at most"),
                requests / one, QStringLiteral("one poller's"), requests > 0 && requests <= one});
}

void benchPresence(TeamUnderBench &team, Desks &desks, Report &report)
{
    const auto type = [&desks] {
        for (const auto &desk : desks) {
            desk->team().presence().typed();
        }
    };
    for (std::size_t desk = 0; desk < desks.size(); ++desk) {
        desks.at(desk)->team().presence().open(TeamUnderBench::caseId(static_cast<int>(desk) + 1));
    }
    type();
    QTimer keys;
    keys.callOnTimeout(type);
    keys.start(3s);
    rest(10s); // each hears of the others
    constexpr std::chrono::seconds time = 60s;
    const double before = team.cpuSeconds();
    rest(time);
    const double share = 100 * (team.cpuSeconds() - before) / static_cast<double>(time.count());
    report.add({QStringLiteral("%1 desks with their agents writing, the database").arg(desks.size()),
                share,
                QStringLiteral("% core"),
                {},
                {},
                {},
                QStringLiteral("under 4 %"),
                share < 4});
    for (const auto &desk : desks) {
        desk->team().presence().open({});
    }
}

} // namespace wederhoor::bench
