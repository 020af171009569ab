#include "core/team/TeamDatabase.h"
#include "core/team/TeamPollGate.h"
#include "core/team/TeamReplyGate.h"
#include "tests/support/Await.h"
#include "tests/team/TeamFixture.h"

#include <QElapsedTimer>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// The ports that the sender and the poller know, over the real database.
class GatesTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            openCases(1, 1);
            publish(QStringLiteral("question"), testCase(1), "customer", 1'767'614'400'000);
            sql(as("agent_one"), "SELECT wederhoor.release_poll($1, $2)",
                {teamValue(channel().value), teamValue(testUuid(0xbeef))});
        }
    }
    [[nodiscard]] TeamDatabase::Options options(const char *member) const
    {
        TeamDatabase::Options options;
        options.address = address(QString::fromLatin1(member));
        return options;
    }
    [[nodiscard]] static OutboxEntry entry(std::uint64_t number)
    {
        OutboxEntry entry;
        entry.id = {testUuid(0xb000 + number)};
        entry.caseId = testCase(1);
        entry.channel = channel();
        entry.key = QStringLiteral("key-%1").arg(number);
        entry.seen = {{QStringLiteral("practice")}, {QStringLiteral("question")}};
        entry.afterwards = CaseEvent::ReplySentResolved;
        return entry;
    }
    SystemClock m_clock;
};

} // namespace

TEST_F(GatesTest, AReplyIsReservedConfirmedAndResolvesItsCase)
{
    TeamDatabase database(options("agent_one"));
    TeamReplyGate gate(database, m_clock);
    const auto before = m_clock.monotonic();
    const auto grant = await(gate.reserve(entry(1)));
    WEDERHOOR_ASSERT_OK(grant);
    EXPECT_EQ(grant->key, QStringLiteral("key-1"));
    EXPECT_FALSE(grant->readBackFirst);
    EXPECT_GT(grant->fence, 0);
    ASSERT_TRUE(grant->validUntil);
    // Over long before a colleague asks the platform for it, or a supervisor settles it: a request takes its time too.
    EXPECT_GT(*grant->validUntil, before + 20s);
    EXPECT_LE(*grant->validUntil, m_clock.monotonic() + 30s);
    WEDERHOOR_ASSERT_OK(await(gate.confirm(grant->key, {QStringLiteral("ours")})));
    EXPECT_EQ(sql(root(), "SELECT status || owner FROM wederhoor.cases").text(0, 0),
              QStringLiteral("resolvedagent_one"));
    EXPECT_EQ(sql(root(), "SELECT instance || remote_id FROM wederhoor.feed WHERE side = 'own'").text(0, 0),
              QStringLiteral("practiceours"));
}

TEST_F(GatesTest, AReplyWhoseEndIsNotKnownIsReadBackAndOneThatIsOverMayGoAgain)
{
    TeamDatabase database(options("agent_one"));
    TeamReplyGate gate(database, m_clock);
    WEDERHOOR_ASSERT_OK(await(gate.reserve(entry(1))));
    const auto again = await(gate.reserve(entry(1)));
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_TRUE(again->readBackFirst);
    WEDERHOOR_ASSERT_OK(await(gate.release(again->key)));
    EXPECT_FALSE(await(gate.reserve(entry(1)))->readBackFirst);
}

TEST_F(GatesTest, AColleaguesCaseIsRefusedByName)
{
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_two")).claim(testCase(1)));
    TeamDatabase database(options("agent_one"));
    TeamReplyGate gate(database, m_clock);
    const auto refusal = await(gate.reserve(entry(1)));
    ASSERT_FALSE(refusal);
    EXPECT_EQ(refusal.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(refusalDetail(refusal.error()), QStringLiteral("agent_two"));
}

TEST_F(GatesTest, AnApprovedReplyGoesThroughTheApproversGate)
{
    const auto claimed = TeamCalls(as("trainee_one")).claim(testCase(1));
    WEDERHOOR_ASSERT_OK(claimed);
    sql(as("trainee_one"),
        "SELECT wederhoor.submit_reply($1, $2, 'public', 'words', $3, 'practice', 'question', 'reply_sent')",
        {teamValue(testUuid(0xb001)), teamValue(testCase(1).value), teamValue(claimed->fence)});
    TeamDatabase database(options("supervisor_one"));
    TeamReplyGate gate(database, m_clock);
    EXPECT_EQ(refusalOf(await(gate.reserve(entry(1))).error()), TeamRefusal::WaitsForApproval);
    sql(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {teamValue(testUuid(0xb001))});
    const auto grant = await(gate.reserve(entry(1)));
    WEDERHOOR_ASSERT_OK(grant);
    ASSERT_TRUE(grant->validUntil) << "the approver holds no lease, but others may settle what does not come";
    EXPECT_LE(*grant->validUntil, m_clock.monotonic() + 30s);
    EXPECT_EQ(refusalOf(await(gate.reserve(entry(2))).error()), TeamRefusal::NotOwner);
}

TEST_F(GatesTest, OneDeskPollsAndAnotherTakesOverWithinSecondsOfItsEnd)
{
    sql(root(), "UPDATE wederhoor.setting SET value = '2 seconds' WHERE name = 'poll_lease'");
    auto first = std::make_unique<TeamDatabase>(options("agent_one"));
    auto firstGate = std::make_unique<TeamPollGate>(*first, m_clock, testUuid(1), 500ms);
    TeamDatabase second(options("agent_two"));
    TeamPollGate secondGate(second, m_clock, testUuid(2), 500ms);
    EXPECT_TRUE(await(firstGate->acquire(channel())).value_or(false));
    EXPECT_FALSE(await(secondGate.acquire(channel())).value_or(true));
    EXPECT_EQ(secondGate.holder(channel()), QStringLiteral("agent_one"));
    // Longer than a lease: it is renewed.
    EXPECT_FALSE(waitUntil([&] { return await(secondGate.acquire(channel())).value_or(true); }, 3s));
    const std::optional<std::int64_t> fence = firstGate->fence(channel());
    ASSERT_TRUE(fence);
    // As a process that is killed: nothing is given back.
    firstGate.reset();
    first.reset();
    QElapsedTimer watch;
    watch.start();
    EXPECT_TRUE(waitUntil([&] { return await(secondGate.acquire(channel())).value_or(false); }, 10s));
    EXPECT_LT(watch.elapsed(), 5000);
    EXPECT_GT(secondGate.fence(channel()).value_or(0), *fence);
    EXPECT_EQ(secondGate.cursor(channel()), QByteArray("cursor"));
}

TEST_F(GatesTest, ALeaseGivenBackIsFreeAtOnce)
{
    TeamDatabase first(options("agent_one"));
    TeamPollGate firstGate(first, m_clock, testUuid(1));
    TeamDatabase second(options("agent_two"));
    TeamPollGate secondGate(second, m_clock, testUuid(2));
    EXPECT_TRUE(await(firstGate.acquire(channel())).value_or(false));
    firstGate.release(channel());
    EXPECT_FALSE(firstGate.fence(channel()));
    EXPECT_TRUE(waitUntil([&] { return await(secondGate.acquire(channel())).value_or(false); }, 3s));
}

TEST_F(GatesTest, ATraineesDeskNeitherPollsNorSends)
{
    TeamDatabase database(options("trainee_one"));
    TeamPollGate poll(database, m_clock, testUuid(1));
    TeamReplyGate reply(database, m_clock);
    EXPECT_EQ(await(poll.acquire(channel())).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(await(reply.reserve(entry(1))).error().kind, ErrorKind::Forbidden);
}

} // namespace wederhoor::test
