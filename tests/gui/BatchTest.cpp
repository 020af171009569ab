#include "tests/gui/InboxFixture.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class BatchTest : public InboxFixture
{
protected:
    [[nodiscard]] bool choose(const char *menuName, const char *action)
    {
        auto *menu = m_world.find<QMenu>(menuName);
        auto *chosen = m_world.find<QAction>(action);
        if (menu == nullptr || chosen == nullptr || !chosen->isEnabled()) {
            return false;
        }
        chosen->trigger();
        menu->close();
        return waitUntil([this] { return m_world.isShown("batchDialog"); });
    }
    [[nodiscard]] QString summary() { return m_world.textOf("batchSummary"); }
    [[nodiscard]] bool waitForSummary(const char *words)
    {
        return waitUntil([this, words] { return summary().contains(QLatin1String(words)); });
    }
    [[nodiscard]] bool waitUntilClosed()
    {
        return waitUntil([this] { return m_world.find("batchDialog") == nullptr; });
    }
    [[nodiscard]] OutboxEntry waitingReply(const CaseId &id)
    {
        OutboxEntry entry;
        const Case value = caseNow(id);
        entry.id = OutboxId{QUuid::createUuid()};
        entry.caseId = id;
        entry.channel = value.channel;
        entry.body = QStringLiteral("We kijken ernaar.");
        entry.author = AgentId{QStringLiteral("erik")};
        entry.queuedAt = m_world.clock().now();
        entry.sendAt = m_world.clock().now() + 1h;
        return entry;
    }
};

TEST_F(BatchTest, KeysMarkCasesOnTheWay)
{
    view().setFocus();
    m_world.key(Qt::Key_X);
    EXPECT_EQ(list().markedCount(), 1);
    EXPECT_TRUE(m_world.isShown("batchBar"));
    m_world.key(Qt::Key_J, Qt::ShiftModifier);
    m_world.key(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(list().markedCount(), 3);
    m_world.key(Qt::Key_K, Qt::ShiftModifier);
    EXPECT_EQ(list().markedCount(), 2);
    m_world.key(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(list().markedCount(), 7);
    EXPECT_TRUE(waitUntil([this] {
        const QString read = list().data(list().index(1, 0), Qt::AccessibleTextRole).toString();
        return read.startsWith(QLatin1String("Selected"));
    }));
    m_world.key(Qt::Key_Escape);
    EXPECT_EQ(list().markedCount(), 0);
    EXPECT_FALSE(m_world.isShown("batchBar"));
}

TEST_F(BatchTest, TheMouseMarksWithControlAndShift)
{
    const auto press = [this](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers,
                          view().visualRect(list().index(row, 0)).center());
    };
    press(4, Qt::ControlModifier);
    EXPECT_EQ(list().markedCount(), 2) << "the open case and the one pressed";
    press(4, Qt::ControlModifier);
    EXPECT_EQ(list().markedCount(), 1);
    press(2, Qt::NoModifier);
    EXPECT_EQ(list().markedCount(), 0);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    press(5, Qt::ShiftModifier);
    EXPECT_EQ(list().markedCount(), 3);
    EXPECT_TRUE(list().isMarked(caseOf("Joris")));
}

TEST_F(BatchTest, ManyAreDismissedAfterAPreviewAndComeBackWithOneUndo)
{
    const CaseId waiting = caseOf("Joris");
    ASSERT_TRUE(m_world.inbox().saveReply(waitingReply(waiting)));
    view().setFocus();
    m_world.key(Qt::Key_A, Qt::ControlModifier);
    m_world.key(Qt::Key_D);
    ASSERT_TRUE(choose("batchDismissMenu", "batch.dismiss.noise"));
    ASSERT_TRUE(waitForSummary("6 cases will be dismissed: Noise, of 7 selected"));
    EXPECT_TRUE(m_world.textOf("batchLeftOut").contains(QLatin1String("Joris")));
    EXPECT_EQ(caseNow(caseOf("Marieke de Wit")).status, CaseStatus::New) << "nothing happens before it is confirmed";
    ASSERT_TRUE(m_world.click("batchRun"));
    ASSERT_TRUE(waitUntilClosed());
    EXPECT_TRUE(waitForCount(1));
    EXPECT_EQ(caseNow(caseOf("Marieke de Wit")).dismissReason, DismissReason::Noise);
    EXPECT_EQ(caseNow(waiting).status, CaseStatus::New);
    EXPECT_EQ(list().markedCount(), 0);
    ASSERT_TRUE(m_world.click("undoButton"));
    EXPECT_TRUE(waitForCount(7));
    EXPECT_EQ(caseNow(caseOf("Marieke de Wit")).status, CaseStatus::New);
}

TEST_F(BatchTest, AColleaguesCaseIsLeftOutByName)
{
    m_world.inbox().desk().setMe({AgentId{QStringLiteral("sanne")}, QStringLiteral("Sanne")});
    ASSERT_TRUE(await(m_world.inbox().desk().claim(caseOf("Joris"))).has_value());
    m_world.inbox().desk().setMe({AgentId{QStringLiteral("erik")}, QStringLiteral("Erik")});
    m_world.find<QLineEdit>("searchField")->setText(QStringLiteral("voorbeeldbank "));
    ASSERT_TRUE(waitForCount(2));
    trigger("action.case.markAll");
    trigger("action.case.claim");
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("batchDialog"); }));
    ASSERT_TRUE(waitForSummary("1 case will be yours, of 2 selected"));
    EXPECT_TRUE(m_world.textOf("batchLeftOut").contains(QLatin1String("Joris (sanne)")));
    ASSERT_TRUE(m_world.click("batchRun"));
    ASSERT_TRUE(waitUntilClosed());
    EXPECT_EQ(caseNow(caseOf("Pieter Post")).owner.value.toStdString(), "erik");
}

TEST_F(BatchTest, ManyAreTaggedAndTheirTagsTakenBack)
{
    ASSERT_TRUE(await(m_world.inbox().desk().tag(caseOf("Joris"), {QStringLiteral("pers")}, {})).has_value());
    view().setFocus();
    trigger("action.case.markAll");
    trigger("action.case.batch");
    ASSERT_TRUE(choose("batchMenu", "batch.tag"));
    EXPECT_FALSE(m_world.find("batchRun")->isEnabled());
    m_world.type("batchInput", QStringLiteral("pers -spoed"));
    ASSERT_TRUE(waitForSummary("The tags of 6 cases will change, of 7 selected"));
    ASSERT_TRUE(m_world.click("batchRun"));
    ASSERT_TRUE(waitUntilClosed());
    EXPECT_EQ(caseNow(caseOf("Marieke de Wit")).tags, QStringList{QStringLiteral("pers")});
    ASSERT_TRUE(m_world.click("undoButton"));
    EXPECT_TRUE(waitUntil([this] { return caseNow(caseOf("Marieke de Wit")).tags.isEmpty(); }));
    EXPECT_EQ(caseNow(caseOf("Joris")).tags, QStringList{QStringLiteral("pers")});
}

TEST_F(BatchTest, CasesAreMergedIntoTheOneChosenAndTakenApartAgain)
{
    const CaseId first = caseOf("Marieke de Wit");
    const CaseId other = caseOf("T. Bakker");
    m_world.find<QLineEdit>("searchField")->setText(QStringLiteral("channel:voorbeeldbank "));
    ASSERT_TRUE(waitForCount(3)) << "two channels differ by a capital only";
    trigger("action.case.markAll");
    trigger("action.case.batch");
    ASSERT_TRUE(choose("batchMenu", "batch.merge"));
    auto *into = m_world.find<QComboBox>("batchInto");
    ASSERT_TRUE(waitUntil([into] { return into->count() == 3; }));
    ASSERT_TRUE(waitForSummary("1 case will go into the one chosen"));
    EXPECT_TRUE(m_world.textOf("batchLeftOut").contains(QLatin1String("Samira")));
    ASSERT_TRUE(m_world.click("batchRun"));
    ASSERT_TRUE(waitUntilClosed());
    const bool firstRemains = caseNow(first).mergedInto.isNull();
    const CaseId gone = firstRemains ? other : first;
    EXPECT_EQ(caseNow(gone).mergedInto, firstRemains ? first : other);
    ASSERT_TRUE(m_world.click("undoButton"));
    EXPECT_TRUE(waitUntil([&] { return caseNow(gone).mergedInto.isNull(); }));
}

TEST_F(BatchTest, ACaseThatAnotherTookSinceThePreviewIsNamed)
{
    view().setFocus();
    trigger("action.case.markAll");
    trigger("action.case.resolve");
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("batchDialog"); }));
    ASSERT_TRUE(waitForSummary("7 cases will be resolved"));
    m_world.inbox().desk().setMe({AgentId{QStringLiteral("sanne")}, QStringLiteral("Sanne")});
    ASSERT_TRUE(await(m_world.inbox().desk().claim(caseOf("Joris"))).has_value());
    m_world.inbox().desk().setMe({AgentId{QStringLiteral("erik")}, QStringLiteral("Erik")});
    ASSERT_TRUE(m_world.click("batchRun"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("batchTrouble"); }));
    EXPECT_TRUE(m_world.find("batchTrouble")->accessibleName().contains(QLatin1String("Joris")));
    EXPECT_EQ(caseNow(caseOf("Marieke de Wit")).status, CaseStatus::Resolved);
    ASSERT_TRUE(m_world.click("batchCancel"));
    EXPECT_TRUE(waitUntilClosed());
}

} // namespace

} // namespace wederhoor::test
