#include "tests/gui/DeskWindow.h"
#include "tests/gui/SampleInbox.h"
#include "tests/gui/TeamWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/conversation/ConversationView.h"
#include "ui/models/ConversationModel.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString marieke = QStringLiteral("Marieke de Wit");

/// Replies that go out later, and what becomes of those that were sent, in real windows of one team.
class AfterwardsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (const QString missing = TeamWorld::missing(); !missing.isEmpty()) {
            GTEST_SKIP() << missing.toStdString();
        }
        ASSERT_TRUE(peopleTheFloor());
        says(1, "Wanneer is de app weer in de lucht?", 8min);
        ASSERT_TRUE(desk("erik").poll());
    }
    void says(int number, const char *post, std::chrono::seconds age, int root = 0)
    {
        Message message = samplePost(floorChannel(), number, marieke, QStringLiteral("@marieke.example"),
                                     QString::fromUtf8(post), m_clock.now() - age);
        if (root != 0) {
            message.threadRoot.value = QStringLiteral("post-%1").arg(root);
            message.inReplyTo = message.threadRoot;
        }
        m_thread.runAndWait([&] { m_platform.timeline.append(message); });
    }
    DeskWindow &desk(const char *member)
    {
        m_desks.push_back(std::make_unique<DeskWindow>(m_thread, m_platform, QString::fromLatin1(member)));
        EXPECT_TRUE(m_desks.back()->show()) << member;
        return *m_desks.back();
    }
    [[nodiscard]] DeskWindow &erik() { return *m_desks.front(); }
    void write(const char *words)
    {
        ASSERT_TRUE(erik().open(marieke));
        erik().write(QString::fromUtf8(words));
        ASSERT_TRUE(waitUntil([&] { return erik().find("sendButton")->isEnabled(); }));
    }
    void send(const char *words)
    {
        write(words);
        erik().command("write.send");
        ASSERT_TRUE(waitUntil([&] { return !erik().outbox().isEmpty(); }));
        ASSERT_TRUE(erik().sendDue());
        ASSERT_EQ(posts().size(), 1);
        ASSERT_TRUE(erik().open(marieke));
    }
    [[nodiscard]] QStringList posts()
    {
        QStringList texts;
        m_thread.runAndWait([&] {
            for (const FakePlatform::Post &post : std::as_const(m_platform.posts)) {
                texts.append(post.text);
            }
        });
        return texts;
    }
    /// What the menu of our reply offers; null where it does not.
    static QAction *offered(DeskWindow &one, const char *action)
    {
        auto *view = one.find<ConversationView>("conversationView");
        const ConversationModel &model = view->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.itemAt(row).kind == ConversationItem::Kind::Ours) {
                view->setCurrentRow(row);
            }
        }
        QTest::keyClick(view, Qt::Key_Return);
        const QList<QMenu *> menus = view->findChildren<QMenu *>(QStringLiteral("messageMenu"));
        QAction *found = menus.isEmpty() ? nullptr : menus.constLast()->findChild<QAction *>(QLatin1String(action));
        if (found == nullptr && !menus.isEmpty()) {
            menus.constLast()->close();
        }
        return found;
    }

    SystemClock m_clock;
    FakePlatform m_platform{m_clock};
    EngineThread m_thread;
    std::vector<std::unique_ptr<DeskWindow>> m_desks;
};

} // namespace

TEST_F(AfterwardsTest, AReplyThatGoesOutInAnHourIsShownMovedAndTakenBackByKeyboard)
{
    write("Vanavond om acht uur.");
    erik().command("write.later");
    auto *menu = erik().find<QMenu>("sendTimeMenu");
    ASSERT_TRUE(waitUntil([&] { return menu->isVisible(); }));
    QTest::keyClick(menu, Qt::Key_H);
    ASSERT_TRUE(waitUntil([&] { return erik().outbox().size() == 1; }));
    const OutboxEntry first = erik().outbox().constFirst();
    EXPECT_GT(first.sendAt, m_clock.now() + 55min);
    ASSERT_TRUE(erik().open(marieke));
    ASSERT_TRUE(waitUntil([&] {
        return erik().says("scheduledNotice").contains(QLatin1String("This reply goes out"));
    })) << erik().says("scheduledNotice").toStdString();
    EXPECT_FALSE(erik().isShown("undoBar")) << "an hour is no undo time";
    keepPicture(erik().window(), "scheduled");
    ASSERT_TRUE(erik().click("scheduledChangeButton"));
    auto *times = erik().find<QMenu>("scheduledMenu");
    ASSERT_TRUE(waitUntil([&] { return times->isVisible(); }));
    auto *morning = times->findChild<QAction *>(QStringLiteral("sendTime1"));
    morning = morning == nullptr ? times->findChild<QAction *>(QStringLiteral("sendTime2")) : morning;
    ASSERT_NE(morning, nullptr);
    morning->trigger();
    times->close();
    EXPECT_TRUE(waitUntil([&] { return erik().outbox().constFirst().sendAt != first.sendAt; }));
    ASSERT_TRUE(erik().click("scheduledCancelButton"));
    EXPECT_TRUE(waitUntil([&] {
        return erik().find<QPlainTextEdit>("replyEditor")->toPlainText() == QLatin1String("Vanavond om acht uur.");
    }));
    EXPECT_TRUE(waitUntil([&] { return !erik().isShown("scheduledNotice"); }));
    EXPECT_TRUE(posts().isEmpty());
}

TEST_F(AfterwardsTest, WhatTheCustomerWritesMeanwhileHoldsAScheduledReplyAndAsks)
{
    write("Vanavond om acht uur.");
    erik().command("write.later");
    auto *menu = erik().find<QMenu>("sendTimeMenu");
    ASSERT_TRUE(waitUntil([&] { return menu->isVisible(); }));
    QTest::keyClick(menu, Qt::Key_H);
    ASSERT_TRUE(waitUntil([&] { return erik().outbox().size() == 1; }));
    says(2, "Hij doet het weer!", 0s, 1);
    ASSERT_TRUE(erik().poll());
    ASSERT_TRUE(erik().open(marieke));
    ASSERT_TRUE(waitUntil([&] { return erik().isShown("scheduledKeepButton"); }, 5s))
        << erik().says("scheduledNotice").toStdString();
    keepPicture(erik().window(), "scheduled-overtaken");
    ASSERT_TRUE(erik().sendDue());
    EXPECT_TRUE(posts().isEmpty()) << "it is not sent as it is";
}

TEST_F(AfterwardsTest, AReplyIsDeletedWithItsReasonAndEveryDeskSeesIt)
{
    DeskWindow &fatima = desk("fatima");
    DeskWindow &sanne = desk("sanne");
    send("Uw saldo is 12 euro.");
    ASSERT_TRUE(fatima.open(marieke));
    ASSERT_TRUE(sanne.open(marieke));
    QAction *remove = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (remove = offered(erik(), "deleteAction")) != nullptr; }, 5s));
    remove->trigger();
    ASSERT_TRUE(waitUntil([&] { return erik().isShown("deleteQuestion"); }));
    keepPicture(*erik().find("deleteQuestion"), "delete");
    QTest::keyClicks(erik().find<QLineEdit>("deleteQuestionReason"), QStringLiteral("verkeerde klant"));
    ASSERT_TRUE(erik().click("deleteConfirm"));
    ASSERT_TRUE(waitUntil([&] { return posts().isEmpty(); }, 5s));
    const auto isMarked = [](DeskWindow &one) {
        const auto told = await(one.inbox().store().conversation(one.openCase().id));
        return told && std::any_of(told->messages.begin(), told->messages.end(), [](const Message &message) {
                   return message.outbound && message.deletedAt;
               });
    };
    EXPECT_TRUE(waitUntil([&] { return isMarked(erik()) && isMarked(fatima) && isMarked(sanne); }));
    const auto told = await(fatima.inbox().store().conversation(fatima.openCase().id));
    ASSERT_TRUE(told);
    EXPECT_TRUE(std::any_of(told->history.begin(), told->history.end(), [](const CaseHistoryEntry &entry) {
        return entry.kind == CaseHistoryEntry::Kind::PlatformAct
            && entry.text.endsWith(QLatin1String("verkeerde klant"));
    }));
    const auto own = await(erik().inbox().store().conversation(erik().openCase().id));
    ASSERT_TRUE(own);
    EXPECT_EQ(
        std::count_if(own->history.begin(), own->history.end(),
                      [](const CaseHistoryEntry &entry) { return entry.kind == CaseHistoryEntry::Kind::PlatformAct; }),
        1)
        << "the team's record and this desk's are one";
}

TEST_F(AfterwardsTest, AnAgentDeletesNoColleaguesReplyAndASupervisorDoes)
{
    DeskWindow &sanne = desk("sanne");
    DeskWindow &fatima = desk("fatima");
    send("Dat duurt tot acht uur.");
    const auto removeAt = [this](DeskWindow &one) {
        ASSERT_TRUE(one.open(marieke));
        QAction *remove = nullptr;
        ASSERT_TRUE(waitUntil([&] { return (remove = offered(one, "deleteAction")) != nullptr; }, 5s));
        remove->trigger();
        ASSERT_TRUE(waitUntil([&] { return one.isShown("deleteQuestion"); }));
        QTest::keyClicks(one.find<QLineEdit>("deleteQuestionReason"), QStringLiteral("fout"));
        ASSERT_TRUE(one.click("deleteConfirm"));
    };
    removeAt(sanne);
    EXPECT_TRUE(waitUntil([&] { return !sanne.says("actNotice").isEmpty(); }, 5s));
    EXPECT_EQ(posts().size(), 1);
    removeAt(fatima);
    EXPECT_TRUE(waitUntil([&] { return posts().isEmpty(); }, 5s)) << fatima.says("actNotice").toStdString();
}

TEST_F(AfterwardsTest, AReplyIsDeletedAndWrittenAgainAndTheCustomerNeverReadsTwo)
{
    send("Uw pas komt dinsdag.");
    QAction *rewrite = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (rewrite = offered(erik(), "rewriteAction")) != nullptr; }, 5s));
    rewrite->trigger();
    ASSERT_TRUE(waitUntil([&] { return erik().isShown("rewriteDialog"); }));
    auto *words = erik().find<QPlainTextEdit>("rewriteWords");
    EXPECT_EQ(words->toPlainText(), QStringLiteral("Uw pas komt dinsdag."));
    EXPECT_FALSE(erik().find("rewriteConfirm")->isEnabled());
    words->setPlainText(QStringLiteral("Uw pas komt woensdag."));
    QTest::keyClicks(erik().find<QLineEdit>("rewriteReason"), QStringLiteral("dag was fout"));
    keepPicture(*erik().find("rewriteDialog"), "rewrite");
    ASSERT_TRUE(erik().click("rewriteConfirm"));
    ASSERT_TRUE(waitUntil([&] { return posts().isEmpty(); }, 5s)) << "first it is deleted";
    ASSERT_TRUE(waitUntil([&] { return erik().outbox().size() == 2; }, 5s)) << erik().says("actNotice").toStdString();
    ASSERT_TRUE(erik().sendDue());
    ASSERT_EQ(posts().size(), 1);
    EXPECT_EQ(posts().constFirst(), QStringLiteral("Uw pas komt woensdag. ^Erik"));
}

TEST_F(AfterwardsTest, ASignatureInWordsStandsOnceUnderWhatIsWrittenAgain)
{
    ASSERT_TRUE(await(erik().inbox().saveSignature({{}, {}, QStringLiteral("Erik, Webcare Team")})));
    send("Uw pas komt dinsdag.");
    QAction *rewrite = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (rewrite = offered(erik(), "rewriteAction")) != nullptr; }, 5s));
    rewrite->trigger();
    ASSERT_TRUE(waitUntil([&] { return erik().isShown("rewriteDialog"); }));
    auto *words = erik().find<QPlainTextEdit>("rewriteWords");
    words->setPlainText(words->toPlainText().replace(QLatin1String("dinsdag"), QLatin1String("woensdag")));
    QTest::keyClicks(erik().find<QLineEdit>("rewriteReason"), QStringLiteral("dag was fout"));
    ASSERT_TRUE(erik().click("rewriteConfirm"));
    ASSERT_TRUE(waitUntil([&] { return erik().outbox().size() == 2; }, 5s)) << erik().says("actNotice").toStdString();
    ASSERT_TRUE(erik().sendDue());
    ASSERT_EQ(posts().size(), 1);
    EXPECT_TRUE(posts().constFirst().startsWith(QLatin1String("Uw pas komt woensdag.")));
    EXPECT_EQ(posts().constFirst().count(QLatin1String("Webcare Team")), 1) << posts().constFirst().toStdString();
}

TEST_F(AfterwardsTest, WordsThatMayNotGoOutDeleteNothing)
{
    send("Uw pas komt dinsdag.");
    QAction *rewrite = nullptr;
    ASSERT_TRUE(waitUntil([&] { return (rewrite = offered(erik(), "rewriteAction")) != nullptr; }, 5s));
    rewrite->trigger();
    ASSERT_TRUE(waitUntil([&] { return erik().isShown("rewriteDialog"); }));
    erik().find<QPlainTextEdit>("rewriteWords")->setPlainText(QStringLiteral("Stort op NL91ABNA0417164300."));
    QTest::keyClicks(erik().find<QLineEdit>("rewriteReason"), QStringLiteral("x"));
    ASSERT_TRUE(erik().click("rewriteConfirm"));
    EXPECT_TRUE(waitUntil([&] { return erik().says("actNotice").contains(QLatin1String("Nothing was deleted")); }, 5s));
    EXPECT_EQ(posts().size(), 1);
}

} // namespace wederhoor::test
