#pragma once

#include "core/domain/IdMaker.h"
#include "core/net/NetworkHttpClient.h"
#include "core/platforms/bluesky/BlueskyConnector.h"
#include "tests/bluesky/TestChannel.h"
#include "tests/servers/BlueskyNetwork.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor::test {

/// A bank's account on the test network, with its connector.
struct BankDesk
{
    BlueskyAccount account;
    QString appPassword;
    Channel channel;
    std::unique_ptr<MemorySlot> slot = std::make_unique<MemorySlot>();
    std::unique_ptr<BlueskyConnector> connector;
};

/// The real PDS and AppView, started once for the binary; each test has accounts of its own.
class ServerTest : public ::testing::Test
{
protected:
    void SetUp() override;

    [[nodiscard]] static BlueskyNetwork &network();
    [[nodiscard]] BlueskyAccount customer();
    /// Signed in.
    [[nodiscard]] BankDesk bank(const QStringList &queries = {}, bool privateMessages = true);
    /// A connector for an account, not signed in.
    void connect(BankDesk &desk, const QStringList &queries = {});
    /// Waits for the AppView, then fetches until nothing more is there; moves the cursor on.
    [[nodiscard]] QList<Message> fetchAll(BankDesk &desk, Cursor &cursor);
    [[nodiscard]] PublishRequest replyTo(const Message &message, const QString &text);
    [[nodiscard]] static std::optional<Message> find(const QList<Message> &messages, const QString &remoteId);

    SystemClock m_clock;
    RandomIdMaker m_ids{m_clock};
    std::unique_ptr<NetworkHttpClient> m_client;
    QList<MessageChange> m_changes; ///< of the last fetchAll()
    int m_pages = 0; ///< of the last fetchAll()
};

/// The value, or a failure of the test and an empty value.
template <class T> [[nodiscard]] T must(const Result<T> &result)
{
    if (!result) {
        ADD_FAILURE() << ::testing::PrintToString(result.error());
        return T{};
    }
    return *result;
}
inline void must(const Result<void> &result)
{
    EXPECT_TRUE(result.has_value()) << (result ? std::string() : ::testing::PrintToString(result.error()));
}

} // namespace wederhoor::test
