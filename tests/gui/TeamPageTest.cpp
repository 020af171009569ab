#include "tests/gui/TeamWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

constexpr int teamSection = 7;
constexpr int plainRow = 1;
constexpr int kerberosRow = 3;

class TeamPageTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (const QString missing = TeamWorld::missing(); !missing.isEmpty()) {
            GTEST_SKIP() << missing.toStdString();
        }
        ASSERT_TRUE(m_world.open());
    }
    void begin()
    {
        ASSERT_TRUE(gui().show(true));
        ASSERT_TRUE(gui().openSettings(teamSection));
        ASSERT_TRUE(gui().isShown("teamPage"));
    }
    /// In place of what stands there.
    void fill(const char *field, const QString &text)
    {
        gui().find(field)->setFocus();
        gui().key(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void fillIn(const QString &member, const QString &password)
    {
        fill("teamServer", QStringLiteral("localhost"));
        fill("teamPort", QString::number(TeamWorld::port()));
        fill("teamDatabase", QStringLiteral("care"));
        fill("teamCaFile", TeamWorld::authorityFile());
        fill("teamLogin", member);
        fill("teamPassword", password);
    }
    [[nodiscard]] bool says(const char *notice, const QString &words)
    {
        return waitUntil([&] { return gui().isShown(notice) && gui().find(notice)->accessibleName().contains(words); });
    }
    [[nodiscard]] QString facts()
    {
        QStringList texts;
        for (const QLabel *label : gui().find("teamFacts")->findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    GuiWorld &gui() { return m_world.gui(); }

    TeamWorld m_world;
};

} // namespace

TEST_F(TeamPageTest, ADeskIsConnectedByTheKeyboardAndItsPasswordIsInTheKeyringAlone)
{
    begin();
    EXPECT_TRUE(facts().contains(QStringLiteral("works alone")));
    fillIn(QStringLiteral("agent_one"), QStringLiteral("open sesame"));
    gui().find("testTeamButton")->setFocus();
    gui().key(Qt::Key_Space);
    ASSERT_TRUE(says("teamVerdict", QStringLiteral("It works: you are agent_one, agent, with 1 channel")))
        << gui().find("teamVerdict")->accessibleName().toStdString();
    EXPECT_FALSE(m_world.settings().access) << "a test keeps nothing";

    gui().find("connectTeamButton")->setFocus();
    gui().key(Qt::Key_Space);
    ASSERT_TRUE(says("teamPageNotice", QStringLiteral("works with the team database now")))
        << gui().find("teamPageNotice")->accessibleName().toStdString();
    const TeamSettings settings = m_world.settings();
    EXPECT_EQ(settings.access, TeamWorld::access(QStringLiteral("agent_one")));
    EXPECT_EQ(settings.source, TeamSettings::Source::Profile);
    ASSERT_EQ(m_world.keyring().size(), 1U);
    EXPECT_EQ(m_world.keyring().begin()->second, "open sesame");
    const auto kept = await(gui().inbox().store().setting(TeamSettings::key));
    WEDERHOOR_ASSERT_OK(kept);
    EXPECT_FALSE(kept->contains(QStringLiteral("sesame")));
    EXPECT_TRUE(waitUntil([this] { return facts().contains(QStringLiteral("works with care on localhost")); }));
    EXPECT_TRUE(gui().textOf("teamPassword").isEmpty()) << "it does not stay on screen";

    ASSERT_TRUE(gui().click("testTeamButton")) << "with the password that is kept";
    ASSERT_TRUE(says("teamVerdict", QStringLiteral("It works")));
    ASSERT_TRUE(gui().click("disconnectTeamButton"));
    ASSERT_TRUE(says("teamPageNotice", QStringLiteral("works alone now")));
    EXPECT_FALSE(m_world.settings().access);
    EXPECT_TRUE(m_world.keyring().empty());
}

TEST_F(TeamPageTest, AWrongPasswordIsSaidWithItsRemedyAndKeepsNothing)
{
    begin();
    fillIn(QStringLiteral("agent_one"), QStringLiteral("open barley"));
    ASSERT_TRUE(gui().click("connectTeamButton"));
    ASSERT_TRUE(says("teamVerdict", QStringLiteral("The login or its password is not right.")));
    EXPECT_TRUE(says("teamVerdict", QStringLiteral("an administrator can set a new password")));
    EXPECT_TRUE(gui().isShown("teamVerdictWords"));
    EXPECT_FALSE(gui().isShown("connectAllTheSameButton")) << "that does not mend itself";
    EXPECT_FALSE(m_world.settings().access);
    EXPECT_TRUE(m_world.keyring().empty());
    fill("teamPassword", QStringLiteral("x"));
    EXPECT_FALSE(gui().isShown("teamVerdict")) << "it was said of another form";
}

TEST_F(TeamPageTest, WhatMayMendItselfCanBeKeptAllTheSame)
{
    begin();
    fillIn(QStringLiteral("agent_one"), QStringLiteral("open sesame"));
    fill("teamServer", QStringLiteral("no-such-host.invalid"));
    ASSERT_TRUE(gui().click("connectTeamButton"));
    ASSERT_TRUE(says("teamVerdict", QStringLiteral("The name no-such-host.invalid is not known")));
    ASSERT_TRUE(gui().click("connectAllTheSameButton"));
    ASSERT_TRUE(says("teamPageNotice", QStringLiteral("goes on trying")));
    EXPECT_EQ(m_world.settings().access->address.host, QStringLiteral("no-such-host.invalid"));
}

TEST_F(TeamPageTest, AWholeAddressFillsInTheRestAndItsPasswordIsRefused)
{
    begin();
    fill("teamServer", QStringLiteral("postgresql://erik@team.example.org:6432/care?sslrootcert=/etc/ca.pem"));
    gui().key(Qt::Key_Tab);
    EXPECT_EQ(gui().textOf("teamServer"), QStringLiteral("team.example.org"));
    EXPECT_EQ(gui().find<QSpinBox>("teamPort")->value(), 6432);
    EXPECT_EQ(gui().textOf("teamDatabase"), QStringLiteral("care"));
    EXPECT_EQ(gui().textOf("teamLogin"), QStringLiteral("erik"));
    EXPECT_EQ(gui().textOf("teamCaFile"), QStringLiteral("/etc/ca.pem"));

    fill("teamServer", QStringLiteral("postgresql://erik:secret@team.example.org/care"));
    ASSERT_TRUE(gui().click("testTeamButton"));
    ASSERT_TRUE(says("teamPageNotice", QStringLiteral("Leave the password out")));
    fill("teamServer", QString());
    gui().key(Qt::Key_Backspace);
    ASSERT_TRUE(gui().click("testTeamButton"));
    ASSERT_TRUE(says("teamPageNotice", QStringLiteral("Fill in the server")));
    fill("teamServer", QStringLiteral("t"));
    EXPECT_FALSE(gui().isShown("teamPageNotice")) << "what is being mended is not said any more";
}

TEST_F(TeamPageTest, TheFieldsAreThoseOfTheChosenWay)
{
    begin();
    EXPECT_TRUE(gui().isShown("teamPassword"));
    EXPECT_FALSE(gui().isShown("teamKerberosService"));
    gui().choose("teamSignIn", kerberosRow);
    EXPECT_FALSE(gui().isShown("teamPassword"));
    EXPECT_TRUE(gui().isShown("teamKerberosService"));
    gui().choose("teamSignIn", 2);
    EXPECT_TRUE(gui().isShown("teamCertificate"));
    EXPECT_TRUE(gui().isShown("teamKey"));
    EXPECT_TRUE(gui().isShown("teamCaFile"));
    gui().choose("teamEncryption", plainRow);
    EXPECT_FALSE(gui().isShown("teamCaFile"));
}

TEST_F(TeamPageTest, ThirtyDesksAreRolledOutByAFile)
{
    const TeamAccess managed = TeamWorld::access({});
    ASSERT_TRUE(m_world.manage("address=" + managed.address.toUrl().toUtf8() + "\nlocked=true\n"));
    begin();
    EXPECT_TRUE(waitUntil([this] { return facts().contains(QStringLiteral("your organisation, locked")); }));
    EXPECT_FALSE(gui().find("teamServer")->isEnabled());
    EXPECT_FALSE(gui().find("teamEncryption")->isEnabled());
    EXPECT_FALSE(gui().isShown("disconnectTeamButton"));
    EXPECT_EQ(gui().textOf("teamServer"), QStringLiteral("localhost"));
    fill("teamLogin", QStringLiteral("agent_one"));
    fill("teamPassword", QStringLiteral("open sesame"));
    ASSERT_TRUE(gui().click("connectTeamButton"));
    ASSERT_TRUE(says("teamPageNotice", QStringLiteral("works with the team database now")));
    EXPECT_EQ(m_world.settings().source, TeamSettings::Source::Administrator);
    EXPECT_EQ(m_world.settings().access->address.member, QStringLiteral("agent_one"));
    EXPECT_EQ(m_world.keyring().size(), 1U);
}

TEST_F(TeamPageTest, ADeskOfItsOwnCanFollowItsOrganisationAgain)
{
    ASSERT_TRUE(m_world.manage("address=site.example.org\nsign_in=kerberos\n"));
    ASSERT_TRUE(m_world.connectAs(QStringLiteral("agent_one")));
    begin();
    ASSERT_TRUE(waitUntil([this] { return gui().isShown("followOrganisationButton"); }));
    ASSERT_TRUE(gui().click("followOrganisationButton"));
    ASSERT_TRUE(says("teamPageNotice", QStringLiteral("follows your organisation")));
    EXPECT_TRUE(waitUntil([this] { return gui().textOf("teamServer") == QStringLiteral("site.example.org"); }));
    EXPECT_EQ(gui().find<QComboBox>("teamSignIn")->currentIndex(), kerberosRow);
}

TEST_F(TeamPageTest, TheStatusBarTellsHowTheDeskStandsWithItsTeam)
{
    ASSERT_TRUE(gui().show(true));
    EXPECT_FALSE(gui().isShown("teamLabel")) << "a desk that works alone is told nothing";
    TeamState state;
    m_world.tell(state);
    EXPECT_EQ(gui().textOf("teamLabel"), QStringLiteral("Team: connecting"));
    state.link = TeamState::Link::Connected;
    state.encrypted = true;
    state.reading = TeamState::Progress{12'000, 300'000};
    m_world.tell(state);
    EXPECT_EQ(gui().textOf("teamLabel"), QStringLiteral("Team: reading 12,000 of 300,000"));
    state.reading.reset();
    m_world.tell(state);
    EXPECT_EQ(gui().textOf("teamLabel"), QStringLiteral("Team connected"));
    state.encrypted = false;
    state.sendingHeld = QStringLiteral("press conference");
    m_world.tell(state);
    EXPECT_EQ(gui().textOf("teamLabel"),
              QStringLiteral("Team connected \u00b7 sending held: press conference \u00b7 not encrypted"));
    EXPECT_TRUE(gui().find("teamLabel")->toolTip().contains(QStringLiteral("press conference")));
    state = TeamState();
    state.link = TeamState::Link::Away;
    state.since = gui().clock().now();
    state.pendingChanges = 3;
    state.heldReplies = 1;
    m_world.tell(state);
    EXPECT_TRUE(gui().textOf("teamLabel").startsWith(QStringLiteral("Team away since ")));
    EXPECT_TRUE(gui().textOf("teamLabel").endsWith(QStringLiteral("3 changes wait \u00b7 1 reply held")));
    state.link = TeamState::Link::Refused;
    state.trouble = Error{ErrorKind::Unauthorized, QStringLiteral("28P01 FATAL: 28P01")};
    m_world.tell(state);
    EXPECT_TRUE(gui().textOf("teamLabel").startsWith(QStringLiteral("The team does not let you in")));
    EXPECT_TRUE(gui().find("teamLabel")->toolTip().contains(QStringLiteral("The login or its password is not right")));
    m_world.tell(std::nullopt);
    EXPECT_FALSE(gui().isShown("teamLabel"));
}

} // namespace wederhoor::test
