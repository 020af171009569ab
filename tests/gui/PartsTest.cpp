#include "core/store/Store.h"
#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAction>

#include <gtest/gtest.h>

#include <algorithm>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// A reply that is too long for one post, written and sent by keyboard.
class PartsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.start());
        ASSERT_TRUE(m_world.writeLongAnswer());
    }
    [[nodiscard]] QPlainTextEdit &part(int number) const
    {
        return *m_world.find<QPlainTextEdit>(qPrintable(QStringLiteral("partEditor%1").arg(number)));
    }
    /// In the order of their parts.
    [[nodiscard]] QList<OutboxEntry> parts()
    {
        QList<OutboxEntry> entries = m_world.outbox();
        std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.part < b.part; });
        return entries;
    }
    [[nodiscard]] bool openCase()
    {
        m_world.find<QAction>("action.go.outbox")->trigger();
        return m_world.waitForCase(QStringLiteral("Marieke de Wit"));
    }

    WritingWorld m_world;
};

TEST_F(PartsTest, AnOutageQuestionIsAnsweredByATemplateMadePersonalSplitInTwoAndSentByKeyboard)
{
    EXPECT_EQ(m_world.textOf("sendButton").toStdString(), "Send 2 parts");
    EXPECT_TRUE(m_world.textOf("partsHeadline").contains(QLatin1String("2 parts")));
    EXPECT_FALSE(m_world.isShown("blockNotice")) << m_world.notice("blockNotice").toStdString();
    EXPECT_TRUE(part(0).toPlainText().startsWith(QLatin1String("Hoi Marieke")));
    EXPECT_TRUE(part(1).toPlainText().endsWith(QLatin1String("klaar te zetten.")));
    const QString written = m_world.editor().toPlainText();
    // The last sentence of the first part goes to the second; the whole stays as it was written.
    m_world.key(Qt::Key_Tab);
    while (!part(0).hasFocus() && m_world.window().focusWidget() != &m_world.editor()) {
        m_world.key(Qt::Key_Tab);
    }
    ASSERT_TRUE(part(0).hasFocus()) << "the parts are reached by Tab";
    const QString before = part(1).toPlainText();
    m_world.key(Qt::Key_Down, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return part(1).toPlainText() != before; }));
    EXPECT_TRUE(part(1).toPlainText().endsWith(before));
    EXPECT_EQ(m_world.editor().toPlainText(), written);
    // Its own words are changed in it.
    m_world.key(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(&part(0), QStringLiteral(" Sterkte!"));
    ASSERT_TRUE(waitUntil([&] { return m_world.editor().toPlainText().contains(QLatin1String("Sterkte!")); }));
    EXPECT_TRUE(waitUntil([&] { return m_world.draftOnDisk(DraftKind::Public) == m_world.editor().toPlainText(); }))
        << "the draft is the whole, as ever";
    ASSERT_TRUE(m_world.send());
    const QList<OutboxEntry> queued = parts();
    ASSERT_EQ(queued.size(), 2);
    EXPECT_TRUE(queued.at(0).fullText().endsWith(QLatin1String("Sterkte! 1/2")))
        << queued.at(0).fullText().toStdString();
    EXPECT_TRUE(queued.at(1).fullText().endsWith(QLatin1String("2/2 ^Erik"))) << queued.at(1).fullText().toStdString();
    EXPECT_EQ(queued.at(1).reply, queued.at(0).id);
    m_world.clock().advance(11s);
    ASSERT_TRUE(m_world.publish(queued.at(0)));
    ASSERT_TRUE(m_world.publish(queued.at(1)));
    const auto shown = await(m_world.inbox().store().conversation(m_world.openCase().id));
    EXPECT_EQ(shown->messages.last().text, queued.at(1).fullText());
}

TEST_F(PartsTest, TheUndoTimeHoldsForAllPartsAndTheWholeTextComesBack)
{
    const QString written = m_world.editor().toPlainText();
    ASSERT_TRUE(m_world.send());
    ASSERT_EQ(parts().size(), 2);
    auto *undo = m_world.find<QAction>("action.case.undo");
    ASSERT_TRUE(waitUntil([undo] { return undo->isEnabled(); }));
    undo->trigger();
    ASSERT_TRUE(waitUntil([this] {
        const QList<OutboxEntry> all = parts();
        return std::all_of(all.begin(), all.end(),
                           [](const OutboxEntry &entry) { return entry.state == OutboxState::Cancelled; });
    }));
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
    EXPECT_TRUE(waitUntil([&] { return m_world.editor().toPlainText() == written; }))
        << m_world.editor().toPlainText().toStdString();
}

TEST_F(PartsTest, AFailedPartTellsWhatStandsThereAndGoesOnFromIt)
{
    ASSERT_TRUE(m_world.send());
    m_world.clock().advance(11s);
    ASSERT_TRUE(m_world.publish(parts().at(0)));
    OutboxEntry second = parts().at(1);
    second.state = OutboxState::Failed;
    second.error = Error{ErrorKind::Rejected, QStringLiteral("no")};
    second.attempts = 1;
    ASSERT_TRUE(m_world.inbox().saveReply(second));
    ASSERT_TRUE(openCase());
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("troubleNotice"); }));
    EXPECT_TRUE(m_world.notice("troubleNotice").startsWith(QLatin1String("Part 2 of 2 was not sent.")))
        << m_world.notice("troubleNotice").toStdString();
    EXPECT_EQ(m_world.textOf("retryButton").toStdString(), "Continue");
    ASSERT_TRUE(m_world.click("retryButton"));
    EXPECT_TRUE(waitUntil([this] { return parts().at(1).state == OutboxState::Queued; }));
    EXPECT_EQ(parts().at(0).state, OutboxState::Sent);
}

TEST_F(PartsTest, WhatIsShortenedGoesAsOneAgain)
{
    m_world.editor().setFocus();
    m_world.key(Qt::Key_A, Qt::ControlModifier);
    m_world.write(QStringLiteral("Het is opgelost."));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("partsPreview"); }));
    EXPECT_EQ(m_world.textOf("sendButton").toStdString(), "Send reply");
}

} // namespace

} // namespace wederhoor::test
