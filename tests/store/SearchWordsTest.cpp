#include "core/store/SearchWords.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

/// Matches in brackets, so that they can be read.
QString shown(const QString &text, const QString &sought, bool typing = false)
{
    QString excerpt = excerptOf(text, {soughtPhrase(sought, typing)});
    return excerpt.replace(QChar(2), QLatin1Char('[')).replace(QChar(3), QLatin1Char(']'));
}

TEST(SearchWordsTest, WordsAreMarkedWhateverTheirCaseAndAccents)
{
    EXPECT_EQ(shown(QStringLiteral("In het CAFÉ, cafe\u0301 of cafés?"), QStringLiteral("café")),
              QStringLiteral("In het [CAFÉ], [cafe\u0301] of cafés?"));
}

TEST(SearchWordsTest, AWordBeingTypedMarksWhatBeginsWithIt)
{
    EXPECT_EQ(shown(QStringLiteral("pas, passen, kompas"), QStringLiteral("pas"), true),
              QStringLiteral("[pas], [passen], kompas"));
    EXPECT_EQ(shown(QStringLiteral("pa"), QStringLiteral("pas"), true), QStringLiteral("pa"));
}

TEST(SearchWordsTest, APhraseIsMarkedAsOneAndOnlyWhereItStandsWhole)
{
    EXPECT_EQ(shown(QStringLiteral("mijn rekening; mijn andere rekening"), QStringLiteral("Mijn rekening")),
              QStringLiteral("[mijn rekening]; mijn andere rekening"));
    EXPECT_EQ(shown(QStringLiteral("zegt u of je?"), QStringLiteral("u/je")), QStringLiteral("zegt u of je?"));
    EXPECT_EQ(shown(QStringLiteral("zegt u/je?"), QStringLiteral("u/je")), QStringLiteral("zegt [u/je]?"));
}

TEST(SearchWordsTest, ALongTextIsShownAroundTheFirstMatch)
{
    QStringList words;
    for (int i = 0; i < 100; ++i) {
        words.append(QStringLiteral("w%1").arg(i));
    }
    const QString text = words.join(QLatin1Char(' '));
    const QString excerpt = shown(text, QStringLiteral("w50"));
    EXPECT_TRUE(excerpt.startsWith(QStringLiteral("\u2026w44 w45"))) << excerpt.toStdString();
    EXPECT_TRUE(excerpt.contains(QStringLiteral("w49 [w50] w51")));
    EXPECT_TRUE(excerpt.endsWith(QStringLiteral("w75\u2026")));
    EXPECT_TRUE(shown(text, QStringLiteral("w99")).endsWith(QStringLiteral("[w99]")));
    EXPECT_EQ(shown(text, QStringLiteral("elsewhere")).section(QLatin1Char(' '), 0, 1), QStringLiteral("w0 w1"));
}

TEST(SearchWordsTest, AWordBeginsWithAPrefixWhateverItsCaseAndAccents)
{
    EXPECT_TRUE(hasWordBeginning(QStringLiteral("Hé, Überweisung"), QStringLiteral("uber")));
    EXPECT_TRUE(hasWordBeginning(QStringLiteral("kom-pas"), QStringLiteral("pas")));
    EXPECT_FALSE(hasWordBeginning(QStringLiteral("kompas pa"), QStringLiteral("pas")));
    EXPECT_FALSE(hasWordBeginning(QString(), QStringLiteral("p")));
}

TEST(SearchWordsTest, TextsWithoutWordsAreShownAsTheyAre)
{
    EXPECT_EQ(shown(QString(), QStringLiteral("pas")), QString());
    EXPECT_EQ(shown(QStringLiteral("\U0001F62D!!"), QStringLiteral("pas")), QStringLiteral("\U0001F62D!!"));
    EXPECT_EQ(shown(QStringLiteral("pas"), QStringLiteral("!")), QStringLiteral("pas"));
}

} // namespace
