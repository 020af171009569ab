#include "app/Application.h"
#include "app/WindowDoors.h"
#include "core/secrets/KeychainSecretStore.h"
#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using Kind = Application::Kind;

const QString sessionPath = QStringLiteral("/xrpc/com.atproto.server.createSession");
const QString notificationsPath = QStringLiteral("/xrpc/app.bsky.notification.listNotifications");

/// The whole program with its window, engine thread and secrets, where no keyring answers; a loopback server answers
/// in the words of docs.bsky.app (com.atproto.server.createSession, January 2026).
class ConnectTest : public ::testing::Test
{
protected:
    ConnectTest()
        : m_application(Profile::locate(m_folder.filePath(QStringLiteral("profile"))))
    {
    }

    void SetUp() override
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "");
        for (const Kind kind : {Kind::Real, Kind::Practice}) {
            WEDERHOOR_ASSERT_OK(await(m_application.open(kind)));
            WEDERHOOR_ASSERT_OK(await(m_application.startEngine(kind)));
        }
        WEDERHOOR_ASSERT_OK(await(m_application.inbox(Kind::Real)
                                      .store()
                                      .setSetting(QStringLiteral("ui.first_run"), QStringLiteral("done"))));
        const auto probe = await(m_application.probeKeyring());
        if (probe && probe->state == KeychainState::Ready) {
            GTEST_SKIP() << "a keyring answers here";
        }
        serve();
        show();
    }

    void serve()
    {
        const QByteArray session = "{\"did\":\"did:plc:bank\",\"handle\":\"bank.test\",\"accessJwt\":\"access\","
                                   "\"refreshJwt\":\"refresh\"}";
        m_server.script(sessionPath, FaultAnswer::json(R"({"error":"AuthenticationRequired","message":"no"})", 401));
        m_server.always(sessionPath, FaultAnswer::json(session));
        m_server.always(QStringLiteral("/xrpc/app.bsky.actor.getProfile"),
                        FaultAnswer::json(R"({"did":"did:plc:bank","handle":"bank.test","displayName":"Bank"})"));
        m_server.always(notificationsPath, FaultAnswer::json(R"({"notifications":[]})"));
        m_server.always(QStringLiteral("/xrpc/app.bsky.feed.getAuthorFeed"), FaultAnswer::json(R"({"feed":[]})"));
        m_server.always(QStringLiteral("/xrpc/chat.bsky.convo.listConvos"), FaultAnswer::json(R"({"convos":[]})"));
    }

    void show()
    {
        WindowContext context{.clock = m_application.clock(),
                              .inbox = inboxDoor(m_application, Kind::Real),
                              .practice = inboxDoor(m_application, Kind::Practice)};
        context.platforms = platformOffers();
        context.channels = channelDoor(m_application);
        context.data = dataDoor(m_application);
        context.probeKeyring = [this] {
            return andThen(&m_context, m_application.probeKeyring(), [](const KeychainProbe &probe) {
                return Result<KeyringState>(probe.state == KeychainState::Ready ? KeyringState::Ready
                                                                                : KeyringState::Unavailable);
            });
        };
        context.keepSecretsForThisRun = [this] { m_application.keepSecretsForThisRun(); };
        m_window = std::make_unique<MainWindow>(std::move(context));
        m_window->show();
        ASSERT_TRUE(waitUntil([this] { return isShown("practiceBand"); })) << "nothing is connected yet";
    }

    template <class T> T *find(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }
    [[nodiscard]] bool isShown(const char *name)
    {
        const auto *widget = find<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }
    [[nodiscard]] bool click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        if (button == nullptr || !button->isVisible() || !button->isEnabled()) {
            return false;
        }
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    void type(const char *name, const QString &text)
    {
        find<QLineEdit>(name)->setFocus();
        QTest::keyClicks(find<QLineEdit>(name), text);
    }

    QTemporaryDir m_folder;
    FaultServer m_server;
    QObject m_context;
    Application m_application;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(ConnectTest, WithoutAKeyringAChannelSignsInOnceOneChoosesMemoryAndIsFetchedFromThere)
{
    ASSERT_TRUE(click("settingsButton"));
    ASSERT_TRUE(waitUntil([this] { return isShown("channelsPage"); }));
    ASSERT_TRUE(click("connectChannelButton"));
    ASSERT_TRUE(waitUntil([this] { return isShown("channelKeyring"); }));
    EXPECT_FALSE(find<QWidget>("connectButton")->isEnabled());
    ASSERT_TRUE(click("channelKeyringKeep"));
    type("channelName", QStringLiteral("Webcare"));
    type("channelAccount", QStringLiteral("@bank.test"));
    type("channelSecret", QStringLiteral("wrong"));
    type("channelServer", m_server.url(QString()).toString());
    ASSERT_TRUE(click("connectButton"));
    ASSERT_TRUE(waitUntil([this] {
        return find<QWidget>("channelNotice")->accessibleName().contains(QLatin1String("refuses this account"));
    })) << find<QWidget>("channelNotice")->accessibleName().toStdString();
    find<QLineEdit>("channelSecret")->clear();
    type("channelSecret", QStringLiteral("abcd-efgh"));
    ASSERT_TRUE(click("connectButton"));
    ASSERT_TRUE(waitUntil([this] { return find<QWidget>("channelDialog") == nullptr; }));
    ASSERT_TRUE(waitUntil([this] { return isShown("channelTable"); }));
    EXPECT_EQ(find<QTableView>("channelTable")->model()->rowCount(), 1);
    // The session that lies in memory is what it fetches with.
    ASSERT_TRUE(waitUntil([this] { return m_server.count(notificationsPath) > 0; }));
    const auto &requests = m_server.requests();
    const auto asked = std::find_if(requests.begin(), requests.end(), [](const SeenRequest &request) {
        return request.target.startsWith(notificationsPath.toLatin1());
    });
    EXPECT_EQ(asked->header("Authorization"), QByteArray("Bearer access"));
}

} // namespace

} // namespace wederhoor::test
