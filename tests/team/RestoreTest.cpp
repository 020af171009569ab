#include "core/team/TeamAcquaintance.h"
#include "tests/team/TeamFixture.h"

#include <QTemporaryDir>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Dumped from the tests' server, restored on another one whose transaction ids are younger.
class RestoreTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        openCases(1, 5);
        publish(QStringLiteral("question"), testCase(1), "customer", 1'767'614'400'000);
        const auto claimed = TeamCalls(as("agent_one")).claim(testCase(1));
        WEDERHOOR_ASSERT_OK(claimed);
        m_fence = claimed->fence;
        // Transaction ids far beyond those of a new cluster; then one more change.
        WEDERHOOR_ASSERT_OK(root().runScript(
            "DO $$ BEGIN FOR i IN 1..3000 LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$", 60s));
        WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).claim(testCase(2)));
        restore();
    }
    [[nodiscard]] std::unique_ptr<TeamConnection> restored(const char *member) const
    {
        TeamAddress address;
        address.host = m_other->socketFolder();
        address.port = m_other->port();
        address.database = QStringLiteral("restored");
        address.member = QString::fromLatin1(member);
        auto connection = TeamConnection::open(address, {}, {10s, 60s});
        EXPECT_TRUE(connection) << (connection ? std::string() : connection.error().detail.toStdString());
        return connection ? std::move(*connection) : nullptr;
    }
    [[nodiscard]] static qsizetype casesBelowTheHorizon(TeamConnection &connection)
    {
        TeamCalls calls(connection);
        const Result<QByteArray> horizon = calls.horizon();
        const auto page = calls.pull(TeamStream::Cases, {}, horizon.value_or("0"), 100, true);
        return page ? page->rows.size() : -1;
    }

    std::int64_t m_fence = 0;

private:
    void restore()
    {
        auto other = PostgresServer::start();
        WEDERHOOR_ASSERT_OK(other);
        m_other = std::move(*other);
        const QString roles = m_folder.filePath(QStringLiteral("roles.sql"));
        const QString dump = m_folder.filePath(QStringLiteral("team.dump"));
        const Result<QByteArray> dumped = server().runTool(
            QStringLiteral("pg_dumpall"), {QStringLiteral("--roles-only"), QStringLiteral("-f"), roles});
        if (!dumped && dumped.error().kind == ErrorKind::NotFound) {
            GTEST_SKIP() << dumped.error().detail.toStdString();
        }
        WEDERHOOR_ASSERT_OK(dumped);
        WEDERHOOR_ASSERT_OK(server().runTool(QStringLiteral("pg_dump"),
                                             {QStringLiteral("-Fc"), QStringLiteral("-f"), dump, m_database}));
        // The cluster's maker is there already, which is the one error.
        WEDERHOOR_ASSERT_OK(m_other->runTool(
            QStringLiteral("psql"),
            {QStringLiteral("-q"), QStringLiteral("-d"), QStringLiteral("postgres"), QStringLiteral("-f"), roles}));
        WEDERHOOR_ASSERT_OK(m_other->runTool(QStringLiteral("createdb"), {QStringLiteral("restored")}));
        WEDERHOOR_ASSERT_OK(m_other->runTool(
            QStringLiteral("pg_restore"),
            {QStringLiteral("--exit-on-error"), QStringLiteral("-d"), QStringLiteral("restored"), dump}));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_other;
};

} // namespace

TEST_F(RestoreTest, ANewIncarnationLetsEverybodyPullAnewAndNoOldFenceHold)
{
    const auto agent = restored("agent_one");
    const auto maker = restored("cluster_maker");
    ASSERT_TRUE(agent && maker);
    const Result<TeamWelcome> before = sayHello(*agent, teamProgramVersion());
    WEDERHOOR_ASSERT_OK(before);
    EXPECT_EQ(before->incarnation, sayHello(as("agent_one"), teamProgramVersion())->incarnation);
    EXPECT_LT(casesBelowTheHorizon(*agent), 5) << "what is stamped by the old cluster's future is invisible";

    const Result<QUuid> begun = TeamMigrator(*maker, teamMigrations()).beginIncarnation();
    WEDERHOOR_ASSERT_OK(begun);
    const Result<TeamWelcome> after = sayHello(*agent, teamProgramVersion());
    WEDERHOOR_ASSERT_OK(after);
    EXPECT_EQ(after->incarnation, *begun);
    EXPECT_NE(after->incarnation, before->incarnation);
    EXPECT_EQ(casesBelowTheHorizon(*agent), 5);

    // A fence given out after the backup was made could be given out again, were it not far beyond.
    const auto claimed = TeamCalls(*agent).claim(testCase(1));
    WEDERHOOR_ASSERT_OK(claimed);
    EXPECT_GT(claimed->fence, m_fence + 1000);
    EXPECT_EQ(claimed->version, 2) << "neither the stamp nor its owner's new lease is a change of the case";
    const auto stale = TeamCalls(*agent).renew(testCase(1), m_fence);
    ASSERT_FALSE(stale);
    EXPECT_EQ(refusalOf(stale.error()), TeamRefusal::OldFence);
    const auto supervisor = restored("supervisor_one");
    ASSERT_TRUE(supervisor);
    EXPECT_EQ(sql(*supervisor, "SELECT * FROM wederhoor.verify_history(NULL)").count(), 0);
}

TEST_F(RestoreTest, OnlyWhoAdministersBeginsAnIncarnation)
{
    for (const char *member : {"agent_one", "supervisor_one", "trainee_one"}) {
        const auto connection = restored(member);
        ASSERT_TRUE(connection);
        EXPECT_EQ(TeamMigrator(*connection, teamMigrations()).beginIncarnation().error().kind, ErrorKind::Forbidden)
            << member;
    }
    const auto admin = restored("admin_one");
    ASSERT_TRUE(admin);
    WEDERHOOR_EXPECT_OK(TeamMigrator(*admin, teamMigrations()).beginIncarnation());
}

} // namespace wederhoor::test
