#include "ui/conversation/Bubble.h"
#include "ui/style/Palette.h"
#include "ui/style/StateColors.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

/// WCAG 2.1, 1.4.3: text of this size.
constexpr double readable = 4.5;

class PaletteTest : public ::testing::TestWithParam<bool>
{
protected:
    [[nodiscard]] static QList<Palette> palettes()
    {
        const Palette plain = GetParam() ? darkPalette() : lightPalette();
        return {plain, withPracticeAccent(plain)};
    }
};

TEST_P(PaletteTest, TextCanBeReadOnEveryGroundItStandsOn)
{
    for (const Palette &p : palettes()) {
        for (const QColor &ground : {p.window, p.panel, p.accentSoft, p.ourMessage, p.note}) {
            EXPECT_GE(contrastRatio(p.text, ground), readable) << ground.name().toStdString();
            EXPECT_GE(contrastRatio(p.dim, ground), readable) << ground.name().toStdString();
        }
        EXPECT_GE(contrastRatio(p.faint, p.window), readable);
        EXPECT_GE(contrastRatio(p.faint, p.panel), readable);
        EXPECT_GE(contrastRatio(p.link, p.panel), readable);
        EXPECT_GE(contrastRatio(p.accent, p.accentSoft), readable);
        EXPECT_GE(contrastRatio(p.onAccent, p.accent), readable);
        EXPECT_GE(contrastRatio(p.railText, p.rail), readable);
    }
}

TEST_P(PaletteTest, EveryToneCanBeReadOnItsOwnGround)
{
    for (const Palette &p : palettes()) {
        for (const Tone tone : {Tone::Plain, Tone::Accent, Tone::Good, Tone::Soon, Tone::Late, Tone::Note}) {
            const TonePair pair = toneColors(p, tone);
            EXPECT_GE(contrastRatio(pair.text, pair.ground), readable) << static_cast<int>(tone);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, PaletteTest, ::testing::Bool());

TEST(PlatformMarkTest, LettersCanBeReadOnTheirMarks)
{
    for (const char *platform : {"bluesky", "feeds", "practice", "x", "facebook", "mastodon", "youtube", "discourse",
                                 "trustpilot", "email", "unknown"}) {
        const PlatformMark mark = platformMark(PlatformId{QString::fromLatin1(platform)});
        EXPECT_GE(contrastRatio(mark.text, mark.ground), readable) << platform;
        EXPECT_FALSE(mark.letter.isEmpty());
    }
}

TEST(BubbleTest, LinksAreFoundWithoutTheSentencesFullStop)
{
    const QString text = QStringLiteral("Zie https://forum.example/t/1. En (http://x.example/a?b=c), of niet.");
    const QList<Bubble::Link> links = Bubble::linksIn(text);
    ASSERT_EQ(links.size(), 2);
    EXPECT_EQ(text.mid(links.at(0).start, links.at(0).length).toStdString(), "https://forum.example/t/1");
    EXPECT_EQ(links.at(1).url.toString().toStdString(), "http://x.example/a?b=c");
}

TEST(BubbleTest, OnlyWebAddressesAreLinks)
{
    EXPECT_TRUE(Bubble::linksIn(QStringLiteral("javascript:alert(1) file:///etc/passwd ftp://x")).isEmpty());
}

TEST(PaintingTest, InitialsAreTheFirstTwoWords)
{
    EXPECT_EQ(initialsOf(QStringLiteral("Samira El Amrani")).toStdString(), "SE");
    EXPECT_EQ(initialsOf(QStringLiteral("joris")).toStdString(), "J");
    EXPECT_EQ(initialsOf(QString()).toStdString(), "?");
}

} // namespace

} // namespace wederhoor::test
