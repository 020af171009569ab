#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t noon = 1'767'614'400'000;
constexpr std::int64_t day = 86'400'000;

class StatusTest : public TeamTestBase
{
protected:
    [[nodiscard]] QHash<QString, QString> status(const char *member = "supervisor_one")
    {
        const TeamRows rows = sql(as(member), "SELECT name, value FROM wederhoor.team_status_v2()");
        QHash<QString, QString> told;
        for (int row = 0; row < rows.count(); ++row) {
            told.insert(rows.text(row, 0), rows.text(row, 1));
        }
        EXPECT_EQ(told.size(), rows.count()) << "each name once";
        return told;
    }
    [[nodiscard]] QString of(const char *name) { return status().value(QString::fromLatin1(name)); }
};

} // namespace

TEST_F(StatusTest, WhoPollsAndWhatNobodyPollsIsTold)
{
    EXPECT_EQ(of("pollers"), QString());
    EXPECT_EQ(of("channels_unpolled"), QStringLiteral("Other channel, Sample channel"));
    openCases(1, 1);
    publish(QStringLiteral("question"), testCase(1), "customer", noon);
    EXPECT_EQ(of("pollers"), QStringLiteral("Sample channel: agent_one"));
    EXPECT_EQ(of("channels_unpolled"), QStringLiteral("Other channel"));
}

TEST_F(StatusTest, RepliesThatWaitAndThoseWithoutAnEndAreTold)
{
    replaceClock();
    openCases(1, 2);
    publish(QStringLiteral("question"), testCase(1), "customer", noon);
    TeamCalls agent(as("agent_one"));
    const Result<TeamClaim> claimed = agent.claim(testCase(1));
    WEDERHOOR_ASSERT_OK(claimed);
    WEDERHOOR_ASSERT_OK(agent.reserve(request(1, testCase(1), claimed->fence, QStringLiteral("question"))));
    EXPECT_EQ(of("replies_unsettled"), QStringLiteral("1"));
    EXPECT_EQ(of("replies_unknown"), QStringLiteral("0")) << "its request may be under way";
    const Result<TeamClaim> trainees = TeamCalls(as("trainee_one")).claim(testCase(2));
    WEDERHOOR_ASSERT_OK(trainees);
    sql(as("trainee_one"), "SELECT wederhoor.submit_reply($1, $2, 'public', 'words', $3, '', '', 'reply_sent')",
        {teamValue(testUuid(0xb002)), teamValue(testCase(2).value), teamValue(trainees->fence)});
    advanceClock(61s);
    EXPECT_EQ(of("replies_unknown"), QStringLiteral("1"));
    EXPECT_EQ(of("replies_waiting"), QStringLiteral("1"));
    EXPECT_EQ(of("replies_waiting_ms"), QStringLiteral("61000"));
}

TEST_F(StatusTest, WhereTheOldestWritingTransactionRunsIsTold)
{
    openCases(1, 1);
    EXPECT_EQ(of("oldest_writing_transaction"), QString());
    TeamConnection &slow = as("agent_one");
    sql(slow, "BEGIN");
    sql(slow, "SELECT * FROM wederhoor.claim_case($1)", {teamValue(testCase(1).value)});
    sql(root(), "SELECT pg_sleep(0.02)");
    EXPECT_EQ(of("oldest_writing_transaction"), QStringLiteral("agent_one, ") + m_database);
    EXPECT_GT(of("oldest_writing_transaction_ms").toInt(), 0);
    sql(slow, "ROLLBACK");
}

TEST_F(StatusTest, WhatIsPastItsTimeAndWhatItAllWeighsIsTold)
{
    replaceClock(); // 2026-01-05 10:00
    openCases(1, 1);
    publish(QStringLiteral("young"), testCase(1), "customer", noon - 40 * day);
    sql(root(), "UPDATE wederhoor.setting SET value = '50 days' WHERE name = 'public_bodies'");
    EXPECT_EQ(of("bodies_overdue_ms"), QStringLiteral("0"));
    sql(root(), "UPDATE wederhoor.setting SET value = '35 days' WHERE name = 'public_bodies'");
    EXPECT_EQ(of("bodies_overdue_ms").toLongLong() / day, 4);
    EXPECT_EQ(sql(as("admin_one"), "SELECT * FROM wederhoor.apply_retention(10)").number(0, 0), 1);
    EXPECT_EQ(of("bodies_overdue_ms"), QStringLiteral("0"));
    const auto told = status("admin_one");
    for (const char *name : {"database_bytes", "cases_bytes", "messages_bytes", "bodies_bytes", "history_bytes",
                             "replies_bytes", "connections_at_most"}) {
        EXPECT_GT(told.value(QString::fromLatin1(name)).toLongLong(), 0) << name;
    }
    EXPECT_EQ(told.value(QStringLiteral("replicas")), QStringLiteral("0"));
}

TEST_F(StatusTest, RetentionReadsWhatIsStillThereAndNotAllThatWasEverSaid)
{
    openCases(1, 1);
    publish(QStringLiteral("young"), testCase(1), "customer", noon + 3650 * day);
    sql(root(),
        "INSERT INTO wederhoor.feed (channel, instance, remote_id, side, created_at, changed_in) "
        "SELECT '00000000-0000-0000-0000-0000000000c1', 'practice', 'old-' || n, 'other', "
        "now() - interval '100 days', pg_current_xact_id() FROM generate_series(1, 5000) n");
    WEDERHOOR_ASSERT_OK(root().runScript("VACUUM ANALYZE wederhoor.feed", 60s));
    WEDERHOOR_ASSERT_OK(root().runScript("VACUUM ANALYZE wederhoor.feed_body", 60s));
    TeamConnection &admin = as("admin_one");
    sql(admin, "BEGIN");
    sql(admin, "SELECT * FROM wederhoor.apply_retention(100)");
    EXPECT_LT(sql(admin,
                  "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables "
                  "WHERE schemaname = 'wederhoor' AND relname = 'feed'")
                  .number(0, 0),
              100);
    sql(admin, "COMMIT");
}

} // namespace wederhoor::test
