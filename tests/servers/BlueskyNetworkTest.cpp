#include "tests/servers/BlueskyNetwork.h"

#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor::test {
namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

TEST(BlueskyNetworkTest, RunsTheWholeNetworkAndEndsIt)
{
    if (const std::optional<QString> reason = BlueskyNetwork::missing()) {
        GTEST_SKIP() << reason->toStdString();
    }
    BlueskyNetwork network;
    WEDERHOOR_ASSERT_OK(network.start());
    const Result<BlueskyAccount> bank = network.createAccount(s("bankwebcare"));
    WEDERHOOR_ASSERT_OK(bank);
    const Result<BlueskyAccount> customer = network.createAccount(s("klant"));
    WEDERHOOR_ASSERT_OK(customer);
    const Result<StrongRef> post = network.mention(*customer, *bank, s("waar blijft mijn pas?"));
    WEDERHOOR_ASSERT_OK(post);
    WEDERHOOR_ASSERT_OK(network.waitIndexed());
    const Result<QJsonObject> seen = network.get(s("app.bsky.notification.listNotifications"), {}, &*bank);
    WEDERHOOR_ASSERT_OK(seen);
    const QJsonArray notifications = seen->value(s("notifications")).toArray();
    ASSERT_EQ(notifications.size(), 1);
    EXPECT_EQ(notifications.first().toObject().value(s("uri")).toString(), post->uri);
    WEDERHOOR_ASSERT_OK(network.sendPrivate(*customer, {bank->did}, s("in vertrouwen")));
    const Result<QJsonArray> messages = network.privateMessages(*bank, {customer->did});
    WEDERHOOR_ASSERT_OK(messages);
    ASSERT_EQ(messages->size(), 1);
    EXPECT_EQ(messages->first().toObject().value(s("text")).toString(), s("in vertrouwen"));
}

} // namespace
} // namespace wederhoor::test
