#include "core/text/TemplateText.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

QStringList gapTexts(const char *text)
{
    QStringList texts;
    const QString whole = QString::fromUtf8(text);
    for (const TemplateGap &gap : gapsIn(whole)) {
        EXPECT_EQ(whole.mid(gap.start, gap.end - gap.start), gap.text);
        texts.append(gap.text);
    }
    return texts;
}

const QString apology = QStringLiteral("Wat vervelend, we weten dat het niet werkt en zijn ermee bezig.");

} // namespace

TEST(Wordings, AreParted)
{
    EXPECT_EQ(wordingsOf(QStringLiteral("One.\n---\nTwo,\nlonger.\n  -----  \n\nThree.")),
              (QStringList{QStringLiteral("One."), QStringLiteral("Two,\nlonger."), QStringLiteral("Three.")}));
    EXPECT_EQ(wordingsOf(QStringLiteral("One.\r\n---\r\nTwo.")),
              (QStringList{QStringLiteral("One."), QStringLiteral("Two.")}));
}

TEST(Wordings, ATextWithoutALineOfHyphensIsOne)
{
    EXPECT_EQ(wordingsOf(QStringLiteral("a --- b\n-- c")), QStringList{QStringLiteral("a --- b\n-- c")});
    EXPECT_EQ(wordingsOf(QString()), QStringList{QString()});
}

TEST(Wordings, AnEmptyOneIsNone)
{
    EXPECT_EQ(wordingsOf(QStringLiteral("---\nOne.\n---\n   \n---\n")), QStringList{QStringLiteral("One.")});
    EXPECT_EQ(wordingsOf(QStringLiteral("---\n---")), QStringList{QString()});
}

TEST(Gaps, AreWordsInSquareBrackets)
{
    EXPECT_EQ(gapTexts("Because of [reason] we [what we do]."),
              (QStringList{QStringLiteral("[reason]"), QStringLiteral("[what we do]")}));
    EXPECT_EQ(gapTexts("één [reden: é] hier"), QStringList{QStringLiteral("[reden: é]")});
}

TEST(Gaps, NothingElseIsOne)
{
    EXPECT_EQ(gapTexts("[1] [] [ ] [a\nb] a]b[c"), QStringList());
    EXPECT_EQ(gapTexts(QByteArray("[" + QByteArray(61, 'x') + "]").constData()), QStringList());
    EXPECT_EQ(gapTexts(QByteArray("[" + QByteArray(60, 'x') + "]").constData()).size(), 1);
    EXPECT_EQ(gapTexts("[[inner] outer]"), QStringList{QStringLiteral("[inner]")});
}

TEST(Gaps, AHundredThousandBracketsAreReadAtOnce)
{
    EXPECT_EQ(gapsIn(QString(100'000, u'[')).size(), 0);
}

TEST(WordingInTurn, GoesRound)
{
    EXPECT_EQ(wordingInTurn(3, -1, {}), 0);
    EXPECT_EQ(wordingInTurn(3, 0, {}), 1);
    EXPECT_EQ(wordingInTurn(3, 2, {}), 0);
    EXPECT_EQ(wordingInTurn(1, 0, {0, 0}), 0);
    EXPECT_EQ(wordingInTurn(0, -1, {}), 0);
}

TEST(WordingInTurn, PassesByWhatTheCustomerHadForAsLongAsItCan)
{
    EXPECT_EQ(wordingInTurn(3, 0, {1}), 2);
    EXPECT_EQ(wordingInTurn(3, 0, {1, 2}), 0);
    EXPECT_EQ(wordingInTurn(3, 0, {2, 1, 0}), 2) << "had longest ago";
    EXPECT_EQ(wordingInTurn(3, 0, {2, 1, 0, 2}), 1) << "what counts is when it was had last";
}

TEST(WordingInTurn, AShorterTemplateThanBeforeIsNoTrouble)
{
    EXPECT_EQ(wordingInTurn(2, 7, {7, 5}), 0);
}

TEST(NearlyTheWording, IsOneThatHardlyDiffers)
{
    EXPECT_TRUE(isNearlyTheWording(apology, apology));
    EXPECT_TRUE(isNearlyTheWording(QStringLiteral("wat vervelend!  We weten dat het niet werkt, en zijn er mee bezig."),
                                   QStringLiteral("Wat vervelend. We weten dat het niet werkt en zijn er mee bezig")));
}

TEST(NearlyTheWording, IsNotWhatWasMadePersonal)
{
    EXPECT_FALSE(isNearlyTheWording(QStringLiteral("Dag Samira, een uur in de rij en dan dit: ") + apology, apology));
    EXPECT_FALSE(isNearlyTheWording(QStringLiteral("Wat vervelend."), apology));
    EXPECT_FALSE(isNearlyTheWording(QString(), apology));
}

TEST(NearlyTheWording, WhatFillsAGapIsNoWordOfOnesOwn)
{
    const QString card = QStringLiteral("Your card is on its way to [address] and will be with you soon.");
    EXPECT_TRUE(isNearlyTheWording(
        QStringLiteral("Your card is on its way to the house of your mother and will be with you soon."), card));
    EXPECT_FALSE(isNearlyTheWording(
        QStringLiteral(
            "Three weeks without one, that should not have happened. Your card is on its way to your home and "
            "will be with you soon. Call me by name if it is not."),
        card));
}

TEST(NearlyTheWording, AFewWordsAreNobodys)
{
    EXPECT_FALSE(isNearlyTheWording(QStringLiteral("Dank je wel!"), QStringLiteral("Dank je wel!")));
}

TEST(NearlyTheWording, ALongReplyIsJudgedAtOnce)
{
    const QString longOne = QStringLiteral("woord ").repeated(20'000);
    EXPECT_TRUE(isNearlyTheWording(longOne, longOne));
}
