#include "core/text/guard/BoundedPattern.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

struct Match
{
    const char *pattern;
    const char *text;
    int end; ///< of the match at the beginning; 0: none
};

void PrintTo(const Match &match, std::ostream *out)
{
    *out << match.pattern << " on " << match.text;
}

const Match matches[] = {
    {"K\\d{6}", "K123456", 7},
    {"K\\d{6}", "k123456 en", 7},
    {"K\\d{6}", "K12345", 0},
    {"K\\d{6}", "K1234567", 0},
    {"K\\d{6,8}", "K1234567", 8},
    {"K\\d{6,8}", "K123456789", 0},
    {"(NL|BE)-\\d{3}", "be-123", 6},
    {"(?:NL|BE|)x\\d", "x1", 2},
    {"[A-C]{2}-?\\d\\d", "ab12", 4},
    {"[A-C]{2}-?\\d\\d", "ab-12", 5},
    {"[A-C]{2}-?\\d\\d", "ad-12", 0},
    {"[^\\d]\\d{2}", "x12", 3},
    {"[^\\d]\\d{2}", "112", 0},
    {"[\\d.-]{4}", "1.2-", 4},
    {"\\w{3}", "a_9", 3},
    {"1.3", "1x3", 3},
    {"12\\.5", "12.5", 4},
    {"12\\.5", "12x5", 0},
    {"(a?){20}a{20}", "aaaaaaaaaaaaaaaaaaaa", 20},
    {"((a|aa){1,10}){2}b", "aaaaaaaaaaaaaaaaaaaab", 21},
    {"\\d{2}( \\d{2}){2}", "12 34 56 78", 8},
    {"\\d{2}( \\d{2}){2}", "12 34 5", 0},
};

struct Refusal
{
    const char *pattern;
    const char *word; ///< that the reason holds
};

void PrintTo(const Refusal &refusal, std::ostream *out)
{
    *out << refusal.pattern;
}

const Refusal refusals[] = {
    {"\\d+", "no end"},
    {"\\d*", "no end"},
    {"(a+)+", "no end"},
    {"*a", "no end"},
    {"\\d{6,}", "{n,m}"},
    {"\\d{6", "{n,m}"},
    {"\\d{x}", "{n,m}"},
    {"\\d{3,2}", "{n,m}"},
    {"\\d{0}", "{n,m}"},
    {"\\d{65}", "at most 64"},
    {"a??", "after a repeat"},
    {"a{2}{3}", "after a repeat"},
    {"?a", "nothing to repeat"},
    {"(a", "not closed"},
    {"a)", "without an opening"},
    {"[a", "not closed"},
    {"[]", "nothing in them"},
    {"[z-a]", "no range"},
    {"(?=a)b", "looking around"},
    {"(?<name>a)", "looking around"},
    {"(a)\\1", "not known"},
    {"\\bK\\d", "not known"},
    {"a\\", "backslash"},
    {"^K\\d$", "not needed"},
    {"caf\u00e9", "ASCII"},
    {"", "empty text"},
    {"a?", "empty text"},
    {"(|a)", "empty text"},
    {"((a{60}){60}){60}", "longer than 128"},
    {"(((((((((((((((((a)))))))))))))))))", "too deep"},
    {"((((((){64}){64}){64}){64}){64}){64}", "empty text"},
    {"([ab]?[cd]?){60}x{8}([ab]|[cd]|[ef]|[gh]|[ij]|[kl]){60}", "longer than 128"},
    {"([ab]|[cd]|[ef]|[gh]|[ij]|[kl]|[mn]|[op]|[qr]){60}", "steps"},
};

class Matches : public testing::TestWithParam<Match>
{
};

class Refused : public testing::TestWithParam<Refusal>
{
};

} // namespace

TEST_P(Matches, TheLongestThatEndsAWordOrNumber)
{
    const Result<BoundedPattern> pattern = BoundedPattern::compile(QString::fromUtf8(GetParam().pattern));
    WEDERHOOR_ASSERT_OK(pattern);
    const QString text = QString::fromUtf8(GetParam().text);
    const std::optional<TextSpan> match = pattern->matchAt(text, 0);
    EXPECT_EQ(match ? match->end : 0, GetParam().end);
}

INSTANTIATE_TEST_SUITE_P(Table, Matches, testing::ValuesIn(matches));

TEST_P(Refused, WithAReason)
{
    const Result<BoundedPattern> pattern = BoundedPattern::compile(QString::fromUtf8(GetParam().pattern));
    ASSERT_FALSE(pattern.has_value());
    EXPECT_EQ(pattern.error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(pattern.error().detail.contains(QString::fromUtf8(GetParam().word)))
        << pattern.error().detail.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Table, Refused, testing::ValuesIn(refusals));

TEST(BoundedPattern, SaysAtWhichCharacterItStumbled)
{
    EXPECT_TRUE(
        BoundedPattern::compile(QStringLiteral("K\\d+")).error().detail.contains(QStringLiteral("character 4")));
}
