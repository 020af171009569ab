#include "core/store/Transaction.h"
#include "tests/store/StoreFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

class MessageTest : public StoreFixture
{
protected:
    void SetUp() override
    {
        StoreFixture::SetUp();
        WEDERHOOR_ASSERT_OK(saveCase(sampleCase(1, m_channel)));
        WEDERHOOR_ASSERT_OK(saveCase(sampleCase(2, m_channel)));
    }
    [[nodiscard]] CaseId caseNumber(int number) const { return sampleCase(number, m_channel).id; }
    [[nodiscard]] Result<bool> apply(const MessageChange &change)
    {
        return await(m_store->write<bool>(
            [change](Transaction &transaction) { return MessageTable(transaction.connection()).applyChange(change); }));
    }
    /// The index agrees with the messages, word for word.
    void expectCleanIndex()
    {
        WEDERHOOR_EXPECT_OK(write([](Connection &c) {
            return c.execute("INSERT INTO message_search (message_search, rank) VALUES ('integrity-check', 1)");
        }));
    }
    [[nodiscard]] Conversation conversation(int number)
    {
        const Result<Conversation> found = await(m_store->conversation(caseNumber(number)));
        WEDERHOOR_EXPECT_OK(found);
        return found.value_or(Conversation{});
    }
};

QStringList remotes(const QList<Message> &messages)
{
    QStringList list;
    for (const Message &message : messages) {
        list.append(message.ref.remote.value);
    }
    return list;
}

TEST_F(MessageTest, TheSameMessageTwiceIsOneMessageWithTheReasonsOfBoth)
{
    Message message = sampleMessage(1);
    WEDERHOOR_ASSERT_OK(saveMessage(message, caseNumber(1)));
    message.seenBy = SeenBy::Query;
    const ChannelId other = sampleChannel(QStringLiteral("other")).id;
    const auto inserted = await(m_store->write<MessageTable::Inserted>(
        [=](Transaction &transaction) { return MessageTable(transaction.connection()).insert(message, other); }));
    WEDERHOOR_ASSERT_OK(inserted);
    EXPECT_FALSE(inserted->isNew);
    EXPECT_EQ(ask("SELECT count(*) FROM message"), QStringLiteral("1"));
    EXPECT_EQ(ask("SELECT seen_by FROM message"), QStringLiteral("9"));
    EXPECT_EQ(ask("SELECT group_concat(reasons) FROM (SELECT reasons FROM message_seen ORDER BY channel)"),
              QStringLiteral("1,8"));
    EXPECT_EQ(found(QStringLiteral("pas ")).size(), 1);
    expectCleanIndex();
}

TEST_F(MessageTest, MoreMessagesOfOneMillisecondThanItHasRowsAreAllKept)
{
    const auto insertAll = [channel = m_channel](Connection &c) -> Result<void> {
        for (int i = 0; i < 2500; ++i) {
            Message message = sampleMessage(i);
            message.createdAt = at(0);
            if (const auto inserted = MessageTable(c).insert(message, channel); !inserted) {
                return failure(inserted.error());
            }
        }
        return {};
    };
    WEDERHOOR_ASSERT_OK(write(insertAll));
    EXPECT_EQ(ask("SELECT count(*) FROM message"), QStringLiteral("2500"));
    WEDERHOOR_ASSERT_OK(write(insertAll));
    EXPECT_EQ(ask("SELECT count(*) FROM message"), QStringLiteral("2500")) << "the second time changes nothing";
}

TEST_F(MessageTest, AConversationIsReadInPagesThatSayWhetherThereIsMore)
{
    for (int i = 1; i <= 5; ++i) {
        WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(i), caseNumber(1)));
    }
    const Result<Conversation> page = await(m_store->conversation(caseNumber(1), 3));
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_TRUE(page->olderExist);
    EXPECT_EQ(page->messages.last().ref, sampleMessage(5).ref);
    const Result<Conversation> whole = await(m_store->conversation(caseNumber(1), 5));
    WEDERHOOR_ASSERT_OK(whole);
    EXPECT_FALSE(whole->olderExist);
    EXPECT_EQ(whole->messages.size(), 5);
}

TEST_F(MessageTest, WhatAMessageAnswersAndNobodyHasIsNamed)
{
    Message message = sampleMessage(1);
    message.inReplyTo = RemoteId{QStringLiteral("never came")};
    WEDERHOOR_ASSERT_OK(saveMessage(message, caseNumber(1)));
    const MessageRef gone{message.ref.instance, message.inReplyTo};
    EXPECT_EQ(conversation(1).missing, QSet<MessageRef>{gone});
}

TEST_F(MessageTest, AnEditReplacesTheSearchRowAndKeepsTheOldWords)
{
    const Message message = sampleMessage(1, QStringLiteral("eerste woorden"));
    WEDERHOOR_ASSERT_OK(saveMessage(message, caseNumber(1)));
    const MessageChange change{message.ref, MessageChange::Kind::Edited, QStringLiteral("tweede woorden"), {}, at(9)};
    EXPECT_EQ(apply(change).value(), true);
    EXPECT_EQ(apply(change).value(), false) << "nothing new";
    EXPECT_TRUE(found(QStringLiteral("eerste ")).isEmpty());
    EXPECT_EQ(found(QStringLiteral("tweede ")), QStringList{QStringLiteral("m1")});
    EXPECT_EQ(ask("SELECT text FROM message_version"), QStringLiteral("eerste woorden"));
    EXPECT_EQ(conversation(1).messages.first().editedAt, at(9));
    const MessageVersion before{at(9), QStringLiteral("eerste woorden")};
    EXPECT_EQ(conversation(1).versions.value(conversation(1).messages.first().id), QList<MessageVersion>{before});
    expectCleanIndex();
}

TEST_F(MessageTest, ADeletedMessageIsFoundNoMoreAndOneThatIsBackIsFoundAgain)
{
    const Message message = sampleMessage(1, QStringLiteral("weg ermee"));
    WEDERHOOR_ASSERT_OK(saveMessage(message, caseNumber(1)));
    MessageChange change{message.ref, MessageChange::Kind::Deleted, {}, {}, at(9)};
    EXPECT_EQ(apply(change).value(), true);
    EXPECT_EQ(apply(change).value(), false);
    EXPECT_TRUE(found(QStringLiteral("ermee ")).isEmpty());
    EXPECT_EQ(conversation(1).messages.first().deletedAt, at(9));
    expectCleanIndex();
    change.kind = MessageChange::Kind::Edited;
    change.text = message.text;
    EXPECT_EQ(apply(change).value(), true);
    EXPECT_EQ(found(QStringLiteral("ermee ")).size(), 1);
    expectCleanIndex();
    change.ref.remote = RemoteId{QStringLiteral("unknown")};
    EXPECT_EQ(apply(change).value(), false);
}

TEST_F(MessageTest, AConversationHoldsItsMessagesTheirAncestorsAndRemarksInOrderOfTime)
{
    Message root = sampleMessage(1);
    Message mine = sampleMessage(3);
    mine.threadRoot = root.ref.remote;
    mine.inReplyTo = root.ref.remote;
    Message remark = sampleMessage(2);
    remark.threadRoot = root.ref.remote;
    Message other = sampleMessage(4);
    other.threadRoot = root.ref.remote;
    WEDERHOOR_ASSERT_OK(saveMessage(mine, caseNumber(1)));
    WEDERHOOR_ASSERT_OK(saveMessage(root, {}));
    WEDERHOOR_ASSERT_OK(saveMessage(remark, caseNumber(1), true));
    WEDERHOOR_ASSERT_OK(saveMessage(other, caseNumber(2)));
    WEDERHOOR_ASSERT_OK(write([this, root](Connection &c) -> Result<void> {
        CaseTable table(c);
        const Result<void> tied = table.tieThread(root.ref.instance, root.ref.remote, caseNumber(1));
        return tied ? table.tieThread(root.ref.instance, root.ref.remote, caseNumber(2)) : tied;
    }));
    const Conversation found = conversation(1);
    EXPECT_EQ(remotes(found.messages), (QStringList{QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3")}));
    EXPECT_EQ(found.elsewhereInThread, 1);
    EXPECT_EQ(await(m_store->conversation(CaseId{QUuid::createUuid()})).error().kind, ErrorKind::NotFound);
}

TEST_F(MessageTest, AMergeShowsTheMessagesOfBothAndIsTakenBackWhole)
{
    WEDERHOOR_ASSERT_OK(saveCase(sampleCase(3, m_channel)));
    for (int number = 1; number <= 3; ++number) {
        WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(number, QStringLiteral("zelfde")), caseNumber(number)));
    }
    const auto redirect = [this](int from, std::optional<int> into) {
        return write([from = caseNumber(from), into = into ? caseNumber(*into) : CaseId{}](Connection &c) {
            return CaseTable(c).setRedirect(from, into);
        });
    };
    WEDERHOOR_ASSERT_OK(redirect(3, 2));
    WEDERHOOR_ASSERT_OK(redirect(2, 1));
    EXPECT_EQ(redirect(1, 3).error().kind, ErrorKind::Conflict) << "no circle";
    const Conversation merged = conversation(3);
    EXPECT_EQ(merged.caseRow.value.id, caseNumber(1));
    EXPECT_EQ(merged.messages.size(), 3);
    EXPECT_EQ(search(QStringLiteral("zelfde ")).hits.size(), 1) << "one hit a case";
    EXPECT_EQ(await(m_store->counts({}))->views.value(CaseView::All), 1);
    const Case three = sampleCase(3, m_channel);
    const auto ofThread = await(m_store->read<QList<ThreadCase>>([three](Snapshot &snapshot) {
        return CaseTable(snapshot.connection()).ofThread(three.instance, three.threadRoot);
    }));
    WEDERHOOR_ASSERT_OK(ofThread);
    ASSERT_EQ(ofThread->size(), 1);
    EXPECT_EQ(ofThread->first().id, caseNumber(1));
    EXPECT_EQ(ofThread->first().customer, three.customer.id);

    WEDERHOOR_ASSERT_OK(redirect(2, std::nullopt));
    EXPECT_EQ(conversation(1).messages.size(), 1);
    EXPECT_EQ(conversation(3).caseRow.value.id, caseNumber(2));
    EXPECT_EQ(await(m_store->counts({}))->views.value(CaseView::All), 2);
}

TEST_F(MessageTest, MessagesOfActiveCasesAreDueForASecondLookOldestFirst)
{
    for (int number = 1; number <= 4; ++number) {
        WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(number), caseNumber(number < 4 ? 1 : 2)));
    }
    Case closed = sampleCase(2, m_channel);
    closed.status = CaseStatus::Resolved;
    WEDERHOOR_ASSERT_OK(saveCase(closed));
    const auto due = [this](Instant before) {
        const auto list = await(m_store->read<QList<Message>>([=, channel = m_channel](Snapshot &snapshot) {
            return MessageTable(snapshot.connection()).dueForReread(channel, before, 10);
        }));
        WEDERHOOR_EXPECT_OK(list);
        return remotes(list.value_or(QList<Message>{}));
    };
    EXPECT_EQ(due(at(100)), (QStringList{QStringLiteral("m1"), QStringLiteral("m2"), QStringLiteral("m3")}));
    WEDERHOOR_ASSERT_OK(write([](Connection &c) -> Result<void> {
        const auto first = MessageTable(c).find(sampleMessage(1).ref);
        return MessageTable(c).markReread({(*first)->id}, at(50));
    }));
    EXPECT_EQ(due(at(100)), (QStringList{QStringLiteral("m2"), QStringLiteral("m3"), QStringLiteral("m1")}));
    EXPECT_EQ(due(at(50)), (QStringList{QStringLiteral("m2"), QStringLiteral("m3")}));
    closed.status = CaseStatus::Open;
    WEDERHOOR_ASSERT_OK(saveCase(closed));
    EXPECT_EQ(due(at(100)).size(), 4) << "a reopened case is looked at again";
}

TEST_F(MessageTest, EnrichingAddsWhatIsKnownNowAndForgetsNothing)
{
    Message message = sampleMessage(1);
    WEDERHOOR_ASSERT_OK(saveMessage(message, caseNumber(1)));
    Message better = message;
    better.threadRoot = RemoteId{QStringLiteral("root")};
    better.threadRootAuthor = ProfileId{QStringLiteral("did:root")};
    better.platformData = QByteArray("cid");
    better.seenBy = SeenBy::Thread;
    const auto enriched = [this](const Message &with) {
        return write([with](Connection &c) -> Result<void> {
            MessageTable table(c);
            const auto known = table.find(with.ref);
            return table.enrich((*known)->id, with);
        });
    };
    WEDERHOOR_ASSERT_OK(enriched(better));
    WEDERHOOR_ASSERT_OK(enriched(message));
    const Message now = conversation(1).messages.first();
    EXPECT_EQ(now.threadRoot, better.threadRoot);
    EXPECT_EQ(now.threadRootAuthor, better.threadRootAuthor);
    EXPECT_EQ(now.platformData, better.platformData);
    EXPECT_EQ(now.seenBy, SeenBy::Mention | SeenBy::Thread);
}

TEST_F(MessageTest, AnExportPassesEveryMessageInOrderWithItsChannel)
{
    for (const int number : {3, 1, 2}) {
        WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(number), caseNumber(1)));
    }
    QStringList passed;
    WEDERHOOR_ASSERT_OK(write([&passed](Connection &c) {
        return MessageTable(c).forEach([&](const Message &message, const QString &channel) -> Result<void> {
            passed.append(message.ref.remote.value + channel);
            return MessageTable(c).newestOfCase(CaseId{QUuid::createUuid()}).map([](const auto &) {});
        });
    }));
    EXPECT_EQ(passed, (QStringList{QStringLiteral("m1bank"), QStringLiteral("m2bank"), QStringLiteral("m3bank")}));
    const auto newest = await(m_store->read<std::optional<Message>>(
        [id = caseNumber(1)](Snapshot &snapshot) { return MessageTable(snapshot.connection()).newestOfCase(id); }));
    WEDERHOOR_ASSERT_OK(newest);
    EXPECT_EQ((*newest)->ref.remote.value, QStringLiteral("m3"));
}

} // namespace
