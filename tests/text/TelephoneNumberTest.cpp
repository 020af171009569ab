#include "core/text/TelephoneNumber.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

const QString dutch = QStringLiteral("NL");

TEST(TelephoneNumberTest, ANumberIsOneHoweverItIsTyped)
{
    for (const char *typed :
         {"0612345678", "06 - 12 34 56 78", "+31 6 12345678", "0031612345678", "+31 (0)6 12345678"}) {
        EXPECT_EQ(telephoneFrom(QLatin1String(typed), dutch).value_or(QString()), QStringLiteral("+31612345678"))
            << typed;
    }
    EXPECT_EQ(telephoneFrom(QStringLiteral("020 123 4567"), dutch).value_or(QString()), QStringLiteral("+31201234567"));
    EXPECT_EQ(telephoneFrom(QStringLiteral("+32 470 12 34 56"), dutch).value_or(QString()),
              QStringLiteral("+32470123456"));
}

TEST(TelephoneNumberTest, WhatNobodyCanCallIsRefused)
{
    for (const QString &typed :
         {QString(), QStringLiteral("06 1234"), QStringLiteral("my number"), QStringLiteral("NL91ABNA0417164300"),
          QStringLiteral("06123456789012"), QString(5000, u'1')}) {
        const Result<QString> number = telephoneFrom(typed, dutch);
        ASSERT_FALSE(number) << typed.left(40).toStdString();
        EXPECT_EQ(number.error().kind, ErrorKind::Invalid);
    }
}

TEST(TelephoneNumberTest, ItIsShownForReadingAndMaskedForWhoNeedsItNot)
{
    EXPECT_EQ(telephoneShown(QStringLiteral("+31612345678")), QStringLiteral("+31 6 12345678"));
    const QString masked = telephoneMasked(QStringLiteral("+31612345678"));
    EXPECT_TRUE(masked.endsWith(QStringLiteral("78"))) << masked.toStdString();
    EXPECT_FALSE(masked.contains(QStringLiteral("1234")));
    EXPECT_EQ(masked.count(QChar(0x2022)), 9);
}

} // namespace
