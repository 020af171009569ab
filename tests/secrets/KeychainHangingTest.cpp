#include "core/secrets/KeychainSecretStore.h"

#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using test::await;

const QString password = QStringLiteral("channel.1.password");

/// A fake: something that calls itself the Secret Service and answers no call, as a real one does while it waits for
/// somebody to type a password. No real keyring hangs on demand without a display.
class SilentService : public QDBusVirtualObject
{
public:
    SilentService()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        registered
            = bus.registerVirtualObject(QStringLiteral("/org/freedesktop/secrets"), this, QDBusConnection::SubPath)
            && bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }
    ~SilentService() override
    {
        for (const QDBusMessage &call : held) {
            QDBusConnection::sessionBus().send(call.createErrorReply(QDBusError::NoReply, QStringLiteral("ended")));
        }
        QDBusConnection::sessionBus().unregisterService(QStringLiteral("org.freedesktop.secrets"));
        QDBusConnection::sessionBus().unregisterObject(QStringLiteral("/org/freedesktop/secrets"));
    }
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        held.append(message);
        return true;
    }

    bool registered = false;
    QList<QDBusMessage> held;
};

TEST(KeychainHangingTest, EveryCallEndsAtItsDeadline)
{
    SilentService service;
    ASSERT_TRUE(service.registered);
    KeychainSecretStore store(QStringLiteral("wederhoor/test"), 400ms);
    QElapsedTimer timer;
    timer.start();
    const auto probing = store.probe();
    const auto reading = store.read(password);
    const auto writing = store.write(password, "geheim");
    const auto removing = store.remove(password);
    const Result<KeychainProbe> probe = await(probing);
    WEDERHOOR_ASSERT_OK(probe);
    EXPECT_EQ(probe->state, KeychainState::Locked);
    EXPECT_EQ(await(reading).error().kind, ErrorKind::Timeout);
    EXPECT_EQ(await(writing).error().kind, ErrorKind::Timeout);
    EXPECT_EQ(await(removing).error().kind, ErrorKind::Timeout);
    EXPECT_GE(timer.elapsed(), 350) << "a coarse timer may be early by a twentieth, not by more";
    EXPECT_LT(timer.elapsed(), 3000);
    EXPECT_FALSE(service.held.isEmpty()) << "nobody asked the service";
}

TEST(KeychainHangingTest, ItsEndEndsAHangingCallAsCancelled)
{
    SilentService service;
    ASSERT_TRUE(service.registered);
    auto store = std::make_unique<KeychainSecretStore>(QStringLiteral("wederhoor/test"), 20s);
    const auto reading = store->read(password);
    ASSERT_TRUE(test::waitUntil([&service] { return !service.held.isEmpty(); }));
    store.reset();
    EXPECT_EQ(await(reading).error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace wederhoor
