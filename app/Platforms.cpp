#include "app/Platforms.h"

#include "core/domain/Async.h"
#include "core/net/HttpClient.h"
#include "core/platforms/bluesky/BlueskyConnector.h"
#include "core/platforms/feeds/FeedConnector.h"
#include "core/platforms/practice/PracticeConnector.h"
#include "core/platforms/practice/PracticeWorld.h"
#include "core/ports/SecretSlot.h"

namespace wederhoor {

namespace {

class NoNetwork final : public HttpClient
{
public:
    QFuture<Result<HttpResponse>> send(const HttpRequest &) override
    {
        return ready<HttpResponse>(failure(ErrorKind::Network));
    }
};

class NoSecrets final : public SecretSlot
{
public:
    QFuture<Result<QByteArray>> read(const QString &) override
    {
        return ready<QByteArray>(failure(ErrorKind::NotFound));
    }
    QFuture<Result<void>> write(const QString &, const QByteArray &) override
    {
        return ready<void>(failure(ErrorKind::Forbidden));
    }
    QFuture<Result<void>> remove(const QString &) override { return ready<void>(failure(ErrorKind::Forbidden)); }
};

} // namespace

ConnectorRegistry networkPlatforms(HttpClient &client, std::function<SecretSlot &(const ChannelId &)> slotOf,
                                   const Clock &clock)
{
    ConnectorRegistry registry;
    registry.add({QStringLiteral("bluesky")}, blueskyEntry(client, std::move(slotOf), clock));
    registry.add(feedsPlatform, feedsEntry(client, clock));
    return registry;
}

const ConnectorRegistry &platformDescriptions()
{
    static NoNetwork client;
    static NoSecrets secrets;
    static const SystemClock clock;
    static const ConnectorRegistry registry = networkPlatforms(
        client, [](const ChannelId &) -> SecretSlot & { return secrets; }, clock);
    return registry;
}

Capabilities capabilitiesOf(const PlatformId &platform)
{
    static const SystemClock clock;
    static const Capabilities practice = practiceEntry({}, clock).capabilities;
    if (platform == practicePlatform) {
        return practice;
    }
    const ConnectorRegistry::Entry *entry = platformDescriptions().find(platform);
    return entry ? entry->capabilities : Capabilities();
}

QUrl profileAddressOf(const PlatformId &platform, const Author &author)
{
    const ConnectorRegistry::Entry *entry = platformDescriptions().find(platform);
    return entry != nullptr && entry->profileAddress ? entry->profileAddress(author) : QUrl();
}

} // namespace wederhoor
