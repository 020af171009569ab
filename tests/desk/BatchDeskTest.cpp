#include "core/desk/BatchDesk.h"
#include "tests/desk/DeskFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

using Kind = BatchAct::Kind;

class BatchDeskTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        for (int i = 0; i < 4; ++i) {
            const Message question = post(QStringLiteral("q%1").arg(i), QStringLiteral("klant%1").arg(i),
                                          "Where is my card?", clock.now() - 1min);
            take({question});
            all.append(caseOf(question)->id);
        }
        batch = std::make_unique<BatchDesk>(*store, clock, me);
    }
    [[nodiscard]] Case now(const CaseId &id) { return conversation(id).caseRow.value; }
    [[nodiscard]] static BatchAct act(Kind kind)
    {
        BatchAct wanted;
        wanted.kind = kind;
        return wanted;
    }
    void giveToSara(const CaseId &id)
    {
        CaseDesk sara(*store, clock, ids, {{QStringLiteral("sara")}, QStringLiteral("Sara")},
                      [this](const Channel &) { return platform.capabilities; });
        ASSERT_TRUE(await(sara.claim(id)).has_value());
    }

    QList<CaseId> all;
    std::unique_ptr<BatchDesk> batch;
};

TEST_F(BatchDeskTest, ThePlanAndTheActAgree)
{
    giveToSara(all.at(0));
    queue(all.at(1));
    const BatchAct dismiss = act(Kind::Dismiss);
    const Result<BatchPlan> plan = await(batch->plan(all, dismiss));
    WEDERHOOR_ASSERT_OK(plan);
    EXPECT_EQ(plan->possible, all.mid(2));
    ASSERT_EQ(plan->excluded.size(), 2);
    EXPECT_EQ(plan->excluded.at(0).obstacle, BatchObstacle::Others);
    EXPECT_EQ(plan->excluded.at(0).owner.value.toStdString(), "sara");
    EXPECT_EQ(plan->excluded.at(1).obstacle, BatchObstacle::ReplyUnderWay);
    const Result<BatchOutcome> outcome = await(batch->perform(all, dismiss));
    WEDERHOOR_ASSERT_OK(outcome);
    EXPECT_EQ(outcome->done.size(), 2);
    EXPECT_EQ(outcome->excluded.size(), 2);
    EXPECT_EQ(now(all.at(2)).status, CaseStatus::Dismissed);
    EXPECT_EQ(now(all.at(0)).status, CaseStatus::Open);
}

TEST_F(BatchDeskTest, AnUndoneActLeavesEachCaseAsItWas)
{
    for (const Kind kind : {Kind::Claim, Kind::Resolve, Kind::Dismiss, Kind::MarkRead}) {
        QList<Case> before;
        for (const CaseId &id : all) {
            before.append(now(id));
        }
        const Result<BatchOutcome> done = await(batch->perform(all, act(kind)));
        WEDERHOOR_ASSERT_OK(done);
        ASSERT_EQ(done->done.size(), all.size());
        const Result<BatchOutcome> undone = await(batch->undo(done->done, act(kind)));
        WEDERHOOR_ASSERT_OK(undone);
        EXPECT_TRUE(undone->excluded.isEmpty());
        for (int i = 0; i < all.size(); ++i) {
            Case after = now(all.at(i));
            after.version = before.at(i).version;
            EXPECT_EQ(after, before.at(i));
        }
    }
}

TEST_F(BatchDeskTest, ACaseThatChangedSinceIsLeftOutOfTheUndo)
{
    const Result<BatchOutcome> done = await(batch->perform(all, act(Kind::Claim)));
    WEDERHOOR_ASSERT_OK(done);
    WEDERHOOR_ASSERT_OK(await(desk->resolve(all.at(3))));
    const Result<BatchOutcome> undone = await(batch->undo(done->done, act(Kind::Claim)));
    WEDERHOOR_ASSERT_OK(undone);
    ASSERT_EQ(undone->excluded.size(), 1);
    EXPECT_EQ(undone->excluded.at(0).id, all.at(3));
    EXPECT_EQ(now(all.at(3)).status, CaseStatus::Resolved);
    EXPECT_TRUE(now(all.at(0)).owner.isEmpty());
}

TEST_F(BatchDeskTest, AMergeGoesIntoOneCaseAndComesApartAgain)
{
    BatchAct merge = act(Kind::Merge);
    merge.into = all.at(1);
    const Result<BatchOutcome> done = await(batch->perform(all, merge));
    WEDERHOOR_ASSERT_OK(done);
    EXPECT_EQ(done->done.size(), 3);
    ASSERT_EQ(done->excluded.size(), 1) << "the case that remains";
    EXPECT_EQ(conversation(all.at(1)).messages.size(), 4);
    WEDERHOOR_ASSERT_OK(await(batch->undo(done->done, merge)));
    EXPECT_EQ(conversation(all.at(1)).messages.size(), 1);
    EXPECT_EQ(now(all.at(0)).id, all.at(0));
}

TEST_F(BatchDeskTest, MoreThanABatchAtOnceIsRefused)
{
    const QList<CaseId> many(BatchDesk::mostAtOnce + 1, all.at(0));
    const Result<BatchOutcome> outcome = await(batch->perform(many, act(Kind::Claim)));
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(outcome.error().kind, ErrorKind::Invalid);
}

TEST_F(BatchDeskTest, AFailingDiskLeavesNoHalfBatch)
{
    fault.failAll(true);
    EXPECT_FALSE(await(batch->perform(all, act(Kind::Dismiss))).has_value());
    fault.failAll(false);
    for (const CaseId &id : all) {
        EXPECT_EQ(now(id).status, CaseStatus::New);
    }
}

TEST_F(BatchDeskTest, AContactIsNotedWithItsKind)
{
    WEDERHOOR_ASSERT_OK(await(desk->noteContact(all.at(0), ContactKind::Branch, QStringLiteral(" Kwam langs "))));
    const CaseHistoryEntry entry = conversation(all.at(0)).history.constLast();
    EXPECT_EQ(entry.kind, CaseHistoryEntry::Kind::Contact);
    const std::optional<ContactNote> note = ContactNote::fromText(entry.text);
    ASSERT_TRUE(note.has_value());
    EXPECT_EQ(note->kind, ContactKind::Branch);
    EXPECT_EQ(note->words.toStdString(), "Kwam langs");
    EXPECT_FALSE(ContactNote::fromText(QStringLiteral("note: words")).has_value());
}

} // namespace
