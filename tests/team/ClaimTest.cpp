#include "core/domain/CaseStatus.h"
#include "tests/team/TeamFixture.h"

#include <atomic>
#include <latch>
#include <set>
#include <thread>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class ClaimTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            openCases(1, 3);
        }
    }
    [[nodiscard]] Result<TeamClaim> claim(const char *member, int number)
    {
        return TeamCalls(as(member)).claim(testCase(static_cast<std::uint64_t>(number)));
    }
};

} // namespace

TEST_F(ClaimTest, TheTransitionTableIsTheDomains)
{
    const std::map<const char *, CaseEvent> events{
        {"claimed", CaseEvent::Claimed},
        {"released", CaseEvent::Released},
        {"reply_sent", CaseEvent::ReplySent},
        {"reply_sent_waiting", CaseEvent::ReplySentWaiting},
        {"reply_sent_resolved", CaseEvent::ReplySentResolved},
        {"asked_spoc", CaseEvent::AskedSpoc},
        {"spoc_answered", CaseEvent::SpocAnswered},
        {"customer_wrote", CaseEvent::CustomerWrote},
        {"resolved", CaseEvent::Resolved},
        {"reopened", CaseEvent::Reopened},
        {"dismissed", CaseEvent::Dismissed},
    };
    for (const char *name : {"new", "open", "waiting_customer", "waiting_spoc", "resolved", "dismissed"}) {
        const auto status = caseStatusFromName(QString::fromLatin1(name));
        ASSERT_TRUE(status);
        for (const auto &[word, event] : events) {
            const Result<CaseStatus> expected = nextStatus(*status, event);
            const TeamRows told
                = sql(root(), "SELECT wederhoor.next_status($1, $2)", {QByteArray(name), QByteArray(word)});
            EXPECT_EQ(told.isNull(0, 0) ? QString() : told.text(0, 0), expected ? caseStatusName(*expected) : QString())
                << name << " " << word;
        }
    }
}

TEST_F(ClaimTest, OfManyWhoClaimOneCaseAtOnceOneGetsIt)
{
    constexpr int desks = 24;
    constexpr int rounds = 5;
    openCases(100, rounds);
    const std::array members{QStringLiteral("agent_one"), QStringLiteral("agent_two"), QStringLiteral("trainee_one"),
                             QStringLiteral("supervisor_one")};
    std::vector<std::array<QString, rounds>> winners(desks);
    std::latch ready(desks);
    std::vector<std::thread> threads;
    for (int desk = 0; desk < desks; ++desk) {
        threads.emplace_back([&, desk] {
            const QString member = members[static_cast<std::size_t>(desk) % members.size()];
            const auto connection = connect(member);
            // Asleep until all are here: who spins takes the server's time to let the others in.
            ready.arrive_and_wait();
            if (!connection) {
                return; // said by connect()
            }
            for (int round = 0; round < rounds; ++round) {
                const auto claimed = TeamCalls(*connection).claim(testCase(static_cast<std::uint64_t>(100 + round)));
                if (claimed) {
                    winners[static_cast<std::size_t>(desk)][static_cast<std::size_t>(round)]
                        = member + QString::number(claimed->fence);
                } else {
                    EXPECT_EQ(refusalOf(claimed.error()), TeamRefusal::NotOwner);
                }
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    for (std::size_t round = 0; round < rounds; ++round) {
        // Desks of the same member share the claim and its fence; of two members only one has it.
        std::set<QString> owners;
        for (const auto &won : winners) {
            if (!won[round].isEmpty()) {
                owners.insert(won[round]);
            }
        }
        EXPECT_EQ(owners.size(), 1U) << "round " << round;
    }
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind = 'claim'").number(0, 0), rounds);
}

TEST_F(ClaimTest, AskingAgainAfterALostAnswerKeepsTheFence)
{
    const Result<TeamClaim> first = claim("agent_one", 1);
    const Result<TeamClaim> again = claim("agent_one", 1);
    WEDERHOOR_ASSERT_OK(first);
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_EQ(first->fence, again->fence);
    EXPECT_EQ(first->status, QStringLiteral("open"));
    EXPECT_GT(again->leaseLeft, 80s);
    EXPECT_LE(again->leaseLeft, 90s);
}

TEST_F(ClaimTest, AColleagueTakesOverOnlyAfterTheLease)
{
    replaceClock();
    const Result<TeamClaim> first = claim("agent_one", 1);
    WEDERHOOR_ASSERT_OK(first);
    advanceClock(90s);
    const Result<TeamClaim> early = claim("agent_two", 1);
    ASSERT_FALSE(early);
    EXPECT_EQ(refusalOf(early.error()), TeamRefusal::NotOwner);
    EXPECT_EQ(refusalDetail(early.error()), QStringLiteral("agent_one"));

    advanceClock(1ms);
    const Result<TeamClaim> late = claim("agent_two", 1);
    WEDERHOOR_ASSERT_OK(late);
    EXPECT_GT(late->fence, first->fence);
    const auto stale = TeamCalls(as("agent_one")).renew(testCase(1), first->fence);
    ASSERT_FALSE(stale);
    EXPECT_EQ(refusalOf(stale.error()), TeamRefusal::OldFence);
}

TEST_F(ClaimTest, ARenewedLeaseHoldsOffColleagues)
{
    replaceClock();
    const Result<TeamClaim> mine = claim("agent_one", 1);
    WEDERHOOR_ASSERT_OK(mine);
    for (int minute = 0; minute < 5; ++minute) {
        advanceClock(60s);
        const auto left = TeamCalls(as("agent_one")).renew(testCase(1), mine->fence);
        WEDERHOOR_ASSERT_OK(left);
        EXPECT_EQ(*left, 90s);
        EXPECT_FALSE(claim("agent_two", 1));
    }
}

TEST_F(ClaimTest, NobodyRenewsAColleaguesLeaseByGuessingItsFence)
{
    const Result<TeamClaim> mine = claim("agent_one", 1);
    WEDERHOOR_ASSERT_OK(mine);
    const auto guessed = TeamCalls(as("agent_two")).renew(testCase(1), mine->fence);
    ASSERT_FALSE(guessed);
    EXPECT_EQ(refusalOf(guessed.error()), TeamRefusal::OldFence);
}

TEST_F(ClaimTest, ASupervisorTakesOverAtAnyTimeOnTheRecord)
{
    WEDERHOOR_ASSERT_OK(claim("agent_one", 1));
    EXPECT_EQ(TeamCalls(as("agent_two")).takeOver(testCase(1), QStringLiteral("hurry")).error().kind,
              ErrorKind::Forbidden);
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_one")).takeOver(testCase(1), QStringLiteral("hurry")));
    const TeamRows told = sql(as("supervisor_one"),
                              "SELECT h.actor, h.kind, t.words FROM wederhoor.history h "
                              "JOIN wederhoor.history_text t USING (case_id, number) "
                              "ORDER BY number DESC LIMIT 1");
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told.text(0, 0), QStringLiteral("supervisor_one"));
    EXPECT_EQ(told.text(0, 1), QStringLiteral("takeover"));
    EXPECT_EQ(told.text(0, 2), QStringLiteral("agent_one: hurry"));
}

TEST_F(ClaimTest, TheFenceGrowsWithEachHolderAndNeverShrinks)
{
    replaceClock();
    std::int64_t newest = 0;
    for (int round = 0; round < 6; ++round) {
        const Result<TeamClaim> won = claim(round % 2 == 0 ? "agent_one" : "agent_two", 1);
        WEDERHOOR_ASSERT_OK(won);
        EXPECT_GT(won->fence, newest);
        newest = won->fence;
        if (round == 2) {
            WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).release(testCase(1)));
        }
        advanceClock(91s);
    }
}

TEST_F(ClaimTest, AReleasedCaseIsNewAndAnybodys)
{
    WEDERHOOR_ASSERT_OK(claim("agent_one", 1));
    EXPECT_EQ(refusalOf(TeamCalls(as("agent_two")).release(testCase(1)).error()), TeamRefusal::NotOwner);
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).release(testCase(1)));
    EXPECT_EQ(sql(root(), "SELECT status || owner FROM wederhoor.cases ORDER BY id LIMIT 1").text(0, 0),
              QStringLiteral("new"));
    WEDERHOOR_EXPECT_OK(claim("agent_two", 1));
}

TEST_F(ClaimTest, CasesAreAssignedOnlyToThoseWhoWorkOnTheChannel)
{
    TeamCalls supervisor(as("supervisor_one"));
    WEDERHOOR_ASSERT_OK(supervisor.assign({testCase(2), testCase(1)}, {QStringLiteral("agent_two")}));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.cases WHERE owner = 'agent_two'").number(0, 0), 2);
    EXPECT_EQ(refusalOf(claim("agent_one", 1).error()), TeamRefusal::NotOwner)
        << "an assigned case waits for its owner";
    WEDERHOOR_EXPECT_OK(claim("agent_two", 1));
    for (const char *nobody : {"agent_elsewhere", "admin_one", "nobody"}) {
        EXPECT_EQ(supervisor.assign({testCase(3)}, {QString::fromLatin1(nobody)}).error().kind, ErrorKind::Invalid)
            << nobody;
    }
    EXPECT_EQ(TeamCalls(as("agent_one")).assign({testCase(3)}, {QStringLiteral("agent_one")}).error().kind,
              ErrorKind::Forbidden);
}

TEST_F(ClaimTest, ACaseOfAnotherTeamsChannelIsNotThere)
{
    EXPECT_EQ(claim("agent_elsewhere", 1).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(sql(as("agent_elsewhere"), "SELECT count(*) FROM wederhoor.cases").number(0, 0), 0);
    EXPECT_EQ(sql(as("agent_two"), "SELECT count(*) FROM wederhoor.cases").number(0, 0), 3);
}

TEST_F(ClaimTest, PresenceTellsWhoTypesAndFades)
{
    replaceClock();
    sql(as("agent_one"), "SELECT wederhoor.be_present($1, 'typing')", {teamValue(testCase(1).value)});
    EXPECT_EQ(sql(as("agent_two"), "SELECT member || doing FROM wederhoor.presence WHERE until > wederhoor.clock()")
                  .text(0, 0),
              QStringLiteral("agent_onetyping"));
    EXPECT_EQ(sql(as("agent_elsewhere"), "SELECT count(*) FROM wederhoor.presence").number(0, 0), 0);
    advanceClock(31s);
    EXPECT_EQ(sql(as("agent_two"), "SELECT member FROM wederhoor.presence WHERE until > wederhoor.clock()").count(), 0);
}

} // namespace wederhoor::test
