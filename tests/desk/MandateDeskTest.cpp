#include "core/desk/MandateDesk.h"
#include "core/desk/TopicRelease.h"
#include "tests/desk/DeskFixture.h"

#include <algorithm>

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

class MandateDeskTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        mandates = std::make_unique<MandateDesk>(*store, ids);
        const Message question = post("a", "ann", "Where is my card?", clock.now() - 1min);
        take({question});
        id = caseOf(question)->id;
        ASSERT_TRUE(await(desk->setTopic(id, QStringLiteral("Card"))));
    }
    Result<Case> decide(const char *what, std::int64_t cents)
    {
        return await(desk->decide(id, {QString::fromLatin1(what), {cents}, QStringLiteral("it was late")}));
    }
    QStringList history(CaseHistoryEntry::Kind kind)
    {
        QStringList texts;
        for (const CaseHistoryEntry &entry : conversation(id).history) {
            if (entry.kind == kind) {
                texts.append(entry.text);
            }
        }
        return texts;
    }
    ReplyRequest request() const
    {
        ReplyRequest request;
        request.caseId = id;
        request.body = QStringLiteral("We look into it");
        return request;
    }
    Result<OutboxEntry> reply(bool released)
    {
        ReplyRequest wanted = request();
        wanted.released = released;
        return await(desk->reply(wanted));
    }

    std::unique_ptr<MandateDesk> mandates;
    CaseId id;
};

} // namespace

TEST_F(MandateDeskTest, ADecisionWithinTheMandateStandsInTheCaseAndIsFound)
{
    ASSERT_TRUE(await(mandates->save(Mandate{Role::Agent, {}, QStringLiteral("goodwill"), {2500}})));
    ASSERT_TRUE(decide("goodwill", 2500));
    EXPECT_EQ(history(CaseHistoryEntry::Kind::Decision),
              QStringList(QStringLiteral("goodwill: EUR 25.00: it was late")));
    const Result<SearchQuery> query = parseSearch(QStringLiteral("is:decided"));
    ASSERT_TRUE(query);
    const auto found = await(store->search(*query));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->hits.size(), 1);
    EXPECT_EQ(found->hits.constFirst().row.value.id, id);
}

TEST_F(MandateDeskTest, OverTheMandateNothingIsRecorded)
{
    ASSERT_TRUE(await(mandates->save(Mandate{Role::Agent, {}, QStringLiteral("goodwill"), {2500}})));
    const auto over = decide("goodwill", 2501);
    ASSERT_FALSE(over);
    EXPECT_EQ(over.error().kind, ErrorKind::Forbidden);
    EXPECT_EQ(over.error().detail, QStringLiteral("over the mandate: 25.00"));
    EXPECT_EQ(decide("interest", 100).error().detail, QStringLiteral("no mandate"));
    EXPECT_EQ(decide("goodwill", 0).error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(history(CaseHistoryEntry::Kind::Decision).isEmpty());
    const auto found = await(store->search(*parseSearch(QStringLiteral("is:decided"))));
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->hits.isEmpty());
}

TEST_F(MandateDeskTest, AMandateIsReplacedAndTakenBack)
{
    const Mandate first{Role::Agent, QStringLiteral("Card"), QStringLiteral("goodwill"), {2500}};
    Mandate second = first;
    second.most = {1000};
    ASSERT_TRUE(await(mandates->save(first)));
    ASSERT_TRUE(await(mandates->save(second)));
    const auto book = await(mandates->read());
    ASSERT_TRUE(book);
    EXPECT_EQ(book->mandates, QList<Mandate>{second});
    EXPECT_TRUE(book->mayEdit) << "without a team the local user is everybody";
    ASSERT_TRUE(await(mandates->remove(second)));
    EXPECT_FALSE(decide("goodwill", 100));
    EXPECT_EQ(await(mandates->save(Mandate{Role::Agent, {}, QStringLiteral("a: b"), {1}})).error().kind,
              ErrorKind::Invalid);
}

TEST_F(MandateDeskTest, OnAGuardedTopicNothingLeavesBeforeTheWriterSaysThatItIsReleased)
{
    ASSERT_TRUE(await(mandates->save(TopicRule{QStringLiteral("card"), true})));
    const auto check = await(desk->checkReply(request()));
    ASSERT_TRUE(check);
    EXPECT_TRUE(check->needsRelease);
    EXPECT_EQ(check->waits, std::nullopt) << "there is no team to wait for";
    const auto early = reply(false);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, ErrorKind::Rejected);
    EXPECT_EQ(early.error().detail, QStringLiteral("release: Card"));
    EXPECT_TRUE(outbox().isEmpty());
    const auto sent = reply(true);
    ASSERT_TRUE(sent);
    EXPECT_EQ(history(CaseHistoryEntry::Kind::Override),
              QStringList(QStringLiteral("release: ") + sent->id.toString()));
}

TEST_F(MandateDeskTest, ATopicThatIsFreeAgainNeedsNobodysWord)
{
    ASSERT_TRUE(await(mandates->save(TopicRule{QStringLiteral("Card"), true})));
    ASSERT_TRUE(await(mandates->save(TopicRule{QStringLiteral("Card"), false})));
    EXPECT_TRUE(reply(false));
    EXPECT_TRUE(history(CaseHistoryEntry::Kind::Override).isEmpty());
    EXPECT_EQ(await(mandates->save(TopicRule{QStringLiteral(" "), true})).error().kind, ErrorKind::Invalid);
}
