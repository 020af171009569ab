#include "ui/shell/DesktopNotifier.h"

#include "tests/support/Await.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

/// A message bus of its own, as a desktop session has one.
class Bus
{
public:
    [[nodiscard]] bool start()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                        QStringLiteral("--print-address=1"), QStringLiteral("--address=unix:dir=") + m_folder.path()});
        return waitUntil([this] {
            m_address += QString::fromUtf8(m_daemon.readAllStandardOutput());
            return m_address.endsWith(QLatin1Char('\n'));
        });
    }
    ~Bus()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
        QDBusConnection::disconnectFromBus(QStringLiteral("program"));
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    [[nodiscard]] QDBusConnection connect(const char *name) const
    {
        return QDBusConnection::connectToBus(m_address.trimmed(), QString::fromLatin1(name));
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

/// What a desktop does with notifications, by the Desktop Notifications Specification 1.2; shows nothing.
class NotificationService final : public QDBusVirtualObject
{
public:
    explicit NotificationService(QDBusConnection bus)
        : m_bus(std::move(bus))
    {
    }
    [[nodiscard]] bool start()
    {
        return m_bus.registerVirtualObject(path(), this)
            && m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    [[nodiscard]] QString introspect(const QString & /*path*/) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == QLatin1String("GetCapabilities")) {
            return connection.send(message.createReply(QVariant(
                QStringList{QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")})));
        }
        shown.append(message.arguments());
        return connection.send(message.createReply(uint(shown.size())));
    }
    void click(uint number, const char *action = "default")
    {
        QDBusMessage signal = QDBusMessage::createSignal(path(), QStringLiteral("org.freedesktop.Notifications"),
                                                         QStringLiteral("ActionInvoked"));
        signal << number << QString::fromLatin1(action);
        m_bus.send(signal);
    }

    QList<QVariantList> shown;

private:
    [[nodiscard]] static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }

    QDBusConnection m_bus;
};

class DesktopNotifierTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_bus.start()) << "dbus-daemon does not start"; }

    Bus m_bus;
};

TEST_F(DesktopNotifierTest, AClickOpensTheCaseOfItsOwnNotification)
{
    NotificationService service(m_bus.connect("desktop"));
    ASSERT_TRUE(service.start());
    DesktopNotifier notifier(m_bus.connect("program"));
    ASSERT_TRUE(waitUntil([&notifier] { return notifier.isThere(); }));
    QList<CaseId> clicked;
    QObject::connect(&notifier, &DesktopNotifier::clicked, &notifier,
                     [&clicked](const CaseId &id) { clicked.append(id); });
    const CaseId first{QUuid::createUuid()};
    const CaseId second{QUuid::createUuid()};
    notifier.show({QStringLiteral("Ann wrote again"), QStringLiteral("<b>pas</b> & pin"), first});
    notifier.show({QStringLiteral("2 cases want you"), QStringLiteral("late"), second});
    ASSERT_TRUE(waitUntil([&service] { return service.shown.size() == 2; }));
    EXPECT_EQ(service.shown.at(0).at(3).toString().toStdString(), "Ann wrote again");
    EXPECT_EQ(service.shown.at(0).at(4).toString().toStdString(), "&lt;b&gt;pas&lt;/b&gt; &amp; pin")
        << "a customer's words are no markup";
    service.click(99);
    service.click(1, "settings");
    service.click(1);
    ASSERT_TRUE(waitUntil([&clicked] { return !clicked.isEmpty(); }));
    service.click(2);
    ASSERT_TRUE(waitUntil([&clicked] { return clicked.size() == 2; }));
    EXPECT_EQ(clicked, (QList<CaseId>{first, second}));
}

TEST_F(DesktopNotifierTest, WithoutAServiceItSaysSo)
{
    DesktopNotifier notifier(m_bus.connect("program"));
    int found = 0;
    QObject::connect(&notifier, &DesktopNotifier::found, &notifier, [&found] { ++found; });
    NotificationService service(m_bus.connect("desktop"));
    ASSERT_TRUE(service.start());
    // The first question was answered by the bus before this one is.
    DesktopNotifier later(m_bus.connect("program"));
    ASSERT_TRUE(waitUntil([&later] { return later.isThere(); }));
    EXPECT_EQ(found, 0);
    EXPECT_FALSE(notifier.isThere());
}

} // namespace

} // namespace wederhoor::test
