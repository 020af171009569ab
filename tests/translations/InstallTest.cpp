#include "app/Translations.h"
#include "tests/support/Printers.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace wederhoor {

namespace {

QString done()
{
    return QCoreApplication::translate("CaseCommand", "it is done");
}

QString conversations(int number)
{
    return QCoreApplication::translate("SystemFindings", "%n sample conversation(s)", nullptr, number);
}

TEST(InstalledTranslations, SpeakDutch)
{
    installTranslations(*QCoreApplication::instance(), QStringLiteral("nl"));
    EXPECT_EQ(done(), QStringLiteral("de zaak is klaar"));
    EXPECT_EQ(conversations(1), QStringLiteral("1 voorbeeldgesprek"));
}

TEST(InstalledTranslations, SpeakEnglishAgainAfterDutch)
{
    installTranslations(*QCoreApplication::instance(), QStringLiteral("nl"));
    installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
    EXPECT_EQ(done(), QStringLiteral("it is done"));
    EXPECT_EQ(conversations(1), QStringLiteral("1 sample conversation"));
    EXPECT_EQ(conversations(2), QStringLiteral("2 sample conversations"));
}

TEST(InstalledTranslations, FormEnglishPluralsForALanguageThereIsNoneOf)
{
    installTranslations(*QCoreApplication::instance(), QStringLiteral("eu"));
    EXPECT_EQ(done(), QStringLiteral("it is done"));
    EXPECT_EQ(conversations(1), QStringLiteral("1 sample conversation"));
}

} // namespace

} // namespace wederhoor
