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

namespace {

struct Limit
{
    const char *platform;
    ReplyKind kind;
    int most;
    int least = 0;
};

void PrintTo(const Limit &limit, std::ostream *out)
{
    *out << limit.platform << (limit.kind == ReplyKind::Public ? " public" : " private");
}

const Limit limits[] = {
    {"x", ReplyKind::Private, 10'000},
    {"facebook", ReplyKind::Public, 8'000},
    {"facebook", ReplyKind::Private, 2'000},
    {"messenger", ReplyKind::Private, 2'000},
    {"instagram", ReplyKind::Public, 2'200},
    {"instagram", ReplyKind::Private, 1'000},
    {"youtube", ReplyKind::Public, 10'000},
    {"linkedin", ReplyKind::Public, 1'250},
    {"threads", ReplyKind::Public, 500},
    {"reddit", ReplyKind::Public, 10'000},
    {"reddit", ReplyKind::Private, 10'000},
    {"discourse", ReplyKind::Public, 32'000, 20},
    {"discourse", ReplyKind::Private, 32'000, 20},
};

class CharactersOf : public testing::TestWithParam<Limit>
{
};

} // namespace

TEST_P(CharactersOf, APlatformAreCountedUpToItsLimit)
{
    const PlatformId platform{QString::fromLatin1(GetParam().platform)};
    const auto check = [&platform](const QString &text) { return checkLength(platform, GetParam().kind, text); };
    // An emoji is one character, though two units.
    const QString full = QString::fromUtf8("😡") + QString(GetParam().most - 1, QLatin1Char('a'));
    EXPECT_EQ(check(full),
              (LengthCheck{GetParam().most, GetParam().most, LengthCheck::Unit::Characters, true, GetParam().least}));
    EXPECT_FALSE(check(full + QLatin1Char('b')).fits);
}

INSTANTIATE_TEST_SUITE_P(Table, CharactersOf, testing::ValuesIn(limits));

TEST(LengthRule, AnXPostIsWeighedAndItsLeadingMentionsAreFree)
{
    const PlatformId x{QStringLiteral("x")};
    const QString full(280, QLatin1Char('a'));
    EXPECT_EQ(checkLength(x, ReplyKind::Public, QStringLiteral("@jan @piet ") + full),
              (LengthCheck{280, 280, LengthCheck::Unit::Weighted, true}));
    EXPECT_EQ(checkLength(x, ReplyKind::Public, full + QLatin1Char('b')),
              (LengthCheck{281, 280, LengthCheck::Unit::Weighted, false}));
    EXPECT_FALSE(checkLength(x, ReplyKind::Public, QStringLiteral("a\ufeff")).fits) << "the platform refuses it";
    EXPECT_EQ(checkLength(x, ReplyKind::Private, QStringLiteral("@jan hoi")).length, 8) << "nobody puts it there";
}

TEST(LengthRule, ADiscoursePostHasAMinimum)
{
    const PlatformId discourse{QStringLiteral("discourse")};
    const LengthCheck shorter = checkLength(discourse, ReplyKind::Public, QString(19, QLatin1Char('a')));
    EXPECT_TRUE(shorter.isTooShort());
    EXPECT_FALSE(shorter.fits);
    EXPECT_TRUE(checkLength(discourse, ReplyKind::Public, QString(20, QLatin1Char('a'))).fits);
    const LengthSetting site = lengthSetting(
        {{QStringLiteral("length"), QJsonObject{{QStringLiteral("least"), 5}, {QStringLiteral("most"), 100}}}});
    EXPECT_TRUE(checkLength(discourse, ReplyKind::Public, QStringLiteral("Dank!"), site).fits);
    EXPECT_FALSE(checkLength(discourse, ReplyKind::Public, QString(101, QLatin1Char('a')), site).fits);
}

TEST(LengthRule, AMastodonPostIsCountedAsItsServerSays)
{
    const PlatformId mastodon{QStringLiteral("mastodon")};
    const auto length = [&mastodon](const char *text, const LengthSetting &setting = {}) {
        return checkLength(mastodon, ReplyKind::Public, QString::fromUtf8(text), setting).length;
    };
    EXPECT_EQ(length("Goedemorgen"), 11);
    EXPECT_EQ(length("👨‍👩‍👧‍👦e\xcc\x81"), 2);
    EXPECT_EQ(length("@jan@mastodon.example hoi"), 8) << "of a mention its user";
    EXPECT_EQ(length("@jan.de-vries@a-b.example.org, hoi"), 18);
    EXPECT_EQ(length("@jan hoi"), 8);
    EXPECT_EQ(length("jan@post.example"), 16) << "no mention";
    EXPECT_EQ(length("a/@jan@post.example"), 19) << "no mention either";
    EXPECT_EQ(length("https://bank.nl/een/heel/lang/pad/naar/de/hulp"), 23);
    EXPECT_EQ(length("https://bank.nl/@jan@post.example"), 23) << "a link holds no mention";
    EXPECT_EQ(length("bank.nl/hulp"), 12) << "no link there without a scheme";
    LengthSetting setting;
    setting.perLink = 30;
    setting.contentWarning = QStringLiteral("storing");
    EXPECT_EQ(length("a https://bank.nl", setting), 39);

    const QString full(500, QLatin1Char('a'));
    EXPECT_EQ(checkLength(mastodon, ReplyKind::Public, full),
              (LengthCheck{500, 500, LengthCheck::Unit::Graphemes, true}));
    EXPECT_FALSE(checkLength(mastodon, ReplyKind::Private, full + QLatin1Char('b')).fits);
    setting = lengthSetting({{QStringLiteral("length"), QJsonObject{{QStringLiteral("most"), 5'000}}}});
    EXPECT_EQ(checkLength(mastodon, ReplyKind::Public, full + QLatin1Char('b'), setting),
              (LengthCheck{501, 5'000, LengthCheck::Unit::Graphemes, true}));
}

TEST(LengthRule, WhatAServerCannotMeanIsPassedOver)
{
    const auto setting = [](const QJsonObject &length) { return lengthSetting({{QStringLiteral("length"), length}}); };
    EXPECT_EQ(lengthSetting({}), LengthSetting());
    EXPECT_EQ(setting({{QStringLiteral("most"), 0}, {QStringLiteral("least"), -1}}), LengthSetting());
    EXPECT_EQ(setting({{QStringLiteral("most"), QStringLiteral("many")}, {QStringLiteral("per_link"), 1e12}}),
              LengthSetting());
    EXPECT_EQ(setting({{QStringLiteral("per_link"), 30}}).perLink, 30);
}

TEST(LengthRule, UnitsHaveStableNames)
{
    EXPECT_EQ(lengthUnitName(LengthCheck::Unit::Characters), QStringLiteral("characters"));
    EXPECT_EQ(lengthUnitName(LengthCheck::Unit::Graphemes), QStringLiteral("graphemes"));
    EXPECT_EQ(lengthUnitName(LengthCheck::Unit::Weighted), QStringLiteral("weighted"));
}

TEST(LengthRule, NamesThePlatformsThatItCanCountFor)
{
    const QStringList names = platformsWithLengthRule();
    EXPECT_TRUE(names.contains(bluesky.value));
    for (const QString &name : names) {
        const LengthCheck check = checkLength(PlatformId{name}, ReplyKind::Public, QString(40'000, QLatin1Char('a')));
        EXPECT_GT(check.limit, 0) << name.toStdString();
        EXPECT_FALSE(check.fits) << name.toStdString();
    }
}
