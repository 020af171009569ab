#include "core/desk/OwnReplies.h"
#include "core/desk/ScheduledReplies.h"
#include "tests/desk/DeskFixture.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Replies that go at a time of their own, and what becomes of them after they were sent.
class ScheduledTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        question = post("m1", "jan", "Waar blijft mijn pas?", clock.now() - 1min);
        take({question});
        platform.timeline.append(question);
    }
    OutboxEntry queueFor(Instant at)
    {
        ReplyRequest request;
        request.caseId = caseOf(question)->id;
        request.body = QStringLiteral("Morgen in de bus");
        request.sendAt = at;
        const auto queued = await(desk->reply(request));
        WEDERHOOR_EXPECT_OK(queued);
        return queued.value_or(OutboxEntry());
    }

    Message question;
};

} // namespace

TEST_F(ScheduledTest, AReplyGoesAtItsTimeAndAtNoOther)
{
    const OutboxEntry reply = queueFor(clock.now() + 2h);
    EXPECT_EQ(sendDue(), 0);
    clock.advance(1h);
    const auto later = await(reschedule(*store, clock, me, reply.id, clock.now() + 3h));
    WEDERHOOR_ASSERT_OK(later);
    clock.advance(2h);
    EXPECT_EQ(sendDue(), 0) << "its old time is none any more";
    EXPECT_EQ(await(reschedule(*store, clock, me, reply.id, clock.now() - 1s)).error().kind, ErrorKind::Invalid);
    clock.advance(1h);
    EXPECT_EQ(sendDue(), 1);
    EXPECT_EQ(await(reschedule(*store, clock, me, reply.id, clock.now() + 1h)).error().kind, ErrorKind::Conflict)
        << "it is sent";
}

TEST_F(ScheduledTest, WhatTheCustomerWroteMeanwhileHoldsItUntilItsWriterSaysThatItStillFits)
{
    const OutboxEntry reply = queueFor(clock.now() + 1h);
    clock.advance(30min);
    take({answer(question, "m2", "jan", "Laat maar, hij is er", clock.now())});
    clock.advance(30min);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(entry(reply.id).state, OutboxState::Failed);
    EXPECT_TRUE(platform.posts.isEmpty());
    const OutboxEntry second = queueFor(clock.now() + 1h);
    clock.advance(30min);
    take({answer(question, "m3", "jan", "Of toch niet", clock.now())});
    WEDERHOOR_ASSERT_OK(await(keepSchedule(*store, me, second.id)));
    clock.advance(30min);
    EXPECT_EQ(sendDue(), 1);
}

TEST_F(ScheduledTest, AQuarterOfAnHourLateItWaitsForAWord)
{
    const OutboxEntry reply = queueFor(clock.now() + 1h);
    clock.advance(1h + 16min);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(entry(reply.id).state, OutboxState::Queued);
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(reply.id)));
    EXPECT_EQ(sendDue(), 1);
}

TEST_F(ScheduledTest, AReplyOfOursIsMarkedDeletedWithItsReasonInTheCase)
{
    const OutboxEntry reply = queueFor(clock.now());
    ASSERT_EQ(sendDue(), 1);
    const MessageRef ref{question.ref.instance, entry(reply.id).remoteId};
    const auto own = await(ownReply(*store, me, ref));
    WEDERHOOR_ASSERT_OK(own);
    EXPECT_EQ(own->words, QStringLiteral("Morgen in de bus"));
    WEDERHOOR_ASSERT_OK(await(noteOwnDeleted(*store, clock, me, *own, QStringLiteral("verkeerde klant"))));
    const Conversation after = conversation(own->caseId);
    const auto message = std::find_if(after.messages.begin(), after.messages.end(),
                                      [&ref](const Message &each) { return each.ref == ref; });
    ASSERT_NE(message, after.messages.end());
    EXPECT_TRUE(message->deletedAt.has_value());
    EXPECT_EQ(after.history.constLast().kind, CaseHistoryEntry::Kind::PlatformAct);
    EXPECT_TRUE(after.history.constLast().text.endsWith(QStringLiteral(": verkeerde klant")));
    EXPECT_EQ(await(ownReply(*store, me, ref)).error().kind, ErrorKind::NotFound) << "deleted once";
    EXPECT_EQ(await(ownReply(*store, me, question.ref)).error().kind, ErrorKind::NotFound) << "it is the customer's";
}

} // namespace wederhoor::test
