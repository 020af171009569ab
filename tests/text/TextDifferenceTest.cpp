#include "core/text/TextDifference.h"

#include <gtest/gtest.h>

namespace wederhoor {

namespace {

using Kind = DifferentWords::Kind;

/// "Dag [-meneer-]{+Jan+}"
std::string told(const char *before, const char *after)
{
    QString words;
    for (const DifferentWords &each : differenceOf(QString::fromUtf8(before), QString::fromUtf8(after))) {
        words += each.kind == Kind::Same ? each.text
            : each.kind == Kind::Removed ? QStringLiteral("[-%1-]").arg(each.text)
                                         : QStringLiteral("{+%1+}").arg(each.text);
    }
    return words.toStdString();
}

/// What either side says, put together from the stretches.
QString side(const QList<DifferentWords> &words, Kind own)
{
    QString text;
    for (const DifferentWords &each : words) {
        text += each.kind == Kind::Same || each.kind == own ? each.text : QString();
    }
    return text;
}

} // namespace

TEST(TextDifferenceTest, WordsThatWereTakenOutAndPutInAreToldApart)
{
    EXPECT_EQ(told("Dag meneer, wij kijken", "Dag Jan, wij kijken"), "Dag [-meneer, -]{+Jan, +}wij kijken");
    EXPECT_EQ(told("Wij kijken ernaar", "Wij kijken er vandaag naar"), "Wij kijken [-ernaar-]{+er vandaag naar+}");
    EXPECT_EQ(told("Hetzelfde", "Hetzelfde"), "Hetzelfde");
    EXPECT_EQ(told("", "Nieuw woord"), "{+Nieuw woord+}");
    EXPECT_EQ(told("Oud woord", ""), "[-Oud woord-]");
    EXPECT_EQ(told("", ""), "");
}

TEST(TextDifferenceTest, BothSidesCanBePutTogetherFromTheStretches)
{
    const QString before = QStringLiteral("Een twee  drie\nvier vijf \xF0\x9F\x98\x80 zes");
    const QString after = QStringLiteral("Een drie\nvier zeven zes acht");
    const QList<DifferentWords> words = differenceOf(before, after);
    EXPECT_EQ(side(words, Kind::Added), after);
    EXPECT_EQ(side(words, Kind::Removed).simplified(), before.simplified());
}

TEST(TextDifferenceTest, TextsThatAreTooLongToCompareAreStillTold)
{
    QString before = QStringLiteral("begin ");
    QString after = QStringLiteral("begin ");
    for (int n = 0; n < 3000; ++n) {
        before += QStringLiteral("a%1 ").arg(n);
        after += QStringLiteral("b%1 ").arg(n);
    }
    const QList<DifferentWords> words = differenceOf(before + QStringLiteral("eind"), after + QStringLiteral("eind"));
    ASSERT_EQ(words.size(), 4);
    EXPECT_EQ(words.constFirst().text, QStringLiteral("begin "));
    EXPECT_EQ(words.constLast().text, QStringLiteral("eind"));
}

} // namespace wederhoor
