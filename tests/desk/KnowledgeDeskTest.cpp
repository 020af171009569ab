#include "core/desk/KnowledgeDesk.h"
#include "core/desk/KnowledgeFile.h"
#include "core/desk/MandateDesk.h"
#include "core/desk/StarterAtHand.h"
#include "tests/desk/DeskFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

class KnowledgeDeskTest : public DeskFixture
{
protected:
    void SetUp() override
    {
        DeskFixture::SetUp();
        knowledge = std::make_unique<KnowledgeDesk>(*store, ids);
    }
    static Knowledge line(const QString &title, const QString &text)
    {
        Knowledge value;
        value.title = title;
        value.text = text;
        value.topic = QStringLiteral("App outage");
        value.owner = QStringLiteral("Press office");
        value.until = QDate(2026, 12, 31);
        return value;
    }
    QList<Knowledge> all()
    {
        const auto book = await(knowledge->read());
        EXPECT_TRUE(book.has_value());
        return book ? book->all : QList<Knowledge>();
    }

    std::unique_ptr<KnowledgeDesk> knowledge;
};

} // namespace

TEST_F(KnowledgeDeskTest, WithoutATeamWhatIsLaidDownStaysOnThisDesk)
{
    const auto saved = await(knowledge->save(line(QStringLiteral(" Outage "), QStringLiteral("We work on it."))));
    ASSERT_TRUE(saved);
    EXPECT_FALSE(saved->id.isNull());
    EXPECT_EQ(saved->title, QStringLiteral("Outage"));
    end();
    begin();
    knowledge = std::make_unique<KnowledgeDesk>(*store, ids);
    EXPECT_EQ(all(), QList<Knowledge>{*saved}) << "also after the program was closed";
    ASSERT_TRUE(await(knowledge->remove(*saved)));
    EXPECT_TRUE(all().isEmpty());
}

TEST_F(KnowledgeDeskTest, ATitleIsTakenOnceAmongItsKindBeItInOtherCapitals)
{
    ASSERT_TRUE(await(knowledge->save(line(QStringLiteral("Outage"), QStringLiteral("One")))));
    const auto second = await(knowledge->save(line(QStringLiteral("OUTAGE"), QStringLiteral("Two"))));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, ErrorKind::Conflict);
    Knowledge fact = line(QStringLiteral("Outage"), QStringLiteral("Since nine o'clock."));
    fact.kind = Knowledge::Kind::Fact;
    EXPECT_TRUE(await(knowledge->save(fact))) << "a fact may have the title of a line";
}

TEST_F(KnowledgeDeskTest, WhatIsNotWholeIsRefusedWithWhatIsWrong)
{
    const auto refusal = [this](const Knowledge &value) {
        const auto saved = await(knowledge->save(value));
        return saved ? std::string("saved") : saved.error().detail.toStdString();
    };
    EXPECT_EQ(refusal(line({}, QStringLiteral("x"))), "title: missing");
    EXPECT_EQ(refusal(line(QStringLiteral("x"), QStringLiteral(" \n"))), "text: missing");
    Knowledge late = line(QStringLiteral("x"), QStringLiteral("x"));
    late.from = late.until.addDays(1);
    EXPECT_EQ(refusal(late), "valid_until: before valid_from");
    Knowledge linked = line(QStringLiteral("x"), QStringLiteral("x"));
    linked.link = QUrl(QStringLiteral("file:///etc/passwd"));
    EXPECT_EQ(refusal(linked), "link: no address of a page (https://...)");
}

TEST_F(KnowledgeDeskTest, WhatWasExportedIsTakenOverAsItWasAndOnce)
{
    Knowledge fact = line(QStringLiteral("Cash limit"), QStringLiteral("EUR 500 a day."));
    fact.kind = Knowledge::Kind::Fact;
    fact.platforms = QStringList{QStringLiteral("bluesky")};
    fact.link = QUrl(QStringLiteral("https://bank.example/limits"));
    ASSERT_TRUE(await(knowledge->save(fact)));
    ASSERT_TRUE(await(knowledge->save(line(QStringLiteral("Outage"), QStringLiteral("We work on it.")))));
    const QByteArray file = writeKnowledge(all());
    const auto again = await(knowledge->take(file));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->same, 2);
    ASSERT_TRUE(await(knowledge->remove(all().constFirst())));
    QByteArray other = file;
    other.replace("EUR 500", "EUR 250");
    const auto taken = await(knowledge->take(other));
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->added, 1);
    EXPECT_EQ(taken->changed, 1);
    EXPECT_EQ(all().constLast().text, QStringLiteral("EUR 250 a day."));
}

TEST_F(KnowledgeDeskTest, WhatLiesAtHandToBeginWithIsLaidOnceAndWhatWasTakenAwayStaysAway)
{
    const QByteArray starter = R"({"knowledge": [{"kind":"fact","title":"Hours","text":"From 8 to 21."}],
        "mandates": [{"role":"agent","what":"goodwill","amount":"25.00"}]})";
    EXPECT_EQ(await(addStarterAtHand(*store, starter)).value_or(-1), 2);
    ASSERT_EQ(all().size(), 1);
    MandateDesk mandates(*store, ids);
    const QList<Mandate> given{{Role::Agent, {}, QStringLiteral("goodwill"), {2500}}};
    EXPECT_EQ(await(mandates.read())->mandates, given);
    ASSERT_TRUE(await(knowledge->remove(all().constFirst())));
    EXPECT_EQ(await(addStarterAtHand(*store, starter)).value_or(-1), 0);
    EXPECT_TRUE(all().isEmpty());
    for (const char *bad : {R"({"mandates": [{"role":"king","what":"x","amount":"1.00"}]})",
                            R"({"mandates": [{"role":"agent","what":"x","amount":"much"}]})",
                            R"({"knowledge": [{"kind":"fact","title":"x"}]})"}) {
        EXPECT_FALSE(await(addStarterAtHand(*store, bad))) << bad;
    }
}

TEST_F(KnowledgeDeskTest, ABadEntryIsNamedAndNothingIsTakenOver)
{
    const std::pair<const char *, const char *> rows[]{
        {"{}", "not a JSON array"},
        {R"([{"kind":"rumour","title":"x","text":"x"}])", "entry 1 has no kind"},
        {R"([{"kind":"fact","title":"x","text":"x"},{"kind":"fact","title":"X","text":"y"}])",
         "entry 2 has the title of one before it"},
        {R"([{"kind":"fact","title":"x","text":"x","valid_until":"soon"}])", "entry 1 has a valid_until"},
        {R"([{"kind":"fact","title":"x","text":"x","platforms":"bluesky"}])", "entry 1 has platforms"},
        {R"([{"kind":"fact","title":7,"text":"x"}])", "title: missing"},
        {R"([{"kind":"fact","title":"x","text":"x"},7])", "entry 2 has no kind"}};
    for (const auto &[json, why] : rows) {
        const auto taken = await(knowledge->take(json));
        ASSERT_FALSE(taken) << json;
        EXPECT_EQ(taken.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(taken.error().detail.contains(QLatin1String(why))) << taken.error().detail.toStdString();
    }
    EXPECT_TRUE(all().isEmpty());
}
