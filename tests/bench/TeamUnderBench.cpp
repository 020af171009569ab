#include "core/desk/TeamFeed.h"
#include "core/team/TeamJson.h"
#include "core/team/TeamMigrator.h"
#include "tests/bench/BenchInbox.h"
#include "tests/bench/TeamBenches.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <unistd.h>

namespace wederhoor::bench {

namespace {

using namespace std::chrono_literals;

void script(TeamConnection &connection, const QByteArray &sql)
{
    const Result<void> done = connection.runScript(sql, 120s);
    if (!done) {
        qFatal("%s", qPrintable(done.error().detail));
    }
}

/// Of one process: utime, stime and, with those of its children that ended, cutime and cstime.
double ticksOf(const QString &pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr int userTime = 11;
    double sum = 0;
    for (int field = userTime; field < userTime + 4; ++field) {
        sum += fields.value(field).toDouble();
    }
    return sum;
}

QString parentOf(const QString &pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray line = file.readAll();
    return QString::fromLatin1(line.mid(line.lastIndexOf(')') + 2).split(' ').value(1));
}

} // namespace

TeamUnderBench::TeamUnderBench(int agents, int cases)
    : m_server(std::move(test::PostgresServer::start().value()))
{
    const auto root = connect(test::PostgresServer::superuser());
    static_cast<void>(must(ready(TeamMigrator(*root, teamMigrations()).run())));
    QByteArray members;
    for (int agent = 0; agent < agents; ++agent) {
        const QByteArray name = "agent_" + QByteArray::number(agent);
        script(*root, "SELECT wederhoor.put_member('" + name + "', 'Agent', 'agent', '', '{}', '{}', false)");
        members += (agent > 0 ? "," : "") + name;
    }
    script(*root, "SELECT wederhoor.put_member('chief', 'Chief', 'admin', '', '{}', '{}', false)");
    Channel shared;
    shared.pollInterval = shortestPollInterval;
    const QByteArray options = QJsonDocument(teamChannelOptions(shared)).toJson(QJsonDocument::Compact);
    script(*connect(QStringLiteral("chief")),
           "SELECT wederhoor.put_hub('00000000-0000-0000-0000-0000000000f1', NULL, 'Bank');"
           "SELECT wederhoor.put_channel('00000000-0000-0000-0000-0000000000c1', "
           "'00000000-0000-0000-0000-0000000000f1', 'fake', 'fake', 'Channel', '"
               + options
               + "', true, 1);"
                 "SELECT wederhoor.put_team('00000000-0000-0000-0000-0000000000d1', "
                 "'00000000-0000-0000-0000-0000000000f1', 'Team', '{"
               + members + "}', '{00000000-0000-0000-0000-0000000000c1}')");
    script(*connect(QStringLiteral("agent_0")),
           "SELECT wederhoor.open_cases(jsonb_agg(jsonb_build_object('id', ('00000000-0000-0000-0000-' || "
           "lpad(to_hex(n), 12, '0'))::uuid, 'channel', '00000000-0000-0000-0000-0000000000c1', 'platform', 'fake', "
           "'instance', 'fake', 'thread_root', n::text, 'customer_id', n::text, 'opened_at', 1767607200000))) "
           "FROM generate_series(1, "
               + QByteArray::number(cases) + ") n");
    script(*root, "VACUUM ANALYZE");
}

TeamAddress TeamUnderBench::address(int agent) const
{
    TeamAddress address;
    address.host = m_server->socketFolder();
    address.port = m_server->port();
    address.database = QStringLiteral("postgres");
    address.member = QStringLiteral("agent_%1").arg(agent);
    return address;
}

std::unique_ptr<TeamConnection> TeamUnderBench::connect(const QString &member) const
{
    TeamAddress where = address(0);
    where.member = member;
    return std::move(TeamConnection::open(where, {}, {60s, 60s}).value());
}

CaseId TeamUnderBench::caseId(int number)
{
    return CaseId::fromString(QStringLiteral("00000000-0000-0000-0000-%1").arg(number, 12, 16, QLatin1Char('0')));
}

ChannelId TeamUnderBench::channel()
{
    return ChannelId::fromString(QStringLiteral("00000000-0000-0000-0000-0000000000c1"));
}

double TeamUnderBench::cpuSeconds() const
{
    const auto root = connect(test::PostgresServer::superuser());
    const Result<TeamRows> rows = root->run("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
    const QString master = rows->text(0, 0).trimmed();
    double ticks = ticksOf(master);
    const QStringList all = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &pid : all) {
        if (parentOf(pid) == master) {
            ticks += ticksOf(pid);
        }
    }
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

DeskUnderBench::DeskUnderBench(const TeamAddress &address, const QString &path, test::FakePlatform &platform,
                               const Clock &clock, Begins begins)
    : m_ids(clock)
    , m_store({path}, clock)
    , m_desk(m_store, clock, m_ids, {{address.member}, address.member},
             [&platform](const Channel &) { return platform.capabilities; })
{
    platform.registerIn(m_registry);
    static_cast<void>(must(m_store.open()));
    m_team
        = std::make_unique<TeamLink>(m_store, clock, TeamPlace{address, {}}, QUuid::createUuid(), QList<ChannelId>());
    m_desk.setClaimGate(&m_team->claims());
    m_poller = std::make_unique<Poller>(m_store, m_registry, m_team->polls(), clock, m_probe, Poller::Timing{});
    m_poller->setFeedSink(&m_team->feed());
    if (begins == Begins::UpToDate) {
        must(m_team->sync().syncOnce());
    }
}

} // namespace wederhoor::bench
