#include "core/store/SearchIndex.h"
#include "core/store/Transaction.h"
#include "tests/store/StoreFixture.h"

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

class SearchTest : public StoreFixture
{
protected:
    /// One message in a case of its own.
    void add(int number, const QString &text)
    {
        Case value = sampleCase(number, m_channel);
        value.status = number % 2 ? CaseStatus::Open : CaseStatus::Resolved;
        value.owner = AgentId{number % 2 ? QStringLiteral("erik") : QString()};
        value.unread = number % 2;
        value.hasAttachment = number == 2;
        WEDERHOOR_ASSERT_OK(saveCase(value));
        WEDERHOOR_ASSERT_OK(saveMessage(sampleMessage(number, text), value.id));
    }
    void addAll()
    {
        add(1, QStringLiteral("Mijn pas is ingeslikt in het café"));
        add(2, QStringLiteral("Het inloggen lukt niet, CAFE gesloten"));
        add(3, QStringLiteral("De app zegt: \"pas ingeslikt\" OR NOT NEAR(x) {y}^"));
    }
};

QStringList ids(std::initializer_list<int> numbers)
{
    QStringList list;
    for (const int number : numbers) {
        list.append(QStringLiteral("m%1").arg(number));
    }
    return list;
}

TEST_F(SearchTest, WordsInAnyOrderWithAccentsFoldedFindTheNewestFirst)
{
    addAll();
    EXPECT_EQ(found(QStringLiteral("cafe ")), ids({2, 1}));
    EXPECT_EQ(found(QStringLiteral("CAFÉ ")), ids({2, 1}));
    EXPECT_EQ(found(QStringLiteral("ingeslikt pas ")), ids({3, 1}));
    EXPECT_EQ(found(QStringLiteral("pas inloggen ")), ids({}));
    EXPECT_EQ(found(QStringLiteral("\"pas ingeslikt\"")), ids({3}));
    EXPECT_EQ(found(QStringLiteral("ing ")), ids({})) << "a whole word";
    EXPECT_EQ(found(QStringLiteral("ing")), ids({3, 1})) << "still being typed";
}

TEST_F(SearchTest, ShortPrefixesAndOperatorsAreWordsLikeOthers)
{
    addAll();
    EXPECT_EQ(found(QStringLiteral("p")), ids({3, 1}));
    EXPECT_EQ(found(QStringLiteral("mijn CA")), ids({1}));
    EXPECT_EQ(found(QStringLiteral("é")), ids({})) << "no word begins with e";
    EXPECT_EQ(found(QStringLiteral("OR NOT ")), ids({3}));
    EXPECT_EQ(found(QStringLiteral("near(x) ")), ids({3}));
    for (const char *odd : {"\"", "*", "^", "(", "a* b*", "{text} : x", "-", "'", "\"\"\"\"", "pas AND", "\\", ";--"}) {
        (void)found(QString::fromLatin1(odd)); // fails the test on an error of SQLite
    }
}

TEST_F(SearchTest, WordsOfWhichNothingIsIndexedAskNothing)
{
    addAll();
    EXPECT_EQ(found(QStringLiteral("!!! ")), ids({}));
    EXPECT_EQ(found(QStringLiteral("\U0001F62D pas ")), ids({3, 1}));
    EXPECT_EQ(found(QString()), ids({}));
    EXPECT_EQ(found(QStringLiteral("!!! status:resolved")), ids({2}));
}

TEST_F(SearchTest, FieldsNarrowTheHits)
{
    addAll();
    EXPECT_EQ(found(QStringLiteral("from:@klant1")), ids({1}));
    EXPECT_EQ(found(QStringLiteral("from:zoe pas ")), ids({3, 1})) << "the name too, accents folded";
    EXPECT_EQ(found(QStringLiteral("channel:bank pas ")), ids({3, 1}));
    EXPECT_EQ(found(QStringLiteral("channel:other pas ")), ids({}));
    EXPECT_EQ(found(QStringLiteral("owner:erik")), ids({3, 1}));
    EXPECT_EQ(found(QStringLiteral("status:resolved cafe ")), ids({2}));
    EXPECT_EQ(found(QStringLiteral("topic:LOGIN status:open")), ids({3, 1}));
    EXPECT_EQ(found(QStringLiteral("is:unread")), ids({3, 1}));
    EXPECT_EQ(found(QStringLiteral("has:attachment")), ids({2}));
    EXPECT_EQ(found(QStringLiteral("before:2020-01-01 pas ")), ids({}));
    EXPECT_EQ(found(QStringLiteral("after:2020-01-01 pas ")), ids({3, 1}));
    EXPECT_EQ(found(QStringLiteral("after:2020-01-01")), ids({3, 2, 1}));
}

TEST_F(SearchTest, ACaseIsOneHitWithTheMatchMarked)
{
    add(1, QStringLiteral("pas kwijt"));
    Message second = sampleMessage(9, QStringLiteral("al weer die pas"));
    WEDERHOOR_ASSERT_OK(saveMessage(second, sampleCase(1, m_channel).id));
    const SearchPage page = search(QStringLiteral("pas "));
    ASSERT_EQ(page.hits.size(), 1);
    EXPECT_EQ(page.hits.first().excerpt, QStringLiteral("al weer die \u0002pas\u0003"));
    EXPECT_EQ(page.hits.first().row.channelName, QStringLiteral("bank"));
    EXPECT_FALSE(page.interrupted);
}

TEST_F(SearchTest, AWordBeingTypedIsFoundTheSameInTheIndexAndInTheTexts)
{
    addAll();
    for (const char *typed : {"p", "CA", "\u00e9", "mijn c", "klant", "zo", "pas OR n", "status:open ing", "x", "!",
                              "after:2020-01-01 a", "before:2020-01-01 a", "u/j"}) {
        const SearchQuery query = parseSearch(QString::fromUtf8(typed)).value();
        QList<QList<QString>> answers;
        for (const std::chrono::milliseconds gathering : {std::chrono::hours{1}, std::chrono::hours{0}}) {
            const auto page = await(m_store->read<SearchPage>([query, gathering](Snapshot &snapshot) {
                return SearchIndex(snapshot.connection(), gathering).search(query, 50, std::chrono::hours{1});
            }));
            WEDERHOOR_ASSERT_OK(page);
            EXPECT_FALSE(page->interrupted);
            answers.append(QList<QString>());
            for (const SearchHit &hit : page->hits) {
                answers.last().append(hit.row.value.threadRoot.value + hit.excerpt);
            }
        }
        EXPECT_EQ(answers.first(), answers.last()) << typed;
    }
}

TEST_F(SearchTest, TheDeadlineEndsASearchWithWhatWasFound)
{
    WEDERHOOR_ASSERT_OK(write([channel = m_channel](Connection &c) -> Result<void> {
        for (int i = 0; i < 20'000; ++i) {
            const Message message = sampleMessage(i, i % 2 ? QStringLiteral("oneven") : QStringLiteral("even"));
            if (const auto inserted = MessageTable(c).insert(message, channel); !inserted) {
                return failure(inserted.error());
            }
        }
        return {};
    }));
    const SearchQuery query = parseSearch(QStringLiteral("even oneven ")).value();
    const Result<SearchPage> page = await(m_store->search(query, 50, std::chrono::milliseconds{0}));
    WEDERHOOR_ASSERT_OK(page);
    EXPECT_TRUE(page->interrupted);
    EXPECT_FALSE(search(QStringLiteral("even oneven ")).interrupted) << "the connection is as before";
}

} // namespace
