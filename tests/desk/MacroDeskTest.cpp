#include "core/desk/MacroDesk.h"
#include "core/desk/TemplateDesk.h"
#include "core/desk/TemplateFile.h"
#include "tests/desk/DeskFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

using Act = TemplateAct::Kind;
using Kind = CaseHistoryEntry::Kind;

class MacroDeskTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        question = post("q", "ann", "My card?", clock.now());
        take({question});
        id = caseOf(question)->id;
        macros = std::make_unique<MacroDesk>(*store, clock, *desk);
    }
    [[nodiscard]] Case now() { return *caseOf(question); }
    template <class T> static Error errorOf(const QFuture<Result<T>> &future)
    {
        const Result<T> result = await(future);
        return result ? Error{ErrorKind::Cancelled, QStringLiteral("it went")} : result.error();
    }
    static TemplateAct act(Act kind, const char *value = "") { return {kind, QString::fromUtf8(value)}; }

    Message question;
    CaseId id;
    std::unique_ptr<MacroDesk> macros;
};

TEST_F(MacroDeskTest, AllItsActsAreDoneInOneStrokeAndTakenBackInOne)
{
    WEDERHOOR_ASSERT_OK(await(desk->tag(id, {QStringLiteral("old")}, {})));
    const Case before = now();
    const auto outcome = await(macros->apply(id,
                                             {act(Act::Resolve), act(Act::Tag, "card"), act(Act::Untag, "old"),
                                              act(Act::Topic, "Card lost"), act(Act::Claim)}));
    WEDERHOOR_ASSERT_OK(outcome);
    EXPECT_EQ(now().tags, QStringList{QStringLiteral("card")});
    EXPECT_EQ(now().topic, QStringLiteral("Card lost"));
    EXPECT_EQ(now().owner, me.id);
    EXPECT_EQ(now().status, CaseStatus::Resolved);
    EXPECT_EQ(now().unread, 0) << "who claims it has read it";
    WEDERHOOR_ASSERT_OK(await(macros->undo(*outcome)));
    EXPECT_EQ(now().tags, before.tags);
    EXPECT_EQ(now().topic, before.topic);
    EXPECT_EQ(now().owner, before.owner);
    EXPECT_EQ(now().status, before.status);
    EXPECT_TRUE(outbox().isEmpty()) << "nothing is ever sent by it";
}

TEST_F(MacroDeskTest, WhereOneActIsRefusedNothingIsDone)
{
    WEDERHOOR_ASSERT_OK(await(desk->resolve(id)));
    const Case before = now();
    const Error error = errorOf(macros->apply(id, {act(Act::Tag, "card"), act(Act::Topic, "Card"), act(Act::Claim)}));
    EXPECT_EQ(error.kind, ErrorKind::Conflict) << error.detail.toStdString();
    EXPECT_EQ(now(), before);
}

TEST_F(MacroDeskTest, AColleaguesCaseIsNotEnded)
{
    WEDERHOOR_ASSERT_OK(await(desk->claim(id)));
    desk->setMe({{QStringLiteral("sanne")}, QStringLiteral("Sanne")});
    const Case before = now();
    const Error error = errorOf(macros->apply(id, {act(Act::Tag, "card"), act(Act::Dismiss, "spam")}));
    EXPECT_EQ(error.kind, ErrorKind::Conflict);
    EXPECT_TRUE(error.detail.contains(QStringLiteral("erik"))) << error.detail.toStdString();
    EXPECT_EQ(now(), before);
}

TEST_F(MacroDeskTest, WhatHasChangedSinceIsNotTakenBack)
{
    const auto outcome = await(macros->apply(id, {act(Act::Tag, "card")}));
    WEDERHOOR_ASSERT_OK(outcome);
    WEDERHOOR_ASSERT_OK(await(desk->setTopic(id, QStringLiteral("Mortgage"))));
    EXPECT_EQ(errorOf(macros->undo(*outcome)).kind, ErrorKind::Conflict);
    EXPECT_EQ(now().topic, QStringLiteral("Mortgage"));
}

TEST_F(MacroDeskTest, WhatIsNoMacroIsRefusedBeforeAnythingIsDone)
{
    for (const QList<TemplateAct> &acts :
         {QList{act(Act::Tag, "two words")}, QList{act(Act::Tag)}, QList{act(Act::Topic, " ")},
          QList{act(Act::Dismiss, "whim")}, QList{act(Act::Dismiss, "spam"), act(Act::Resolve)}}) {
        EXPECT_EQ(errorOf(macros->apply(id, acts)).kind, ErrorKind::Invalid);
    }
    Template macro;
    macro.acts = {act(Act::Dismiss, "spam")};
    EXPECT_TRUE(checkMacro(macro).has_value());
    macro.text = QStringLiteral("Hello");
    EXPECT_FALSE(checkMacro(macro).has_value()) << "what is dismissed is not answered";
}

TEST_F(MacroDeskTest, EndingTheCaseWaitsForTheTextThatGoesWithIt)
{
    Template macro;
    macro.acts = {act(Act::Tag, "card"), act(Act::Resolve)};
    EXPECT_EQ(actsAtOnce(macro), macro.acts);
    EXPECT_FALSE(resolvesWhenSent(macro));
    macro.text = QStringLiteral("It is on its way.");
    EXPECT_EQ(actsAtOnce(macro), QList{act(Act::Tag, "card")});
    EXPECT_TRUE(resolvesWhenSent(macro));
}

TEST_F(MacroDeskTest, AMacroIsKeptCarriedInAFileAndMayHaveNoText)
{
    TemplateDesk templates(*store, ids);
    Template macro;
    macro.name = QStringLiteral("Card lost");
    macro.acts = {act(Act::Tag, "card"), act(Act::Topic, "Card"), act(Act::Resolve)};
    WEDERHOOR_ASSERT_OK(await(templates.save(macro)));
    const QList<Template> kept = await(store->templates()).value();
    ASSERT_EQ(kept.size(), 1);
    EXPECT_EQ(kept.first().acts, macro.acts);
    const QByteArray file = writeTemplates(kept);
    const Result<QList<Template>> read = readTemplates(file, ids);
    WEDERHOOR_ASSERT_OK(read);
    EXPECT_EQ(read->first().acts, macro.acts);
    EXPECT_EQ(await(templates.take(file))->same, 1);
    macro.acts = {act(Act::Tag, "two words")};
    EXPECT_EQ(errorOf(templates.save(macro)).kind, ErrorKind::Invalid);
    for (const char *bad :
         {R"([{"name": "x", "acts": [{"act": "send"}]}])", R"([{"name": "x", "acts": "tag"}])",
          R"([{"name": "x", "acts": []}])", R"([{"name": "x", "acts": [{"act": "dismiss", "value": "whim"}]}])"}) {
        EXPECT_FALSE(readTemplates(bad, ids)) << bad;
    }
}

} // namespace
