#include "core/team/TeamDatabase.h"
#include "core/team/TeamPresence.h"
#include "tests/support/Await.h"
#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Quick enough for a test; the order of them is the program's.
constexpr TeamPresence::Timing quick{20ms, 300ms, 350ms, 60s, 30s};

class PresenceTest : public TeamTestBase
{
protected:
    struct Desk
    {
        explicit Desk(const TeamAddress &address, const TeamPresence::Timing &timing)
            : database({address, {}, 0, 300ms, 5s})
            , presence(database, timing)
        {
            QObject::connect(&presence, &TeamPresence::changed, &presence,
                             [this](const QList<TeamPresent> &present) { colleagues = present; });
        }
        TeamDatabase database;
        TeamPresence presence;
        QList<TeamPresent> colleagues;
    };
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            openCases(1, 2);
        }
    }
    [[nodiscard]] std::unique_ptr<Desk> desk(const char *member, const TeamPresence::Timing &timing = quick)
    {
        auto made = std::make_unique<Desk>(address(QString::fromLatin1(member)), timing);
        EXPECT_TRUE(waitUntil([&] { return made->database.welcome().has_value(); }));
        return made;
    }
    [[nodiscard]] std::int64_t leaseLeft()
    {
        return sql(root(),
                   "SELECT (extract(epoch FROM until - wederhoor.clock()) * 1000)::bigint FROM wederhoor.send_lease "
                   "WHERE case_id = $1",
                   {teamValue(testCase(1).value)})
            .number(0, 0);
    }
};

} // namespace

TEST_F(PresenceTest, WhoReadsAndWhoTypesIsKnownToColleaguesAndToNobodyWhenTheyLeave)
{
    const auto one = desk("agent_one");
    const auto two = desk("agent_two");
    one->presence.open(testCase(1));
    ASSERT_TRUE(waitUntil([&] { return two->colleagues.size() == 1; }));
    EXPECT_EQ(two->colleagues.constFirst().caseId, testCase(1));
    EXPECT_EQ(two->colleagues.constFirst().member.value, QStringLiteral("agent_one"));
    EXPECT_FALSE(two->colleagues.constFirst().isTyping);
    EXPECT_TRUE(one->colleagues.isEmpty()) << "nobody is their own colleague";
    one->presence.typed();
    EXPECT_TRUE(waitUntil([&] { return two->colleagues.size() == 1 && two->colleagues.constFirst().isTyping; }));
    EXPECT_TRUE(waitUntil([&] { return two->colleagues.size() == 1 && !two->colleagues.constFirst().isTyping; }))
        << "who has stopped typing reads";
    one->presence.open({});
    EXPECT_TRUE(waitUntil([&] { return two->colleagues.isEmpty(); }));
}

TEST_F(PresenceTest, TypingKeepsTheRightToSendAndAnIdleComposerDoesNot)
{
    const auto one = desk("agent_one");
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).claim(testCase(1)));
    const auto shorten
        = [this] { sql(root(), "UPDATE wederhoor.send_lease SET until = wederhoor.clock() + interval '5 seconds'"); };
    shorten();
    one->presence.open(testCase(1));
    ASSERT_TRUE(waitUntil([&] { return sql(root(), "SELECT count(*) FROM wederhoor.presence").number(0, 0) == 1; }));
    EXPECT_LT(leaseLeft(), 5'001) << "reading keeps nothing";
    one->presence.typed();
    EXPECT_TRUE(waitUntil([&] { return leaseLeft() > 60'000; }));
    // It has stopped: told again and again, and nothing is kept.
    ASSERT_TRUE(waitUntil(
        [&] { return sql(root(), "SELECT doing FROM wederhoor.presence").text(0, 0) == QLatin1String("reading"); }));
    shorten();
    static_cast<void>(waitUntil([] { return false; }, 700ms));
    EXPECT_LT(leaseLeft(), 5'001);
}

TEST_F(PresenceTest, NobodyKeepsTheRightToSendInACaseThatIsAnothers)
{
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_two")).claim(testCase(1)));
    sql(root(), "UPDATE wederhoor.send_lease SET until = wederhoor.clock() + interval '5 seconds'");
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).bePresent(testCase(1), true));
    EXPECT_LT(leaseLeft(), 5'001);
}

TEST_F(PresenceTest, AWordOfPresenceIsNoReasonToReadCases)
{
    const auto one = desk("agent_one");
    const auto before = sql(root(), "SELECT max(changed_in)::text FROM wederhoor.cases").text(0, 0);
    one->presence.open(testCase(1));
    ASSERT_TRUE(waitUntil([&] { return sql(root(), "SELECT count(*) FROM wederhoor.presence").number(0, 0) == 1; }));
    EXPECT_EQ(sql(root(), "SELECT max(changed_in)::text FROM wederhoor.cases").text(0, 0), before);
}

TEST_F(PresenceTest, ADeskThatNobodyTouchesIsSoonInNoCase)
{
    TeamPresence::Timing timing = quick;
    timing.readsFor = 500ms;
    const auto one = desk("agent_one", timing);
    const auto two = desk("agent_two");
    one->presence.open(testCase(1));
    ASSERT_TRUE(waitUntil([&] { return two->colleagues.size() == 1; }));
    EXPECT_TRUE(waitUntil([&] { return two->colleagues.isEmpty(); }));
}

TEST_F(PresenceTest, WhatWasKnownIsForgottenWhileTheDatabaseIsAwayAndKnownAgainAfterwards)
{
    const auto one = desk("agent_one");
    const auto two = desk("agent_two");
    one->presence.open(testCase(1));
    ASSERT_TRUE(waitUntil([&] { return two->colleagues.size() == 1; }));
    WEDERHOOR_ASSERT_OK(server().restart());
    forgetConnections();
    EXPECT_TRUE(waitUntil([&] { return two->colleagues.isEmpty(); }));
    EXPECT_TRUE(waitUntil([&] { return two->colleagues.size() == 1; })) << "told anew, since a restart forgets it";
}

} // namespace wederhoor::test
