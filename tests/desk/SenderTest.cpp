#include "core/desk/OutboxOrder.h"
#include "tests/desk/DeskFixture.h"

#include <unistd.h>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

using Fate = FakePlatform::Fate;

class SenderTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        question = post("q", "ann", "Where is my card?", clock.now() - 1min);
        take({question});
        id = caseOf(question)->id;
    }
    void unkeyed() { platform.capabilities.setFlag(Capability::PublicKeyEnforced, false); }

    Message question;
    CaseId id;
};

/// Leave to send until a moment on the monotonic clock.
class Lease final : public ReplyGate
{
public:
    explicit Lease(std::chrono::milliseconds until)
        : m_until(until)
    {
    }
    void renew(std::chrono::milliseconds until) { m_until = until; }
    [[nodiscard]] int released() const { return m_released; }

    QFuture<Result<Grant>> reserve(const OutboxEntry &entry) override
    {
        return ready<Grant>(Grant{7, entry.key, false, m_until});
    }
    QFuture<Result<Grant>> reserveOver(const OutboxEntry &entry, const QString &) override { return reserve(entry); }
    QFuture<Result<void>> settleLeft(const QString &, const RemoteId &) override { return ready<void>({}); }
    QFuture<Result<void>> confirm(const QString &, const RemoteId &) override { return ready<void>({}); }
    QFuture<Result<void>> release(const QString &) override
    {
        ++m_released;
        return ready<void>({});
    }

private:
    std::chrono::milliseconds m_until;
    int m_released = 0;
};

} // namespace

TEST_F(SenderTest, NothingLeavesOnceTheLeaseIsOver)
{
    Lease lease(clock.monotonic());
    OutboxSender leased(
        *store, lease, [this](const ChannelId &) { return connector.get(); }, clock, noProbe,
        folder.filePath(QStringLiteral("leased.lock")));
    const OutboxEntry queued = queue(id);
    (void)await(leased.sendDue());
    EXPECT_TRUE(platform.posts.isEmpty());
    EXPECT_EQ(platform.publishCalls, 0);
    EXPECT_EQ(lease.released(), 1);
    OutboxEntry waits = entry(queued.id);
    EXPECT_EQ(waits.state, OutboxState::Queued);
    EXPECT_EQ(waits.attempts, 0) << "it never left";
    clock.advance(10s);
    lease.renew(clock.monotonic() + 1min);
    EXPECT_EQ(await(leased.sendDue()).value_or(0), 1);
    EXPECT_EQ(platform.posts.size(), 1);
}

TEST_F(SenderTest, ASentReplyStandsInItsCase)
{
    const OutboxEntry queued = queue(id);
    EXPECT_EQ(sendDue(), 1);
    const OutboxEntry sent = entry(queued.id);
    EXPECT_EQ(sent.state, OutboxState::Sent);
    EXPECT_FALSE(sent.remoteId.isEmpty());
    const auto value = caseOf(question);
    EXPECT_EQ(value->status, CaseStatus::WaitingCustomer);
    EXPECT_FALSE(value->awaitingSince);
    EXPECT_EQ(value->firstReplyAt, sent.sentAt);
    EXPECT_EQ(value->newestMessage.remote, sent.remoteId);
    EXPECT_EQ(conversation(id).messages.last().text, queued.fullText());
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(platform.posts.size(), 1);
}

TEST_F(SenderTest, APollThatSeesOurOwnReplyDoublesNothing)
{
    queue(id);
    sendDue();
    const Case before = *caseOf(question);
    Message seen = answer(question, "reply-1", "us", "We look into it", clock.now(), SeenBy::Own);
    EXPECT_EQ(take({seen}).newMessages, 0);
    EXPECT_EQ(*caseOf(question), before);
}

TEST_F(SenderTest, WhatEachRefusalMakesOfAReply)
{
    struct Row
    {
        ErrorKind kind;
        OutboxState state;
    };
    for (const Row &row :
         {Row{ErrorKind::Rejected, OutboxState::Failed}, Row{ErrorKind::Forbidden, OutboxState::Failed},
          Row{ErrorKind::Invalid, OutboxState::Failed}, Row{ErrorKind::NotFound, OutboxState::Failed},
          Row{ErrorKind::RateLimited, OutboxState::Queued}, Row{ErrorKind::Unauthorized, OutboxState::Queued}}) {
        platform.fates = {{Fate::Refuse, {row.kind, QStringLiteral("no")}}};
        const OutboxEntry queued = queue(id);
        EXPECT_EQ(sendDue(), 0);
        EXPECT_EQ(entry(queued.id).state, row.state) << int(row.kind);
        EXPECT_EQ(entry(queued.id).error->kind, row.kind);
        EXPECT_EQ(entry(queued.id).nextAttempt.has_value(), row.state == OutboxState::Queued);
        WEDERHOOR_ASSERT_OK(await(desk->cancelReply(queued.id)));
    }
    EXPECT_TRUE(platform.posts.isEmpty());
    EXPECT_EQ(await(store->channelHealth())->first().error->kind, ErrorKind::Unauthorized);
}

TEST_F(SenderTest, ARateLimitedReplyWaitsAsLongAsAsked)
{
    platform.fates = {{Fate::Refuse, {ErrorKind::RateLimited, {}, 2min}}};
    queue(id);
    sendDue();
    clock.advance(1min);
    EXPECT_EQ(sendDue(), 0);
    clock.advance(1min);
    EXPECT_EQ(sendDue(), 1);
}

TEST_F(SenderTest, ALostAnswerIsReadBackNotSentAgain)
{
    for (const bool keyed : {true, false}) {
        platform.capabilities.setFlag(Capability::PublicKeyEnforced, keyed);
        for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::BadResponse}) {
            platform.posts.clear();
            platform.fates = {{Fate::AcceptAndLose, {kind, {}}}};
            const Message next = post(QStringLiteral("q%1%2").arg(int(kind)).arg(keyed), "ann", "?", clock.now());
            take({next});
            const OutboxEntry queued = queue(caseOf(next)->id);
            EXPECT_EQ(sendDue(), 1);
            EXPECT_EQ(entry(queued.id).state, OutboxState::Sent);
            EXPECT_EQ(platform.posts.size(), 1);
        }
    }
}

TEST_F(SenderTest, WhatSurelyIsNotThereGoesAgainUnderAnEnforcedKeyOnly)
{
    platform.fates = {{Fate::LoseBefore, {ErrorKind::Timeout, {}}}};
    const OutboxEntry first = queue(id);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(entry(first.id).state, OutboxState::Queued);
    clock.advance(1min);
    EXPECT_EQ(sendDue(), 1);
    EXPECT_EQ(platform.posts.first().key, first.key);

    unkeyed();
    clock.advance(1min);
    platform.fates = {{Fate::LoseBefore, {ErrorKind::Timeout, {}}}};
    const OutboxEntry second = queue(id, QStringLiteral("Found it"));
    EXPECT_EQ(sendDue(), 0);
    clock.advance(10min);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(entry(second.id).state, OutboxState::Unknown);
    EXPECT_TRUE(needsPerson(entry(second.id)));
    EXPECT_EQ(platform.posts.size(), 1);
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(second.id)));
    EXPECT_EQ(sendDue(), 0) << "a read-back sends nothing";
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(second.id, true)));
    platform.fates = {{Fate::LoseBefore, {ErrorKind::Network, {}}}};
    EXPECT_EQ(sendDue(), 0);
    EXPECT_TRUE(needsPerson(entry(second.id))) << "the word held for one send";
    EXPECT_EQ(entry(second.id).attempts, 2) << "and both are on record";
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(second.id, true)));
    EXPECT_EQ(sendDue(), 1) << "a person's word does";
    EXPECT_EQ(platform.posts.size(), 2);
}

TEST_F(SenderTest, WhoIsSentOutOfTurnIsToldWhichReplyGoesFirst)
{
    unkeyed();
    platform.fates = {{Fate::LoseBefore, {ErrorKind::Timeout, {}}}};
    const OutboxEntry first = queue(id);
    EXPECT_EQ(sendDue(), 0);
    ASSERT_EQ(entry(first.id).state, OutboxState::Unknown);
    const OutboxEntry second = queue(id, QStringLiteral("And more"));
    const Result<OutboxEntry> hurried = await(sender->sendOne(second.id));
    ASSERT_FALSE(hurried);
    EXPECT_EQ(hurried.error().kind, ErrorKind::Conflict);
    EXPECT_TRUE(hurried.error().detail.contains(first.id.toString())) << hurried.error().detail.toStdString();
    EXPECT_TRUE(hurried.error().detail.contains(QStringLiteral("unknown"))) << hurried.error().detail.toStdString();
    EXPECT_EQ(entry(second.id).state, OutboxState::Queued) << "it goes in its turn";
}

TEST_F(SenderTest, AReadBackThatFailsIsTriedAgainLater)
{
    platform.fates = {{Fate::AcceptAndLose, {ErrorKind::Network, {}}}};
    platform.readBackErrors = {{ErrorKind::Network, {}}};
    const OutboxEntry queued = queue(id);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(entry(queued.id).state, OutboxState::Unknown);
    EXPECT_EQ(sendDue(), 0) << "not before its back-off is over";
    clock.advance(1min);
    EXPECT_EQ(sendDue(), 1);
    EXPECT_EQ(platform.posts.size(), 1);
}

TEST_F(SenderTest, ALateReplyWaitsForAPersonsWord)
{
    const OutboxEntry queued = queue(id);
    clock.advance(15min + 1ms);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(entry(queued.id).state, OutboxState::Queued);
    EXPECT_EQ(entry(queued.id).error->kind, ErrorKind::Conflict);
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(queued.id)));
    EXPECT_EQ(sendDue(), 1);
}

TEST_F(SenderTest, AReplyOfExactlyFifteenMinutesGoesByItself)
{
    queue(id);
    clock.advance(15min);
    EXPECT_EQ(sendDue(), 1);
}

TEST_F(SenderTest, TheUndoWindowEndsBeforeAnythingLeaves)
{
    ReplyRequest request;
    request.caseId = id;
    request.body = QStringLiteral("Hi");
    request.sendAt = clock.now() + undoWindow;
    const auto queued = await(desk->reply(request));
    WEDERHOOR_ASSERT_OK(queued);
    clock.advance(undoWindow - 1ms);
    EXPECT_EQ(sendDue(), 0);
    WEDERHOOR_ASSERT_OK(await(desk->sendNow(queued->id)));
    EXPECT_EQ(sendDue(), 1);
}

TEST_F(SenderTest, AMessageDeletedOrEditedAfterTheReplyWasWrittenStopsIt)
{
    for (const auto kind : {MessageChange::Kind::Edited, MessageChange::Kind::Deleted}) {
        const Message next = post(QStringLiteral("c%1").arg(int(kind)), "ann", "Hello?", clock.now());
        take({next});
        const OutboxEntry queued = queue(caseOf(next)->id);
        platform.changes = {{next.ref, kind, QStringLiteral("Other words"), {}, clock.now()}};
        EXPECT_EQ(sendDue(), 0);
        EXPECT_EQ(entry(queued.id).state, OutboxState::Failed);
        EXPECT_EQ(entry(queued.id).error->kind, ErrorKind::Conflict);
        EXPECT_TRUE(platform.posts.isEmpty());
        if (kind == MessageChange::Kind::Edited) {
            WEDERHOOR_ASSERT_OK(await(desk->retryReply(queued.id)));
            EXPECT_EQ(sendDue(), 1);
            platform.posts.clear();
        }
    }
}

TEST_F(SenderTest, WhatWasWrittenWhileAReplyWaitedStopsIt)
{
    const OutboxEntry queued = queue(id);
    clock.advance(1min);
    take({answer(question, "m", "ann", "Never mind", clock.now())});
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(entry(queued.id).error->kind, ErrorKind::Conflict);
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(queued.id)));
    EXPECT_EQ(sendDue(), 1);
}

TEST_F(SenderTest, HurryingAReplyThatWaitsForTheLineIsNoWordOnWhatWasWrittenSince)
{
    platform.fates = {{Fate::LoseBefore, {ErrorKind::Network, {}}}};
    const OutboxEntry queued = queue(id);
    EXPECT_EQ(sendDue(), 0);
    ASSERT_EQ(entry(queued.id).state, OutboxState::Queued);
    clock.advance(1s);
    take({answer(question, "m", "ann", "Never mind", clock.now())});
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(queued.id)));
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(entry(queued.id).error->kind, ErrorKind::Conflict) << "it stops and shows what was written";
    EXPECT_TRUE(platform.posts.isEmpty());
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(queued.id)));
    EXPECT_EQ(sendDue(), 1) << "now that was looked at";
}

TEST_F(SenderTest, TwoRepliesOfACaseGoInOrderAndTheSecondKnowsTheFirst)
{
    queue(id, QStringLiteral("one"));
    queue(id, QStringLiteral("two"));
    EXPECT_EQ(sendDue(), 2);
    ASSERT_EQ(platform.posts.size(), 2);
    EXPECT_EQ(platform.posts.first().text, QStringLiteral("one"));
}

TEST_F(SenderTest, AReplyWaitsBehindAnUnknownOneOfItsCase)
{
    platform.fates = {{Fate::AcceptAndLose, {ErrorKind::Network, {}}}};
    platform.readBackErrors = {{ErrorKind::Network, {}}};
    queue(id, QStringLiteral("one"));
    queue(id, QStringLiteral("two"));
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(platform.publishCalls, 1);
}

TEST_F(SenderTest, ACustomerWhoWroteBeforeTheAnswerArrivedIsStillAwaited)
{
    queue(id);
    FetchPage page;
    platform.fates = {{Fate::AcceptAndLose, {ErrorKind::Network, {}}}};
    platform.readBackErrors = {{ErrorKind::Network, {}}};
    sendDue();
    clock.advance(1min);
    const Message more = answer(question, "m", "ann", "Hello?", clock.now());
    take({more});
    EXPECT_EQ(sendDue(), 1);
    EXPECT_EQ(caseOf(question)->status, CaseStatus::Open);
    EXPECT_EQ(caseOf(question)->awaitingSince, more.createdAt);
}

TEST_F(SenderTest, APrivateReplysConversationBelongsToThePublicCase)
{
    ReplyRequest request;
    request.caseId = id;
    request.kind = ReplyKind::Private;
    request.body = QStringLiteral("Your number, please");
    WEDERHOOR_ASSERT_OK(await(desk->reply(request)));
    EXPECT_EQ(sendDue(), 1);
    clock.advance(1min);
    Message dm = post("dm", "ann", "It is 5", clock.now(), SeenBy::Private);
    dm.kind = MessageKind::PrivateMessage;
    dm.threadRoot.value = QStringLiteral("convo-ann");
    take({dm});
    EXPECT_EQ(caseOf(dm)->id, id);
    EXPECT_EQ(cases().size(), 1);
}

TEST_F(SenderTest, OneProcessSendsForAProfile)
{
    ASSERT_TRUE(sender->acquire());
    NoProbe probe;
    const auto second = makeSender(probe);
    const auto refused = await(second->sendDue());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
    EXPECT_TRUE(refused.error().detail.contains(QString::number(::getpid()))) << refused.error().detail.toStdString();
    sender.reset();
    EXPECT_TRUE(await(second->sendDue())) << "it is free again";
}

TEST_F(SenderTest, OneReplyIsSentAtAPersonsWord)
{
    ReplyRequest request;
    request.caseId = id;
    request.body = QStringLiteral("Hi");
    request.sendAt = clock.now() + 1h;
    const auto queued = await(desk->reply(request));
    WEDERHOOR_ASSERT_OK(queued);
    const auto sent = await(sender->sendOne(queued->id));
    WEDERHOOR_ASSERT_OK(sent);
    EXPECT_EQ(sent->state, OutboxState::Sent);
}

TEST_F(SenderTest, AStartedSenderWakesForWhatIsQueuedAndStops)
{
    sender->start();
    queue(id);
    EXPECT_TRUE(waitUntil([this] { return platform.posts.size() == 1; }));
    bool stopped = false;
    QObject::connect(sender.get(), &OutboxSender::stopped, sender.get(), [&stopped] { stopped = true; });
    sender->stop();
    EXPECT_TRUE(waitUntil([&stopped] { return stopped; }));
}
