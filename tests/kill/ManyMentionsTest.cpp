#include "tests/kill/Walk.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor::test {
namespace {

/// The whole walk at size, on the real PDS and AppView.
TEST(ManyMentionsTest, TwoHundredMentionsWrittenDuringPollsAreCasesOnceAndFiftyAnswersStandUnderTheRightPosts)
{
    if (const std::optional<QString> reason = BlueskyNetwork::missing()) {
        GTEST_SKIP() << reason->toStdString();
    }
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        GTEST_SKIP() << "no session bus, hence no keyring to keep the app password in";
    }
    BlueskyNetwork network;
    WEDERHOOR_ASSERT_OK(network.start());
    QList<BlueskyAccount> customers;
    for (const char *name : {"noor", "bram", "isa", "luuk", "ava"}) {
        const Result<BlueskyAccount> account = network.createAccount(QString::fromLatin1(name));
        WEDERHOOR_ASSERT_OK(account);
        customers.append(*account);
    }
    Walk walk(network, customers, 1);
    ASSERT_NO_FATAL_FAILURE(walk.prepare(10));
    const std::unique_ptr<QProcess> poller = walk.program().start({QStringLiteral("poll")});
    ASSERT_NO_FATAL_FAILURE(walk.askMore(190));
    poller->terminate();
    ASSERT_TRUE(poller->waitForFinished(30'000)) << "SIGTERM ends the poller";
    EXPECT_EQ(poller->exitCode(), 0) << poller->readAllStandardError().toStdString();
    ASSERT_NO_FATAL_FAILURE(walk.poll(unharmed));
    ASSERT_NO_FATAL_FAILURE(walk.queueAnswers(unharmed, 50));
    ASSERT_NO_FATAL_FAILURE(walk.send(unharmed));
    ASSERT_NO_FATAL_FAILURE(walk.verify(50));
}

} // namespace
} // namespace wederhoor::test
