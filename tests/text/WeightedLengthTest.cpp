#include "core/text/WeightedLength.h"
#include "core/text/EmojiSequences.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

struct Weighed
{
    const char *what;
    const char *text;
    int length;
};

void PrintTo(const Weighed &weighed, std::ostream *out)
{
    *out << weighed.what;
}

const Weighed table[] = {
    {"nothing", "", 0},
    {"letters", "Goedemorgen.", 12},
    {"a composed letter", "é", 1},
    {"a letter and its accent", "e\u0301", 1},
    {"a letter that is composed of three", "\u1ed5", 2},
    {"the same from its parts", "o\u0302\u0309", 2},
    {"a line break", "a\nb", 3},
    {"the last of the light ones", "\u10ff", 1},
    {"the first of the heavy ones", "\u1100", 2},
    {"spaces and joiners of the second range", "\u2000\u200d", 2},
    {"between the ranges", "\u200e\u200f", 4},
    {"dashes and quotes", "\u2010\u201f", 2},
    {"behind the third range", "\u2020", 2},
    {"the fourth range", "\u2032\u2037", 2},
    {"behind the fourth range", "\u2038", 2},
    {"the euro", "€", 2},
    {"Chinese", "中文", 4},
    {"Hangul from its parts", "\u1112\u1161\u11ab", 2},
    {"beyond the first plane", "𝐀", 2},
    {"an emoji", "😡", 2},
    {"an emoji with a skin tone", "👍🏽", 2},
    {"a family joined", "👨‍👩‍👧‍👦", 2},
    {"a profession with a skin tone", "👩🏽‍💻", 2},
    {"a heart on fire", "❤️‍🔥", 2},
    {"the same without its selector", "❤‍🔥", 2},
    {"a flag", "🇳🇱", 2},
    {"two flags", "🇳🇱🇧🇪", 4},
    {"one regional letter", "🇳", 2},
    {"two regional letters that are no flag", "🇽🇽", 4},
    {"a flag of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2},
    {"a keycap", "1️⃣", 2},
    {"a keycap without its selector", "1⃣", 2},
    {"a digit with a selector and no keycap", "1️", 3},
    {"copyright as text", "©", 1},
    {"copyright as an emoji", "©️", 2},
    {"a smiling face without its selector", "☺", 2},
    {"a smiling face with it", "☺️", 2},
    {"a joiner that joins nothing known", "👍‍👍", 5},
    {"emoji in a row", "😡😡😡", 6},
    {"a link", "https://bank.nl", 23},
    {"a short link", "t.co", 23},
    {"a long link among words", "Zie https://bank.nl/een/heel/lang/pad/naar/de/hulp?vraag=ja#top even.", 33},
    {"two links", "bank.nl bank.be", 47},
    {"no link", "bank.foobarbaz", 14},
    {"a mention", "@bank hoi", 9},
};

class WeightOf : public testing::TestWithParam<Weighed>
{
};

} // namespace

TEST_P(WeightOf, ATextIsThatOfX)
{
    EXPECT_EQ(weightedCount(QString::fromUtf8(GetParam().text), xRule()), (WeightedCount{GetParam().length, true}));
}

INSTANTIATE_TEST_SUITE_P(Table, WeightOf, testing::ValuesIn(table));

TEST(WeightedLength, EndsAtTwoHundredAndEighty)
{
    EXPECT_EQ(weightedCount(QString(280, QLatin1Char('a')), xRule()), (WeightedCount{280, true}));
    EXPECT_EQ(weightedCount(QString(281, QLatin1Char('a')), xRule()), (WeightedCount{281, false}));
    EXPECT_EQ(weightedCount(QStringLiteral("中").repeated(140), xRule()), (WeightedCount{280, true}));
    EXPECT_EQ(weightedCount(QStringLiteral("中").repeated(140) + QLatin1Char('a'), xRule()),
              (WeightedCount{281, false}));
    EXPECT_EQ(weightedCount(QString::fromUtf8("👨‍👩‍👧‍👦").repeated(140), xRule()),
              (WeightedCount{280, true}));
    EXPECT_EQ(weightedCount(QString(256, QLatin1Char('a')) + QStringLiteral(" https://bank.nl/lang"), xRule()),
              (WeightedCount{280, true}));
}

TEST(WeightedLength, RefusesWhatThePlatformRefuses)
{
    for (const char16_t refused : {u'\ufffe', u'\ufeff', u'\uffff'}) {
        EXPECT_FALSE(weightedCount(QStringLiteral("a") + QChar(refused), xRule()).isValid);
    }
    EXPECT_TRUE(weightedCount(QStringLiteral("a\u202ab\u202c"), xRule()).isValid);
}

TEST(WeightedLength, AnOlderRuleIsAnotherValue)
{
    const WeightedRule first{140, 1, 1, 23, false, {}};
    EXPECT_EQ(weightedCount(QStringLiteral("中文👍🏽"), first), (WeightedCount{4, true}));
}

TEST(WeightedLength, MentionsAtTheStartOfAReplyAreFree)
{
    const auto rest = [](const char *text) {
        const QString whole = QString::fromUtf8(text);
        return whole.mid(leadingMentionsEnd(whole));
    };
    EXPECT_EQ(rest("@jan hoi"), QStringLiteral("hoi"));
    EXPECT_EQ(rest("@jan @Bank_NL  hoi @piet"), QStringLiteral("hoi @piet"));
    EXPECT_EQ(rest("@jan\nhoi"), QStringLiteral("hoi"));
    EXPECT_EQ(rest("@jan"), QString());
    EXPECT_EQ(rest("Dag @jan"), QStringLiteral("Dag @jan"));
    EXPECT_EQ(rest("@jan, hoi"), QStringLiteral("@jan, hoi"));
    EXPECT_EQ(rest("@ hoi"), QStringLiteral("@ hoi"));
    EXPECT_EQ(rest("@jan@mastodon.example hoi"), QStringLiteral("@jan@mastodon.example hoi"));
    EXPECT_EQ(rest(""), QString());
}

TEST(EmojiSequences, EndWhereTheLastKnownOneEnds)
{
    const auto length = [](const char *text) { return emojiLength(QString::fromUtf8(text), 0); };
    EXPECT_EQ(length("a"), 0);
    EXPECT_EQ(length("1"), 0);
    EXPECT_EQ(length("©"), 0);
    EXPECT_EQ(length("©️x"), 2);
    EXPECT_EQ(length("😡x"), 2);
    EXPECT_EQ(length("👍🏽x"), 4);
    EXPECT_EQ(length("👍🏽🏽"), 4);
    EXPECT_EQ(length("👨‍👩‍👧‍👦"), 11);
    EXPECT_EQ(length("👨‍👩‍👧‍😡"), 8);
    EXPECT_EQ(length("🇳🇱🇧"), 4);
    EXPECT_EQ(length("🏴󠁧󠁢󠁥󠁮󠁧"), 2) << "tags without their end";
    EXPECT_EQ(length("1️⃣2"), 3);
}
