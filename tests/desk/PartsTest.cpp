#include "core/desk/OutboxOrder.h"
#include "core/desk/ReplyParts.h"
#include "core/store/CaseTable.h"
#include "core/store/ChannelTable.h"
#include "core/store/Transaction.h"
#include "tests/desk/DeskFixture.h"
#include "tests/desk/KillingProbe.h"

#include <cstring>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

using Fate = FakePlatform::Fate;

class PartsTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        ask(QStringLiteral("q"));
    }
    void ask(const QString &name)
    {
        question = post(name, "ann", "Where is my card?", clock.now() - 1min);
        take({question});
        id = caseOf(question)->id;
    }
    void unkeyed() { platform.capabilities.setFlag(Capability::PublicKeyEnforced, false); }
    [[nodiscard]] ReplyRequest threeParts() const
    {
        ReplyRequest request;
        request.caseId = id;
        request.parts = {{ReplyKind::Public, QStringLiteral("We look. ")},
                         {ReplyKind::Public, QStringLiteral("It was sent. ")},
                         {ReplyKind::Public, QStringLiteral("Tell us when it comes.")}};
        for (const PartText &part : request.parts) {
            request.body += part.body;
        }
        request.signature = QStringLiteral("^Erik");
        return request;
    }
    [[nodiscard]] ReplyRequest invitation() const
    {
        ReplyRequest request;
        request.caseId = id;
        request.kind = ReplyKind::Private;
        request.body = QStringLiteral("Which card is it?");
        request.parts = {{ReplyKind::Private, request.body},
                         {ReplyKind::Public, QStringLiteral("We sent you a private message, {{customer.name}}.")}};
        request.signature = QStringLiteral("^Erik");
        return request;
    }
    OutboxEntry queueThree()
    {
        const auto queued = await(desk->reply(threeParts()));
        EXPECT_TRUE(queued.has_value()) << ::testing::PrintToString(queued.error());
        return queued.value_or(OutboxEntry{});
    }
    /// In the order of their parts.
    [[nodiscard]] QList<OutboxEntry> partsOf(const OutboxEntry &entry)
    {
        QList<OutboxEntry> parts;
        for (const OutboxEntry &each : outbox()) {
            if (each.replyId() == entry.replyId()) {
                parts.append(each);
            }
        }
        std::sort(parts.begin(), parts.end(), [](const auto &a, const auto &b) { return a.part < b.part; });
        return parts;
    }
    [[nodiscard]] QStringList states(const OutboxEntry &entry)
    {
        QStringList names;
        for (const OutboxEntry &part : partsOf(entry)) {
            names.append(outboxStateName(part.state));
        }
        return names;
    }
    [[nodiscard]] QStringList posted() const
    {
        QStringList texts;
        for (const FakePlatform::Post &each : platform.posts) {
            texts.append(each.text);
        }
        return texts;
    }
    [[nodiscard]] QStringList ours()
    {
        QStringList texts;
        for (const Message &message : conversation(id).messages) {
            if (message.outbound) {
                texts.append(message.text);
            }
        }
        return texts;
    }
    [[nodiscard]] QString draftText(DraftKind kind)
    {
        for (const Draft &draft : conversation(id).drafts) {
            if (draft.kind == kind) {
                return draft.text;
            }
        }
        return {};
    }
    void startAnew()
    {
        end();
        fault.failAll(false);
        platform.dead = false;
        begin();
    }

    const QStringList three{QStringLiteral("We look. 1/3"), QStringLiteral("It was sent. 2/3"),
                            QStringLiteral("Tell us when it comes. 3/3 ^Erik")};
    Message question;
    CaseId id;
};

} // namespace

TEST_F(PartsTest, PartsLeaveInOrderUnderEachOtherAndTheCaseMovesOnWithTheLast)
{
    platform.capabilities |= Capability::OwnThreads;
    const OutboxEntry first = queueThree();
    const QList<OutboxEntry> queued = partsOf(first);
    ASSERT_EQ(queued.size(), 3);
    EXPECT_LT(queued.at(0).key, queued.at(1).key);
    EXPECT_EQ(queued.at(2).partKeys, (QStringList{queued.at(0).key, queued.at(1).key, queued.at(2).key}));
    EXPECT_EQ(await(store->counts(me.id))->outbox, 1) << "one reply, however many parts";
    EXPECT_EQ(sendDue(), 3);
    EXPECT_EQ(posted(), three);
    EXPECT_EQ(platform.posts.at(0).inReplyTo.value.toStdString(), "q");
    EXPECT_EQ(platform.posts.at(1).inReplyTo.value.toStdString(), "reply-1");
    EXPECT_EQ(platform.posts.at(2).inReplyTo.value.toStdString(), "reply-2");
    EXPECT_EQ(platform.readBackCalls, 0);
    EXPECT_EQ(ours(), three);
    EXPECT_EQ(caseOf(question)->status, CaseStatus::WaitingCustomer);
}

TEST_F(PartsTest, WithoutThreadsOfOnesOwnEachPartHangsUnderTheCustomersMessage)
{
    queueThree();
    EXPECT_EQ(sendDue(), 3);
    for (const FakePlatform::Post &each : std::as_const(platform.posts)) {
        EXPECT_EQ(each.inReplyTo.value.toStdString(), "q");
    }
}

TEST_F(PartsTest, AFailedPartStopsTheRestAndTheReplyGoesOnFromThere)
{
    const OutboxEntry first = queueThree();
    platform.fates = {{Fate::Accept, {}}, {Fate::Refuse, {ErrorKind::Rejected, QStringLiteral("no")}}};
    EXPECT_EQ(sendDue(), 1);
    EXPECT_EQ(states(first), (QStringList{QStringLiteral("sent"), QStringLiteral("failed"), QStringLiteral("queued")}));
    EXPECT_EQ(caseOf(question)->status, CaseStatus::Open) << "the reply has not ended";
    clock.advance(1h);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(platform.posts.size(), 1);
    // Named by its first part: what was sent is not sent again.
    WEDERHOOR_ASSERT_OK(await(desk->retryReply(first.id)));
    EXPECT_EQ(sendDue(), 2);
    EXPECT_EQ(posted(), three);
    EXPECT_EQ(caseOf(question)->status, CaseStatus::WaitingCustomer);
}

TEST_F(PartsTest, WhatHasNotLeftIsTakenBackAndItsWordsAreADraftAgain)
{
    const OutboxEntry first = queueThree();
    platform.fates = {{Fate::Accept, {}}, {Fate::Refuse, {ErrorKind::Rejected, QStringLiteral("no")}}};
    sendDue();
    const auto taken = await(desk->cancelReply(first.id));
    WEDERHOOR_ASSERT_OK(taken);
    EXPECT_EQ(taken->part, 1);
    EXPECT_EQ(states(first),
              (QStringList{QStringLiteral("sent"), QStringLiteral("cancelled"), QStringLiteral("cancelled")}));
    EXPECT_EQ(draftText(DraftKind::Public).toStdString(), "It was sent. Tell us when it comes.");
    EXPECT_EQ(await(desk->cancelReply(first.id)).error().kind, ErrorKind::Conflict);
    EXPECT_EQ(sendDue(), 0);
}

TEST_F(PartsTest, TheUndoWindowHoldsForTheWhole)
{
    ReplyRequest request = threeParts();
    request.sendAt = clock.now() + undoWindow;
    const auto queued = await(desk->reply(request));
    WEDERHOOR_ASSERT_OK(queued);
    EXPECT_EQ(sendDue(), 0);
    WEDERHOOR_ASSERT_OK(await(desk->cancelReply(queued->id)));
    EXPECT_EQ(draftText(DraftKind::Public), request.body) << "as it was written, without numbers";
    const auto again = await(desk->reply(request));
    WEDERHOOR_ASSERT_OK(await(desk->sendNow(again->id)));
    EXPECT_EQ(sendDue(), 3);
}

TEST_F(PartsTest, AnUnknownPartIsReadBackBeforeTheNextGoes)
{
    const OutboxEntry first = queueThree();
    platform.fates = {{Fate::Accept, {}}, {Fate::AcceptAndLose, {ErrorKind::Timeout, {}}}};
    platform.readBackErrors = {{ErrorKind::Network, {}}};
    EXPECT_EQ(sendDue(), 1);
    EXPECT_EQ(states(first),
              (QStringList{QStringLiteral("sent"), QStringLiteral("unknown"), QStringLiteral("queued")}));
    clock.advance(1min);
    sendDue();
    EXPECT_EQ(posted(), three);
    EXPECT_EQ(states(first), (QStringList{QStringLiteral("sent"), QStringLiteral("sent"), QStringLiteral("sent")}));
}

TEST_F(PartsTest, ACustomerWhoWritesBetweenTwoPartsStopsOnlyAReplyThatWasInterrupted)
{
    const OutboxEntry first = queueThree();
    platform.fates = {{Fate::Accept, {}}, {Fate::Refuse, {ErrorKind::RateLimited, {}, 1min}}};
    EXPECT_EQ(sendDue(), 1);
    take({answer(question, "q2", "ann", "Never mind", clock.now() + 1s)});
    clock.advance(2min);
    EXPECT_EQ(sendDue(), 0);
    EXPECT_EQ(states(first), (QStringList{QStringLiteral("sent"), QStringLiteral("failed"), QStringLiteral("queued")}));
    EXPECT_EQ(partsOf(first).at(1).error->kind, ErrorKind::Conflict);
}

TEST_F(PartsTest, ALaterReplyOfTheCaseWaitsForAllParts)
{
    queueThree();
    clock.advance(1s);
    queue(id, QStringLiteral("And one more"));
    EXPECT_EQ(sendDue(), 4);
    EXPECT_EQ(posted(), three + QStringList{QStringLiteral("And one more")});
}

TEST_F(PartsTest, ATextThatIsTooLongIsCutOnlyWhenAsked)
{
    channel.options = {{QStringLiteral("length"), QJsonObject{{QStringLiteral("most"), 60}}}};
    channel.platform.value = QStringLiteral("mastodon");
    ReplyRequest request;
    request.caseId = id;
    request.body = QString(QStringLiteral("This is one of many sentences. ")).repeated(4);
    request.signature = QStringLiteral("^Erik");
    const auto saved = await(store->write<void>([this](Transaction &transaction) -> Result<void> {
        Result<std::optional<Case>> value = CaseTable(transaction.connection()).find(id);
        (*value)->platform = channel.platform;
        const auto done = ChannelTable(transaction.connection()).save(channel);
        return done ? CaseTable(transaction.connection()).save(**value) : done;
    }));
    WEDERHOOR_ASSERT_OK(saved);
    const auto whole = await(desk->checkReply(request));
    WEDERHOOR_ASSERT_OK(whole);
    EXPECT_TRUE(whole->parts.isEmpty());
    EXPECT_FALSE(whole->maySend());
    EXPECT_EQ(await(desk->reply(request)).error().kind, ErrorKind::Rejected);
    request.mayBeSplit = true;
    const auto cut = await(desk->checkReply(request));
    ASSERT_EQ(cut->parts.size(), 4);
    EXPECT_TRUE(cut->maySend());
    EXPECT_EQ(cut->parts.first().text.toStdString(), "This is one of many sentences. 1/4");
    EXPECT_EQ(cut->parts.last().text.toStdString(), "This is one of many sentences. 4/4 ^Erik");
    WEDERHOOR_ASSERT_OK(await(store->setSetting(QLatin1String(threadSignatureSetting), QStringLiteral("each"))));
    EXPECT_EQ(await(desk->checkReply(request))->parts.first().text.toStdString(),
              "This is one of many sentences. 1/4 ^Erik");
    request.parts = {{ReplyKind::Public, QStringLiteral("Kort.")}, {ReplyKind::Public, QStringLiteral(" ")}};
    EXPECT_FALSE(await(desk->checkReply(request))->maySend()) << "an empty part";
    request.parts = QList<PartText>(mostParts + 1, {ReplyKind::Public, QStringLiteral("Kort.")});
    EXPECT_FALSE(await(desk->checkReply(request))->maySend()) << "more parts than anybody reads";
}

TEST_F(PartsTest, APrivateMessageAndWhatIsSaidOfItInPublicAreOneReply)
{
    const auto queued = await(desk->reply(invitation()));
    WEDERHOOR_ASSERT_OK(queued);
    EXPECT_EQ(sendDue(), 2);
    EXPECT_EQ(posted(),
              (QStringList{QStringLiteral("Which card is it? ^Erik"),
                           QStringLiteral("We sent you a private message, ann. ^Erik")}));
    const QList<Message> messages = conversation(id).messages;
    ASSERT_EQ(messages.size(), 3);
    EXPECT_EQ(messages.at(1).kind, MessageKind::PrivateMessage);
    EXPECT_EQ(messages.at(2).kind, MessageKind::Post);
    // The customer's answer there finds the case.
    Message privately = post("p1", "ann", "The blue one", clock.now() + 1s, SeenBy::Private);
    privately.kind = MessageKind::PrivateMessage;
    privately.threadRoot.value = QStringLiteral("convo-ann");
    take({privately});
    ASSERT_TRUE(caseOf(privately));
    EXPECT_EQ(caseOf(privately)->id, id);
}

TEST_F(PartsTest, WhereTheCustomerTakesNoPrivateMessageNothingIsSaidInPublic)
{
    platform.fates = {{Fate::Refuse, {ErrorKind::Rejected, QStringLiteral("the recipient takes no messages")}}};
    const auto queued = await(desk->reply(invitation()));
    WEDERHOOR_ASSERT_OK(queued);
    clock.advance(1min);
    sendDue();
    EXPECT_TRUE(platform.posts.isEmpty());
    EXPECT_EQ(states(*queued), (QStringList{QStringLiteral("failed"), QStringLiteral("queued")}));
    WEDERHOOR_ASSERT_OK(await(desk->cancelReply(queued->id)));
    EXPECT_EQ(draftText(DraftKind::Private).toStdString(), "Which card is it?");
    platform.capabilities.setFlag(Capability::PrivateMessage, false);
    EXPECT_EQ(await(desk->reply(invitation())).error().kind, ErrorKind::Forbidden);
    ReplyRequest raw = invitation();
    raw.parts.last().body = QStringLiteral("Dear {{customer.shoe}}");
    EXPECT_FALSE(await(desk->checkReply(raw))->maySend()) << "a variable that nobody fills does not go out";
}

TEST_F(PartsTest, AKillAtAnyStepOfAnyPartLosesNoneAndSendsNoneTwice)
{
    constexpr const char *steps[]
        = {"send.before_reserve",  "send.after_reserve", "send.before_sending_commit", "send.after_sending_commit",
           "send.before_publish",  "send.after_publish", "send.before_sent_commit",    "send.after_sent_commit",
           "send.before_readback", "send.after_readback"};
    int number = 0;
    for (const bool keyed : {true, false}) {
        platform.capabilities.setFlag(Capability::PublicKeyEnforced, keyed);
        for (const char *step : steps) {
            for (const int part : {0, 1, 2}) {
                SCOPED_TRACE(std::string(step) + (keyed ? " keyed, part " : " unkeyed, part ") + std::to_string(part));
                ask(QStringLiteral("q%1").arg(++number));
                const OutboxEntry first = queueThree();
                platform.posts.clear();
                platform.fates.clear();
                const bool isReadBack = std::strstr(step, "readback") != nullptr;
                for (int n = 0; isReadBack && n <= part; ++n) {
                    platform.fates.push_back(n == part
                                                 ? FakePlatform::Publish{Fate::AcceptAndLose, {ErrorKind::Network, {}}}
                                                 : FakePlatform::Publish{});
                }
                // Of a step that each part passes, the one of this part.
                KillingProbe probe(step, fault, platform, isReadBack ? 0 : part);
                sender = makeSender(probe);
                const auto sending = sender->sendDue();
                EXPECT_TRUE(waitUntil([&] { return probe.killed() || sending.isFinished(); }));
                (void)waitUntil([] { return false; }, 30ms);
                ASSERT_TRUE(probe.killed());
                startAnew();
                for (int round = 0; round < 6; ++round) {
                    sendDue();
                    clock.advance(1min);
                }
                const QList<OutboxEntry> parts = partsOf(first);
                if (std::any_of(parts.begin(), parts.end(), needsPerson)) {
                    EXPECT_FALSE(keyed);
                    EXPECT_EQ(platform.posts.size(), part) << "none goes past one that is not known";
                    WEDERHOOR_ASSERT_OK(await(desk->retryReply(first.id, true)));
                    sendDue();
                }
                EXPECT_EQ(posted(), three);
                EXPECT_EQ(ours(), three);
                EXPECT_EQ(caseOf(question)->status, CaseStatus::WaitingCustomer);
            }
        }
    }
}

TEST_F(PartsTest, WhicheverAccessToTheDiskFailsAllPartsArriveOnceAndInOrder)
{
    int number = 0;
    for (int access = -1;; ++access) {
        ask(QStringLiteral("f%1").arg(++number));
        platform.posts.clear();
        fault.failAt(access);
        Result<OutboxEntry> queued = failure(ErrorKind::Storage);
        for (int attempt = 0; attempt < 3 && !queued; ++attempt) {
            queued = await(desk->reply(threeParts()));
        }
        WEDERHOOR_ASSERT_OK(queued);
        for (int round = 0; round < 8; ++round) {
            sendDue();
            clock.advance(1min);
        }
        const bool failed = fault.count() > access;
        fault.failAt(-1);
        EXPECT_EQ(posted(), three) << "access " << access;
        EXPECT_EQ(ours(), three) << "access " << access;
        EXPECT_EQ(caseOf(question)->status, CaseStatus::WaitingCustomer) << "access " << access;
        if (!failed || HasFailure()) {
            EXPECT_GT(access, 20) << "the faults were not reached";
            break;
        }
    }
}
