#include "tests/desk/DeskFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

class CaseDeskTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        question = post("q", "ann", "Where is my card?", clock.now() - 1min);
        question.author.name = QStringLiteral("Ann Vermeer");
        take({question});
        id = caseOf(question)->id;
    }
    std::unique_ptr<CaseDesk> other()
    {
        const Agent colleague{{QStringLiteral("sara")}, QStringLiteral("Sara")};
        return std::make_unique<CaseDesk>(*store, clock, ids, colleague,
                                          [this](const Channel &) { return platform.capabilities; });
    }
    ReplyRequest request(const QString &body)
    {
        ReplyRequest wanted;
        wanted.caseId = id;
        wanted.body = body;
        return wanted;
    }
    template <class T> static ErrorKind kindOf(const QFuture<Result<T>> &future)
    {
        const auto result = await(future);
        EXPECT_FALSE(result.has_value());
        return result ? ErrorKind::Cancelled : result.error().kind;
    }

    Message question;
    CaseId id;
};

} // namespace

TEST_F(CaseDeskTest, ACaseHasAtMostOneOwnerAndAConflictNamesThem)
{
    EXPECT_EQ(await(desk->claim(id))->status, CaseStatus::Open);
    EXPECT_EQ(await(desk->claim(id))->owner, me.id) << "claiming again is no change";
    const auto sara = other();
    for (const auto &act :
         {sara->claim(id), sara->release(id), sara->resolve(id), sara->dismiss(id, DismissReason::Noise)}) {
        const auto result = await(act);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().kind, ErrorKind::Conflict);
        EXPECT_TRUE(result.error().detail.contains(QStringLiteral("erik")));
    }
    EXPECT_EQ(caseOf(question)->status, CaseStatus::Open);
}

TEST_F(CaseDeskTest, TheTransitionsAreThoseOfTheTable)
{
    EXPECT_EQ(kindOf(desk->release(id)), ErrorKind::Conflict);
    EXPECT_EQ(kindOf(desk->reopen(id)), ErrorKind::Conflict);
    EXPECT_EQ(await(desk->claim(id))->status, CaseStatus::Open);
    EXPECT_EQ(await(desk->release(id))->status, CaseStatus::New);
    EXPECT_EQ(await(desk->resolve(id))->status, CaseStatus::Resolved);
    EXPECT_FALSE(caseOf(question)->dueAt);
    EXPECT_EQ(kindOf(desk->resolve(id)), ErrorKind::Conflict);
    EXPECT_EQ(kindOf(desk->claim(id)), ErrorKind::Conflict);
    EXPECT_EQ(await(desk->reopen(id))->status, CaseStatus::Open);
    EXPECT_TRUE(caseOf(question)->dueAt) << "the question is still unanswered";
    EXPECT_EQ(await(desk->dismiss(id, DismissReason::Spam))->dismissReason, DismissReason::Spam);
    EXPECT_EQ(kindOf(desk->claim({QUuid::createUuid()})), ErrorKind::NotFound);
}

TEST_F(CaseDeskTest, AnActIsUndoneUnlessTheCaseChangedSince)
{
    const Case before = *caseOf(question);
    const Case after = *await(desk->resolve(id));
    const auto undone = await(desk->restore(before, after));
    WEDERHOOR_ASSERT_OK(undone);
    EXPECT_EQ(undone->status, CaseStatus::New);
    EXPECT_EQ(undone->dueAt, before.dueAt);
    const Case claimed = *await(desk->claim(id));
    WEDERHOOR_ASSERT_OK(await(desk->setTopic(id, QStringLiteral("card"))));
    EXPECT_EQ(kindOf(desk->restore(before, claimed)), ErrorKind::Conflict);
}

TEST_F(CaseDeskTest, NotesAndTagsAreKeptInTheHistory)
{
    WEDERHOOR_ASSERT_OK(await(desk->note(id, QStringLiteral(" called them "))));
    const auto tagged = await(desk->tag(id, {QStringLiteral("card"), QStringLiteral("card")}, {QStringLiteral("x")}));
    EXPECT_EQ(tagged->tags, QStringList{QStringLiteral("card")});
    EXPECT_EQ(kindOf(desk->note(id, QStringLiteral("  "))), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(desk->tag(id, {QStringLiteral("two words")}, {})), ErrorKind::Invalid);
    const auto history = conversation(id).history;
    ASSERT_EQ(history.size(), 3);
    EXPECT_EQ(history.at(1).text, QStringLiteral("called them"));
    EXPECT_EQ(history.at(2).text, QStringLiteral("+card"));
}

TEST_F(CaseDeskTest, AMergeIsARedirectThatCanBeTakenBack)
{
    const Message second = post("q2", "ann", "Hello?", clock.now());
    take({second});
    const CaseId from = caseOf(second)->id;
    const auto merged = await(desk->merge(from, id));
    WEDERHOOR_ASSERT_OK(merged);
    EXPECT_EQ(merged->id, id);
    EXPECT_EQ(merged->unread, 2);
    EXPECT_EQ(merged->newestMessage, second.ref);
    EXPECT_EQ(kindOf(desk->merge(id, from)), ErrorKind::Invalid) << "in a circle";
    EXPECT_EQ(kindOf(desk->merge(id, id)), ErrorKind::Invalid);
    const Message third = answer(second, "q3", "ann", "Anyone?", clock.now() + 1ms);
    clock.advance(1s);
    take({third});
    EXPECT_EQ(caseOf(third)->id, id);
    const auto apart = await(desk->unmerge(from));
    WEDERHOOR_ASSERT_OK(apart);
    EXPECT_EQ(apart->id, from);
    EXPECT_EQ(caseOf(question)->newestMessage.instance, question.ref.instance);
    EXPECT_EQ(kindOf(desk->unmerge(from)), ErrorKind::Conflict);
}

TEST_F(CaseDeskTest, AReplyIsQueuedWithItsVariablesFilledAndTheDraftGone)
{
    WEDERHOOR_ASSERT_OK(await(store->saveDraft({id, DraftKind::Public, QStringLiteral("Hi"), {}, clock.now()})));
    ReplyRequest wanted = request(QStringLiteral("Hi {{customer.first_name}}, {{agent.name}} here"));
    wanted.signature = QStringLiteral("^Erik");
    const auto queued = await(desk->reply(wanted));
    WEDERHOOR_ASSERT_OK(queued);
    EXPECT_EQ(queued->fullText(), QStringLiteral("Hi Ann, Erik van Rijn here ^Erik"));
    EXPECT_EQ(queued->inReplyTo, question.ref);
    EXPECT_EQ(queued->seen, question.ref);
    EXPECT_EQ(caseOf(question)->owner, me.id) << "who answers a free case has taken it";
    EXPECT_TRUE(await(store->drafts())->isEmpty());
    WEDERHOOR_ASSERT_OK(await(desk->cancelReply(queued->id)));
    EXPECT_EQ(await(store->drafts())->size(), 1) << "its text is a draft again";
    EXPECT_EQ(kindOf(desk->cancelReply(queued->id)), ErrorKind::Conflict);
}

TEST_F(CaseDeskTest, RefusedRepliesChangeNothing)
{
    EXPECT_EQ(kindOf(desk->reply(request(QStringLiteral("  ")))), ErrorKind::Rejected);
    EXPECT_EQ(kindOf(desk->reply(request(QStringLiteral("About {{case.topic}}")))), ErrorKind::Rejected);
    ReplyRequest stranger = request(QStringLiteral("Hi"));
    stranger.seen.value = QStringLiteral("unknown");
    EXPECT_EQ(kindOf(desk->reply(stranger)), ErrorKind::Invalid);
    ReplyRequest file = request(QStringLiteral("Hi"));
    file.attachments = {{QStringLiteral("/nowhere.png"), {}, {}}};
    EXPECT_EQ(kindOf(desk->reply(file)), ErrorKind::Invalid);
    platform.capabilities = {};
    EXPECT_EQ(kindOf(desk->reply(request(QStringLiteral("Hi")))), ErrorKind::Forbidden);
    EXPECT_TRUE(outbox().isEmpty());
    EXPECT_EQ(caseOf(question)->owner, AgentId{});
}

TEST_F(CaseDeskTest, AVariableInTheSignatureBlocksLikeOneInTheText)
{
    ReplyRequest wanted = request(QStringLiteral("Hi"));
    wanted.signature = QStringLiteral("^{{agent.nickname}}");
    const auto check = await(desk->checkReply(wanted));
    WEDERHOOR_ASSERT_OK(check);
    ASSERT_EQ(check->unresolved.size(), 1);
    EXPECT_EQ(check->text.mid(check->unresolved.first().start), QStringLiteral("{{agent.nickname}}"));
    EXPECT_EQ(kindOf(desk->reply(wanted)), ErrorKind::Rejected);
    EXPECT_TRUE(outbox().isEmpty());
}

TEST_F(CaseDeskTest, ANewerMessageStopsAReplyUntilItIsAccepted)
{
    clock.advance(1min);
    const Message more = answer(question, "m", "ann", "Never mind", clock.now());
    take({more});
    ReplyRequest wanted = request(QStringLiteral("We look"));
    wanted.seen = question.ref.remote;
    EXPECT_EQ(await(desk->checkReply(wanted))->newerThanSeen->ref, more.ref);
    EXPECT_EQ(kindOf(desk->reply(wanted)), ErrorKind::Conflict);
    wanted.acceptNewer = true;
    const auto queued = await(desk->reply(wanted));
    WEDERHOOR_ASSERT_OK(queued);
    EXPECT_EQ(queued->seen, more.ref);
    EXPECT_EQ(queued->inReplyTo, more.ref);
}

TEST_F(CaseDeskTest, AColleaguesCaseCannotBeAnswered)
{
    WEDERHOOR_ASSERT_OK(await(other()->claim(id)));
    EXPECT_EQ(kindOf(desk->reply(request(QStringLiteral("Hi")))), ErrorKind::Conflict);
    EXPECT_TRUE(outbox().isEmpty());
}
