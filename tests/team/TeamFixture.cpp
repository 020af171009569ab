#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

constexpr auto organisation = R"(
SELECT wederhoor.put_member('admin_one', 'Admin One', 'admin', '', '{}', '{}', false);
SELECT wederhoor.put_member('agent_one', 'Agent One', 'agent', '', '{nl,en}', '{}', false);
SELECT wederhoor.put_member('agent_two', 'Agent Two', 'agent', '', '{nl}', '{}', false);
SELECT wederhoor.put_member('agent_elsewhere', 'Agent Elsewhere', 'agent', '', '{fr}', '{}', false);
SELECT wederhoor.put_member('trainee_one', 'Trainee One', 'trainee', '', '{nl}', '{}', false);
SELECT wederhoor.put_member('supervisor_one', 'Supervisor One', 'supervisor', '', '{nl}', '{}', false);
SELECT wederhoor.put_member('supervisor_two', 'Supervisor Two', 'supervisor', '', '{nl}', '{}', false);
)";

constexpr auto structure = R"(
SELECT wederhoor.put_hub('00000000-0000-0000-0000-0000000000f1', NULL, 'Sample Bank');
SELECT wederhoor.put_channel('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000f1', 'practice',
                             'practice', 'Sample channel', '{"account": "sample"}', true, 1);
SELECT wederhoor.put_channel('00000000-0000-0000-0000-0000000000c2', '00000000-0000-0000-0000-0000000000f1', 'practice',
                             'elsewhere', 'Other channel', '{}', true, 1);
SELECT wederhoor.put_team('00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-0000000000f1', 'Team',
                          '{agent_one,agent_two,trainee_one,supervisor_one,supervisor_two}',
                          '{00000000-0000-0000-0000-0000000000c1}');
SELECT wederhoor.put_team('00000000-0000-0000-0000-0000000000d2', '00000000-0000-0000-0000-0000000000f1', 'Other team',
                          '{agent_elsewhere}', '{00000000-0000-0000-0000-0000000000c2}');
)";

/// Started with the first test, ended with the binary.
class ServerEnvironment : public ::testing::Environment
{
public:
    void SetUp() override
    {
        m_server = PostgresServer::start();
        if (m_server) {
            makeTemplate();
        }
    }
    void TearDown() override { m_server = nullptr; }

    [[nodiscard]] const Result<std::unique_ptr<PostgresServer>> &server() const { return m_server; }
    [[nodiscard]] Result<std::unique_ptr<TeamConnection>> connect(const QString &database, const QString &member) const
    {
        TeamAddress address;
        address.host = (*m_server)->socketFolder();
        address.port = (*m_server)->port();
        address.database = database;
        address.member = member;
        return TeamConnection::open(address, {}, {60s, 60s});
    }
    [[nodiscard]] QString nextName() { return QStringLiteral("test_%1").arg(++m_made); }

private:
    void makeTemplate()
    {
        const auto maker = connect(QStringLiteral("postgres"), PostgresServer::superuser());
        WEDERHOOR_ASSERT_OK(maker);
        WEDERHOOR_ASSERT_OK((*maker)->runScript("CREATE DATABASE sample", 60s));
        const auto root = connect(QStringLiteral("sample"), PostgresServer::superuser());
        WEDERHOOR_ASSERT_OK(root);
        WEDERHOOR_ASSERT_OK(TeamMigrator(**root, teamMigrations()).run());
        WEDERHOOR_ASSERT_OK((*root)->runScript(organisation, 60s));
        const auto admin = connect(QStringLiteral("sample"), QStringLiteral("admin_one"));
        WEDERHOOR_ASSERT_OK(admin);
        WEDERHOOR_ASSERT_OK((*admin)->runScript(structure, 60s));
    }

    Result<std::unique_ptr<PostgresServer>> m_server = failure(ErrorKind::NotFound);
    int m_made = 0;
};

ServerEnvironment *environment()
{
    static auto *const added
        = static_cast<ServerEnvironment *>(::testing::AddGlobalTestEnvironment(new ServerEnvironment)); // gtest owns it
    return added;
}

/// Before main(), as GoogleTest asks.
const ServerEnvironment *const registered = environment();

} // namespace

QUuid testUuid(std::uint64_t number)
{
    return QUuid::fromString(QStringLiteral("00000000-0000-0000-0000-%1").arg(number, 12, 16, QLatin1Char('0')));
}

CaseId testCase(std::uint64_t number)
{
    return {testUuid(0xa000 + number)};
}

ChannelId TeamTestBase::channel()
{
    return {testUuid(0xc1)};
}

ChannelId TeamTestBase::otherChannel()
{
    return {testUuid(0xc2)};
}

PostgresServer &TeamTestBase::server()
{
    return **environment()->server();
}

void TeamTestBase::SetUp()
{
    const auto &running = environment()->server();
    if (!running && running.error().kind == ErrorKind::NotFound) {
        GTEST_SKIP() << running.error().detail.toStdString();
    }
    WEDERHOOR_ASSERT_OK(running);
    m_database = environment()->nextName();
    const auto maker = environment()->connect(QStringLiteral("postgres"), PostgresServer::superuser());
    WEDERHOOR_ASSERT_OK(maker);
    WEDERHOOR_ASSERT_OK((*maker)->runScript("CREATE DATABASE " + m_database.toUtf8() + " TEMPLATE sample", 60s));
}

void TeamTestBase::TearDown()
{
    m_connections.clear();
    if (m_database.isEmpty()) {
        return;
    }
    const auto maker = environment()->connect(QStringLiteral("postgres"), PostgresServer::superuser());
    WEDERHOOR_ASSERT_OK(maker);
    WEDERHOOR_EXPECT_OK((*maker)->runScript("DROP DATABASE " + m_database.toUtf8() + " WITH (FORCE)", 60s));
}

QString TeamTestBase::makeEmptyDatabase()
{
    const QString name = environment()->nextName();
    const auto maker = environment()->connect(QStringLiteral("postgres"), PostgresServer::superuser());
    EXPECT_TRUE(maker && (*maker)->runScript("CREATE DATABASE " + name.toUtf8(), 60s));
    return name;
}

TeamAddress TeamTestBase::addressIn(const QString &database, const QString &member)
{
    TeamAddress address;
    address.host = server().socketFolder();
    address.port = server().port();
    address.database = database;
    address.member = member;
    return address;
}

TeamAddress TeamTestBase::address(const QString &member) const
{
    return addressIn(m_database, member);
}

std::unique_ptr<TeamConnection> TeamTestBase::connectIn(const QString &database, const QString &member)
{
    auto connection = environment()->connect(database, member);
    EXPECT_TRUE(connection) << member.toStdString() << ": "
                            << (connection ? std::string() : testing::PrintToString(connection.error()));
    return connection ? std::move(*connection) : nullptr;
}

std::unique_ptr<TeamConnection> TeamTestBase::connect(const QString &member) const
{
    return connectIn(m_database, member);
}

TeamConnection &TeamTestBase::as(const char *member)
{
    std::unique_ptr<TeamConnection> &connection = m_connections[member];
    if (!connection || !connection->isOpen()) {
        connection = connect(QString::fromLatin1(member));
    }
    return *connection;
}

TeamRows TeamTestBase::sql(TeamConnection &connection, const QByteArray &statement, const QList<TeamValue> &values)
{
    const Result<TeamRows> rows = connection.run(statement, values, 30s);
    EXPECT_TRUE(rows) << statement.toStdString() << ": " << ::testing::PrintToString(rows ? Error{} : rows.error());
    return rows.value_or(TeamRows());
}

Error TeamTestBase::refused(TeamConnection &connection, const QByteArray &statement, const QList<TeamValue> &values)
{
    const Result<TeamRows> rows = connection.run(statement, values, 30s);
    EXPECT_FALSE(rows) << statement.toStdString();
    return rows ? Error{ErrorKind::Cancelled, QStringLiteral("it was allowed")} : rows.error();
}

void TeamTestBase::replaceClock()
{
    sql(root(), "CREATE TABLE public.test_clock (at timestamptz NOT NULL)");
    sql(root(), "INSERT INTO public.test_clock VALUES ('2026-01-05 10:00+00')");
    sql(root(), "GRANT SELECT ON public.test_clock TO PUBLIC");
    sql(root(),
        "CREATE OR REPLACE FUNCTION wederhoor.clock() RETURNS timestamptz LANGUAGE sql VOLATILE "
        "SECURITY DEFINER SET search_path = wederhoor, pg_temp AS 'SELECT at FROM public.test_clock'");
}

void TeamTestBase::advanceClock(std::chrono::milliseconds step)
{
    sql(root(), "UPDATE public.test_clock SET at = at + $1 * interval '1 millisecond'",
        {teamValue(static_cast<std::int64_t>(step.count()))});
}

void TeamTestBase::openCases(int from, int count)
{
    QJsonArray cases;
    for (int number = from; number < from + count; ++number) {
        cases.append(QJsonObject{{QStringLiteral("id"), testCase(static_cast<std::uint64_t>(number)).toString()},
                                 {QStringLiteral("channel"), channel().toString()},
                                 {QStringLiteral("platform"), QStringLiteral("practice")},
                                 {QStringLiteral("instance"), QStringLiteral("practice")},
                                 {QStringLiteral("thread_root"), QStringLiteral("root-%1").arg(number)},
                                 {QStringLiteral("customer_id"), QStringLiteral("customer-%1").arg(number)},
                                 {QStringLiteral("opened_at"), Q_INT64_C(1767607200000)}});
    }
    const Result<std::int64_t> opened = TeamCalls(as("agent_one")).openCases(cases);
    WEDERHOOR_ASSERT_OK(opened);
    EXPECT_EQ(*opened, count);
}

void TeamTestBase::publish(const QString &remoteId, const CaseId &id, const char *side, std::int64_t createdAt)
{
    TeamCalls poller(as("agent_one"));
    if (m_pollFence == 0) {
        const Result<TeamPollLease> lease = poller.acquirePoll(channel(), testUuid(0xbeef), teamProgramVersion());
        WEDERHOOR_ASSERT_OK(lease);
        ASSERT_TRUE(lease->granted);
        m_pollFence = lease->fence;
    }
    const QJsonObject message{{QStringLiteral("instance"), QStringLiteral("practice")},
                              {QStringLiteral("remote_id"), remoteId},
                              {QStringLiteral("case_id"), id.toString()},
                              {QStringLiteral("side"), QString::fromLatin1(side)},
                              {QStringLiteral("created_at"), static_cast<qint64>(createdAt)},
                              {QStringLiteral("payload"), QJsonObject{{QStringLiteral("text"), remoteId}}}};
    WEDERHOOR_ASSERT_OK(poller.publish(channel(), m_pollFence, "cursor", QJsonArray{message}));
}

TeamReplyRequest TeamTestBase::request(std::uint64_t reply, const CaseId &id, std::int64_t fence, const QString &seen,
                                       const QStringList &keys) const
{
    TeamReplyRequest request;
    request.reply = OutboxId{testUuid(0xb000 + reply)};
    request.caseId = id;
    request.keys = keys.isEmpty() ? QStringList{QStringLiteral("key-%1").arg(reply)} : keys;
    request.fence = fence;
    request.seen = MessageRef{{seen.isEmpty() ? QString() : QStringLiteral("practice")}, {seen}};
    request.afterwards = QStringLiteral("reply_sent_waiting");
    return request;
}

} // namespace wederhoor::test
