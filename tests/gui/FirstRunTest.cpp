#include "app/Translations.h"
#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

/// Nobody has said who works here yet.
class FirstRunTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_world.isFirstRun = true;
        m_world.probeKeyring = [this] {
            ++m_probes;
            return ready(Result<KeyringState>(KeyringState::Ready));
        };
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(waitUntil([this] { return m_world.isShown("firstRun"); }));
    }
    void TearDown() override { installTranslations(*QCoreApplication::instance(), QStringLiteral("en")); }

    [[nodiscard]] QString setting(const char *key)
    {
        return await(m_world.inbox().store().setting(QString::fromLatin1(key))).value_or(QString());
    }
    void write(const QString &text)
    {
        m_world.key(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    int m_probes = 0;
    GuiWorld m_world;
};

TEST_F(FirstRunTest, ByKeyboardAloneItEndsInPractice)
{
    EXPECT_FALSE(m_world.isShown("navigationRail")) << "nothing else is in the way";
    ASSERT_EQ(QApplication::focusWidget(), m_world.find("firstName"));
    write(QStringLiteral("Sanne Prins"));
    EXPECT_EQ(m_world.textOf("firstSignature").toStdString(), "^Sanne");
    m_world.key(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("practiceBand"); }));
    EXPECT_FALSE(m_world.isShown("firstRun"));
    EXPECT_EQ(m_world.practice().desk().me().name.toStdString(), "Sanne Prins");
    EXPECT_TRUE(waitUntil([this] { return setting("agent.name") == QLatin1String("Sanne Prins"); }));
    EXPECT_TRUE(waitUntil([this] { return setting("ui.first_run") == QLatin1String("done"); }));
    const auto rules = await(m_world.practice().store().signatures()).value_or(QList<SignatureRule>());
    EXPECT_TRUE(std::any_of(rules.begin(), rules.end(),
                            [](const SignatureRule &rule) { return rule.text == QLatin1String("^Sanne"); }));
    EXPECT_EQ(m_probes, 0) << "a keyring that was never used would ask for a password";
}

TEST_F(FirstRunTest, ConnectingAChannelIsTheOtherWayToBegin)
{
    write(QStringLiteral("Erik"));
    m_world.key(Qt::Key_Tab); // signature
    write(QStringLiteral("/E"));
    m_world.key(Qt::Key_Tab); // language
    m_world.key(Qt::Key_Tab); // the choice
    ASSERT_EQ(QApplication::focusWidget(), m_world.find("practiseChoice"));
    m_world.key(Qt::Key_Down);
    m_world.key(Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("channelDialog"); }));
    EXPECT_FALSE(m_world.window().isPractice());
    const auto rules = await(m_world.inbox().store().signatures()).value_or(QList<SignatureRule>());
    EXPECT_TRUE(std::any_of(rules.begin(), rules.end(),
                            [](const SignatureRule &rule) { return rule.text == QLatin1String("/E"); }));
    EXPECT_EQ(m_probes, 1);
}

TEST_F(FirstRunTest, KeysForCasesDoNothingBehindIt)
{
    for (const char *action : {"action.case.claim", "action.case.dismiss", "action.go.mine", "action.inbox.connect"}) {
        EXPECT_FALSE(m_world.find<QAction>(action)->isEnabled()) << action;
    }
    ASSERT_TRUE(m_world.click("skipFirstRunButton"));
    for (const char *action : {"action.case.claim", "action.go.mine", "action.inbox.connect"}) {
        EXPECT_TRUE(m_world.find<QAction>(action)->isEnabled()) << action;
    }
}

TEST_F(FirstRunTest, WhatWasSkippedIsNotAskedAgainButCanBeReached)
{
    ASSERT_TRUE(m_world.click("skipFirstRunButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("caseList"); }));
    EXPECT_TRUE(setting("agent.name").isEmpty());
    ASSERT_TRUE(waitUntil([this] { return setting("ui.first_run") == QLatin1String("done"); }));
    m_world.closeWindow();
    ASSERT_TRUE(m_world.show());
    QTest::qWait(50);
    EXPECT_FALSE(m_world.isShown("firstRun"));
    ASSERT_TRUE(m_world.openSettings(3));
    ASSERT_TRUE(m_world.click("firstRunButton"));
    EXPECT_TRUE(m_world.isShown("firstRun"));
}

TEST_F(FirstRunTest, TheLanguageChangesWhileOneAnswers)
{
    m_world.choose("firstLanguage", 1);
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("startButton") == QLatin1String("Beginnen"); }))
        << m_world.textOf("startButton").toStdString();
    EXPECT_TRUE(m_world.isShown("firstRun"));
}

} // namespace

} // namespace wederhoor::test
