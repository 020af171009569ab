#include "core/platforms/bluesky/BlueskyConnector.h"

#include "core/platforms/bluesky/BlueskyAct.h"
#include "core/platforms/bluesky/BlueskyApi.h"
#include "core/platforms/bluesky/BlueskyFetch.h"
#include "core/platforms/bluesky/BlueskyJson.h"
#include "core/platforms/bluesky/BlueskyPublish.h"
#include "core/platforms/bluesky/BlueskyReread.h"
#include "core/platforms/bluesky/BlueskySetAside.h"

namespace wederhoor {

using namespace bluesky;

/// The context of all that is under way: when it goes, every future of it ends as Cancelled.
class BlueskyConnector::Impl : public QObject
{
public:
    Impl(HttpClient &client, SecretSlot &slot, const Clock &clock, Channel channel)
        : m_channel(std::move(channel))
        , m_api(client, slot, clock, m_channel.server.isEmpty() ? defaultServer() : m_channel.server, m_channel.account)
    {
    }

    /// The operation lives until its future has ended.
    template <class Operation, class T>
    [[nodiscard]] QFuture<Result<T>> keep(std::shared_ptr<Operation> operation, const QFuture<Result<T>> &future)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        onResult(this, future, [operation = std::move(operation), promise](Result<T> result) {
            promise->addResult(std::move(result));
            promise->finish();
        });
        return promise->future();
    }

    Channel m_channel;
    Api m_api;
};

BlueskyConnector::BlueskyConnector(HttpClient &client, SecretSlot &slot, const Clock &clock, Channel channel)
    : m_impl(std::make_unique<Impl>(client, slot, clock, std::move(channel)))
{
}

BlueskyConnector::~BlueskyConnector() = default;

QUrl BlueskyConnector::defaultServer()
{
    return QUrl(QStringLiteral("https://bsky.social"));
}

Capabilities BlueskyConnector::abilities()
{
    return Capability::PublicReply | Capability::PrivateMessage | Capability::PublicKeyEnforced | Capability::Like
        | Capability::DeleteOwn | Capability::Hide | Capability::Pictures | Capability::Listening
        | Capability::NeedsSignIn | Capability::RereadMessages | Capability::OwnThreads;
}

PlatformId BlueskyConnector::platform() const
{
    return {QStringLiteral("bluesky")};
}

QFuture<Result<SignInResult>> BlueskyConnector::beginSignIn(const SignInRequest &request)
{
    Impl *impl = m_impl.get();
    if (request.secret.isEmpty()) {
        return ready(Result<SignInResult>(failure(ErrorKind::Unauthorized, QStringLiteral("no app password"))));
    }
    return andThen(impl, impl->m_api.session().signIn(request.secret), [impl](const SessionData &session) {
        const auto named = andThen(
            impl,
            impl->m_api.query(QStringLiteral("app.bsky.actor.getProfile"), {{QStringLiteral("actor"), session.did}}),
            [](const HttpResponse &response) -> Result<QString> { return readDisplayName(response.body); });
        // The name is a nicety: an account without a profile signs in all the same.
        const auto orNot = recover(impl, named, [](const Error &) -> Result<QString> { return QString(); });
        return andThen(impl, orNot, [session](const QString &name) -> Result<SignInResult> {
            return SignInResult{{session.did}, session.handle, name.isEmpty() ? session.handle : name};
        });
    });
}

QFuture<Result<FetchPage>> BlueskyConnector::fetchSince(const Cursor &cursor)
{
    const Fetch::Settings settings{m_impl->m_channel.instance, m_impl->m_channel.queries};
    auto fetch = std::make_shared<Fetch>(m_impl->m_api, settings, cursor);
    const auto future = fetch->run();
    return m_impl->keep(std::move(fetch), future);
}

QFuture<Result<QList<MessageChange>>> BlueskyConnector::reread(const RereadRequest &request)
{
    auto operation = std::make_shared<Reread>(m_impl->m_api, m_impl->m_channel.instance, request);
    const auto future = operation->run();
    return m_impl->keep(std::move(operation), future);
}

QFuture<Result<Published>> BlueskyConnector::publish(const PublishRequest &request)
{
    auto operation = std::make_shared<Publish>(m_impl->m_api, m_impl->m_channel.instance, request);
    const auto future = operation->run();
    return m_impl->keep(std::move(operation), future);
}

QFuture<Result<std::optional<Published>>> BlueskyConnector::findPublished(const PublishRequest &request)
{
    auto operation = std::make_shared<Publish>(m_impl->m_api, m_impl->m_channel.instance, request);
    const auto future = operation->find();
    return m_impl->keep(std::move(operation), future);
}

QFuture<Result<void>> BlueskyConnector::act(PlatformAct act, const Message &message)
{
    auto operation = std::make_shared<Act>(m_impl->m_api, m_impl->m_channel.instance, act, message);
    const auto future = operation->run();
    return m_impl->keep(std::move(operation), future);
}

Result<FetchPage> BlueskyConnector::readAgain(const UnreadableItem &item) const
{
    return readSetAside(item.payload, {m_impl->m_channel.instance, m_impl->m_channel.profile.value});
}

RateState BlueskyConnector::rateState() const
{
    return m_impl->m_api.rateState();
}

ConnectorRegistry::Entry blueskyEntry(HttpClient &client, SlotOf slotOf, const Clock &clock)
{
    ConnectorRegistry::Entry entry;
    entry.displayName = QStringLiteral("Bluesky");
    entry.defaultServer = BlueskyConnector::defaultServer();
    entry.capabilities = BlueskyConnector::abilities();
    entry.make = [&client, slotOf = std::move(slotOf), &clock](const Channel &channel) {
        return std::make_unique<BlueskyConnector>(client, slotOf(channel.id), clock, channel);
    };
    entry.profileAddress = [](const Author &author) { return profileAddressOf(author.id); };
    return entry;
}

} // namespace wederhoor
