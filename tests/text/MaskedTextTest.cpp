#include "core/text/guard/MaskedText.h"
#include "core/text/guard/HiddenCharacters.h"

#include <gtest/gtest.h>

using namespace wederhoor;

TEST(MaskedText, MasksWhatWasFoundAndNothingElse)
{
    const PersonalDataGuard guard;
    const QString text
        = QStringLiteral("Zie https://bank.example/2024: NL91 ABNA 0417 1643 00, ann@klant.example, 06-12345678.");
    const QString masked = maskedText(guard, text);
    EXPECT_TRUE(masked.startsWith(QStringLiteral("Zie https://bank.example/2024: NL")));
    for (const char *secret : {"0417 1643", "ann@klant", "12345678"}) {
        EXPECT_FALSE(masked.contains(QLatin1String(secret))) << masked.toStdString();
    }
    EXPECT_TRUE(guard.find(masked).isEmpty()) << "nothing is left to be found: " << masked.toStdString();
}

TEST(MaskedText, LeavesTheRestAsItIsWithoutLooking)
{
    const PersonalDataGuard guard;
    for (const char *plain : {"", "Waar blijft mijn pas?", "Hoi \u20ac\u00e9, dank!"}) {
        EXPECT_FALSE(mayHoldPersonalData(QString::fromUtf8(plain))) << plain;
        EXPECT_EQ(maskedText(guard, QString::fromUtf8(plain)), QString::fromUtf8(plain));
    }
    for (const char *perhaps : {"06", "a (at) b",
                                "a\uff20"
                                "b",
                                "\u0660\u0661", "\U0001d7d8"}) {
        EXPECT_TRUE(mayHoldPersonalData(QString::fromUtf8(perhaps))) << perhaps;
    }
}

TEST(HiddenCharacters, AreWhatShowsNothingAndTurnsTheDirectionNotWhatEmojiAndScriptsNeed)
{
    EXPECT_EQ(withoutHiddenCharacters(QString::fromUtf8("a\u200b\u202e\u2066\ufeff"
                                                        "b\u2060")),
              QStringLiteral("ab"));
    for (const char *fine : {"\U0001F468\u200d\U0001F469", "\u0645\u06cc\u200c\u062e", "\u05d0\u200f"}) {
        EXPECT_FALSE(hasHiddenCharacters(QString::fromUtf8(fine))) << fine;
    }
}

TEST(HiddenCharacters, ATextOfUnknownEncodingIsKnownByWhatItLeftBehind)
{
    EXPECT_EQ(unreadableAt(QString::fromUtf8("Caf\xe9 dicht")), 3);
    EXPECT_EQ(unreadableAt(QStringLiteral("ab") + QChar(0xd83d)), 2);
    EXPECT_EQ(unreadableAt(QStringLiteral("a\x01"
                                          "b")),
              1);
    EXPECT_EQ(unreadableAt(QString::fromUtf8("dag\n\tklant \U0001F600\u00a0")), -1);
}
