#include "core/text/LengthRule.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

const PlatformId bluesky{QStringLiteral("bluesky")};
const PlatformId practice{QStringLiteral("practice")};

struct Clusters
{
    const char *what;
    const char *text;
    int count;
};

void PrintTo(const Clusters &clusters, std::ostream *out)
{
    *out << clusters.what;
}

// The rules of Unicode Standard Annex 29, one line or more each.
const Clusters clusters[] = {
    {"nothing", "", 0},
    {"ASCII", "Goedemorgen.", 12},
    {"a line break of two characters", "a\r\nb", 3},
    {"a line break of one character", "a\nb", 3},
    {"controls do not join", "a\xcd\x8f\n\xcc\x81", 3},
    {"a composed letter", "\xc3\xa9", 1},
    {"a letter and its accent", "e\xcc\x81", 1},
    {"a letter and two marks", "o\xcc\x82\xcc\xa3", 1},
    {"Hangul from its parts", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 1},
    {"two Hangul syllables", "한글", 2},
    {"a Devanagari vowel sign", "नि", 1},
    {"a Thai vowel sign", "กำ", 1},
    {"an emoji", "😡", 1},
    {"an emoji with a skin tone", "👍🏽", 1},
    {"a family joined by ZWJ", "👨‍👩‍👧‍👦", 1},
    {"a profession joined by ZWJ", "👩🏽‍💻", 1},
    {"a heart on fire", "❤️‍🔥", 1},
    {"ZWJ after a letter does not join an emoji", "a‍👍", 2},
    {"a keycap", "1️⃣", 1},
    {"a flag", "🇳🇱", 1},
    {"two flags", "🇳🇱🇧🇪", 2},
    {"three regional letters", "🇳🇱🇧", 2},
    {"a flag of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1},
    {"the rainbow flag", "🏳️‍🌈", 1},
    {"a soft hyphen stands alone", "a\xc2\xad\x62", 3},
    {"emoji among words", "Bedankt 👨‍👩‍👧‍👦!", 10},
};

class ClustersOf : public testing::TestWithParam<Clusters>
{
};

} // namespace

TEST_P(ClustersOf, ATextIsCountedAsTheStandardHasIt)
{
    const LengthCheck check = checkLength(bluesky, ReplyKind::Public, QString::fromUtf8(GetParam().text));
    EXPECT_EQ(check.length, GetParam().count);
    EXPECT_EQ(check.unit, LengthCheck::Unit::Graphemes);
    EXPECT_TRUE(check.fits);
}

INSTANTIATE_TEST_SUITE_P(Annex29, ClustersOf, testing::ValuesIn(clusters));

TEST(LengthRule, ABlueskyPostHoldsThreeHundredGraphemes)
{
    const QString fitting = QStringLiteral("a").repeated(300);
    EXPECT_TRUE(checkLength(bluesky, ReplyKind::Public, fitting).fits);
    EXPECT_EQ(checkLength(bluesky, ReplyKind::Public, fitting + QLatin1Char('b')),
              (LengthCheck{301, 300, LengthCheck::Unit::Graphemes, false}));
}

TEST(LengthRule, ABlueskyPostHoldsThreeThousandBytesWhateverItsGraphemes)
{
    // 25 bytes each, so that 120 are 3,000 bytes exactly and 120 graphemes only.
    const QString family = QString::fromUtf8("👨‍👩‍👧‍👦");
    ASSERT_EQ(family.toUtf8().size(), 25);
    EXPECT_TRUE(checkLength(bluesky, ReplyKind::Public, family.repeated(120)).fits);
    EXPECT_EQ(checkLength(bluesky, ReplyKind::Public, family.repeated(120) + QLatin1Char('!')),
              (LengthCheck{121, 300, LengthCheck::Unit::Graphemes, false}));
}

TEST(LengthRule, ABlueskyPrivateMessageHoldsAThousandGraphemesAndTenThousandBytes)
{
    EXPECT_EQ(checkLength(bluesky, ReplyKind::Private, QStringLiteral("a").repeated(1'000)),
              (LengthCheck{1'000, 1'000, LengthCheck::Unit::Graphemes, true}));
    EXPECT_FALSE(checkLength(bluesky, ReplyKind::Private, QStringLiteral("a").repeated(1'001)).fits);
    EXPECT_FALSE(
        checkLength(bluesky, ReplyKind::Private, QString::fromUtf8("👨‍👩‍👧‍👦").repeated(401)).fits);
}

TEST(LengthRule, PracticeCountsLikeBluesky)
{
    EXPECT_EQ(checkLength(practice, ReplyKind::Public, QStringLiteral("a").repeated(301)),
              (LengthCheck{301, 300, LengthCheck::Unit::Graphemes, false}));
}

TEST(LengthRule, APlatformWithoutARuleHasNoLimitAndCountsCharacters)
{
    EXPECT_EQ(checkLength({QStringLiteral("forum")}, ReplyKind::Public, QString::fromUtf8("hé 😡")),
              (LengthCheck{4, 0, LengthCheck::Unit::Characters, true}));
}

TEST(LengthRule, UnitsHaveStableNames)
{
    EXPECT_EQ(lengthUnitName(LengthCheck::Unit::Characters), QStringLiteral("characters"));
    EXPECT_EQ(lengthUnitName(LengthCheck::Unit::Graphemes), QStringLiteral("graphemes"));
    EXPECT_EQ(lengthUnitName(LengthCheck::Unit::Weighted), QStringLiteral("weighted"));
}
