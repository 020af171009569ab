#include "tests/gui/WritingWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// A reply that needs a person, seen in its case.
class ReplyTroubleTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.start());
        m_world.write(QStringLiteral("Het is opgelost."));
        ASSERT_TRUE(m_world.send());
        m_world.clock().advance(11s);
    }

    /// Puts the reply into this state, as the sender would, and opens its case.
    [[nodiscard]] bool become(OutboxState state, const std::optional<Error> &error)
    {
        OutboxEntry value = entry();
        value.state = state;
        value.error = error;
        value.attempts = 1;
        return m_world.inbox().saveReply(value) && openCase();
    }
    [[nodiscard]] bool openCase()
    {
        m_world.find<QAction>("action.go.outbox")->trigger();
        return m_world.waitForCase(QStringLiteral("Marieke de Wit"))
            && waitUntil([this] { return m_world.isShown("troubleNotice"); });
    }
    [[nodiscard]] OutboxEntry entry() { return m_world.outbox().constFirst(); }

    WritingWorld m_world;
};

TEST_F(ReplyTroubleTest, AnUnknownReplyIsSaidSoAndCheckedAgain)
{
    ASSERT_TRUE(become(OutboxState::Unknown, Error{ErrorKind::Timeout, {}}));
    EXPECT_TRUE(m_world.notice("troubleNotice").contains(QLatin1String("could not see whether")));
    EXPECT_EQ(m_world.textOf("retryButton").toStdString(), "Check again");
    EXPECT_TRUE(m_world.isShown("troubleOriginalButton"));
    EXPECT_FALSE(m_world.isShown("discardButton")) << "what may stand there cannot be taken back";
    ASSERT_TRUE(m_world.click("retryButton"));
    EXPECT_TRUE(waitUntil([this] { return !entry().error.has_value(); }));
    EXPECT_EQ(entry().state, OutboxState::Unknown);
    EXPECT_FALSE(entry().confirmedAt.has_value());
}

TEST_F(ReplyTroubleTest, AnUnknownReplyIsSentOnceMoreOnlyAfterAQuestionWhoseDefaultIsNo)
{
    ASSERT_TRUE(become(OutboxState::Unknown, Error{ErrorKind::Timeout, {}}));
    ASSERT_TRUE(m_world.click("sendAgainButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("sendAgainQuestion"); }));
    EXPECT_EQ(m_world.find<QMessageBox>("sendAgainQuestion")->defaultButton(),
              m_world.find<QPushButton>("sendAgainStay"));
    EXPECT_FALSE(entry().confirmedAt.has_value());
    ASSERT_TRUE(m_world.click("sendAgainConfirm"));
    EXPECT_TRUE(waitUntil([this] { return entry().confirmedAt.has_value(); }));
}

TEST_F(ReplyTroubleTest, ARefusedReplyTellsThePlatformsWordsAndGoesAgain)
{
    ASSERT_TRUE(become(OutboxState::Failed, Error{ErrorKind::Rejected, QStringLiteral("the account is suspended")}));
    EXPECT_TRUE(m_world.notice("troubleNotice").contains(QLatin1String("the account is suspended")));
    EXPECT_FALSE(m_world.isShown("sendAgainButton"));
    ASSERT_TRUE(m_world.click("retryButton"));
    EXPECT_TRUE(waitUntil([this] { return entry().state == OutboxState::Queued; }));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("troubleNotice"); }));
}

TEST_F(ReplyTroubleTest, AReplyThatIsTooLateGoesWhenAPersonSaysSo)
{
    m_world.clock().advance(20min);
    ASSERT_TRUE(openCase());
    EXPECT_TRUE(m_world.notice("troubleNotice").contains(QLatin1String("quarter of an hour")));
    EXPECT_EQ(m_world.textOf("retryButton").toStdString(), "Send it now");
    ASSERT_TRUE(m_world.click("retryButton"));
    EXPECT_TRUE(waitUntil([this] { return entry().confirmedAt.has_value(); }));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("troubleNotice"); }));
}

TEST_F(ReplyTroubleTest, AReplyThatIsTooLateCanBecomeADraftAgain)
{
    m_world.clock().advance(20min);
    ASSERT_TRUE(openCase());
    ASSERT_TRUE(m_world.click("discardButton"));
    EXPECT_TRUE(waitUntil([this] { return m_world.editor().toPlainText() == QLatin1String("Het is opgelost."); }));
    EXPECT_EQ(entry().state, OutboxState::Cancelled);
}

} // namespace

} // namespace wederhoor::test
