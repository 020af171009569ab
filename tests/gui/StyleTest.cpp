#include "ui/conversation/Bubble.h"
#include "ui/models/Words.h"
#include "ui/style/Palette.h"
#include "ui/style/PartLook.h"
#include "ui/style/StateColors.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/TextCache.h"

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

/// WCAG 2.1, 1.4.3: text of this size.
constexpr double readable = 4.5;

struct Look
{
    const char *name;
    Palette palette;
    double atLeast = readable;
};

/// Each look, with the inbox's accent and with that of practice.
QList<Look> looks()
{
    /// WCAG 2.1, 1.4.6: what high contrast promises.
    constexpr double enhanced = 7;
    QList<Look> all{{"light", lightPalette()},
                    {"dark", darkPalette()},
                    {"high contrast, light", contrastPalette(false), enhanced},
                    {"high contrast, dark", contrastPalette(true), enhanced}};
    for (int i = 0; i < 4; ++i) {
        Look practice = all.at(i);
        practice.palette = withPracticeAccent(practice.palette);
        all.append(practice);
    }
    return all;
}

class PaletteTest : public ::testing::TestWithParam<int>
{
protected:
    [[nodiscard]] static Look look() { return looks().at(GetParam()); }

    static void expectReadable(const QColor &text, const QColor &ground, const char *pair)
    {
        EXPECT_GE(contrastRatio(text, ground), look().atLeast)
            << look().name << ": " << pair << ", " << text.name().toStdString() << " on "
            << ground.name().toStdString();
    }
};

TEST_P(PaletteTest, TextCanBeReadOnEveryGroundItStandsOn)
{
    const Palette p = look().palette;
    for (const QColor &ground : {p.window, p.panel, p.accentSoft, p.ourMessage, p.note}) {
        expectReadable(p.text, ground, "text");
        expectReadable(p.dim, ground, "dim text");
    }
    for (const QColor &ground : {p.window, p.panel}) {
        expectReadable(p.faint, ground, "headings of groups, placeholders");
        expectReadable(p.link, ground, "links");
        expectReadable(p.late, ground, "what is late or in trouble");
        expectReadable(p.good, ground, "what is well");
        expectReadable(p.soon, ground, "what is due soon");
        expectReadable(p.accent, ground, "the accent as text");
    }
    expectReadable(p.link, p.ourMessage, "links in our messages and chosen tabs");
    expectReadable(p.late, p.ourMessage, "a reply in trouble");
    expectReadable(p.accent, p.accentSoft, "what is chosen");
    expectReadable(p.text, p.found, "what was searched for");
    expectReadable(p.onAccent, p.accent, "buttons");
    expectReadable(p.panel, p.link, "the button of a private message");
    expectReadable(p.panel, p.text, "the bar of undo");
    expectReadable(p.railText, p.rail, "the rail");
}

TEST_P(PaletteTest, EveryToneCanBeReadOnItsOwnGround)
{
    for (const Tone tone : {Tone::Plain, Tone::Accent, Tone::Good, Tone::Soon, Tone::Late, Tone::Note}) {
        const TonePair pair = toneColors(look().palette, tone);
        expectReadable(pair.text, pair.ground, "a tone");
    }
}

/// Every part in every state in which it can be used; WCAG asks nothing of what cannot be used just now.
TEST_P(PaletteTest, TheWordsOfEveryPartCanBeReadOnItsGround)
{
    int pairs = 0;
    for (int number = 1; number <= static_cast<int>(Part::Last); ++number) {
        for (int states = 0; states < static_cast<int>(PartState::Disabled); ++states) {
            const PartLook part = lookOf(static_cast<Part>(number), PartStates::fromInt(states));
            if (part.ground == nullptr) {
                continue;
            }
            ++pairs;
            const Palette p = look().palette;
            const QColor ink = p.*(part.ink == nullptr ? &Palette::text : part.ink);
            EXPECT_GE(contrastRatio(ink, p.*part.ground), readable)
                << look().name << ": part " << number << " in state " << states << ", " << ink.name().toStdString()
                << " on " << (p.*part.ground).name().toStdString();
        }
    }
    EXPECT_GT(pairs, 200);
}

INSTANTIATE_TEST_SUITE_P(EveryLook, PaletteTest, ::testing::Range(0, 8));

TEST(ThemeTest, EveryLookHasANameThatLeadsBackToIt)
{
    for (const Theme::Look each : {Theme::Look::System, Theme::Look::Light, Theme::Look::Dark, Theme::Look::Contrast}) {
        EXPECT_EQ(Theme::lookFromName(Theme::lookName(each)), each);
    }
}

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

TEST(TextCacheTest, AWordLongerThanTheLineIsElidedAndAMarkStandsOut)
{
    const Theme theme;
    TextCache texts(theme);
    const QTextLayout &handle = texts.line(Theme::Font::Text, QStringLiteral("@a.very.long.handle.example"), 60);
    EXPECT_TRUE(handle.text().endsWith(QChar(0x2026)));
    EXPECT_LE(handle.lineAt(0).naturalTextWidth(), 61);
    const QTextLayout &words = texts.lines(Theme::Font::Text, QStringLiteral("one two three"), 300, 2, 19, {{4, 3}});
    ASSERT_EQ(words.formats().size(), 1);
    EXPECT_EQ(words.formats().constFirst().start, 4);
    EXPECT_EQ(words.formats().constFirst().format.background().color(), theme.palette().found);
}

TEST(SentimentTest, ItIsCalledTheSameEverywhere)
{
    for (const char *sentiment : {"neg", "pos", "neu"}) {
        const QString name = QString::fromLatin1(sentiment);
        EXPECT_EQ(sentimentLabel(name).toLower(), sentimentWord(name));
        EXPECT_TRUE(sentimentLabel(name).front().isUpper());
    }
}

} // namespace

} // namespace wederhoor::test
