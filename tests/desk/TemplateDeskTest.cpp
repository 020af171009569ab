#include "core/desk/TemplateDesk.h"
#include "core/desk/TemplateFile.h"
#include "core/text/TemplateText.h"
#include "tests/desk/DeskFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;
using namespace std::chrono_literals;

namespace {

const QString wordings
    = QStringLiteral("Hi {{customer.first_name|there}}, the card comes within five days at [address].\n"
                     "---\nYour card, {{customer.first_name|dear customer}}, is on its way to [address].");

class TemplateDeskTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        templates = std::make_unique<TemplateDesk>(*store, ids);
        ann = caseIn("a", "ann");
    }
    CaseId caseIn(const char *message, const char *author)
    {
        const Message question = post(message, author, "Where is my card?", clock.now() - 1min);
        take({question});
        return caseOf(question)->id;
    }
    Template saved(const QString &name, const QString &text)
    {
        const auto value = await(templates->save({{}, name, {}, {}, {}, text}));
        EXPECT_TRUE(value.has_value());
        return value.value_or(Template());
    }
    Result<OutboxEntry> sent(const CaseId &id, const Template &used, int wording, const QString &body)
    {
        ReplyRequest wanted;
        wanted.caseId = id;
        wanted.body = body;
        wanted.usedTemplate = used.id;
        wanted.usedWording = wording;
        return await(desk->reply(wanted));
    }
    TemplateUse use(const CaseId &seenFrom)
    {
        const auto uses = await(store->templateUses(seenFrom));
        EXPECT_TRUE(uses && uses->size() <= 1);
        return uses && !uses->isEmpty() ? uses->constFirst() : TemplateUse();
    }
    Result<TakenOver> imported(const char *json) { return await(templates->take(json)); }

    std::unique_ptr<TemplateDesk> templates;
    CaseId ann;
};

} // namespace

TEST_F(TemplateDeskTest, AGapThatIsNotFilledInHoldsTheReplyBack)
{
    const Template card = saved(QStringLiteral("Card"), wordings);
    const Result<OutboxEntry> refused
        = sent(ann, card, 0, QStringLiteral("Hi Ann, the card comes within five days at [address]. Sorry!"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::Rejected);
    EXPECT_TRUE(refused.error().detail.contains(QLatin1String("[address]"))) << refused.error().detail.toStdString();
    WEDERHOOR_EXPECT_OK(sent(ann, card, 0, QStringLiteral("Hi Ann, the card comes [sic] within five days. Sorry!")));
}

TEST_F(TemplateDeskTest, AGapOfAnotherTemplateInTheSameReplyHoldsItBackToo)
{
    const Template card = saved(QStringLiteral("Card"), wordings);
    saved(QStringLiteral("Call"), QStringLiteral("We call you at [hour]."));
    EXPECT_FALSE(sent(ann, card, 0, QStringLiteral("It comes. We call you at [hour].")).has_value());
}

TEST_F(TemplateDeskTest, BracketsWithoutATemplateAreJustBrackets)
{
    saved(QStringLiteral("Card"), wordings);
    WEDERHOOR_EXPECT_OK(sent(ann, {}, 0, QStringLiteral("Write to us at [address].")));
}

TEST_F(TemplateDeskTest, AReplyThatSaysHardlyMoreThanItsWordingIsTold)
{
    const Template card = saved(QStringLiteral("Card"), wordings);
    ReplyRequest wanted;
    wanted.caseId = ann;
    wanted.usedTemplate = card.id;
    wanted.usedWording = 1;
    wanted.body = QStringLiteral("Your card, dear customer, is on its way to your home.");
    const auto nearly = await(desk->checkReply(wanted));
    WEDERHOOR_ASSERT_OK(nearly);
    EXPECT_TRUE(nearly->isNearlyTheTemplate);
    wanted.usedWording = 0;
    EXPECT_FALSE(await(desk->checkReply(wanted))->isNearlyTheTemplate) << "compared with the wording that was used";
    wanted.usedWording = 1;
    wanted.body = QStringLiteral("Five weeks is far too long. Your card is on its way now, and I keep an eye on it.");
    EXPECT_FALSE(await(desk->checkReply(wanted))->isNearlyTheTemplate);
}

TEST_F(TemplateDeskTest, WhatIsUsedIsCountedByTopicAndCustomer)
{
    const Template card = saved(QStringLiteral("Card"), wordings);
    const CaseId bob = caseIn("b", "bob");
    EXPECT_EQ(use(ann).lastWording, -1);
    WEDERHOOR_ASSERT_OK(sent(ann, card, 1, QStringLiteral("One for Ann")));
    WEDERHOOR_ASSERT_OK(sent(bob, card, 0, QStringLiteral("One for Bob")));
    const TemplateUse seen = use(ann);
    EXPECT_EQ(seen.id, card.id);
    EXPECT_EQ(seen.count, 2);
    EXPECT_EQ(seen.lastWording, 0);
    EXPECT_EQ(seen.hadByCustomer, QList<int>{1}) << "what Bob had is not hers";
    EXPECT_EQ(seen.onTopic, 0) << "cases without a topic share none";
}

TEST_F(TemplateDeskTest, AReplyThatIsTakenBackCountsNowhereAndItsDraftKeepsTheTemplate)
{
    const Template card = saved(QStringLiteral("Card"), wordings);
    const Result<OutboxEntry> queued = sent(ann, card, 1, QStringLiteral("Your card is on its way"));
    WEDERHOOR_ASSERT_OK(queued);
    WEDERHOOR_ASSERT_OK(await(desk->cancelReply(queued->id)));
    EXPECT_EQ(use(ann).count, 0);
    const auto drafts = await(store->drafts());
    ASSERT_TRUE(drafts && drafts->size() == 1);
    EXPECT_EQ(drafts->constFirst().usedTemplate, card.id);
    EXPECT_EQ(drafts->constFirst().usedWording, 1);
}

TEST_F(TemplateDeskTest, WhatIsWrittenOutIsReadInTheSame)
{
    Template card = saved(QStringLiteral("Card"), wordings);
    card.folder = QStringLiteral("Cards \u203a lost");
    card.topic = QStringLiteral("cards");
    card.language = QStringLiteral("en");
    card.platform = PlatformId{QStringLiteral("bluesky")};
    WEDERHOOR_ASSERT_OK(await(templates->save(card)));
    const QByteArray json = writeTemplates(*await(store->templates()));
    const auto again = imported(json.constData());
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_EQ(again->same, 1);
    WEDERHOOR_ASSERT_OK(await(templates->remove(card.id)));
    const auto anew = imported(json.constData());
    WEDERHOOR_ASSERT_OK(anew);
    EXPECT_EQ(anew->added, 1);
    const auto all = await(store->templates());
    ASSERT_TRUE(all && all->size() == 1);
    card.id = all->constFirst().id;
    EXPECT_EQ(all->constFirst(), card);
}

TEST_F(TemplateDeskTest, OneOfTheSameNameTakesThePlaceOfTheOther)
{
    const Template card = saved(QStringLiteral("Card"), wordings);
    const auto taken = imported(R"([{"name":"CARD","text":"New"},{"name":"Other","text":"O"}])");
    WEDERHOOR_ASSERT_OK(taken);
    EXPECT_EQ(taken->changed, 1);
    EXPECT_EQ(taken->added, 1);
    const auto all = await(store->templates());
    ASSERT_TRUE(all && all->size() == 2);
    EXPECT_EQ(all->constFirst().id, card.id);
    EXPECT_EQ(all->constFirst().text, QStringLiteral("New"));
}

TEST_F(TemplateDeskTest, ABadFileIsRefusedWholeAndNamesItsEntry)
{
    const struct
    {
        const char *json;
        const char *says;
    } lines[] = {
        {"{}", "not a JSON array"},
        {"[", "unterminated"},
        {R"([{"name":"A","text":"a"},{"name":"B"}])", "entry 2 has no name or no text"},
        {R"([{"name":"  ","text":"a"}])", "entry 1 has no name or no text"},
        {R"([{"name":"A","text":["a"]}])", "entry 1 has a text that is no text"},
        {R"([{"name":"A","text":"a"},{"name":"a","text":"b"}])", "entry 2 has the name of one before it: a"},
        {"[7]", "entry 1 has no name or no text"},
    };
    for (const auto &line : lines) {
        const auto refused = imported(line.json);
        ASSERT_FALSE(refused.has_value()) << line.json;
        EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(refused.error().detail.contains(QLatin1String(line.says)))
            << line.json << ": " << refused.error().detail.toStdString();
    }
    EXPECT_TRUE(await(store->templates())->isEmpty());
}
