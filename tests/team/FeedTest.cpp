#include "core/team/TeamAcquaintance.h"
#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t noon = 1'767'614'400'000;

class FeedTest : public TeamTestBase
{
protected:
    [[nodiscard]] Result<TeamPollLease> acquire(const char *member, std::uint64_t process)
    {
        return TeamCalls(as(member)).acquirePoll(channel(), testUuid(process), teamProgramVersion());
    }
    /// The remote ids of the feed from this position on.
    [[nodiscard]] QStringList pull(TeamPosition &position, int limit = 1000)
    {
        TeamCalls reader(as("agent_two"));
        const Result<QByteArray> horizon = reader.horizon();
        EXPECT_TRUE(horizon);
        QStringList found;
        for (bool complete = false; !complete;) {
            const Result<TeamStreamPage> page = reader.pull(TeamStream::Feed, position, *horizon, limit, true);
            EXPECT_TRUE(page) << (page ? std::string() : page.error().detail.toStdString());
            if (!page) {
                return found;
            }
            for (const QJsonObject &row : page->rows) {
                found.append(row.value(QStringLiteral("remote_id")).toString());
            }
            position = page->next;
            complete = page->complete;
        }
        return found;
    }
    [[nodiscard]] static QByteArray insert(const char *remote)
    {
        return QByteArray("INSERT INTO wederhoor.feed (channel, instance, remote_id, side, created_at) VALUES "
                          "('00000000-0000-0000-0000-0000000000c1', 'practice', '")
            + remote + "', 'customer', now()) RETURNING id";
    }
};

} // namespace

TEST_F(FeedTest, ARowThatCommitsLateIsMissedByWhoCountsAndNotByWhoReadsBelowTheHorizon)
{
    // Two writers: the first takes the lower number and commits last.
    const auto slow = connect(PostgresServer::superuser());
    const auto fast = connect(PostgresServer::superuser());
    sql(*slow, "BEGIN");
    const std::int64_t lower = sql(*slow, insert("slow")).number(0, 0);
    const std::int64_t higher = sql(*fast, insert("fast")).number(0, 0);
    ASSERT_LT(lower, higher);

    const QByteArray naive = "SELECT remote_id, id FROM wederhoor.feed WHERE id > $1 ORDER BY id";
    const TeamRows seen = sql(as("agent_two"), naive, {teamValue(std::int64_t{0})});
    ASSERT_EQ(seen.count(), 1);
    const std::int64_t counted = seen.number(0, 1);
    TeamPosition position;
    EXPECT_EQ(pull(position), QStringList()) << "what is above the horizon waits";

    sql(*slow, "COMMIT");
    EXPECT_EQ(sql(as("agent_two"), naive, {teamValue(counted)}).count(), 0) << "the naive reader misses it for good";
    EXPECT_EQ(pull(position), (QStringList{QStringLiteral("slow"), QStringLiteral("fast")}));
    EXPECT_EQ(pull(position), QStringList());
}

TEST_F(FeedTest, ARowThatIsRolledBackHoldsNothingUp)
{
    const auto doomed = connect(PostgresServer::superuser());
    sql(*doomed, "BEGIN");
    sql(*doomed, insert("doomed"));
    sql(root(), insert("kept"));
    TeamPosition position;
    EXPECT_EQ(pull(position), QStringList());
    sql(*doomed, "ROLLBACK");
    EXPECT_EQ(pull(position), QStringList{QStringLiteral("kept")});
}

TEST_F(FeedTest, AServerThatCrashesGivesTransactionNumbersAgainAndNoReaderMissesWhatComesUnderThem)
{
    // What was rolled back is written to disk whenever the server finds time: let it find none before the crash.
    sql(root(), "ALTER SYSTEM SET wal_writer_delay = '10s'");
    sql(root(), "SELECT pg_reload_conf()");
    sql(root(), insert("before"));
    TeamPosition position;
    ASSERT_EQ(pull(position), QStringList{QStringLiteral("before")});

    const QByteArray numbers = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    std::int64_t horizon = 0;
    std::int64_t again = 0;
    constexpr int tries = 5; // the server's own housekeeping may come in between
    for (int attempt = 0; attempt < tries && again >= horizon; ++attempt) {
        for (int i = 0; i < 100; ++i) {
            sql(root(), "BEGIN");
            sql(root(), "SELECT pg_current_xact_id()");
            sql(root(), "ROLLBACK");
        }
        horizon = sql(root(), numbers).number(0, 0);
        EXPECT_EQ(pull(position), QStringList());
        WEDERHOOR_ASSERT_OK(server().restart());
        forgetConnections();
        again = sql(root(), numbers).number(0, 0);
    }
    ASSERT_LT(again, horizon) << "no number was lost: this shows nothing";

    sql(root(), insert("after"));
    EXPECT_EQ(pull(position), QStringList{QStringLiteral("after")});
    sql(root(), "ALTER SYSTEM RESET wal_writer_delay");
    sql(root(), "SELECT pg_reload_conf()");
}

TEST_F(FeedTest, PagesOfOneTransactionLeaveOutNoRowAndRepeatNone)
{
    sql(root(),
        "INSERT INTO wederhoor.feed (channel, instance, remote_id, side, created_at) SELECT "
        "'00000000-0000-0000-0000-0000000000c1', 'practice', lpad(n::text, 3, '0'), 'customer', now() "
        "FROM generate_series(1, 25) n");
    TeamPosition position;
    const QStringList found = pull(position, 7);
    ASSERT_EQ(found.size(), 25);
    EXPECT_EQ(QSet<QString>(found.begin(), found.end()).size(), 25);
    EXPECT_EQ(pull(position, 7), QStringList());
}

TEST_F(FeedTest, EveryStreamCanBeReadByWhoMay)
{
    openCases(1, 3);
    publish(QStringLiteral("hello"), testCase(1), "customer", noon);
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).claim(testCase(1)));
    for (const TeamStream stream : {TeamStream::Cases, TeamStream::Feed, TeamStream::History, TeamStream::Replies,
                                    TeamStream::ReplyParts, TeamStream::Documents, TeamStream::Proposals,
                                    TeamStream::Members, TeamStream::Channels, TeamStream::Settings}) {
        for (const char *member : {"trainee_one", "agent_two", "supervisor_one", "admin_one"}) {
            const bool bodies = qstrcmp(member, "admin_one") != 0;
            TeamCalls calls(as(member));
            const Result<QByteArray> horizon = calls.horizon();
            WEDERHOOR_ASSERT_OK(horizon);
            const auto page = calls.pull(stream, {}, *horizon, 100, bodies);
            EXPECT_TRUE(page) << member << " " << static_cast<int>(stream)
                              << (page ? std::string() : page.error().detail.toStdString());
        }
    }
    TeamCalls admin(as("admin_one"));
    EXPECT_EQ(admin.pull(TeamStream::Feed, {}, *admin.horizon(), 100, true).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(admin.pull(TeamStream::History, {}, *admin.horizon(), 100, true).error().kind, ErrorKind::Forbidden);
}

TEST_F(FeedTest, OneProcessPollsAChannelAndAnotherTakesOverWhenItIsSilent)
{
    replaceClock();
    const auto first = acquire("agent_one", 1);
    WEDERHOOR_ASSERT_OK(first);
    ASSERT_TRUE(first->granted);
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).publish(channel(), first->fence, "cursor-1", {}));
    for (const auto &[member, process] : {std::pair("agent_two", 2), std::pair("agent_one", 3)}) {
        const auto other = acquire(member, static_cast<std::uint64_t>(process));
        WEDERHOOR_ASSERT_OK(other);
        EXPECT_FALSE(other->granted) << member;
        EXPECT_EQ(other->holder, QStringLiteral("agent_one"));
    }
    advanceClock(9s);
    EXPECT_TRUE(acquire("agent_one", 1)->granted) << "renewed";
    advanceClock(10s);
    EXPECT_FALSE(acquire("agent_two", 2)->granted);
    advanceClock(1ms);
    const auto next = acquire("agent_two", 2);
    WEDERHOOR_ASSERT_OK(next);
    ASSERT_TRUE(next->granted);
    EXPECT_GT(next->fence, first->fence);
    EXPECT_EQ(next->cursor, QByteArray("cursor-1"));
    // The frozen poller wakes up with its page.
    const auto stale = TeamCalls(as("agent_one")).publish(channel(), first->fence, "cursor-old", {});
    ASSERT_FALSE(stale);
    EXPECT_EQ(refusalOf(stale.error()), TeamRefusal::OldFence);
    EXPECT_FALSE(acquire("agent_one", 1)->granted);
}

TEST_F(FeedTest, APageTwiceChangesNothingAndAnEditIsAChange)
{
    openCases(1, 1);
    const auto lease = acquire("agent_one", 1);
    WEDERHOOR_ASSERT_OK(lease);
    QJsonObject message{{QStringLiteral("instance"), QStringLiteral("practice")},
                        {QStringLiteral("remote_id"), QStringLiteral("m")},
                        {QStringLiteral("side"), QStringLiteral("customer")},
                        {QStringLiteral("case_id"), testCase(1).toString()},
                        {QStringLiteral("created_at"), static_cast<qint64>(noon)},
                        {QStringLiteral("payload"), QJsonObject{{QStringLiteral("text"), QStringLiteral("hi")}}}};
    TeamCalls poller(as("agent_one"));
    EXPECT_EQ(poller.publish(channel(), lease->fence, "1", {message}), 1);
    EXPECT_EQ(poller.publish(channel(), lease->fence, "1", {message}), 0);
    TeamPosition position;
    EXPECT_EQ(pull(position).size(), 1);
    message[QStringLiteral("payload")] = QJsonObject{{QStringLiteral("text"), QStringLiteral("hi there")}};
    EXPECT_EQ(poller.publish(channel(), lease->fence, "2", {message}), 1);
    EXPECT_EQ(pull(position).size(), 1);
    message[QStringLiteral("deleted_at")] = static_cast<qint64>(noon + 1);
    EXPECT_EQ(poller.publish(channel(), lease->fence, "3", {message}), 1);
}

TEST_F(FeedTest, AProgramTooOldForAChannelDoesNotPollIt)
{
    sql(as("admin_one"),
        "SELECT wederhoor.put_channel(id, hub, platform, instance, name, '{}', true, 99) "
        "FROM wederhoor.channel WHERE name = 'Sample channel'");
    const auto lease = acquire("agent_one", 1);
    ASSERT_FALSE(lease);
    EXPECT_EQ(refusalOf(lease.error()), TeamRefusal::ProgramTooOld);
}

TEST_F(FeedTest, AllDesksSpendFromOneBudget)
{
    replaceClock();
    sql(as("admin_one"), "SELECT wederhoor.put_budget('00000000-0000-0000-0000-0000000000c1', 10, '1 hour')");
    const QByteArray take = "SELECT wederhoor.take_budget('00000000-0000-0000-0000-0000000000c1', 4)";
    EXPECT_EQ(sql(as("agent_one"), take).number(0, 0), 0);
    EXPECT_EQ(sql(as("agent_two"), take).number(0, 0), 0);
    EXPECT_EQ(sql(as("agent_one"), take).number(0, 0), 3'600'000);
    advanceClock(1h);
    EXPECT_EQ(sql(as("agent_one"), take).number(0, 0), 0);
    // The platform's own word: nothing left until a reset in a minute. An older word does not count.
    const std::int64_t reset = 1'767'607'200'000 + 3'660'000;
    const QByteArray told = "SELECT wederhoor.note_rate('00000000-0000-0000-0000-0000000000c1', 100, $2, $1)";
    sql(as("agent_one"), told, {teamValue(reset), teamValue(std::int64_t{0})});
    sql(as("agent_two"), told, {teamValue(reset - 1), teamValue(std::int64_t{90})});
    EXPECT_EQ(sql(as("agent_two"), take).number(0, 0), 60'000);
    advanceClock(61s);
    EXPECT_EQ(sql(as("agent_two"), take).number(0, 0), 0);
}

} // namespace wederhoor::test
