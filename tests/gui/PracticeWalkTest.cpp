#include "tests/gui/GuiWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class PracticeWalkTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(m_world.practice().saveSignature({{}, {}, QStringLiteral("^{{agent.name}}")}));
    }

    GuiWorld m_world;
};

TEST_F(PracticeWalkTest, AFreshProfileOpensOnPracticeAndSaysSo)
{
    ASSERT_TRUE(m_world.show());
    EXPECT_TRUE(m_world.window().isPractice());
    EXPECT_TRUE(m_world.isShown("practiceBand"));
    EXPECT_EQ(m_world.textOf("practiceWord").toStdString(), "PRACTICE");
    EXPECT_FALSE(m_world.practice().cases(CaseView::Unclaimed).isEmpty());
}

TEST_F(PracticeWalkTest, AWindowAskedForOnPracticeLooksLikePracticeFromTheStart)
{
    ASSERT_TRUE(m_world.show(true));
    EXPECT_TRUE(m_world.window().isPractice());
    EXPECT_TRUE(m_world.isShown("practiceBand"));
    EXPECT_TRUE(m_world.find<QAbstractButton>("practiceSwitch")->isChecked());
    EXPECT_TRUE(m_world.window().windowTitle().contains(QLatin1String("practice")));
}

TEST_F(PracticeWalkTest, ANewcomerReadsClaimsAndAnswersByKeyboard)
{
    ASSERT_TRUE(m_world.show());
    const QList<CaseRow> before = m_world.practice().cases(CaseView::Unclaimed);
    ASSERT_GE(before.size(), 2);
    const QString first = before.at(0).value.customer.name;
    ASSERT_TRUE(m_world.waitForCase(first));

    m_world.key(Qt::Key_C);
    auto *editor = m_world.find<QPlainTextEdit>("replyEditor");
    ASSERT_TRUE(waitUntil([editor] { return editor->hasFocus(); }));
    QTest::keyClicks(editor, QStringLiteral("Vervelend, ik zoek het nu uit."));
    ASSERT_TRUE(waitUntil([this] { return m_world.find("sendButton")->isEnabled(); }));
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("signatureLabel") == QLatin1String("signed ^Erik"); }));
    m_world.key(Qt::Key_Return, Qt::ControlModifier);

    // The next due case opens; the reply waits for the end of its undo time.
    ASSERT_TRUE(waitUntil([this, &first] { return m_world.textOf("conversationTitle") != first; }));
    EXPECT_TRUE(m_world.isShown("undoBar"));
    m_world.clock().advance(11s);
    EXPECT_EQ(m_world.practice().sendDue(), 1);
    const Result<Conversation> sent = await(m_world.practice().store().conversation(before.at(0).value.id));
    ASSERT_TRUE(sent.has_value());
    bool stands = false;
    for (const Message &message : sent->messages) {
        stands = stands || (message.outbound && message.text.contains(QLatin1String("^Erik")));
    }
    EXPECT_TRUE(stands);
    EXPECT_EQ(sent->caseRow.value.status, CaseStatus::WaitingCustomer);
}

TEST_F(PracticeWalkTest, WhatLiesAtHandInPracticeIsItsOwn)
{
    Knowledge fact;
    fact.kind = Knowledge::Kind::Fact;
    fact.title = QStringLiteral("Echt feit");
    fact.text = QStringLiteral("Van 8 tot 21 uur.");
    WEDERHOOR_ASSERT_OK(await(m_world.inbox().knowledge().save(fact)));
    fact.title = QStringLiteral("Oefenfeit");
    WEDERHOOR_ASSERT_OK(await(m_world.practice().knowledge().save(fact)));
    WEDERHOOR_ASSERT_OK(
        await(m_world.practice().mandates().save(Mandate{Role::Agent, {}, QStringLiteral("coulance"), {2500}})));
    ASSERT_TRUE(m_world.show());
    const QList<CaseRow> cases = m_world.practice().cases(CaseView::Unclaimed);
    ASSERT_FALSE(cases.isEmpty());
    ASSERT_TRUE(m_world.waitForCase(cases.at(0).value.customer.name));
    m_world.key(Qt::Key_C);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("atHand0"); }));
    EXPECT_EQ(m_world.textOf("atHand0"), QStringLiteral("Oefenfeit"));
    EXPECT_FALSE(m_world.isShown("atHand1")) << "what the bank says is not practised with";
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("decideButton").contains(QLatin1String("25")); }))
        << m_world.textOf("decideButton").toStdString();
}

TEST_F(PracticeWalkTest, TheInboxIsOneClickAwayAndLooksDifferent)
{
    ASSERT_TRUE(m_world.show());
    ASSERT_TRUE(m_world.click("inboxSwitch"));
    EXPECT_FALSE(m_world.window().isPractice());
    EXPECT_FALSE(m_world.isShown("practiceBand"));
    // Nothing is connected: the list says so and offers it.
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("listEmptyButton"); }));
    ASSERT_TRUE(m_world.click("practiceSwitch"));
    EXPECT_TRUE(m_world.window().isPractice());
}

} // namespace

} // namespace wederhoor::test
