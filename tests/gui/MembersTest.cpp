#include "tests/gui/TeamWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

constexpr int membersSection = 8;
constexpr int hubsSection = 9;
constexpr int supervisorRow = 2;

/// The settings of a desk that is connected, as one of the sample members.
class MembersTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (const QString missing = TeamWorld::missing(); !missing.isEmpty()) {
            GTEST_SKIP() << missing.toStdString();
        }
        ASSERT_TRUE(m_world.open());
    }
    void begin(const char *member)
    {
        ASSERT_TRUE(m_world.connectAs(QString::fromLatin1(member)));
        ASSERT_TRUE(gui().show(true));
        ASSERT_TRUE(gui().openSettings(0));
    }
    [[nodiscard]] bool offers(int section)
    {
        return !gui().find<QListWidget>("settingsSections")->item(section)->isHidden();
    }
    /// The section, with its people.
    void openMembers(int count)
    {
        ASSERT_TRUE(waitUntil([this] { return offers(membersSection); }));
        ASSERT_TRUE(gui().openSettings(membersSection));
        ASSERT_TRUE(waitUntil([this, count] { return table().topLevelItemCount() == count; }));
    }
    void openHubs()
    {
        ASSERT_TRUE(waitUntil([this] { return offers(hubsSection); }));
        ASSERT_TRUE(gui().openSettings(hubsSection));
        ASSERT_TRUE(waitUntil([this] { return tree().topLevelItemCount() == 1; }));
    }
    [[nodiscard]] QTreeWidget &table() { return *gui().find<QTreeWidget>("memberTable"); }
    [[nodiscard]] QTreeWidget &tree() { return *gui().find<QTreeWidget>("hubTree"); }
    /// In a dialog, which the platform of the tests does not make the active window.
    void press(const char *objectName, Qt::Key key)
    {
        gui().find(objectName)->setFocus();
        QTest::keyClick(gui().find(objectName), key);
    }
    /// Goes down to it from the first row.
    [[nodiscard]] bool goTo(QTreeWidget &list, const QString &text)
    {
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Home);
        for (int step = 0; step < 20 && list.currentItem()->text(0) != text; ++step) {
            QTest::keyClick(&list, Qt::Key_Down);
        }
        return list.currentItem()->text(0) == text;
    }
    [[nodiscard]] static QString textIn(QTreeWidget &list, const QString &name, int column)
    {
        const auto found = list.findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.constFirst()->text(column);
    }
    [[nodiscard]] bool says(const char *notice, const char *words)
    {
        return waitUntil([&] {
            return gui().isShown(notice) && gui().find(notice)->accessibleName().contains(QLatin1String(words));
        });
    }
    GuiWorld &gui() { return m_world.gui(); }

    TeamWorld m_world;
};

} // namespace

TEST_F(MembersTest, AnAgentIsNotOfferedWhoWorksHere)
{
    begin("agent_one");
    ASSERT_TRUE(gui().openSettings(7));
    EXPECT_FALSE(waitUntil([this] { return offers(membersSection) || offers(hubsSection); }, std::chrono::seconds{2}));
}

TEST_F(MembersTest, ASupervisorSeesWhoWorksHereAndChangesNothing)
{
    begin("supervisor_one");
    openMembers(5);
    EXPECT_EQ(textIn(table(), QStringLiteral("Sanne Agent"), 2), QStringLiteral("agent"));
    EXPECT_EQ(textIn(table(), QStringLiteral("Sanne Agent"), 3), QStringLiteral("Belgium, Day"));
    EXPECT_EQ(textIn(table(), QStringLiteral("Noor Admin"), 2), QStringLiteral("administrator"));
    ASSERT_TRUE(goTo(table(), QStringLiteral("Sanne Agent")));
    for (const char *button : {"addMemberButton", "changeMemberButton", "removeMemberButton"}) {
        EXPECT_FALSE(gui().isShown(button)) << button;
    }
}

TEST_F(MembersTest, AnAdministratorAddsAMemberAndChangesTheirRole)
{
    begin("admin_one");
    openMembers(5);
    ASSERT_TRUE(gui().click("addMemberButton"));
    ASSERT_TRUE(gui().isShown("memberEditor"));
    ASSERT_TRUE(gui().click("saveMemberButton"));
    EXPECT_TRUE(says("memberEditorNotice", "a login and a name"));
    gui().type("memberLogin", QStringLiteral("kees_gui"));
    gui().type("memberName", QStringLiteral("Kees Nieuw"));
    gui().choose("memberRole", 0);
    press("memberGroups", Qt::Key_Home);
    press("memberGroups", Qt::Key_Space);
    EXPECT_EQ(gui().find<QListWidget>("memberGroups")->item(0)->checkState(), Qt::Checked);
    gui().type("memberLanguages", QStringLiteral("nl, de"));
    gui().type("memberPassword", QStringLiteral("open sesame"));
    press("saveMemberButton", Qt::Key_Space);
    ASSERT_TRUE(says("membersPageNotice", "Kees Nieuw is kept."));
    ASSERT_TRUE(waitUntil([this] { return table().topLevelItemCount() == 6; }));
    EXPECT_EQ(textIn(table(), QStringLiteral("Kees Nieuw"), 2), QStringLiteral("trainee"));
    EXPECT_TRUE(
        waitUntil([this] { return textIn(table(), QStringLiteral("Kees Nieuw"), 3) == QStringLiteral("Belgium"); }));
    EXPECT_EQ(textIn(table(), QStringLiteral("Kees Nieuw"), 4), QStringLiteral("nl, de"));

    ASSERT_TRUE(goTo(table(), QStringLiteral("Kees Nieuw")));
    ASSERT_TRUE(gui().click("changeMemberButton"));
    EXPECT_FALSE(gui().find("memberLogin")->isEnabled()) << "a login keeps its name";
    gui().choose("memberRole", supervisorRow);
    ASSERT_TRUE(gui().click("saveMemberButton"));
    EXPECT_TRUE(
        waitUntil([this] { return textIn(table(), QStringLiteral("Kees Nieuw"), 2) == QStringLiteral("supervisor"); }));
    EXPECT_TRUE(TeamWorld::run("DROP OWNED BY kees_gui; DROP ROLE kees_gui"));
}

TEST_F(MembersTest, WhoLeavesTakesTheSecretsOfChannelsAlongWhichIsSaidWithItsRemedy)
{
    ASSERT_TRUE(TeamWorld::run(
        "INSERT INTO wederhoor.member_key (member, public_key) VALUES ('agent_two', decode(repeat('6b', 32), 'hex'));"
        "INSERT INTO wederhoor.channel_secret (channel, member, generation, public_key, sealed, sealed_by) VALUES "
        "('00000000-0000-0000-0000-0000000000c2', 'agent_two', 1, decode(repeat('6b', 32), 'hex'), "
        "decode(repeat('73', 64), 'hex'), 'agent_two')"));
    begin("admin_one");
    openMembers(5);
    EXPECT_FALSE(gui().isShown("exposedNotice"));
    ASSERT_TRUE(goTo(table(), QStringLiteral("Sanne Agent")));
    ASSERT_TRUE(gui().click("removeMemberButton"));
    ASSERT_TRUE(gui().isShown("removeMemberQuestion"));
    ASSERT_TRUE(gui().click("confirmRemoveMember"));
    ASSERT_TRUE(says("membersPageNotice", "1 channel must get a new secret"));
    ASSERT_TRUE(says("exposedNotice", "Forum"));
    EXPECT_TRUE(says("exposedNotice", "Make a new app password"));
    EXPECT_EQ(textIn(table(), QStringLiteral("Sanne Agent"), 2), QStringLiteral("left"));
    ASSERT_TRUE(goTo(table(), QStringLiteral("Sanne Agent")));
    EXPECT_TRUE(gui().isShown("takeBackMemberButton"));
    ASSERT_TRUE(gui().click("showExposedButton"));
    EXPECT_TRUE(waitUntil([this] { return gui().isShown("channelsPage"); }));
}

TEST_F(MembersTest, HubsAndTeamsAreMadeAndChangedByTheKeyboard)
{
    begin("admin_one");
    openHubs();
    EXPECT_EQ(textIn(tree(), QStringLiteral("Day"), 1), QStringLiteral("4"));
    EXPECT_EQ(textIn(tree(), QStringLiteral("Day"), 2), QStringLiteral("Sample Bank"));
    ASSERT_TRUE(goTo(tree(), QStringLiteral("Sample Bank")));
    ASSERT_TRUE(gui().click("addGroupButton"));
    gui().type("groupName", QStringLiteral("Evening"));
    press("groupMembers", Qt::Key_Home);
    press("groupMembers", Qt::Key_Space);
    ASSERT_TRUE(gui().click("saveGroupButton"));
    ASSERT_TRUE(says("hubsPageNotice", "Evening is kept."));
    ASSERT_TRUE(waitUntil([this] { return textIn(tree(), QStringLiteral("Evening"), 1) == QStringLiteral("1"); }));

    ASSERT_TRUE(goTo(tree(), QStringLiteral("Sample Bank")));
    ASSERT_TRUE(gui().click("removeHubButton"));
    ASSERT_TRUE(gui().click("confirmRemoveHub"));
    ASSERT_TRUE(says("hubsPageNotice", "refuses that")) << "teams belong to it";
    ASSERT_TRUE(goTo(tree(), QStringLiteral("Evening")));
    ASSERT_TRUE(gui().click("removeHubButton"));
    ASSERT_TRUE(gui().click("confirmRemoveHub"));
    ASSERT_TRUE(says("hubsPageNotice", "Evening is gone."));
    EXPECT_TRUE(waitUntil([this] { return textIn(tree(), QStringLiteral("Evening"), 0).isEmpty(); }));
    ASSERT_TRUE(gui().click("addHubButton"));
    gui().type("hubName", QStringLiteral("Germany"));
    press("hubName", Qt::Key_Return);
    ASSERT_TRUE(says("hubsPageNotice", "Germany is kept."));
    EXPECT_TRUE(waitUntil([this] { return !textIn(tree(), QStringLiteral("Germany"), 0).isEmpty(); }));
}

} // namespace wederhoor::test
