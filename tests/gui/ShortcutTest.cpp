#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"
#include "ui/presenters/WindowMemory.h"
#include "ui/shell/ActionCollection.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class ShortcutTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(show());
    }

    [[nodiscard]] bool show() { return m_world.show() && m_world.waitForCase(QStringLiteral("Marieke de Wit")); }
    [[nodiscard]] QAction &action(const char *name) { return *m_world.find<QAction>(name); }
    [[nodiscard]] bool openSheet()
    {
        m_world.key(Qt::Key_Question);
        return waitUntil([this] { return m_world.isShown("shortcutSheet"); });
    }
    /// Finds a command by its words and presses keys for it.
    void press(const char *words, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto *search = m_world.find<QLineEdit>("shortcutSearch");
        search->clear();
        m_world.type("shortcutSearch", QString::fromLatin1(words));
        QTest::keyClick(search, Qt::Key_Return);
        QTest::keyClick(m_world.find("shortcutField"), key, modifiers);
    }
    [[nodiscard]] QString notice() { return m_world.find("shortcutNotice")->accessibleName(); }
    [[nodiscard]] QString kept()
    {
        return await(m_world.inbox().store().setting(QStringLiteral("ui.shortcuts"))).value_or(QString());
    }

    GuiWorld m_world;
};

void collect(const QMenu &menu, QSet<const QAction *> &found)
{
    for (const QAction *action : menu.actions()) {
        found.insert(action);
        if (action->menu() != nullptr) {
            collect(*action->menu(), found);
        }
    }
}

TEST_F(ShortcutTest, EveryCommandStandsInAMenu)
{
    QSet<const QAction *> inMenus;
    for (const QMenu *menu : m_world.window().findChildren<QMenu *>()) {
        collect(*menu, inMenus);
    }
    const auto &commands = m_world.find<ActionCollection>("commands")->commands();
    EXPECT_GT(commands.size(), 20U);
    for (const ActionCollection::Command &command : commands) {
        EXPECT_TRUE(inMenus.contains(command.action)) << command.name.toStdString();
        EXPECT_FALSE(command.action->text().isEmpty()) << command.name.toStdString();
    }
}

TEST_F(ShortcutTest, TheQuestionMarkOpensASheetThatFindsByWordsAndByKeys)
{
    ASSERT_TRUE(openSheet());
    auto *tree = m_world.find<QTreeWidget>("shortcutTree");
    m_world.type("shortcutSearch", QStringLiteral("case next"));
    ASSERT_NE(tree->currentItem(), nullptr);
    EXPECT_EQ(tree->currentItem()->text(0).toStdString(), "Next case");
    EXPECT_EQ(tree->currentItem()->text(1).toStdString(), "J");
    m_world.find<QLineEdit>("shortcutSearch")->setText(QStringLiteral("ctrl+enter"));
    EXPECT_EQ(tree->currentItem()->text(0).toStdString(), "Send");
    EXPECT_TRUE(m_world.find<QDialog>("shortcutSheet")->isModal());
}

TEST_F(ShortcutTest, NewKeysWorkAtOnceAndAfterTheNextStart)
{
    ASSERT_TRUE(openSheet());
    press("next case", Qt::Key_Y);
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_Y));
    ASSERT_TRUE(m_world.click("closeShortcutsButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.find("shortcutSheet") == nullptr; }));
    // The offscreen platform gives no window the focus back.
    m_world.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_world.window()));
    m_world.key(Qt::Key_Y);
    ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Joris")));
    ASSERT_TRUE(waitUntil([this] { return kept() == QLatin1String(R"({"case.next":["Y"]})"); }))
        << kept().toStdString();

    m_world.closeWindow();
    ASSERT_TRUE(show());
    EXPECT_TRUE(waitUntil([this] { return action("action.case.next").shortcut() == QKeySequence(Qt::Key_Y); }));
}

TEST_F(ShortcutTest, KeysOfAnotherCommandAreRefusedWithItsName)
{
    ASSERT_TRUE(openSheet());
    press("next case", Qt::Key_E);
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_J));
    EXPECT_TRUE(notice().contains(QStringLiteral("\u201cResolve\u201d"))) << notice().toStdString();
    // The field still listens: other keys may be pressed at once.
    QTest::keyClick(m_world.find("shortcutField"), Qt::Key_F9);
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_F9));
}

TEST_F(ShortcutTest, KeysThatFieldsNeedAreRefused)
{
    ASSERT_TRUE(openSheet());
    press("next case", Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_J));
    QTest::keyClick(m_world.find("shortcutField"), Qt::Key_Down);
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_J));
    EXPECT_TRUE(notice().contains(QLatin1String("fields and lists"))) << notice().toStdString();
}

TEST_F(ShortcutTest, EveryCommandCanHaveBackTheKeysItCameWith)
{
    auto &actions = *m_world.find<ActionCollection>("commands");
    for (const ActionCollection::Command &command : actions.commands()) {
        ASSERT_FALSE(actions.setKeys(command.name, {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F9)}));
        EXPECT_FALSE(actions.resetKeys(command.name)) << command.name.toStdString();
        EXPECT_EQ(command.action->shortcuts(), command.defaults) << command.name.toStdString();
    }
}

TEST_F(ShortcutTest, EscapeLeavesTheKeysAsTheyAre)
{
    ASSERT_TRUE(openSheet());
    press("next case", Qt::Key_Escape);
    EXPECT_TRUE(m_world.isShown("shortcutSheet"));
    EXPECT_FALSE(m_world.isShown("shortcutField"));
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_J));
}

TEST_F(ShortcutTest, ACommandMayHaveNoKeysAndHaveItsDefaultBack)
{
    ASSERT_TRUE(openSheet());
    m_world.type("shortcutSearch", QStringLiteral("next case"));
    ASSERT_TRUE(m_world.click("removeShortcutButton"));
    EXPECT_TRUE(action("action.case.next").shortcut().isEmpty());
    ASSERT_TRUE(m_world.click("resetShortcutButton"));
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_J));
    EXPECT_FALSE(m_world.find("resetShortcutButton")->isEnabled());
}

TEST_F(ShortcutTest, AllKeysGoBackToTheirDefault)
{
    ASSERT_TRUE(openSheet());
    press("next case", Qt::Key_Y);
    press("previous case", Qt::Key_J);
    ASSERT_TRUE(m_world.click("resetAllShortcutsButton"));
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_J));
    EXPECT_EQ(action("action.case.previous").shortcut(), QKeySequence(Qt::Key_K));
    EXPECT_TRUE(waitUntil([this] { return kept().isEmpty(); })) << kept().toStdString();
}

TEST_F(ShortcutTest, KeptKeysMayHaveChangedPlacesAndOnesOfAnotherVersionStay)
{
    auto *actions = m_world.find<ActionCollection>("commands");
    const ActionCollection::KeyMap kept{{QStringLiteral("case.next"), {QStringLiteral("K")}},
                                        {QStringLiteral("case.previous"), {QStringLiteral("J")}},
                                        {QStringLiteral("case.teleport"), {QStringLiteral("Y")}}};
    actions->setOwnKeys(kept);
    EXPECT_EQ(action("action.case.next").shortcut(), QKeySequence(Qt::Key_K));
    EXPECT_EQ(action("action.case.previous").shortcut(), QKeySequence(Qt::Key_J));
    EXPECT_EQ(actions->ownKeys(), kept);
}

TEST(WindowMemoryTest, KeysSurviveTheSettingsTextAndRubbishIsLeftOut)
{
    const WindowMemory::KeyMap keys{{QStringLiteral("a"), {QStringLiteral("Ctrl+K"), QStringLiteral("F1")}},
                                    {QStringLiteral("b"), {}}};
    EXPECT_EQ(WindowMemory::keysFromText(WindowMemory::keysToText(keys)), keys);
    EXPECT_TRUE(WindowMemory::keysFromText(QStringLiteral("not json")).isEmpty());
    EXPECT_TRUE(WindowMemory::keysFromText(QStringLiteral(R"({"a": 3})")).isEmpty());
    EXPECT_TRUE(WindowMemory::keysToText({}).isEmpty());
}

} // namespace

} // namespace wederhoor::test
