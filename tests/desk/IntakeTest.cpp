#include "core/store/ChannelTable.h"
#include "core/store/Transaction.h"
#include "tests/desk/DeskFixture.h"

#include <QFile>

#include <algorithm>
#include <random>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

class IntakeTest : public DeskFixture
{
protected:
    Instant now() const { return clock.now(); }
};

} // namespace

TEST_F(IntakeTest, AMentionOpensACaseWithItsClock)
{
    const Message question = post(QStringLiteral("q"), "ann", "Where is\n my  card?", now() - 1min);
    EXPECT_EQ(take({question}).newCases, 1);
    const auto value = caseOf(question);
    ASSERT_TRUE(value);
    EXPECT_EQ(value->status, CaseStatus::New);
    EXPECT_EQ(value->snippet, QStringLiteral("Where is my card?"));
    EXPECT_EQ(value->awaitingSince, question.createdAt);
    EXPECT_EQ(value->dueAt, question.createdAt + 15min);
    EXPECT_EQ(value->unread, 1);
    EXPECT_EQ(value->newestMessage, question.ref);
    EXPECT_EQ(conversation(value->id).history.size(), 1);
}

TEST_F(IntakeTest, TheSamePageTwiceChangesNothing)
{
    const Message question = post(QStringLiteral("q"), "ann", "Where is my card?", now() - 1min);
    FetchPage page;
    page.messages = {question, answer(question, "b", "bob", "mine too", now() - 30s),
                     answer(question, "r", "us", "We look", now() - 20s, SeenBy::Own)};
    page.unreadable = {{QStringLiteral("no date"), "{}"}};
    page.next.value = "7";
    takePage(page, {});
    const QList<Case> before = cases();
    const auto history = conversation(before.first().id).history;
    const IntakeOutcome again = takePage(page, {});
    EXPECT_EQ(again.newMessages, 0);
    EXPECT_EQ(again.newCases, 0);
    EXPECT_EQ(again.quarantined, 0);
    EXPECT_EQ(cases(), before);
    EXPECT_EQ(conversation(before.first().id).history, history);
    EXPECT_EQ(await(store->quarantine(channel.id))->size(), 1);
}

TEST_F(IntakeTest, EachCommenterWhoAsksHasACaseAndARemarkIsContext)
{
    const Message ours = post(QStringLiteral("ours"), "us", "We have news", now() - 10min, SeenBy::Own);
    const Message ann = answer(ours, "a", "ann", "Does it work for me?", now() - 9min, SeenBy::ReplyToUs);
    const Message bob = answer(ours, "b", "bob", "And for me?", now() - 8min, SeenBy::ReplyToUs);
    const Message remark = answer(ann, "c", "carl", "It did for me", now() - 7min);
    EXPECT_EQ(take({ours, ann, bob, remark}).newCases, 2);
    const auto annCase = caseOf(ann);
    ASSERT_TRUE(annCase && caseOf(bob));
    EXPECT_NE(annCase->id, caseOf(bob)->id);
    EXPECT_EQ(caseOf(remark)->id, annCase->id);
    EXPECT_EQ(annCase->newestMessage, ann.ref);
    EXPECT_EQ(annCase->unread, 1);
}

TEST_F(IntakeTest, AColleaguesAnswerEndsTheWait)
{
    const Message question = post(QStringLiteral("q"), "ann", "Where?", now() - 5min);
    const Message reply = answer(question, "r", "colleague", "In the mail", now() - 4min);
    take({question, reply});
    const auto value = caseOf(question);
    ASSERT_TRUE(value);
    EXPECT_EQ(value->status, CaseStatus::WaitingCustomer);
    EXPECT_FALSE(value->awaitingSince);
    EXPECT_FALSE(value->dueAt);
    EXPECT_EQ(value->firstReplyAt, reply.createdAt);
    EXPECT_TRUE(conversation(value->id).messages.last().outbound);
}

TEST_F(IntakeTest, AnAnswerOfOursToAnotherPersonEndsNobodysWait)
{
    const Message ours = post(QStringLiteral("ours"), "us", "News", now() - 10min, SeenBy::Own);
    const Message ann = answer(ours, "a", "ann", "Help?", now() - 9min, SeenBy::ReplyToUs);
    const Message toUnknown = [&] {
        Message message = answer(ours, "r", "us", "You are welcome", now() - 8min, SeenBy::Own);
        message.inReplyTo.value = QStringLiteral("never-fetched");
        return message;
    }();
    take({ours, ann, toUnknown});
    EXPECT_EQ(caseOf(ann)->status, CaseStatus::New);
    EXPECT_TRUE(caseOf(ann)->awaitingSince);
}

TEST_F(IntakeTest, ReopensWithin72HoursAndOpensAnEpisodeAfter)
{
    struct Row
    {
        std::chrono::milliseconds after;
        bool sameCase;
    };
    int number = 0;
    for (const Row &row : {Row{1h, true}, Row{72h, true}, Row{72h + 1ms, false}, Row{30 * 24h, false}}) {
        const QString n = QString::number(++number);
        const Message question = post(QStringLiteral("q") + n, "ann", "Where?", now() - 1min);
        take({question});
        const CaseId id = caseOf(question)->id;
        const auto resolved = await(desk->resolve(id));
        WEDERHOOR_ASSERT_OK(resolved);
        clock.advance(row.after);
        const Message again = answer(question, QStringLiteral("again") + n, "ann", "Still", now());
        take({again});
        EXPECT_EQ(caseOf(again)->id == id, row.sameCase) << row.after.count();
        EXPECT_EQ(caseOf(again)->episode, row.sameCase ? 1 : 2);
        EXPECT_EQ(caseOf(again)->status, row.sameCase ? CaseStatus::Open : CaseStatus::New);
        EXPECT_EQ(caseOf(again)->awaitingSince, again.createdAt);
        EXPECT_EQ(caseOf(question)->status, row.sameCase ? CaseStatus::Open : CaseStatus::Resolved);
    }
}

TEST_F(IntakeTest, ABackfillOpensNoOverdueCasesAndNeitherDoItsLaterPages)
{
    const Message old = post(QStringLiteral("old"), "ann", "Last week", now() - 7 * 24h);
    const Message fresh = post(QStringLiteral("fresh"), "bob", "Just now", now() - 1min);
    FetchPage first;
    first.messages = {fresh};
    first.more = true;
    first.next.value = "1";
    takePage(first, {true, std::nullopt, true});
    clock.advance(1min);
    FetchPage second;
    second.messages = {old};
    second.next.value = "2";
    takePage(second, {false, now() - 1min, true});
    EXPECT_TRUE(caseOf(fresh)->dueAt);
    EXPECT_FALSE(caseOf(old)->dueAt);
    EXPECT_EQ(caseOf(old)->awaitingSince, old.createdAt);
}

TEST_F(IntakeTest, AClaimedTimeLiesBetweenThePreviousPollAndNow)
{
    Message early = post(QStringLiteral("early"), "ann", "?", now() - 24h);
    early.timeIsClaimed = true;
    Message late = post(QStringLiteral("late"), "bob", "?", now() + 24h);
    late.timeIsClaimed = true;
    take({early, late}, {false, now() - 1min, false});
    EXPECT_EQ(caseOf(early)->openedAt, now() - 1min);
    EXPECT_EQ(caseOf(late)->openedAt, now());
}

TEST_F(IntakeTest, ListenedTalkBecomesAServiceCaseWhenWeAreAsked)
{
    const Message talk = post(QStringLiteral("t"), "ann", "Banks, eh", now() - 1h, SeenBy::Query);
    take({talk});
    EXPECT_EQ(caseOf(talk)->kind, CaseKind::Conversation);
    EXPECT_FALSE(caseOf(talk)->awaitingSince);
    Message again = talk;
    again.seenBy = SeenBy::Mention;
    take({again});
    EXPECT_EQ(caseOf(talk)->kind, CaseKind::Service);
    EXPECT_EQ(caseOf(talk)->awaitingSince, talk.createdAt);
    EXPECT_EQ(caseOf(talk)->unread, 1);
    EXPECT_EQ(cases().size(), 1);
}

TEST_F(IntakeTest, ARemarkThatIsLaterFoundToAskUsGetsItsOwnCase)
{
    const Message question = post(QStringLiteral("q"), "ann", "Where?", now() - 2min);
    const Message remark = answer(question, "b", "bob", "@bank and mine?", now() - 1min);
    take({question, remark});
    Message asks = remark;
    asks.seenBy = SeenBy::Mention;
    take({asks});
    EXPECT_NE(caseOf(asks)->id, caseOf(question)->id);
    EXPECT_EQ(caseOf(asks)->customer.id.value, QStringLiteral("bob"));
}

TEST_F(IntakeTest, EditsAndDeletionsReachTheCase)
{
    const Message question = post(QStringLiteral("q"), "ann", "Where is my car?", now() - 2min);
    take({question});
    FetchPage edited;
    edited.changes = {{question.ref, MessageChange::Kind::Edited, QStringLiteral("Where is my card?"), {}, now()}};
    takePage(edited, {false, std::nullopt, false});
    EXPECT_EQ(caseOf(question)->snippet, QStringLiteral("Where is my card?"));
    FetchPage deleted;
    deleted.changes = {{question.ref, MessageChange::Kind::Deleted, {}, {}, now()}};
    takePage(deleted, {false, std::nullopt, false});
    EXPECT_FALSE(caseOf(question)->awaitingSince);
    EXPECT_TRUE(caseOf(question)->snippet.isEmpty());
}

TEST_F(IntakeTest, AnUnreadableItemIsSetAsideAndTheCursorMovesWithThePage)
{
    FetchPage page;
    page.messages = {post(QStringLiteral("q"), "ann", "Hi", now()), post(QStringLiteral(""), "x", "no id", now())};
    page.unreadable = {{QStringLiteral("cut off"), "{\"a\":"}};
    page.next.value = "42";
    EXPECT_EQ(takePage(page, {}).quarantined, 2);
    const auto cursor = await(store->read<Cursor>(
        [this](Snapshot &snapshot) { return ChannelTable(snapshot.connection()).cursor(channel.id); }));
    EXPECT_EQ(cursor->value, QByteArray("42"));
    EXPECT_EQ(cases().size(), 1);
}

TEST_F(IntakeTest, AnswersInARingAreTakenOnce)
{
    Message a = post(QStringLiteral("a"), "ann", "1", now());
    Message b = answer(a, "b", "ann", "2", now());
    a.inReplyTo = b.ref.remote;
    EXPECT_EQ(take({a, b}).newMessages, 2);
}

TEST_F(IntakeTest, WhateverTheOrderOfPagesTheCasesAreTheSame)
{
    QList<Message> all;
    std::mt19937 random(7);
    for (int thread = 0; thread < 12; ++thread) {
        const QString t = QString::number(thread);
        const QString customer = QStringLiteral("c%1").arg(thread % 5);
        const Instant start = now() - 5h + thread * 7min;
        Message last = post(QStringLiteral("q") + t, customer, QStringLiteral("question ") + t, start);
        all.append(last);
        for (int step = 1; step < 6; ++step) {
            const QString id = QStringLiteral("m%1-%2").arg(thread).arg(step);
            const bool ours = random() % 2 == 0;
            last = ours
                ? answer(last, id, "us", "reply", start + step * 3min, SeenBy::Own)
                : answer(last, id, customer, QStringLiteral("more ") + id, start + step * 3min, SeenBy::ReplyToUs);
            all.append(last);
        }
    }
    const IntakeOptions history{true, std::nullopt, false};
    take(all, history);
    QList<Case> expected = cases();
    ASSERT_EQ(expected.size(), 12);
    for (int round = 0; round < 4; ++round) {
        end();
        const QString path = folder.filePath(QStringLiteral("inbox.db"));
        for (const char *suffix : {"", "-wal", "-shm"}) {
            QFile::remove(path + QLatin1String(suffix));
        }
        begin();
        ASSERT_TRUE(await(store->write<void>([this](Transaction &transaction) {
                        return ChannelTable(transaction.connection()).save(channel);
                    })).has_value());
        std::shuffle(all.begin(), all.end(), random);
        for (qsizetype at = 0; at < all.size(); at += 7) {
            take(all.mid(at, 7), history);
        }
        QList<Case> shuffled = cases();
        ASSERT_EQ(shuffled.size(), expected.size());
        for (qsizetype at = 0; at < shuffled.size(); ++at) {
            shuffled[at].version = expected.at(at).version; // how often it was written differs
            EXPECT_EQ(shuffled.at(at), expected.at(at)) << shuffled.at(at).snippet.toStdString() << " round " << round;
        }
    }
}
