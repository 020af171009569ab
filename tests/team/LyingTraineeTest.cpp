#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

/// What a trainee can type into psql. Its login may do all that its role may, and nothing more.
class LyingTraineeTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            openCases(1, 2);
            publish(QStringLiteral("question"), testCase(1), "customer", 1'767'614'400'000);
        }
    }
    TeamConnection &liar() { return as("trainee_one"); }
    const QByteArray m_case = "'" + testCase(1).toString().toLatin1() + "'";
};

} // namespace

TEST_F(LyingTraineeTest, ReservesNothingWithoutApproval)
{
    const Result<TeamClaim> claimed = TeamCalls(liar()).claim(testCase(1));
    WEDERHOOR_ASSERT_OK(claimed);
    EXPECT_EQ(
        TeamCalls(liar()).reserve(request(1, testCase(1), claimed->fence, QStringLiteral("question"))).error().kind,
        ErrorKind::Forbidden);
    WEDERHOOR_ASSERT_OK(liar().run("SELECT wederhoor.submit_reply($1, " + m_case + ", 'public', 'Dear customer', "
                                       + QByteArray::number(static_cast<qlonglong>(claimed->fence))
                                       + ", 'practice', 'question', 'reply_sent')",
                                   {teamValue(testUuid(0xb001))}));
    for (const char *attempt :
         {"SELECT wederhoor.approve_reply('00000000-0000-0000-0000-00000000b001', 1)",
          "UPDATE wederhoor.reply SET state = 'approved', approved_by = 'supervisor_one'",
          "INSERT INTO wederhoor.reply_part SELECT id, 0, case_id, channel, 'k', 'sent', '', '', now(), '', changed_in "
          "FROM wederhoor.reply",
          "SELECT wederhoor.confirm_reply('key-1', '', 'x')",
          "SELECT wederhoor.settle_reply('key-1', true, '', '', '')",
          "SELECT wederhoor.record_sent_alone('00000000-0000-0000-0000-00000000b001', "
          "'00000000-0000-0000-0000-00000000a001', 'public', '{k}', '', '{r}', '', 'reply_sent')",
          "SELECT wederhoor.record_override('00000000-0000-0000-0000-00000000a001', 'lease', 'because')"}) {
        EXPECT_EQ(refused(liar(), attempt).kind, ErrorKind::Forbidden) << attempt;
    }
    EXPECT_EQ(sql(root(), "SELECT state FROM wederhoor.reply").text(0, 0), QStringLiteral("awaiting_approval"));
}

TEST_F(LyingTraineeTest, CallsNoFunctionThatOnlyFunctionsCall)
{
    for (const char *attempt :
         {"SELECT wederhoor.append_history('00000000-0000-0000-0000-00000000a001', 'note', 'forged', NULL)",
          "SELECT wederhoor.grant_lease('00000000-0000-0000-0000-00000000a001', 'trainee_one', 'infinity')",
          "SELECT wederhoor.begin_act('trainee')", "SELECT wederhoor.note_act('member', 'x', '')",
          "SELECT wederhoor.leave_groups('supervisor_one')", "SELECT wederhoor.expose_channels_of('agent_one')",
          "SELECT wederhoor.role_of('admin_one')"}) {
        EXPECT_EQ(refused(liar(), attempt).kind, ErrorKind::Forbidden) << attempt;
    }
}

TEST_F(LyingTraineeTest, BecomesNobodyElse)
{
    for (const char *attempt :
         {"SET ROLE wederhoor_supervisor", "SET ROLE wederhoor_owner", "SET SESSION AUTHORIZATION supervisor_one",
          "GRANT wederhoor_supervisor TO trainee_one", "ALTER ROLE trainee_one CREATEROLE",
          "SELECT wederhoor.put_member('trainee_one', 'T', 'supervisor', '', '{}', '{}', false)",
          "CREATE TABLE wederhoor.mine (x integer)",
          "CREATE OR REPLACE FUNCTION wederhoor.clock() RETURNS timestamptz LANGUAGE sql AS 'SELECT now()'",
          "ALTER TABLE wederhoor.cases DISABLE ROW LEVEL SECURITY", "DROP POLICY seen ON wederhoor.cases"}) {
        EXPECT_EQ(refused(liar(), attempt).kind, ErrorKind::Forbidden) << attempt;
    }
}

TEST_F(LyingTraineeTest, IsNotBelievedForWhatASessionMaySet)
{
    // Its own objects, found first by a careless function; its own settings.
    for (const char *preparation :
         {"CREATE TEMPORARY TABLE member (name text, removed_at timestamptz)",
          "CREATE TEMPORARY TABLE setting (name text, value text)",
          "CREATE FUNCTION pg_temp.my_role() RETURNS text LANGUAGE sql AS $$ SELECT 'supervisor' $$",
          "CREATE FUNCTION pg_temp.clock() RETURNS timestamptz LANGUAGE sql AS $$ SELECT 'infinity'::timestamptz $$",
          "SET search_path = pg_temp, wederhoor", "SET TimeZone = 'Asia/Tokyo'", "SET DateStyle = 'German'",
          "SET bytea_output = 'escape'", "SET application_name = 'supervisor_one'"}) {
        WEDERHOOR_ASSERT_OK(liar().run(preparation));
    }
    EXPECT_EQ(sql(liar(), "SELECT wederhoor.my_role()").text(0, 0), QStringLiteral("trainee"));
    WEDERHOOR_ASSERT_OK(TeamCalls(liar()).claim(testCase(1)));
    EXPECT_EQ(sql(as("supervisor_one"), "SELECT * FROM wederhoor.verify_history(NULL)").count(), 0)
        << "a chain does not depend on its writer's settings";
    EXPECT_TRUE(sql(root(), "SELECT until < now() + interval '1 hour' FROM wederhoor.send_lease WHERE holder <> ''")
                    .flag(0, 0));
}

TEST_F(LyingTraineeTest, ActsInNoSnapshotOfItsOwnChoosing)
{
    WEDERHOOR_ASSERT_OK(liar().run("BEGIN ISOLATION LEVEL REPEATABLE READ"));
    const Error error = refused(liar(), "SELECT wederhoor.claim_case(" + m_case + ")");
    EXPECT_TRUE(error.detail.startsWith(QStringLiteral("25001"))) << error.detail.toStdString();
    WEDERHOOR_ASSERT_OK(liar().run("ROLLBACK"));
}

TEST_F(LyingTraineeTest, ReadsNeitherOtherChannelsNorSecretsNorColleaguesDrafts)
{
    sql(as("agent_one"), "SELECT wederhoor.claim_case(" + m_case + ")");
    sql(as("agent_one"),
        "SELECT wederhoor.submit_reply($1, " + m_case
            + ", 'public', 'A text of a colleague', 1, 'practice', 'question', 'reply_sent')",
        {teamValue(testUuid(0xb001))});
    EXPECT_EQ(sql(liar(), "SELECT count(*) FROM wederhoor.reply_text").number(0, 0), 0);
    EXPECT_EQ(sql(as("supervisor_one"), "SELECT count(*) FROM wederhoor.reply_text").number(0, 0), 1);
    for (const char *table : {"channel_secret", "member_key", "channel_lease", "channel_budget", "audit"}) {
        EXPECT_EQ(refused(liar(), QByteArray("SELECT * FROM wederhoor.") + table).kind, ErrorKind::Forbidden) << table;
    }
    EXPECT_EQ(sql(liar(), "SELECT count(*) FROM wederhoor.channel").number(0, 0), 1);
    // row_security off makes a policy an error, never a hole.
    WEDERHOOR_ASSERT_OK(liar().run("SET row_security = off"));
    EXPECT_EQ(refused(liar(), "SELECT * FROM wederhoor.cases").kind, ErrorKind::Forbidden);
}

TEST_F(LyingTraineeTest, LearnsNothingThroughALeakyFunctionOfItsOwn)
{
    WEDERHOOR_ASSERT_OK(
        liar().run("CREATE FUNCTION pg_temp.leak(t text) RETURNS boolean COST 0.0001 LANGUAGE plpgsql AS "
                   "$$ BEGIN RAISE EXCEPTION USING ERRCODE = 'P0002', MESSAGE = t; END $$"));
    sql(root(), "UPDATE wederhoor.feed SET channel = '00000000-0000-0000-0000-0000000000c2'");
    EXPECT_EQ(sql(liar(), "SELECT * FROM wederhoor.feed WHERE pg_temp.leak(remote_id)").count(), 0);
}

TEST_F(LyingTraineeTest, WritesNoTable)
{
    for (const char *attempt : {"INSERT INTO wederhoor.history_text VALUES ('00000000-0000-0000-0000-00000000a001', 1, "
                                "'', 'forged')",
                                "UPDATE wederhoor.cases SET owner = 'trainee_one'", "DELETE FROM wederhoor.history",
                                "TRUNCATE wederhoor.history CASCADE", "UPDATE wederhoor.send_lease SET fence = 0",
                                "UPDATE wederhoor.setting SET value = ''", "DELETE FROM wederhoor.feed",
                                "SELECT * FROM wederhoor.cases FOR UPDATE", "COPY wederhoor.cases TO PROGRAM 'cat'"}) {
        EXPECT_EQ(refused(liar(), attempt).kind, ErrorKind::Forbidden) << attempt;
    }
}

TEST_F(LyingTraineeTest, AForgedNotificationChangesNothing)
{
    const QByteArray before
        = sql(root(), "SELECT md5(string_agg(c::text, '' ORDER BY id)) FROM wederhoor.cases c").raw(0, 0);
    TeamConnection &listener = as("agent_two");
    sql(listener, "LISTEN wederhoor");
    WEDERHOOR_ASSERT_OK(liar().run("NOTIFY wederhoor, 'cases 00000000-0000-0000-0000-00000000a001'"));
    WEDERHOOR_ASSERT_OK(liar().run("NOTIFY wederhoor, 'drop everything'"));
    const auto heard = listener.waitForNotifications(std::chrono::seconds{5});
    WEDERHOOR_ASSERT_OK(heard);
    ASSERT_FALSE(heard->isEmpty());
    EXPECT_TRUE(hintOf(heard->front().payload));
    EXPECT_FALSE(hintOf(QStringLiteral("drop everything")));
    EXPECT_EQ(sql(root(), "SELECT md5(string_agg(c::text, '' ORDER BY id)) FROM wederhoor.cases c").raw(0, 0), before);
}

TEST_F(LyingTraineeTest, StopsBeingAnybodyWithTheRemovalEvenInAnOpenSession)
{
    WEDERHOOR_ASSERT_OK(TeamCalls(liar()).claim(testCase(1)));
    sql(as("admin_one"), "SELECT wederhoor.remove_member('trainee_one')");
    EXPECT_EQ(TeamCalls(liar()).claim(testCase(2)).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(refused(liar(), "SELECT * FROM wederhoor.cases").kind, ErrorKind::Forbidden);
    // Logins are the cluster's: the next test's database finds it in its group again.
    sql(root(), "GRANT wederhoor_trainee TO trainee_one");
}

} // namespace wederhoor::test
