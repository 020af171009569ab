#include "core/store/ChannelTable.h"
#include "core/store/Transaction.h"
#include "tests/gui/GuiWorld.h"
#include "tests/gui/SampleInbox.h"
#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"
#include "ui/models/ChannelTableModel.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

constexpr int channelsSection = 0;
constexpr int signaturesSection = 2;
constexpr int agentSection = 3;
constexpr int lookSection = 4;

const QByteArray forumFeed = "<rss version='2.0'><channel><title>Forum</title>"
                             "<item><guid>1</guid><title>Rekening geblokkeerd</title><author>Kees</author></item>"
                             "<item><guid>2</guid></item></channel></rss>";

class SettingsTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_world.open()); }

    /// The window on the sample inbox, the settings on this section.
    void begin(int section)
    {
        ASSERT_TRUE(fillSampleInbox(m_world.inbox(), m_world.clock().now()));
        ASSERT_TRUE(m_world.show());
        ASSERT_TRUE(m_world.waitForCase(QStringLiteral("Marieke de Wit")));
        ASSERT_TRUE(m_world.openSettings(section));
    }
    [[nodiscard]] ChannelTableModel &table()
    {
        return *static_cast<ChannelTableModel *>(m_world.find<QTableView>("channelTable")->model());
    }
    [[nodiscard]] QString cell(int row, int column) { return table().index(row, column).data().toString(); }
    [[nodiscard]] int rowOf(const QString &name)
    {
        for (int row = 0; row < table().rowCount(); ++row) {
            if (table().statusAt(row).channel.name == name) {
                return row;
            }
        }
        return -1;
    }
    /// Goes there by the arrows.
    void chooseChannel(const QString &name)
    {
        auto *view = m_world.find<QTableView>("channelTable");
        view->setFocus();
        for (int step = 0; step < table().rowCount() && view->currentIndex().row() != rowOf(name); ++step) {
            QTest::keyClick(view, view->currentIndex().row() < rowOf(name) ? Qt::Key_Down : Qt::Key_Up);
        }
        ASSERT_EQ(view->currentIndex().row(), rowOf(name));
    }
    [[nodiscard]] Channel channelNow(const QString &name)
    {
        const auto channels = await(m_world.inbox().store().channels());
        for (const Channel &channel : channels.value_or(QList<Channel>())) {
            if (channel.name == name) {
                return channel;
            }
        }
        return {};
    }
    [[nodiscard]] bool says(const char *notice, const char *words)
    {
        return waitUntil([&] {
            return m_world.isShown(notice) && m_world.find(notice)->accessibleName().contains(QLatin1String(words));
        });
    }

    GuiWorld m_world;
};

TEST_F(SettingsTest, AFeedIsConnectedByKeyboardAndItsPostIsInTheInbox)
{
    FaultServer server;
    server.always(QStringLiteral("/feed"),
                  FaultAnswer{.headers = {{"Content-Type", "application/rss+xml"}}, .body = forumFeed});
    server.always(QStringLiteral("/page"),
                  FaultAnswer{.headers = {{"Content-Type", "text/html"}}, .body = "<!doctype html><p>Forum</p>"});
    ASSERT_TRUE(m_world.show());
    m_world.key(Qt::Key_Comma, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("noChannels"); }));
    ASSERT_TRUE(m_world.click("noChannelsButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("channelDialog"); }));
    m_world.find("channelDialog")->activateWindow();
    ASSERT_TRUE(waitUntil([this] { return QApplication::activeWindow() == m_world.find("channelDialog"); }));
    m_world.choose("channelPlatform", 1);
    EXPECT_FALSE(m_world.isShown("channelSecret"));
    m_world.type("channelName", QStringLiteral("Forum"));
    m_world.type("channelServer", server.url(QStringLiteral("/page")).toString());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(says("channelNotice", "That is not a feed"));
    m_world.find<QLineEdit>("channelServer")->clear();
    m_world.type("channelServer", server.url(QStringLiteral("/feed")).toString());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return m_world.find("channelDialog") == nullptr; }));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("channelTable") && table().rowCount() == 1; }));
    // Connecting fetches at once: the post, and the item that nobody can read.
    ASSERT_TRUE(waitUntil([this] { return m_world.inbox().cases(CaseView::Conversations).size() == 1; }));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("setAsideCard"); }));
    EXPECT_EQ(cell(0, ChannelTableModel::SetAside).toStdString(), "1");
}

TEST_F(SettingsTest, AnItemThatCanBeReadNowComesIntoTheInbox)
{
    Channel forum;
    forum.platform.value = QStringLiteral("feeds");
    forum.instance.value = QStringLiteral("forum.example");
    forum.server = QUrl(QStringLiteral("https://forum.example/feed"));
    forum.name = QStringLiteral("Forum");
    forum.id = channelId(forum.platform, forum.server, {});
    ASSERT_TRUE(m_world.inbox().addChannel(forum));
    // As an earlier version set it aside, which could not read it.
    ASSERT_TRUE(
        m_world.inbox().setAside(forum,
                                 {QStringLiteral("an item without title and text"),
                                  "<item><guid>7</guid><title>Waar is mijn pas?</title><author>Ann</author></item>"}));
    ASSERT_TRUE(m_world.show());
    ASSERT_TRUE(m_world.openSettings(channelsSection));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("tryAgainButton"); }));
    EXPECT_TRUE(m_world.textOf("setAsideOriginal").contains(QLatin1String("Waar is mijn pas?")));
    ASSERT_TRUE(m_world.click("tryAgainButton"));
    ASSERT_TRUE(says("channelsPageNotice", "read after all"));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("setAsideCard"); }));
    const QList<CaseRow> cases = m_world.inbox().cases(CaseView::Conversations);
    ASSERT_EQ(cases.size(), 1);
    EXPECT_EQ(cases.constFirst().value.customer.name.toStdString(), "Ann");
}

TEST_F(SettingsTest, WhatIsStillNotReadableStaysUntilItIsDeleted)
{
    const Channel forum = sampleChannels().constLast();
    begin(channelsSection);
    ASSERT_TRUE(m_world.inbox().setAside(forum, {QStringLiteral("an item without title and text"), "<item></item>"}));
    ASSERT_TRUE(waitUntil([this, &forum] { return rowOf(forum.name) >= 0; }));
    chooseChannel(forum.name);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("tryAgainButton"); }));
    ASSERT_TRUE(m_world.click("tryAgainButton"));
    ASSERT_TRUE(says("channelsPageNotice", "Still not readable"));
    ASSERT_TRUE(waitUntil([this] { return m_world.find("deleteSetAsideButton")->isEnabled(); }));
    ASSERT_TRUE(m_world.click("deleteSetAsideButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("dropQuestion"); }));
    ASSERT_TRUE(m_world.click("confirmDropButton"));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("setAsideCard"); }));
    EXPECT_TRUE(await(m_world.inbox().store().quarantine(forum.id))->isEmpty());
}

TEST_F(SettingsTest, AChannelIsPausedAndResumed)
{
    begin(channelsSection);
    chooseChannel(QStringLiteral("voorbeeldbank"));
    ASSERT_TRUE(m_world.click("pauseChannelButton"));
    ASSERT_TRUE(
        waitUntil([this] { return cell(rowOf(QStringLiteral("voorbeeldbank")), 1) == QLatin1String("paused"); }));
    EXPECT_FALSE(channelNow(QStringLiteral("voorbeeldbank")).enabled);
    EXPECT_FALSE(m_world.isShown("pollChannelButton"));
    EXPECT_TRUE(says("channelAdvice", "until you resume"));
    EXPECT_EQ(m_world.textOf("pauseChannelButton").toStdString(), "Resume");
    ASSERT_TRUE(waitUntil([this] { return m_world.find("pauseChannelButton")->isEnabled(); }));
    ASSERT_TRUE(m_world.click("pauseChannelButton"));
    EXPECT_TRUE(waitUntil([this] { return channelNow(QStringLiteral("voorbeeldbank")).enabled; }));
}

TEST_F(SettingsTest, AChannelWhoseSecretIsExposedSaysSinceWhenByWhomAndWhatToDoUntilItIsRenewed)
{
    begin(channelsSection);
    const QString name = QStringLiteral("voorbeeldbank");
    const auto expose = [this, &name](const std::optional<ChannelExposure> &exposure) {
        const auto write = [id = channelNow(name).id, exposure](Transaction &transaction) {
            return ChannelTable(transaction.connection()).setExposure(id, exposure);
        };
        return await(m_world.inbox().store().write<void>(write)).has_value();
    };
    chooseChannel(name);
    EXPECT_FALSE(m_world.isShown("channelExposure"));
    ChannelExposure exposure;
    exposure.by.append({{QStringLiteral("kees")}, {}, m_world.clock().now() - std::chrono::hours{2}, true});
    ASSERT_TRUE(expose(exposure));
    ASSERT_TRUE(says("channelExposure", "kees left ("));
    EXPECT_TRUE(says("channelExposure", "Bluesky lets no program renew an app password"));
    EXPECT_EQ(cell(rowOf(name), ChannelTableModel::State).toStdString(), "secret exposed");
    EXPECT_TRUE(m_world.find("signInAgainButton")->property("primary").toBool());
    ASSERT_TRUE(expose(std::nullopt));
    EXPECT_TRUE(waitUntil([this] { return !m_world.isShown("channelExposure"); }));
    EXPECT_NE(cell(rowOf(name), ChannelTableModel::State).toStdString(), "secret exposed");
}

TEST_F(SettingsTest, AChannelIsChangedAndATakenNameIsRefused)
{
    begin(channelsSection);
    chooseChannel(QStringLiteral("voorbeeldbank"));
    ASSERT_TRUE(m_world.click("editChannelButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("channelEditor"); }));
    m_world.find<QLineEdit>("editedName")->setText(QStringLiteral("Radar forum"));
    ASSERT_TRUE(m_world.click("saveChannelButton"));
    ASSERT_TRUE(says("channelEditorNotice", "has this name already"));
    m_world.find<QLineEdit>("editedName")->setText(QStringLiteral("Webcare"));
    m_world.find<QSpinBox>("editedInterval")->setValue(120);
    m_world.find<QCheckBox>("editedMedia")->setFocus();
    m_world.key(Qt::Key_Space);
    ASSERT_TRUE(m_world.click("saveChannelButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.find("channelEditor") == nullptr; }));
    const Channel changed = channelNow(QStringLiteral("Webcare"));
    EXPECT_EQ(changed.pollInterval, 120s);
    EXPECT_TRUE(changed.mediaAllowed);
}

TEST_F(SettingsTest, ARemovedChannelLeavesItsCases)
{
    begin(channelsSection);
    const qsizetype before = m_world.inbox().cases(CaseView::All).size();
    chooseChannel(QStringLiteral("voorbeeldbank"));
    ASSERT_TRUE(m_world.click("removeChannelButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("removeQuestion"); }));
    ASSERT_TRUE(m_world.click("confirmRemoveButton"));
    ASSERT_TRUE(waitUntil([this] { return rowOf(QStringLiteral("voorbeeldbank")) < 0; }));
    EXPECT_EQ(m_world.inbox().cases(CaseView::All).size(), before);
}

TEST_F(SettingsTest, ARefusedSignInIsToldWithItsRemedy)
{
    begin(channelsSection);
    ChannelHealth health;
    health.channel = sampleChannels().constFirst().id;
    health.lastPoll = m_world.clock().now();
    health.error = Error{ErrorKind::Unauthorized, QStringLiteral("AuthenticationRequired")};
    ASSERT_TRUE(m_world.inbox().saveHealth(health));
    chooseChannel(QStringLiteral("voorbeeldbank"));
    ASSERT_TRUE(says("channelAdvice", "sign in again"));
    ASSERT_TRUE(m_world.click("signInAgainButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("signInDialog"); }));
    EXPECT_FALSE(m_world.find("signInButton")->isEnabled());
}

TEST_F(SettingsTest, WithoutAKeyringNothingSignsInUntilOneChoosesMemory)
{
    m_world.probeKeyring = [] { return ready(Result<KeyringState>(KeyringState::Unavailable)); };
    int asked = 0;
    m_world.addChannel = [&asked](const ChannelForm &) {
        ++asked;
        return ready<Channel>(Channel());
    };
    begin(channelsSection);
    ASSERT_TRUE(m_world.click("connectChannelButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("channelKeyring"); }));
    EXPECT_FALSE(m_world.find("connectButton")->isEnabled());
    m_world.choose("channelPlatform", 1);
    EXPECT_FALSE(m_world.isShown("channelKeyring")) << "a feed has no secret";
    EXPECT_TRUE(m_world.find("connectButton")->isEnabled());
    m_world.choose("channelPlatform", 0);
    ASSERT_TRUE(m_world.click("channelKeyringKeep"));
    EXPECT_EQ(m_world.keptForThisRun, 1);
    m_world.type("channelName", QStringLiteral("Webcare"));
    m_world.type("channelAccount", QStringLiteral("webcare.example"));
    m_world.type("channelSecret", QStringLiteral("right"));
    ASSERT_TRUE(m_world.click("connectButton"));
    EXPECT_TRUE(waitUntil([this] { return m_world.find("channelDialog") == nullptr; }));
    EXPECT_EQ(asked, 1);
    EXPECT_TRUE(m_world.textOf("keyringLabel").contains(QLatin1String("this run only")));
}

TEST_F(SettingsTest, WhoOneIsIsKeptWhenTheFieldIsLeft)
{
    begin(agentSection);
    m_world.find<QLineEdit>("agentName")->selectAll();
    m_world.type("agentName", QStringLiteral("Sanne Prins"));
    m_world.key(Qt::Key_Tab);
    EXPECT_EQ(m_world.inbox().desk().me().name.toStdString(), "Sanne Prins");
    EXPECT_TRUE(waitUntil([this] {
        return await(m_world.inbox().store().setting(QStringLiteral("agent.name"))).value_or(QString())
            == QLatin1String("Sanne Prins");
    }));
    m_world.find<QLineEdit>("agentName")->clear();
    m_world.find<QLineEdit>("agentName")->setFocus();
    m_world.key(Qt::Key_Return);
    EXPECT_EQ(m_world.textOf("agentName").toStdString(), "Sanne Prins") << "nobody is nameless";
}

TEST_F(SettingsTest, ASignatureOfAChannelIsSeenAndKept)
{
    begin(signaturesSection);
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("signature1"); }));
    EXPECT_TRUE(m_world.textOf("signaturePreview0").contains(QLatin1String("^Erik")));
    m_world.type("signature1", QStringLiteral("/{{agent.initials}}"));
    EXPECT_TRUE(m_world.textOf("signaturePreview1").contains(QLatin1String("/E")));
    m_world.key(Qt::Key_Tab);
    ASSERT_TRUE(waitUntil([this] {
        const auto rules = await(m_world.inbox().store().signatures()).value_or(QList<SignatureRule>());
        return std::any_of(rules.begin(), rules.end(), [](const SignatureRule &rule) {
            return !rule.channel.isNull() && rule.text == QLatin1String("/{{agent.initials}}");
        });
    }));
    m_world.type("signature2", QStringLiteral("{{agent.shoe}}"));
    EXPECT_TRUE(m_world.textOf("signaturePreview2").contains(QLatin1String("agent.shoe")));
    m_world.key(Qt::Key_Tab);
    EXPECT_TRUE(says("signaturesPageNotice", "Not saved"));
}

TEST_F(SettingsTest, TheLookChangesAtOnce)
{
    begin(lookSection);
    m_world.choose("themeChoice", 2);
    EXPECT_TRUE(waitUntil([this] {
        return await(m_world.inbox().store().setting(QStringLiteral("ui.theme"))).value_or(QString())
            == QLatin1String("dark");
    }));
    EXPECT_LT(QApplication::palette().window().color().lightness(), 60);
    m_world.choose("themeChoice", 1);
    EXPECT_GT(QApplication::palette().window().color().lightness(), 200);
}

TEST_F(SettingsTest, KeysForCasesDoNothingInTheSettingsAndEscapeLeaves)
{
    begin(channelsSection);
    const QList<CaseRow> before = m_world.inbox().cases(CaseView::Unclaimed);
    m_world.key(Qt::Key_C);
    m_world.key(Qt::Key_D);
    EXPECT_EQ(m_world.inbox().cases(CaseView::Unclaimed), before);
    EXPECT_FALSE(m_world.isShown("caseList"));
    m_world.key(Qt::Key_Escape);
    EXPECT_TRUE(m_world.isShown("caseList"));
    ASSERT_TRUE(m_world.openSettings(channelsSection));
    m_world.find<QAction>("action.go.mine")->trigger();
    EXPECT_TRUE(m_world.isShown("caseList")) << "a view is shown where cases are";
}

} // namespace

} // namespace wederhoor::test
