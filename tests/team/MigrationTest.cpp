#include "core/team/TeamProbe.h"
#include "tests/team/TeamFixture.h"

#include <algorithm>
#include <thread>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// All that a database is made of, for comparison: pg_dump without the data but for the versions.
QByteArray schemaOf(const PostgresServer &server, const QString &database)
{
    const Result<QByteArray> dump
        = server.runTool(QStringLiteral("pg_dump"), {QStringLiteral("--schema-only"), database});
    EXPECT_TRUE(dump) << (dump ? std::string() : dump.error().detail.toStdString());
    QByteArrayList lines = dump.value_or(QByteArray()).split('\n');
    for (QByteArray &line : lines) {
        // A random word of newer point releases guards against injection; roles come in the order of their rows.
        if (line.startsWith("\\restrict") || line.startsWith("\\unrestrict")) {
            line.clear();
        } else if (line.startsWith("CREATE POLICY")) {
            QByteArrayList words = line.replace(",", "").split(' ');
            std::sort(words.begin(), words.end());
            line = words.join(' ');
        }
    }
    return lines.join('\n');
}

/// Both lines where they part; a whole dump is too long to look at.
QByteArray firstDifference(const QByteArray &one, const QByteArray &other)
{
    const QByteArrayList first = one.split('\n');
    const QByteArrayList second = other.split('\n');
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        if (first.value(i) != second.value(i)) {
            return first.value(i) + " | " + second.value(i);
        }
    }
    return {};
}

std::vector<TeamMigration> withOneMore(int oldestProgram, const char *sql)
{
    std::vector<TeamMigration> all(teamMigrations().begin(), teamMigrations().end());
    all.push_back({all.back().version + 1, "9999_later", oldestProgram, sql});
    return all;
}

class MigrationTest : public TeamTestBase
{
};

/// Compares databases by pg_dump.
class SchemaComparisonTest : public MigrationTest
{
protected:
    void SetUp() override
    {
        MigrationTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        const auto dump = server().runTool(QStringLiteral("pg_dump"), {QStringLiteral("--schema-only"), m_database});
        if (!dump && dump.error().kind == ErrorKind::NotFound) {
            GTEST_SKIP() << dump.error().detail.toStdString();
        }
    }
};

} // namespace

TEST_F(MigrationTest, StepsAreNumberedFromOneWithoutAGap)
{
    int expected = 1;
    for (const TeamMigration &migration : teamMigrations()) {
        EXPECT_EQ(migration.version, expected++) << migration.name;
        EXPECT_LE(migration.oldestProgram, migration.version) << migration.name;
    }
}

TEST_F(SchemaComparisonTest, ASecondRunChangesNothing)
{
    const QByteArray before = schemaOf(server(), m_database);
    const Result<TeamSchemaState> state = TeamMigrator(root(), teamMigrations()).run();
    WEDERHOOR_ASSERT_OK(state);
    EXPECT_EQ(state->version, teamProgramVersion());
    EXPECT_EQ(schemaOf(server(), m_database), before);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.schema_version").number(0, 0), teamProgramVersion());
}

TEST_F(SchemaComparisonTest, ARunKilledWithinAnyStepIsGoneOnWith)
{
    const QByteArray fresh = schemaOf(server(), m_database);
    for (std::size_t killed = 0; killed < teamMigrations().size(); ++killed) {
        const QString database = makeEmptyDatabase();
        std::vector<TeamMigration> steps(teamMigrations().begin(), teamMigrations().end());
        // The connection's own end, in the middle of a step that has done all its work.
        const std::string deadly
            = std::string(steps[killed].sql) + "RESET ROLE; SELECT pg_terminate_backend(pg_backend_pid());";
        steps[killed].sql = deadly.c_str();
        const auto dying = connectIn(database, PostgresServer::superuser());
        EXPECT_FALSE(TeamMigrator(*dying, steps).run()) << steps[killed].name;
        EXPECT_FALSE(dying->isOpen());

        const auto next = connectIn(database, PostgresServer::superuser());
        TeamMigrator migrator(*next, teamMigrations());
        const Result<TeamSchemaState> resumed = migrator.run();
        WEDERHOOR_ASSERT_OK(resumed);
        EXPECT_EQ(resumed->version, static_cast<int>(killed));
        EXPECT_EQ(firstDifference(schemaOf(server(), database), fresh), QByteArray()) << "killed in " << killed + 1;
    }
}

TEST_F(MigrationTest, TwoRunsAtOnceTakeTurns)
{
    const QString database = makeEmptyDatabase();
    const auto migrate = [&database] {
        const auto connection = connectIn(database, PostgresServer::superuser());
        return TeamMigrator(*connection, teamMigrations()).run();
    };
    Result<TeamSchemaState> first;
    Result<TeamSchemaState> second;
    std::thread one([&] { first = migrate(); });
    std::thread two([&] { second = migrate(); });
    one.join();
    two.join();
    WEDERHOOR_ASSERT_OK(first);
    WEDERHOOR_ASSERT_OK(second);
    EXPECT_EQ(std::min(first->version, second->version), 0);
    EXPECT_EQ(std::max(first->version, second->version), teamProgramVersion());
}

TEST_F(MigrationTest, AFailingStepLeavesThoseBeforeItAndNothingOfItself)
{
    const auto steps = withOneMore(1, "CREATE TABLE wederhoor.half_done (x integer); SELECT 1 / 0;");
    const Result<TeamSchemaState> failed = TeamMigrator(root(), steps).run();
    ASSERT_FALSE(failed);
    EXPECT_TRUE(failed.error().detail.startsWith(QStringLiteral("9999_later"))) << failed.error().detail.toStdString();
    EXPECT_TRUE(sql(root(), "SELECT to_regclass('wederhoor.half_done') IS NULL").flag(0, 0));
    const Result<TeamSchemaState> state = TeamMigrator(root(), teamMigrations()).state();
    WEDERHOOR_ASSERT_OK(state);
    EXPECT_EQ(state->version, teamProgramVersion());
}

TEST_F(MigrationTest, AnOlderProgramWorksOnANewerSchemaThatAllowsIt)
{
    const auto steps = withOneMore(1,
                                   "SET LOCAL ROLE wederhoor_owner;"
                                   "ALTER TABLE wederhoor.cases ADD COLUMN later text NOT NULL DEFAULT 'unknown';");
    WEDERHOOR_ASSERT_OK(TeamMigrator(root(), steps).run());
    const Result<TeamWelcome> welcome = sayHello(as("agent_one"), teamProgramVersion());
    WEDERHOOR_ASSERT_OK(welcome);
    EXPECT_EQ(welcome->schemaVersion, teamProgramVersion() + 1);
    openCases(1, 1);
    WEDERHOOR_EXPECT_OK(TeamCalls(as("agent_one")).claim(testCase(1)));
    WEDERHOOR_EXPECT_OK(TeamMigrator(root(), teamMigrations()).run());
}

TEST_F(MigrationTest, AnOlderProgramIsToldThatItMustBeUpdated)
{
    const int newest = teamProgramVersion() + 1;
    WEDERHOOR_ASSERT_OK(TeamMigrator(root(), withOneMore(newest, "SELECT 1;")).run());
    const Result<TeamWelcome> welcome = sayHello(as("agent_one"), teamProgramVersion());
    ASSERT_FALSE(welcome);
    EXPECT_EQ(refusalOf(welcome.error()), TeamRefusal::ProgramTooOld);
    EXPECT_EQ(testTeamDatabase(address(QStringLiteral("agent_one")), {}, teamProgramVersion()).verdict,
              TeamVerdict::ProgramTooOld);
    const Result<TeamSchemaState> migrated = TeamMigrator(root(), teamMigrations()).run();
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().kind, ErrorKind::Conflict);
    WEDERHOOR_EXPECT_OK(sayHello(as("agent_one"), newest));
}

TEST_F(MigrationTest, ANewerProgramHearsThatTheSchemaIsTooOld)
{
    EXPECT_EQ(testTeamDatabase(address(QStringLiteral("agent_one")), {}, teamProgramVersion() + 1).verdict,
              TeamVerdict::SchemaTooOld);
}

} // namespace wederhoor::test
