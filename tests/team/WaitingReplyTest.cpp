#include "core/domain/Approval.h"
#include "core/team/TeamJson.h"
#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QUuid desk = testUuid(0xde5c);
const QUuid otherDesk = testUuid(0xde5d);

/// Replies that wait whole, as desks put them: with parts, keys and pictures.
class WaitingReplyTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        openCases(1, 1);
        publish(QStringLiteral("question"), testCase(1), "customer", 1'767'614'400'000);
        WEDERHOOR_ASSERT_OK(TeamCalls(as("trainee_one")).claim(testCase(1)));
    }
    [[nodiscard]] static TeamSubmission submission(int parts = 1)
    {
        TeamSubmission submission;
        WaitingReply &reply = submission.reply;
        reply.id = {testUuid(0xb001)};
        reply.caseId = testCase(1);
        reply.seen = {{QStringLiteral("practice")}, {QStringLiteral("question")}};
        for (int n = 0; n < parts; ++n) {
            WaitingPart part;
            part.id = {testUuid(0xb001 + static_cast<unsigned>(n))};
            part.key = QStringLiteral("key-%1").arg(n + 1);
            part.body = QStringLiteral("Dear customer %1").arg(n + 1);
            part.signature = QStringLiteral("^Bram");
            reply.parts.append(part);
        }
        return submission;
    }
    Result<void> submit(const TeamSubmission &submission, const char *member = "trainee_one")
    {
        return TeamCalls(as(member)).submit(submission);
    }
    [[nodiscard]] static ApprovalGate::Approval approval(const QByteArray &content = {})
    {
        ApprovalGate::Approval approval;
        approval.reply = {testUuid(0xb001)};
        approval.caseId = testCase(1);
        approval.content = content;
        approval.words = QStringLiteral("changed");
        approval.remark = QStringLiteral("Greet by name");
        approval.seen = {{QStringLiteral("practice")}, {QStringLiteral("question")}};
        approval.desk = desk;
        return approval;
    }
    [[nodiscard]] TeamReplyRequest publishing(int part = 0, int parts = 1) const
    {
        TeamReplyRequest request = this->request(1, testCase(1), 0, QStringLiteral("question"));
        request.keys.clear();
        for (int n = 0; n < parts; ++n) {
            request.keys.append(QStringLiteral("key-%1").arg(n + 1));
        }
        request.part = part;
        return request;
    }
    [[nodiscard]] QString fact(const QByteArray &column)
    {
        return sql(root(),
                   "SELECT (" + column
                       + ")::text FROM wederhoor.reply r JOIN wederhoor.reply_text t ON "
                         "t.reply = r.id")
            .text(0, 0);
    }
    [[nodiscard]] WaitingReply seenBy(const char *member)
    {
        TeamKnown known;
        const Result<TeamLook> first = TeamCalls(as(member)).look(known, 100);
        known.incarnation = first ? first->horizon.incarnation : QUuid();
        known.channels = first ? first->horizon.channels : QList<ChannelId>();
        const Result<TeamLook> look = TeamCalls(as(member)).look(known, 100);
        WaitingReply reply;
        for (const auto &[stream, page] : look ? look->pages : QList<std::pair<TeamStream, TeamStreamPage>>()) {
            if (stream == TeamStream::Replies && !page.rows.isEmpty()) {
                reply = waitingReplyOf(page.rows.constFirst());
            }
        }
        return reply;
    }
};

} // namespace

TEST_F(WaitingReplyTest, WhatWaitsIsReadWholeByItsWriterAndBySupervisorsAndByNobodyElse)
{
    TeamSubmission given = submission(2);
    given.reply.pictures = {{QStringLiteral("image/png"), QStringLiteral("The button")}};
    given.pictures = {QByteArrayLiteral("\x89PNG\0bytes")};
    WEDERHOOR_ASSERT_OK(submit(given));
    for (const char *member : {"supervisor_one", "trainee_one"}) {
        const WaitingReply reply = seenBy(member);
        EXPECT_EQ(reply.parts, given.reply.parts) << member;
        EXPECT_EQ(reply.pictures, given.reply.pictures) << member;
        EXPECT_EQ(reply.written, (QStringList{QStringLiteral("Dear customer 1"), QStringLiteral("Dear customer 2")}));
        EXPECT_EQ(reply.state, WaitingState::Waiting);
        const auto pictures = TeamCalls(as(member)).waitingPictures(reply.id);
        WEDERHOOR_ASSERT_OK(pictures);
        EXPECT_EQ(*pictures, given.pictures) << member;
    }
    EXPECT_TRUE(seenBy("agent_one").parts.isEmpty());
    EXPECT_TRUE(TeamCalls(as("agent_one")).waitingPictures(given.reply.id).value_or(QList<QByteArray>{{}}).isEmpty());
}

TEST_F(WaitingReplyTest, WhatTheJudgeChangedIsKeptBesideWhatTheAuthorWrote)
{
    WEDERHOOR_ASSERT_OK(submit(submission()));
    WaitingReply changed = submission().reply;
    changed.parts.first().body = QStringLiteral("Dear Ann,");
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_one")).approve(approval(contentOf(changed))));
    const WaitingReply seen = seenBy("trainee_one");
    EXPECT_EQ(seen.state, WaitingState::Approved);
    EXPECT_EQ(seen.parts.constFirst().body, QStringLiteral("Dear Ann,"));
    EXPECT_EQ(seen.written.constFirst(), QStringLiteral("Dear customer 1"));
    EXPECT_TRUE(seen.isChanged());
    EXPECT_EQ(seen.remark, QStringLiteral("Greet by name"));
    EXPECT_EQ(seen.judge.value, QStringLiteral("supervisor_one"));
    EXPECT_EQ(fact("SELECT kind FROM wederhoor.history WHERE number = (SELECT max(number) FROM wederhoor.history)"),
              QStringLiteral("reply_changed"));
}

TEST_F(WaitingReplyTest, AllPartsGoFromTheApproversDeskThoughTheCaseAndItsLeaseAreTheAuthors)
{
    WEDERHOOR_ASSERT_OK(submit(submission(2)));
    TeamCalls approver(as("supervisor_one"));
    WEDERHOOR_ASSERT_OK(approver.approve(approval()));
    sql(root(), "UPDATE wederhoor.send_lease SET until = now() - interval '1 hour'");
    WEDERHOOR_ASSERT_OK(approver.reserve(publishing(0, 2)));
    WEDERHOOR_ASSERT_OK(approver.confirm(QStringLiteral("key-1"), {{}, {QStringLiteral("ours-1")}}));
    WEDERHOOR_ASSERT_OK(approver.reserve(publishing(1, 2)));
    WEDERHOOR_ASSERT_OK(approver.confirm(QStringLiteral("key-2"), {{}, {QStringLiteral("ours-2")}}));
    EXPECT_EQ(fact("r.state"), QStringLiteral("sent"));
    EXPECT_EQ(sql(root(), "SELECT owner FROM wederhoor.cases").text(0, 0), QStringLiteral("trainee_one"));
    EXPECT_FALSE(TeamCalls(as("agent_one")).reserve(publishing(1, 2))) << "nobody else sends a part of it";
}

TEST_F(WaitingReplyTest, TheFirstOfTwoApproversIsHeard)
{
    WEDERHOOR_ASSERT_OK(submit(submission()));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_one")).approve(approval()));
    WEDERHOOR_EXPECT_OK(TeamCalls(as("supervisor_one")).approve(approval())) << "an answer that was lost";
    ApprovalGate::Approval second = approval();
    second.desk = otherDesk;
    const Result<void> late = TeamCalls(as("supervisor_two")).approve(second);
    ASSERT_FALSE(late);
    EXPECT_EQ(refusalOf(late.error()), TeamRefusal::WrongState);
    EXPECT_EQ(refusalDetail(late.error()), QStringLiteral("supervisor_one"));
    EXPECT_EQ(refusalOf(TeamCalls(as("trainee_one")).withdraw({testUuid(0xb001)}).error()), TeamRefusal::WrongState);
}

TEST_F(WaitingReplyTest, WhatWasWrittenSinceIsSeenBeforeItIsApproved)
{
    WEDERHOOR_ASSERT_OK(submit(submission()));
    publish(QStringLiteral("solved already"), testCase(1), "customer", 1'767'614'500'000);
    TeamCalls approver(as("supervisor_one"));
    EXPECT_EQ(refusalOf(approver.approve(approval()).error()), TeamRefusal::WrittenSince);
    ApprovalGate::Approval knowing = approval();
    knowing.seen.remote.value = QStringLiteral("solved already");
    WEDERHOOR_ASSERT_OK(approver.approve(knowing));
    TeamReplyRequest request = publishing();
    request.seen.remote.value = QStringLiteral("solved already");
    WEDERHOOR_EXPECT_OK(approver.reserve(request));
}

TEST_F(WaitingReplyTest, ATopicOfTheSpokespersonsIsReleasedByOneOfThem)
{
    TeamSubmission given = submission();
    given.reply.reason = ApprovalReason::Topic;
    WEDERHOOR_ASSERT_OK(submit(given));
    sql(root(), "UPDATE wederhoor.member SET spokesperson = (name = 'supervisor_two')");
    EXPECT_EQ(TeamCalls(as("supervisor_one")).approve(approval()).error().kind, ErrorKind::Forbidden);
    WEDERHOOR_EXPECT_OK(TeamCalls(as("supervisor_two")).approve(approval()));
}

TEST_F(WaitingReplyTest, NobodyJudgesAnOwnReplyAndATraineeJudgesNone)
{
    WEDERHOOR_ASSERT_OK(TeamCalls(as("trainee_one")).release(testCase(1)));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_one")).claim(testCase(1)));
    WEDERHOOR_ASSERT_OK(submit(submission(), "supervisor_one"));
    EXPECT_EQ(TeamCalls(as("supervisor_one")).approve(approval()).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(TeamCalls(as("trainee_one")).approve(approval()).error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(TeamCalls(as("agent_one")).giveBack({testUuid(0xb001)}, 1, QStringLiteral("no")).error().kind,
              ErrorKind::Forbidden);
}

TEST_F(WaitingReplyTest, WhatIsToldTwiceWaitsOnceAndASecondReplyOfTheCaseWaitsItsTurn)
{
    WEDERHOOR_ASSERT_OK(submit(submission()));
    WEDERHOOR_EXPECT_OK(submit(submission())) << "an answer that was lost";
    EXPECT_EQ(fact("r.revision"), QStringLiteral("1"));
    TeamSubmission second = submission();
    second.reply.id = {testUuid(0xb0f1)};
    EXPECT_EQ(refusalOf(submit(second).error()), TeamRefusal::WaitsForApproval);
    EXPECT_EQ(refusalOf(submit(second, "agent_one").error()), TeamRefusal::NotOwner);
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_one")).giveBack({testUuid(0xb001)}, 1, QStringLiteral("Shorter")));
    EXPECT_EQ(seenBy("trainee_one").state, WaitingState::Returned);
    WEDERHOOR_EXPECT_OK(submit(second)) << "returned: its place is free";
}

TEST_F(WaitingReplyTest, WhatWaitsOfWhoHasTheCaseNoMoreHoldsUpNobodyAndCanOnlyBeReturned)
{
    WEDERHOOR_ASSERT_OK(submit(submission()));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("trainee_one")).release(testCase(1)));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_two")).claim(testCase(1)));
    TeamSubmission second = submission();
    second.reply.id = {testUuid(0xb0f1)};
    second.reply.parts.first().id = second.reply.id;
    second.reply.parts.first().key = QStringLiteral("key-9");
    WEDERHOOR_ASSERT_OK(submit(second, "supervisor_two"));
    TeamCalls judge(as("supervisor_one"));
    EXPECT_EQ(refusalOf(judge.approve(approval()).error()), TeamRefusal::NotOwner);
    WEDERHOOR_EXPECT_OK(judge.giveBack({testUuid(0xb001)}, 1, QStringLiteral("A colleague has it now")));
    ApprovalGate::Approval other = approval();
    other.reply = second.reply.id;
    WEDERHOOR_EXPECT_OK(judge.approve(other));
}

TEST_F(WaitingReplyTest, WhatWasApprovedBeforeItsTopicWasMarkedWaitsAnewForASpokesperson)
{
    sql(root(), "UPDATE wederhoor.member SET spokesperson = (name = 'supervisor_two')");
    sql(root(), "UPDATE wederhoor.cases SET topic = 'data breach'");
    WEDERHOOR_ASSERT_OK(submit(submission()));
    TeamCalls first(as("supervisor_one"));
    const OutboxId id{testUuid(0xb001)};
    WEDERHOOR_ASSERT_OK(first.approve(approval()));
    EXPECT_EQ(refusalOf(first.waitForRelease(id).error()), TeamRefusal::WrongState) << "nobody asks for a release yet";
    sql(as("supervisor_one"),
        "SELECT wederhoor.put_document($1, 'topic', 'Data breach', NULL, NULL, '{\"needs_release\": true}')",
        {teamValue(testUuid(0x70))});
    EXPECT_EQ(refusalOf(first.reserve(publishing()).error()), TeamRefusal::WaitsForApproval);
    WEDERHOOR_ASSERT_OK(first.waitForRelease(id));
    WEDERHOOR_EXPECT_OK(first.waitForRelease(id)) << "an answer that was lost";
    EXPECT_EQ(seenBy("trainee_one").state, WaitingState::Waiting);
    EXPECT_EQ(seenBy("supervisor_two").reason, ApprovalReason::Topic);
    EXPECT_EQ(first.approve(approval()).error().kind, ErrorKind::Forbidden);
    TeamCalls spokesperson(as("supervisor_two"));
    ApprovalGate::Approval release = approval();
    release.desk = otherDesk;
    WEDERHOOR_ASSERT_OK(spokesperson.approve(release));
    EXPECT_EQ(refusalOf(spokesperson.waitForRelease(id).error()), TeamRefusal::WrongState) << "it is released";
    EXPECT_FALSE(first.reserve(publishing()));
    WEDERHOOR_EXPECT_OK(spokesperson.reserve(publishing()));
}

TEST_F(WaitingReplyTest, ADeskThatDiedAfterApprovingIsReplacedAndThePlatformIsAskedUnderTheSameKey)
{
    WEDERHOOR_ASSERT_OK(submit(submission()));
    TeamCalls first(as("supervisor_one"));
    TeamCalls second(as("supervisor_two"));
    const OutboxId id{testUuid(0xb001)};
    WEDERHOOR_ASSERT_OK(first.approve(approval()));
    WEDERHOOR_ASSERT_OK(first.reserve(publishing()));
    const Result<void> early = second.takeOverReply(id, otherDesk);
    ASSERT_FALSE(early);
    EXPECT_EQ(refusalOf(early.error()), TeamRefusal::Unsettled) << "its request may be under way";
    sql(root(), "UPDATE wederhoor.reply_part SET reserved_at = now() - interval '1 hour'");
    sql(root(), "UPDATE wederhoor.reply SET judged_at = now() - interval '1 hour'");
    WEDERHOOR_ASSERT_OK(second.takeOverReply(id, otherDesk));
    EXPECT_EQ(seenBy("trainee_one").publisher, otherDesk);
    const Result<TeamReservation> granted = second.reserve(publishing());
    WEDERHOOR_ASSERT_OK(granted);
    EXPECT_TRUE(granted->readBackFirst);
    EXPECT_EQ(granted->keys, QStringList{QStringLiteral("key-1")});
    EXPECT_FALSE(first.reserve(publishing())) << "back from the dead, it sends no more";
    WEDERHOOR_EXPECT_OK(second.confirm(QStringLiteral("key-1"), {{}, {QStringLiteral("ours")}}));
    EXPECT_EQ(fact("r.state"), QStringLiteral("sent"));
}

TEST_F(WaitingReplyTest, ADeskThatComesBackAfterItsApprovedReplyWasTakenOverSendsNothing)
{
    WEDERHOOR_ASSERT_OK(submit(submission()));
    TeamCalls first(as("supervisor_one"));
    TeamCalls second(as("supervisor_two"));
    WEDERHOOR_ASSERT_OK(first.approve(approval()));
    sql(root(), "UPDATE wederhoor.reply SET judged_at = now() - interval '1 hour'");
    WEDERHOOR_ASSERT_OK(second.takeOverReply({testUuid(0xb001)}, otherDesk));
    EXPECT_FALSE(first.reserve(publishing()));
    WEDERHOOR_ASSERT_OK(second.reserve(publishing()));
    EXPECT_FALSE(first.reserve(publishing()));
    WEDERHOOR_EXPECT_OK(second.confirm(QStringLiteral("key-1"), {{}, {QStringLiteral("ours")}}));
    EXPECT_EQ(refusalOf(first.takeOverReply({testUuid(0xb001)}, desk).error()), TeamRefusal::WrongState);
}

TEST_F(WaitingReplyTest, WhatThePlatformDoesNotTakeIsReturnedByWhoApprovedIt)
{
    WEDERHOOR_ASSERT_OK(submit(submission()));
    TeamCalls approver(as("supervisor_one"));
    WEDERHOOR_ASSERT_OK(approver.approve(approval()));
    WEDERHOOR_ASSERT_OK(approver.reserve(publishing()));
    const OutboxId id{testUuid(0xb001)};
    EXPECT_EQ(refusalOf(approver.giveBack(id, 1, QStringLiteral("Refused")).error()), TeamRefusal::WrongState)
        << "it may stand there";
    WEDERHOOR_ASSERT_OK(approver.releaseReply(QStringLiteral("key-1")));
    WEDERHOOR_EXPECT_OK(approver.giveBack(id, 1, QStringLiteral("The platform refused it")));
    EXPECT_EQ(fact("r.state || ' ' || t.remark"), QStringLiteral("returned The platform refused it"));
    EXPECT_EQ(refusalOf(approver.approve(approval()).error()), TeamRefusal::WrongState)
        << "its approval is over: nobody is told that it stands";
}

TEST_F(WaitingReplyTest, AProgramThatKnowsNoPartsApprovesNothingThatHasThem)
{
    WEDERHOOR_ASSERT_OK(submit(submission(2)));
    const TeamValue id = teamValue(testUuid(0xb001));
    EXPECT_EQ(refusalOf(refused(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {id})),
              TeamRefusal::ProgramTooOld);
    EXPECT_EQ(refusalOf(refused(as("supervisor_one"), "SELECT wederhoor.edit_waiting_reply($1, 1, 'x')", {id})),
              TeamRefusal::ProgramTooOld);
}

} // namespace wederhoor::test
