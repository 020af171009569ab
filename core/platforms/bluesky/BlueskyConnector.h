#pragma once

#include "core/platforms/ConnectorRegistry.h"
#include "core/platforms/PlatformConnector.h"
#include "core/ports/SecretSlot.h"

#include <QObject>

#include <functional>
#include <memory>

namespace wederhoor {

class Clock;
class HttpClient;

/// Bluesky (the AT protocol) for one account: mentions, answers, quotes, listening queries and private messages in;
/// answers, pictures and likes out. Lives on the engine thread.
class BlueskyConnector final : public PlatformConnector
{
public:
    BlueskyConnector(HttpClient &client, SecretSlot &slot, const Clock &clock, Channel channel);
    ~BlueskyConnector() override;

    [[nodiscard]] static QUrl defaultServer();
    [[nodiscard]] static Capabilities abilities();

    [[nodiscard]] PlatformId platform() const override;
    [[nodiscard]] Capabilities capabilities() const override { return abilities(); }
    [[nodiscard]] QFuture<Result<SignInResult>> beginSignIn(const SignInRequest &request) override;
    [[nodiscard]] QFuture<Result<FetchPage>> fetchSince(const Cursor &cursor) override;
    [[nodiscard]] QFuture<Result<QList<MessageChange>>> reread(const RereadRequest &request) override;
    [[nodiscard]] QFuture<Result<Published>> publish(const PublishRequest &request) override;
    [[nodiscard]] QFuture<Result<std::optional<Published>>> findPublished(const PublishRequest &request) override;
    [[nodiscard]] QFuture<Result<void>> act(PlatformAct act, const Message &message) override;
    [[nodiscard]] Result<FetchPage> readAgain(const UnreadableItem &item) const override;
    [[nodiscard]] RateState rateState() const override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Finds the secrets of a channel; the slot lives at least as long as the connector.
using SlotOf = std::function<SecretSlot &(const ChannelId &)>;

/// For the registry.
[[nodiscard]] ConnectorRegistry::Entry blueskyEntry(HttpClient &client, SlotOf slotOf, const Clock &clock);

} // namespace wederhoor
