#include "core/domain/CaseQuery.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

SearchQuery parsed(const char *text)
{
    const Result<SearchQuery> query = parseSearch(QString::fromUtf8(text));
    EXPECT_TRUE(query.has_value()) << text;
    return query.value_or(SearchQuery{});
}

TEST(SearchSyntaxTest, TheLastWordIsAPrefixOnlyWhileItIsTyped)
{
    EXPECT_TRUE(parsed("storing app").lastWordIsPrefix);
    EXPECT_FALSE(parsed("storing app ").lastWordIsPrefix);
    EXPECT_FALSE(parsed("app is:unread").lastWordIsPrefix);
    EXPECT_EQ(parsed("storing  app").words, (QStringList{QStringLiteral("storing"), QStringLiteral("app")}));
}

TEST(SearchSyntaxTest, FieldsAreReadInAnyOrderAndMix)
{
    const SearchQuery query = parsed("pas from:@marieke channel:\"Radar forum\" status:waiting_customer owner:erik "
                                     "topic:card is:unread has:attachment before:2026-02-01 after:2026-01-01");
    EXPECT_EQ(query.words, QStringList{QStringLiteral("pas")});
    EXPECT_EQ(query.from, QStringList{QStringLiteral("@marieke")});
    EXPECT_EQ(query.channels, QStringList{QStringLiteral("Radar forum")});
    EXPECT_EQ(query.status, CaseStatus::WaitingCustomer);
    EXPECT_EQ(query.owner, QStringLiteral("erik"));
    EXPECT_EQ(query.topic, QStringLiteral("card"));
    EXPECT_TRUE(query.unread);
    EXPECT_TRUE(query.hasAttachment);
    EXPECT_EQ(query.before, fromIso(QStringLiteral("2026-02-01T00:00:00Z")));
    EXPECT_EQ(query.after, fromIso(QStringLiteral("2026-01-01T00:00:00Z")));
}

TEST(SearchSyntaxTest, QuotesMakeAPhraseAndAnUnclosedOneReachesTheEnd)
{
    EXPECT_EQ(parsed("\"geen verbinding\" app").phrases, QStringList{QStringLiteral("geen verbinding")});
    EXPECT_EQ(parsed("\"geen verb").phrases, QStringList{QStringLiteral("geen verb")});
}

TEST(SearchSyntaxTest, LinksAndTimesAreWordsNotFields)
{
    EXPECT_EQ(parsed("https://bank.example/x 10:30 ").words,
              (QStringList{QStringLiteral("https://bank.example/x"), QStringLiteral("10:30")}));
}

TEST(SearchSyntaxTest, AWrongFieldOrValueIsNamed)
{
    for (const char *text :
         {"form:erik", "status:done", "is:red", "has:video", "before:gisteren", "from:", "after:2026-13-01"}) {
        const Result<SearchQuery> query = parseSearch(QString::fromUtf8(text));
        ASSERT_FALSE(query.has_value()) << text;
        EXPECT_EQ(query.error().kind, ErrorKind::Invalid);
        EXPECT_TRUE(query.error().detail.startsWith(QString::fromUtf8(text))) << query.error().detail.toStdString();
    }
}

TEST(SearchSyntaxTest, NothingTypedIsAnEmptyQuery)
{
    EXPECT_TRUE(parsed("").isEmpty());
    EXPECT_TRUE(parsed("   ").isEmpty());
    EXPECT_FALSE(parsed("x").isEmpty());
}

} // namespace
} // namespace wederhoor
