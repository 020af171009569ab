#include "core/domain/CaseAssignment.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using Action = Assignment::Action;
using namespace std::chrono_literals;

const Instant noon = fromMilliseconds(1'767'614'400'000);
const InstanceId instance{QStringLiteral("bluesky")};
const RemoteId root{QStringLiteral("at://thread/1")};
const ProfileId samira{QStringLiteral("did:samira")};
const ProfileId joris{QStringLiteral("did:joris")};
const ProfileId bank{QStringLiteral("did:bank")};
const ProfileId colleague{QStringLiteral("did:colleague")};

class CaseAssignmentTest : public ::testing::Test
{
protected:
    CaseAssignmentTest()
    {
        m_channel.instance = instance;
        m_channel.profile = bank;
        m_channel.ownProfiles = {colleague};
    }

    static Message post(const ProfileId &author, SeenByFlags seenBy, Instant at = noon)
    {
        Message message;
        message.ref = {instance, {QStringLiteral("at://post/") + author.value}};
        message.threadRoot = root;
        message.author.id = author;
        message.inReplyTo = root;
        message.seenBy = seenBy;
        message.createdAt = at;
        return message;
    }
    static ThreadCase existing(const ProfileId &customer, CaseStatus status, int episode = 1,
                               std::optional<Instant> resolvedAt = {})
    {
        return {caseId(instance, root, customer, episode), customer, episode, CaseKind::Service, status, resolvedAt};
    }
    Assignment assign(const Message &message, const QList<ThreadCase> &cases = {},
                      std::optional<CaseId> parentCase = {}, bool parentIsOurs = false, bool rootIsOurs = false) const
    {
        return assignMessage({message, m_channel, cases, parentCase, parentIsOurs, rootIsOurs});
    }

    Channel m_channel;
};

TEST_F(CaseAssignmentTest, AMentionOpensAServiceCaseUnderItsDerivedId)
{
    const Assignment result = assign(post(samira, SeenBy::Mention));
    EXPECT_EQ(result.action, Action::Open);
    EXPECT_EQ(result.kind, CaseKind::Service);
    EXPECT_EQ(result.caseId, caseId(instance, root, samira, 1));
}

TEST_F(CaseAssignmentTest, EachCommenterUnderOurOwnPostHasACase)
{
    const QList<ThreadCase> cases{existing(samira, CaseStatus::New)};
    const Assignment result = assign(post(joris, SeenBy::ReplyToUs), cases, {}, true, true);
    EXPECT_EQ(result.action, Action::Open);
    EXPECT_EQ(result.caseId, caseId(instance, root, joris, 1));
}

TEST_F(CaseAssignmentTest, ABystandersRemarkIsContextInTheCaseItAnswers)
{
    const ThreadCase hers = existing(samira, CaseStatus::Resolved, 1, noon - 1h);
    const Assignment result = assign(post(joris, SeenBy::Thread), {hers}, hers.id);
    EXPECT_EQ(result.action, Action::Context);
    EXPECT_EQ(result.caseId, hers.id);
}

TEST_F(CaseAssignmentTest, ABystanderAskingForHelpOpensTheirOwnCase)
{
    const ThreadCase hers = existing(samira, CaseStatus::Open);
    const Assignment result = assign(post(joris, SeenBy::Mention), {hers}, hers.id);
    EXPECT_EQ(result.action, Action::Open);
    EXPECT_EQ(result.caseId, caseId(instance, root, joris, 1));
}

TEST_F(CaseAssignmentTest, ARemarkInAThreadOfSeveralCasesWithoutAParentBelongsToNone)
{
    const QList<ThreadCase> cases{existing(samira, CaseStatus::Open), existing(joris, CaseStatus::Open)};
    const ProfileId other{QStringLiteral("did:other")};
    EXPECT_EQ(assign(post(other, SeenBy::Thread), cases).action, Action::None);
}

TEST_F(CaseAssignmentTest, OurOwnAndOurColleaguesMessagesAreNeverACustomers)
{
    const ThreadCase hers = existing(samira, CaseStatus::New);
    for (const ProfileId &author : {bank, colleague}) {
        const Assignment result = assign(post(author, SeenBy::Mention), {hers}, hers.id);
        EXPECT_EQ(result.action, Action::Attach) << author.value.toStdString();
        EXPECT_EQ(result.caseId, hers.id);
    }
    EXPECT_EQ(assign(post(bank, SeenBy::Own)).action, Action::None);
}

TEST_F(CaseAssignmentTest, TheCustomersNextMessageStaysInAnActiveCase)
{
    for (const CaseStatus status :
         {CaseStatus::New, CaseStatus::Open, CaseStatus::WaitingCustomer, CaseStatus::WaitingSpoc}) {
        const Assignment result = assign(post(samira, SeenBy::ReplyToUs), {existing(samira, status)});
        EXPECT_EQ(result.action, Action::Attach) << caseStatusName(status).toStdString();
    }
}

TEST_F(CaseAssignmentTest, Within72HoursOfResolutionTheCaseReopensAndLaterANewEpisodeBegins)
{
    struct Row
    {
        std::chrono::milliseconds sinceResolved;
        Action action;
        int episode;
    };
    const QList<Row> table{{1ms, Action::Reopen, 1},
                           {72h, Action::Reopen, 1},
                           {72h + 1ms, Action::Open, 2},
                           {24h * 365, Action::Open, 2},
                           {-1h, Action::Attach, 1}};
    for (const Row &row : table) {
        for (const CaseStatus status : {CaseStatus::Resolved, CaseStatus::Dismissed}) {
            const ThreadCase done = existing(samira, status, 1, noon - row.sinceResolved);
            const Assignment result = assign(post(samira, SeenBy::ReplyToUs), {done});
            EXPECT_EQ(result.action, row.action) << row.sinceResolved.count();
            EXPECT_EQ(result.episode, row.episode) << row.sinceResolved.count();
            EXPECT_EQ(result.caseId, caseId(instance, root, samira, row.episode));
        }
    }
}

TEST_F(CaseAssignmentTest, TheLatestEpisodeCountsWhateverTheOrder)
{
    const ThreadCase first = existing(samira, CaseStatus::Resolved, 1, noon - 24h * 30);
    const ThreadCase second = existing(samira, CaseStatus::Open, 2);
    for (const QList<ThreadCase> &cases : {QList{first, second}, QList{second, first}}) {
        EXPECT_EQ(assign(post(samira, SeenBy::ReplyToUs), cases).caseId, second.id);
    }
}

TEST_F(CaseAssignmentTest, TalkFoundByListeningIsAConversationWithoutAClock)
{
    const Assignment result = assign(post(samira, SeenBy::Query));
    EXPECT_EQ(result.action, Action::Open);
    EXPECT_EQ(result.kind, CaseKind::Conversation);
}

TEST_F(CaseAssignmentTest, AConversationBecomesServiceWhenItsCustomerAsksUs)
{
    ThreadCase found = existing(samira, CaseStatus::New);
    found.kind = CaseKind::Conversation;
    EXPECT_TRUE(assign(post(samira, SeenBy::Mention), {found}).becomesService);
    EXPECT_FALSE(assign(post(samira, SeenBy::Query), {found}).becomesService);
}

TEST(CaseIdTest, TwoDesksDeriveTheSameIdAndEveryPartMatters)
{
    const CaseId id = caseId(instance, root, samira, 1);
    EXPECT_EQ(id, caseId(instance, root, samira, 1));
    EXPECT_EQ(id.value.version(), QUuid::Sha1);
    EXPECT_NE(id, caseId({QStringLiteral("other")}, root, samira, 1));
    EXPECT_NE(id, caseId(instance, {QStringLiteral("other")}, samira, 1));
    EXPECT_NE(id, caseId(instance, root, joris, 1));
    EXPECT_NE(id, caseId(instance, root, samira, 2));
    // Pinned: a change would split every case in two.
    EXPECT_EQ(id.toString(), QStringLiteral("6d020437-540b-58b8-8a31-81a043a2cbca"));
}

TEST(ClampPostTimeTest, AClaimedTimeLiesBetweenThePreviousPollAndNow)
{
    const Instant previous = noon - 1min;
    EXPECT_EQ(clampPostTime(noon - 30s, true, previous, noon), noon - 30s);
    EXPECT_EQ(clampPostTime(noon - 24h, true, previous, noon), previous);
    EXPECT_EQ(clampPostTime(noon + 24h, true, previous, noon), noon);
    EXPECT_EQ(clampPostTime(noon - 24h, true, {}, noon), noon - 24h);
}

TEST(ClampPostTimeTest, AServersTimeIsBelievedAlsoByAMachineWhoseClockIsSlow)
{
    EXPECT_EQ(clampPostTime(noon - 24h, false, noon - 1min, noon), noon - 24h);
    EXPECT_EQ(clampPostTime(noon + 10min, false, noon - 1min, noon), noon + 10min);
    EXPECT_EQ(clampPostTime(noon + 25h, false, noon - 1min, noon), noon) << "wildly ahead";
}

} // namespace
} // namespace wederhoor
