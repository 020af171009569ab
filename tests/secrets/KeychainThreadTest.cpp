#include "core/secrets/KeychainSecretStore.h"

#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QThread>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using test::await;

/// In a process of its own: QtKeychain's queue belongs to the thread that uses it first, which in the program is the
/// engine thread.
TEST(KeychainThreadTest, WorksOnAThreadThatIsNotTheFirst)
{
    QThread engine;
    engine.start();
    QObject context;
    context.moveToThread(&engine);
    std::unique_ptr<KeychainSecretStore> store;
    const auto onEngine
        = [&context](auto act) { QMetaObject::invokeMethod(&context, act, Qt::BlockingQueuedConnection); };
    const QString name = QStringLiteral("password");
    QFuture<Result<KeychainProbe>> probe;
    QFuture<Result<QByteArray>> found;
    onEngine([&] {
        store = std::make_unique<KeychainSecretStore>(QStringLiteral("wederhoor/test"));
        probe = store->probe();
        static_cast<void>(store->write(name, "geheim"));
        found = store->read(name);
    });
    const Result<KeychainProbe> probed = await(probe);
    WEDERHOOR_ASSERT_OK(probed);
    EXPECT_EQ(probed->state, KeychainState::Ready) << probed->detail.toStdString();
    const Result<QByteArray> secret = await(found);
    WEDERHOOR_ASSERT_OK(secret);
    EXPECT_EQ(*secret, "geheim");
    onEngine([&store] { store.reset(); });
    engine.quit();
    EXPECT_TRUE(engine.wait(5000));
}

} // namespace
} // namespace wederhoor
