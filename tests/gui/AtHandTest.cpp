#include "core/store/Store.h"
#include "core/store/Transaction.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/presenters/KnowledgePresenter.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
constexpr int knowledgeSection = 15;
constexpr int mandatesSection = 16;

/// A case about a topic of its own, and what is at hand about it.
class AtHandTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.start());
        ASSERT_TRUE(await(m_world.inbox().desk().setTopic(m_world.openCase().id, QStringLiteral("Outage"))));
    }
    [[nodiscard]] QDate today() { return toDateTime(m_world.clock().now()).toLocalTime().date(); }
    [[nodiscard]] bool lay(const QString &title, const QString &text, const QDate &until = {},
                           const QString &topic = QStringLiteral("Outage"))
    {
        Knowledge value;
        value.title = title;
        value.text = text;
        value.topic = topic;
        value.owner = QStringLiteral("Press office");
        value.until = until;
        return await(m_world.inbox().knowledge().save(value)).has_value();
    }
    [[nodiscard]] bool give(std::int64_t cents)
    {
        return await(m_world.inbox().mandates().save(Mandate{Role::Agent, {}, QStringLiteral("goodwill"), {cents}}))
            .has_value();
    }
    [[nodiscard]] QStringList listed()
    {
        QStringList rows;
        const auto *list = m_world.find<QListWidget>("atHandList");
        for (int row = 0; row < list->count(); ++row) {
            rows.append(list->item(row)->text());
        }
        return rows;
    }
    /// By its key, then typed.
    [[nodiscard]] bool look(const QString &words)
    {
        m_world.editor().setFocus();
        m_world.key(Qt::Key_J, Qt::ControlModifier);
        if (!waitUntil([this] { return m_world.isShown("atHandPicker"); })) {
            return false;
        }
        QTest::keyClicks(m_world.find("atHandField"), words);
        return true;
    }
    [[nodiscard]] QList<CaseHistoryEntry> history(CaseHistoryEntry::Kind kind)
    {
        QList<CaseHistoryEntry> found;
        const auto conversation = await(m_world.inbox().store().conversation(m_world.openCase().id));
        for (const CaseHistoryEntry &entry : conversation ? conversation->history : QList<CaseHistoryEntry>()) {
            if (entry.kind == kind) {
                found.append(entry);
            }
        }
        return found;
    }
    template <class T> [[nodiscard]] T *dialog(const char *name)
    {
        return m_world.window().findChild<T *>(QLatin1String(name));
    }
    void press(const char *name) { m_world.window().findChild<QPushButton *>(QLatin1String(name))->click(); }

    WritingWorld m_world;
};

TEST_F(AtHandTest, TheLineOfTheTopicIsAPressAwayGoesWhereTheCursorIsAndOutAgainByUndo)
{
    ASSERT_TRUE(lay(QStringLiteral("Outage line"), QStringLiteral("We work on it.")));
    ASSERT_TRUE(lay(QStringLiteral("Savings"), QStringLiteral("2 %"), {}, QStringLiteral("Savings")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("atHand0"); }));
    EXPECT_EQ(m_world.textOf("atHand0").toStdString(), "Outage line");
    EXPECT_FALSE(m_world.isShown("atHand1")) << "another topic's";
    m_world.write(QStringLiteral("Hello. Bye."));
    for (int n = 0; n < 5; ++n) {
        m_world.key(Qt::Key_Left);
    }
    ASSERT_TRUE(m_world.click("atHand0"));
    EXPECT_EQ(m_world.editor().toPlainText().toStdString(), "Hello. We work on it. Bye.");
    EXPECT_TRUE(m_world.editor().hasFocus());
    EXPECT_EQ(m_world.editor().textCursor().position(), 21) << "behind what was inserted";
    m_world.key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_world.editor().toPlainText().toStdString(), "Hello. Bye.");
}

TEST_F(AtHandTest, AnythingIsFoundByTypingAndInsertedByOneKey)
{
    ASSERT_TRUE(lay(QStringLiteral("Outage line"), QStringLiteral("We work on it.")));
    ASSERT_TRUE(lay(QStringLiteral("Rate"), QStringLiteral("The rate is 2 %."), {}, QStringLiteral("Savings")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("atHand0"); }));
    ASSERT_TRUE(look(QString()));
    EXPECT_EQ(listed(), (QStringList{QStringLiteral("Outage line"), QStringLiteral("Savings \u00b7 Rate")}));
    QTest::keyClicks(m_world.find("atHandField"), QStringLiteral("savings"));
    EXPECT_EQ(listed().size(), 1);
    EXPECT_EQ(m_world.textOf("atHandText").toStdString(), "The rate is 2 %.");
    QTest::keyClick(m_world.find("atHandField"), Qt::Key_Return);
    EXPECT_EQ(m_world.editor().toPlainText().toStdString(), "The rate is 2 %.");
    EXPECT_FALSE(m_world.isShown("atHandPicker"));
    EXPECT_TRUE(m_world.editor().hasFocus());
    ASSERT_TRUE(look(QString()));
    QTest::keyClick(m_world.find("atHandField"), Qt::Key_Escape);
    EXPECT_FALSE(m_world.isShown("atHandPicker"));
    EXPECT_EQ(m_world.editor().toPlainText().toStdString(), "The rate is 2 %.");
}

TEST_F(AtHandTest, WhatEndedIsSaidAndIsNotInsertedWithoutAsking)
{
    ASSERT_TRUE(lay(QStringLiteral("Old line"), QStringLiteral("It is solved."), today().addDays(-1)));
    ASSERT_TRUE(lay(QStringLiteral("Last days"), QStringLiteral("Until Friday."), today().addDays(2)));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("atHand1"); }));
    EXPECT_TRUE(m_world.textOf("atHand0").contains(QStringLiteral("Last days \u00b7 ends")));
    EXPECT_TRUE(m_world.textOf("atHand1").contains(QStringLiteral("Old line \u00b7 ended")));
    ASSERT_TRUE(look(QStringLiteral("old")));
    EXPECT_TRUE(m_world.isShown("atHandEnded"));
    EXPECT_TRUE(m_world.textOf("atHandEnded").contains(QLatin1String("Press office")));
    QTest::keyClick(m_world.find("atHandField"), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return dialog<QMessageBox>("endedQuestion") != nullptr; }));
    EXPECT_TRUE(m_world.editor().toPlainText().isEmpty());
    press("endedQuestionLeave");
    ASSERT_TRUE(waitUntil([this] { return dialog<QMessageBox>("endedQuestion") == nullptr; }));
    EXPECT_TRUE(m_world.editor().toPlainText().isEmpty());
    ASSERT_TRUE(m_world.click("atHand1"));
    ASSERT_TRUE(waitUntil([this] { return dialog<QMessageBox>("endedQuestion") != nullptr; }));
    press("insertEndedButton");
    EXPECT_EQ(m_world.editor().toPlainText().toStdString(), "It is solved.");
}

TEST_F(AtHandTest, ADecisionWithinTheMandateStandsInTheConversation)
{
    ASSERT_TRUE(give(2500));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("decideButton"); }));
    EXPECT_TRUE(m_world.textOf("decideButton").contains(QStringLiteral("goodwill up to \u20ac25.00")));
    m_world.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(waitUntil([this] { return dialog<QDialog>("decisionDialog") != nullptr; }));
    auto *amount = dialog<QLineEdit>("decisionAmount");
    auto *save = dialog<QPushButton>("decisionSave");
    EXPECT_FALSE(save->isEnabled());
    amount->setText(QStringLiteral("12,5"));
    EXPECT_FALSE(save->isEnabled()) << "no guess at what that is";
    EXPECT_TRUE(m_world.notice("decisionNotice").contains(QLatin1String("25,00 or 25.00")));
    amount->setText(QStringLiteral("12,50"));
    EXPECT_TRUE(save->isEnabled());
    EXPECT_FALSE(m_world.isShown("decisionNotice"));
    dialog<QPlainTextEdit>("decisionWords")->setPlainText(QStringLiteral("Two late cards"));
    save->click();
    ASSERT_TRUE(waitUntil([this] { return !history(CaseHistoryEntry::Kind::Decision).isEmpty(); }));
    EXPECT_EQ(history(CaseHistoryEntry::Kind::Decision).constFirst().text.toStdString(),
              "goodwill: EUR 12.50: Two late cards");
}

TEST_F(AtHandTest, BeyondTheMandateNothingIsRecordedAndTheQuestionGoesIntoANote)
{
    ASSERT_TRUE(give(2500));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("decideButton"); }));
    ASSERT_TRUE(m_world.click("decideButton"));
    ASSERT_TRUE(waitUntil([this] { return dialog<QDialog>("decisionDialog") != nullptr; }));
    dialog<QLineEdit>("decisionAmount")->setText(QStringLiteral("25.01"));
    EXPECT_FALSE(dialog<QPushButton>("decisionSave")->isEnabled());
    EXPECT_TRUE(m_world.notice("decisionNotice").contains(QStringLiteral("up to \u20ac25.00")));
    press("askSupervisorButton");
    ASSERT_TRUE(
        waitUntil([this] { return m_world.editor().toPlainText().contains(QStringLiteral("goodwill, \u20ac25.01")); }));
    EXPECT_EQ(m_world.textOf("sendButton").toStdString(), "Add note");
    EXPECT_TRUE(history(CaseHistoryEntry::Kind::Decision).isEmpty());
}

TEST_F(AtHandTest, AReplyOnAGuardedTopicAsksWhetherASpokespersonReleasedIt)
{
    ASSERT_TRUE(await(m_world.inbox().mandates().save(TopicRule{QStringLiteral("outage"), true})));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("releaseLabel"); }));
    m_world.write(QStringLiteral("We look into it."));
    ASSERT_TRUE(waitUntil([this] { return m_world.find("sendButton")->isEnabled(); }));
    m_world.key(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return dialog<QMessageBox>("releaseQuestion") != nullptr; }));
    press("releaseQuestionLeave");
    ASSERT_TRUE(waitUntil([this] { return dialog<QMessageBox>("releaseQuestion") == nullptr; }));
    EXPECT_TRUE(m_world.outbox().isEmpty());
    EXPECT_EQ(m_world.editor().toPlainText().toStdString(), "We look into it.");
    ASSERT_TRUE(m_world.click("sendButton"));
    ASSERT_TRUE(waitUntil([this] { return dialog<QMessageBox>("releaseQuestion") != nullptr; }));
    press("releasedButton");
    ASSERT_TRUE(waitUntil([this] { return m_world.outbox().size() == 1; }));
    const QList<CaseHistoryEntry> said = history(CaseHistoryEntry::Kind::Override);
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said.constFirst().text.startsWith(QLatin1String("release: ")));
}

TEST_F(AtHandTest, AReplyThatGoesLaterKeepsItsTimeWhenItsReleaseIsAskedFor)
{
    ASSERT_TRUE(await(m_world.inbox().mandates().save(TopicRule{QStringLiteral("outage"), true})));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("releaseLabel"); }));
    m_world.write(QStringLiteral("We look into it."));
    ASSERT_TRUE(waitUntil([this] { return m_world.find("sendLaterButton")->isEnabled(); }));
    m_world.find<QAction>("action.write.later")->trigger();
    auto *times = m_world.find<QMenu>("sendTimeMenu");
    ASSERT_TRUE(waitUntil([times] { return times->isVisible(); }));
    QTest::keyClick(times, Qt::Key_H);
    ASSERT_TRUE(waitUntil([this] { return dialog<QMessageBox>("releaseQuestion") != nullptr; }));
    press("releasedButton");
    ASSERT_TRUE(waitUntil([this] { return m_world.outbox().size() == 1; }));
    EXPECT_GT(m_world.outbox().constFirst().sendAt, m_world.clock().now() + 55min);
}

TEST_F(AtHandTest, ALineIsWrittenInTheSettingsAndAtHandInTheNextReply)
{
    ASSERT_TRUE(m_world.openSettings(knowledgeSection));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("newKnowledgeButton"); }));
    ASSERT_TRUE(m_world.click("newKnowledgeButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("knowledgeTitle"); }));
    m_world.type("knowledgeTitle", QStringLiteral("Outage line"));
    m_world.type("knowledgeTopic", QStringLiteral("outage"));
    EXPECT_TRUE(m_world.find("saveKnowledgeButton")->isEnabled());
    ASSERT_TRUE(m_world.click("saveKnowledgeButton"));
    EXPECT_TRUE(m_world.notice("knowledgePageNotice").contains(QLatin1String("Without a text")));
    m_world.type("knowledgeText", QStringLiteral("We work on it."));
    ASSERT_TRUE(m_world.click("saveKnowledgeButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.find<QListWidget>("knowledgeTitles")->count() == 1; }));
    EXPECT_TRUE(
        waitUntil([this] { return m_world.notice("knowledgePageNotice").contains(QLatin1String("is saved")); }));
    ASSERT_TRUE(m_world.click("inboxSwitch"));
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("atHand0"); }));
    ASSERT_TRUE(m_world.openSettings(knowledgeSection));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("deleteKnowledgeButton"); }));
    ASSERT_TRUE(m_world.click("deleteKnowledgeButton"));
    EXPECT_TRUE(waitUntil([this] { return m_world.find<QListWidget>("knowledgeTitles")->count() == 0; }));
}

TEST_F(AtHandTest, AMandateAndAGuardedTopicAreLaidDownInTheSettings)
{
    ASSERT_TRUE(m_world.openSettings(mandatesSection));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("mandateWhat"); }));
    m_world.type("mandateWhat", QStringLiteral("goodwill"));
    m_world.type("mandateMost", QStringLiteral("much"));
    ASSERT_TRUE(m_world.click("saveMandateButton"));
    EXPECT_TRUE(m_world.notice("mandatesPageNotice").contains(QLatin1String("25,00 or 25.00")));
    m_world.find<QLineEdit>("mandateMost")->clear();
    m_world.type("mandateMost", QStringLiteral("25,00"));
    ASSERT_TRUE(m_world.click("saveMandateButton"));
    auto *table = m_world.find<QTreeWidget>("mandateTable");
    ASSERT_TRUE(waitUntil([table] { return table->topLevelItemCount() == 1; }));
    EXPECT_EQ(table->topLevelItem(0)->text(3).toStdString(), "\u20ac25.00");
    m_world.type("newGuardedTopic", QStringLiteral("Breach"));
    ASSERT_TRUE(m_world.click("guardTopicButton"));
    auto *topics = m_world.find<QListWidget>("guardedTopics");
    ASSERT_TRUE(waitUntil([topics] { return topics->count() == 1; }));
    topics->setCurrentRow(0);
    ASSERT_TRUE(m_world.click("freeTopicButton"));
    EXPECT_TRUE(waitUntil([topics] { return topics->count() == 0; }));
    table->setCurrentItem(table->topLevelItem(0));
    ASSERT_TRUE(m_world.click("removeMandateButton"));
    EXPECT_TRUE(waitUntil([table] { return table->topLevelItemCount() == 0; }));
}

TEST_F(AtHandTest, TheOwnerIsToldOnceWhenItIsAboutToEndAndOnceWhenItHas)
{
    m_world.closeWindow(); // which would tell it itself
    QStringList told;
    const auto watch = [&](KnowledgePresenter &presenter) {
        QObject::connect(&presenter, &KnowledgePresenter::ending, &presenter,
                         [&told, &presenter](const QString &, const QString &text) {
                             told.append(text);
                             presenter.noteTold();
                         });
    };
    ASSERT_TRUE(lay(QStringLiteral("Last days"), QStringLiteral("Until Friday."), today().addDays(2)));
    ASSERT_TRUE(lay(QStringLiteral("For long"), QStringLiteral("Until June."), today().addDays(90)));
    {
        KnowledgePresenter presenter(m_world.inbox().door(), m_world.clock());
        watch(presenter);
        ASSERT_TRUE(waitUntil([&] { return told.size() == 1; }));
        EXPECT_TRUE(told.constFirst().startsWith(QLatin1String("Last days: ends")));
        EXPECT_EQ(presenter.endingOfMine(), 1);
        ASSERT_TRUE(waitUntil([this] {
            return !await(m_world.inbox().store().setting(QStringLiteral("knowledge.told")))
                        .value_or(QString())
                        .isEmpty();
        }));
    }
    m_world.clock().advance(72h);
    KnowledgePresenter presenter(m_world.inbox().door(), m_world.clock());
    watch(presenter);
    ASSERT_TRUE(waitUntil([&] { return told.size() == 2; }));
    EXPECT_TRUE(told.constLast().startsWith(QLatin1String("Last days: ended")));
}

} // namespace

} // namespace wederhoor::test
