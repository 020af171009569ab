#include "core/domain/Approval.h"

#include <gtest/gtest.h>

namespace wederhoor {

namespace {

OutboxEntry entry(int part)
{
    OutboxEntry entry;
    entry.id = OutboxId{QUuid::createUuid()};
    entry.caseId = CaseId{QUuid::createUuid()};
    entry.key = QStringLiteral("key%1").arg(part);
    entry.body = QStringLiteral("Body %1").arg(part);
    entry.signature = QStringLiteral("^Bram");
    entry.kind = part == 0 ? ReplyKind::Private : ReplyKind::Public;
    entry.language = QStringLiteral("nl");
    entry.inReplyTo = {{QStringLiteral("bsky.example")}, {QStringLiteral("post-1")}};
    entry.seen = entry.inReplyTo;
    entry.author.value = QStringLiteral("bram");
    entry.authorName = QStringLiteral("Bram Visser");
    entry.afterwards = part == 1 ? CaseEvent::ReplySentResolved : CaseEvent::ReplySent;
    return entry;
}

QList<OutboxEntry> invitation()
{
    QList<OutboxEntry> parts{entry(0), entry(1)};
    for (int n = 0; n < 2; ++n) {
        parts[n].reply = parts.constFirst().id;
        parts[n].caseId = parts.constFirst().caseId;
        parts[n].part = n;
        parts[n].partKeys = {QStringLiteral("key0"), QStringLiteral("key1")};
    }
    return parts;
}

} // namespace

TEST(ApprovalTest, WhyAReplyWaitsFollowsFromWhoWritesItAndAboutWhat)
{
    struct Row
    {
        ApprovalQuestion question;
        std::optional<ApprovalReason> reason;
    };
    for (const Row &row : {
             Row{{true, false, false}, std::nullopt}, Row{{true, true, false}, ApprovalReason::Trainee},
             Row{{true, false, true}, ApprovalReason::Topic},
             Row{{true, true, true}, ApprovalReason::Topic}, // not every supervisor may release it
             Row{{false, true, true}, std::nullopt}, // nobody could approve it
         }) {
        EXPECT_EQ(whyItWaits(row.question), row.reason)
            << row.question.isShared << row.question.isTrainee << row.question.isTopicGuarded;
    }
}

TEST(ApprovalTest, WhatWaitsLeavesElsewhereAsItWasToLeaveHere)
{
    const QList<OutboxEntry> parts = invitation();
    const Instant now = fromMilliseconds(1'767'614'400'000);
    WaitingReply travelled = waitingReplyOf(parts, ApprovalReason::Trainee, now);
    EXPECT_EQ(travelled.written, (QStringList{QStringLiteral("Body 0"), QStringLiteral("Body 1")}));
    const QByteArray content = contentOf(travelled);
    travelled.parts.clear();
    travelled.language.clear();
    takeContent(travelled, content);
    const QList<OutboxEntry> there = outboxEntriesOf(travelled, {}, now);
    ASSERT_EQ(there.size(), 2);
    for (int n = 0; n < 2; ++n) {
        OutboxEntry expected = parts.at(n);
        expected.queuedAt = now;
        expected.sendAt = now; // the time it waited is not its lateness
        EXPECT_EQ(there.at(n), expected) << n;
    }
}

TEST(ApprovalTest, AScheduledReplyKeepsItsTimeAndOneIsChangedWhenItsWordsAre)
{
    QList<OutboxEntry> parts{entry(0)};
    const Instant now = fromMilliseconds(1'767'614'400'000);
    parts.first().sendAt = now + std::chrono::hours{3};
    WaitingReply reply = waitingReplyOf(parts, ApprovalReason::Topic, now);
    EXPECT_EQ(outboxEntriesOf(reply, {}, now + std::chrono::hours{1}).constFirst().sendAt, parts.constFirst().sendAt);
    EXPECT_FALSE(reply.isChanged());
    reply.parts.first().body = QStringLiteral("Other");
    EXPECT_TRUE(reply.isChanged());
}

} // namespace wederhoor
