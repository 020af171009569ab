#include "app/Translations.h"
#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/inbox/CaseListView.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
constexpr int lookSection = 4;
constexpr int lastSection = 6;

/// Everything the window says now: texts, tips, names for screen readers, rows of lists.
QMap<QString, QString> everythingSaid(const QWidget &window)
{
    QMap<QString, QString> said;
    int number = 0;
    const auto take = [&said, &number](const QObject &object, const char *what, const QString &text) {
        if (!text.isEmpty()) {
            said.insert(
                QStringLiteral("%1 %2 %3 %4")
                    .arg(number, 4, 10, QLatin1Char('0'))
                    .arg(QLatin1String(object.metaObject()->className()), object.objectName(), QLatin1String(what)),
                text);
        }
    };
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        ++number;
        for (const char *what : {"text", "title", "placeholderText", "toolTip", "accessibleName",
                                 "accessibleDescription", "windowTitle"}) {
            take(*widget, what, widget->property(what).toString());
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view != nullptr && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                take(*widget, "row",
                     view->model()->data(view->model()->index(row, 0), Qt::AccessibleTextRole).toString());
                ++number;
            }
        }
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        ++number;
        take(*action, "text", action->text());
    }
    return said;
}

class LanguageTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        say("en");
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    }
    void TearDown() override { say("en"); }

    static void say(const char *language)
    {
        installTranslations(*QCoreApplication::instance(), QString::fromLatin1(language));
        QCoreApplication::sendPostedEvents();
    }
    /// As a person does it.
    [[nodiscard]] bool choose(const char *language)
    {
        const int row = QLatin1String(language) == QLatin1String("nl") ? 1 : 2;
        if (!m_world.openSettings(lookSection)) {
            return false;
        }
        m_world.choose("languageChoice", row);
        return m_world.click("inboxSwitch") && waitUntil([this] { return m_world.isShown("caseList"); });
    }

    void openEverySection()
    {
        for (int section = 0; section <= lastSection; ++section) {
            ASSERT_TRUE(m_world.openSettings(section));
        }
    }
    /// The empty draft has been measured: "0 van 300".
    [[nodiscard]] bool isChecked()
    {
        return waitUntil(
            [this] { return m_world.find("lengthCounter")->accessibleName().contains(QLatin1String("van")); });
    }

    GuiWorld m_world;
};

TEST_F(LanguageTest, TheWholeWindowSpeaksDutchAsSoonAsItIsChosen)
{
    ASSERT_TRUE(m_world.click("claimButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("resolveButton"); }));
    ASSERT_TRUE(choose("nl"));
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("resolveButton") == QLatin1String("Afhandelen"); }))
        << m_world.textOf("resolveButton").toStdString();
    EXPECT_EQ(m_world.textOf("settingsButton").toStdString(), "Instellen");
    EXPECT_EQ(m_world.find<QAction>("action.case.next")->text().toStdString(), "Volgende zaak");
    EXPECT_EQ(m_world.find<QListView>("viewList")->model()->index(1, 0).data().toString().toStdString(), "Van mij");
    EXPECT_TRUE(m_world.textOf("conversationSubtitle").contains(QLatin1String("geopend")))
        << m_world.textOf("conversationSubtitle").toStdString();
    EXPECT_EQ(m_world.window().locale().language(), QLocale::Dutch);
}

TEST_F(LanguageTest, NothingStaysBehindInTheOtherLanguage)
{
    openEverySection();
    ASSERT_TRUE(choose("nl"));
    QCoreApplication::sendPostedEvents();
    ASSERT_TRUE(isChecked());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // rows of before
    const QMap<QString, QString> switched = everythingSaid(m_world.window());
    // What a window says that was made in Dutch.
    m_world.closeWindow();
    ASSERT_TRUE(m_world.show());
    openEverySection();
    ASSERT_TRUE(m_world.click("inboxSwitch"));
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    ASSERT_TRUE(isChecked());
    const QStringList fresh = everythingSaid(m_world.window()).values();
    for (auto it = switched.constBegin(); it != switched.constEnd(); ++it) {
        EXPECT_TRUE(fresh.contains(it.value())) << it.key().toStdString() << ": " << it.value().toStdString();
    }
}

TEST_F(LanguageTest, WhatIsBeingWrittenStaysWhenTheLanguageChanges)
{
    m_world.type("replyEditor", QStringLiteral("Ik kijk mee"));
    ASSERT_TRUE(choose("nl"));
    EXPECT_EQ(m_world.textOf("replyEditor").toStdString(), "Ik kijk mee");
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("sendButton") == QLatin1String("Antwoord versturen"); }))
        << m_world.textOf("sendButton").toStdString();
}

TEST_F(LanguageTest, TheChosenLanguageIsKept)
{
    ASSERT_TRUE(choose("nl"));
    EXPECT_TRUE(waitUntil([this] {
        return await(m_world.inbox().store().setting(QStringLiteral("ui.language"))).value_or(QString())
            == QLatin1String("nl");
    }));
}

} // namespace

} // namespace wederhoor::test
