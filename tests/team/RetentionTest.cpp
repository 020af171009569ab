#include "core/team/TeamRetention.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t day = 86'400'000;
/// Where the replaced clock begins (see TeamFixture).
constexpr std::int64_t today = 1'767'607'200'000;

class RetentionTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        replaceClock();
        openCases(1, 1);
    }
    /// What so many old messages say is past its time; one more is not.
    void fill(int old)
    {
        for (int number = 0; number < old; ++number) {
            publish(QStringLiteral("old-%1").arg(number), testCase(1), "customer", today - 40 * day);
        }
        publish(QStringLiteral("young"), testCase(1), "customer", today - 30 * day);
    }
    /// As a page of so many.
    void fillAtOnce(int old)
    {
        publish(QStringLiteral("young"), testCase(1), "customer", today - 30 * day);
        sql(root(),
            "WITH f AS (INSERT INTO wederhoor.feed (channel, instance, remote_id, case_id, side, created_at) "
            "SELECT $1, 'practice', 'old-' || n, $2, 'customer', wederhoor.from_ms($3) FROM generate_series(1, $4) n "
            "RETURNING id) INSERT INTO wederhoor.feed_body (feed, channel, payload) SELECT id, $1, '{}' FROM f",
            {teamValue(channel().value), teamValue(testCase(1).value), teamValue(today - 40 * day),
             teamValue(static_cast<std::int64_t>(old))});
    }
    [[nodiscard]] std::int64_t bodies() { return sql(root(), "SELECT count(*) FROM wederhoor.feed_body").number(0, 0); }
    QString turn(const char *member, std::uint64_t process)
    {
        return sql(as(member), "SELECT outcome FROM wederhoor.run_retention($1)", {teamValue(testUuid(process))})
            .text(0, 0);
    }
    [[nodiscard]] QString status(const char *name)
    {
        return sql(as("supervisor_one"), "SELECT value FROM wederhoor.team_status_v2() WHERE name = $1",
                   {QByteArray(name)})
            .text(0, 0);
    }
};

} // namespace

TEST_F(RetentionTest, AnAgentsDeskCarriesOutOnceADayWhatTheAdministratorSet)
{
    fill(3);
    EXPECT_EQ(status("retention_ms"), QString());
    EXPECT_EQ(turn("agent_one", 1), QStringLiteral("done"));
    EXPECT_EQ(bodies(), 1);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.feed").number(0, 0), 4) << "that they were there stays";
    advanceClock(60s);
    EXPECT_EQ(status("retention_ms"), QStringLiteral("60000"));
    EXPECT_EQ(status("retention_by"), QStringLiteral("agent_one"));
    EXPECT_EQ(status("retention_gone"), QStringLiteral("3 0 0 0"));
    EXPECT_EQ(sql(root(), "SELECT detail FROM wederhoor.audit WHERE act = 'retention'").text(0, 0),
              QStringLiteral("3 0 0 0"));
    // Due again only a day later, whoever asks.
    advanceClock(10 * 24h);
    EXPECT_EQ(turn("agent_two", 2), QStringLiteral("done"));
    EXPECT_EQ(bodies(), 0);
    advanceClock(23h);
    EXPECT_EQ(turn("supervisor_one", 3), QStringLiteral("rest"));
    EXPECT_EQ(status("retention_gone"), QStringLiteral("1 0 0 0"));
    EXPECT_EQ(status("retention_by"), QStringLiteral("agent_two"));
}

TEST_F(RetentionTest, OneProcessDoesItInSmallBatchesAndAnotherGoesOnWhereItWasKilled)
{
    fillAtOnce(1200);
    EXPECT_EQ(turn("agent_one", 1), QStringLiteral("more"));
    EXPECT_EQ(bodies(), 701) << "not more in one transaction";
    EXPECT_EQ(turn("agent_two", 2), QStringLiteral("busy"));
    EXPECT_EQ(turn("agent_one", 3), QStringLiteral("busy")) << "another process of the same member";
    EXPECT_EQ(turn("agent_one", 1), QStringLiteral("more"));
    // It is killed; a minute later its lease is over.
    advanceClock(61s);
    EXPECT_EQ(turn("agent_two", 2), QStringLiteral("done"));
    EXPECT_EQ(bodies(), 1);
    EXPECT_EQ(status("retention_gone"), QStringLiteral("1200 0 0 0")) << "the whole run, whoever did it";
}

TEST_F(RetentionTest, WhoeverIsAtItHoldsUpNobodyWhoAsks)
{
    fill(1);
    TeamConnection &slow = as("agent_one");
    sql(slow, "BEGIN");
    EXPECT_EQ(turn("agent_one", 1), QStringLiteral("done"));
    EXPECT_EQ(turn("agent_two", 2), QStringLiteral("busy")) << "and is not made to wait";
    sql(slow, "COMMIT");
}

TEST_F(RetentionTest, ByHandItIsDoneAtAnyTimeAndCountsForTheDay)
{
    EXPECT_EQ(turn("agent_one", 1), QStringLiteral("done"));
    fill(2);
    EXPECT_EQ(turn("agent_one", 1), QStringLiteral("rest"));
    EXPECT_EQ(sql(as("admin_one"), "SELECT * FROM wederhoor.apply_retention(100)").number(0, 0), 2);
    EXPECT_EQ(status("retention_by"), QStringLiteral("admin_one"));
    EXPECT_EQ(status("retention_gone"), QStringLiteral("2 0 0 0"));
}

TEST_F(RetentionTest, ATraineesDeskDeletesNothing)
{
    fill(1);
    EXPECT_EQ(refused(as("trainee_one"), "SELECT * FROM wederhoor.run_retention(gen_random_uuid())").kind,
              ErrorKind::Forbidden);
    EXPECT_EQ(bodies(), 2);
}

TEST_F(RetentionTest, ADeskThatIsThereDoesItByItselfUntilNothingIsLeft)
{
    fillAtOnce(1200);
    TeamDatabase::Options options;
    options.address = address(QStringLiteral("agent_one"));
    TeamDatabase database(options);
    const TeamRetention retention(database, testUuid(1), {50ms, 20ms, 1min, 100ms, 1min});
    EXPECT_TRUE(waitUntil([this] { return bodies() == 1; }, 20s));
    EXPECT_TRUE(waitUntil([this] { return status("retention_gone") == u"1200 0 0 0"; }, 20s));
}

} // namespace wederhoor::test
