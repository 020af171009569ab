#include "core/desk/ChannelDesk.h"

#include "core/domain/Async.h"
#include "core/domain/Shared.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/store/ChannelTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

Result<void> checkServer(const NewChannel &wanted, const ConnectorRegistry::Entry &entry)
{
    const bool needsServer = entry.capabilities.testFlag(Capability::OpensOriginal) && entry.defaultServer.isEmpty();
    if (wanted.server.isEmpty()) {
        return needsServer ? failure(ErrorKind::Invalid, QStringLiteral("server: missing")) : Result<void>();
    }
    const QString scheme = wanted.server.scheme();
    const bool isWeb = scheme == QLatin1String("https") || scheme == QLatin1String("http");
    if (!wanted.server.isValid() || !isWeb || wanted.server.host().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("server: not a web address"));
    }
    if (!wanted.server.userInfo().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("server: holds a name or a password"));
    }
    return {};
}

/// A platform with a server of its own is one network, whichever of its servers an account lives on; without one each
/// installation gives its messages ids of its own.
InstanceId instanceOf(const NewChannel &wanted, const ConnectorRegistry::Entry &entry)
{
    const bool isOneNetwork = !entry.defaultServer.isEmpty() || wanted.server.isEmpty();
    return {isOneNetwork ? wanted.platform.value : wanted.server.host()};
}

Result<void> requireUnused(Connection &connection, const Channel &channel)
{
    ChannelTable channels(connection);
    const Result<std::optional<Channel>> sameName = channels.findByName(channel.name);
    const Result<std::optional<Channel>> sameAccount = channels.find(channel.id);
    if (!sameName || !sameAccount) {
        return failure(sameName ? sameAccount.error() : sameName.error());
    }
    if (*sameName) {
        return failure(ErrorKind::Conflict, QStringLiteral("a channel is named %1 already").arg(channel.name));
    }
    if (*sameAccount) {
        return failure(ErrorKind::Conflict,
                       QStringLiteral("the account is connected already as %1").arg((*sameAccount)->name));
    }
    return {};
}

Result<void> requireNoReplies(Connection &connection, const Channel &channel)
{
    const Result<QList<OutboxEntry>> pending = OutboxTable(connection).pending();
    if (!pending) {
        return failure(pending.error());
    }
    for (const OutboxEntry &entry : *pending) {
        if (entry.channel == channel.id && !isSettled(entry.state)) {
            return failure(ErrorKind::Conflict, QStringLiteral("replies are on their way to %1").arg(channel.name));
        }
    }
    return {};
}

Result<Channel> require(Connection &connection, const ChannelId &id)
{
    const Result<std::optional<Channel>> channel = ChannelTable(connection).find(id);
    if (!channel) {
        return failure(channel.error());
    }
    return *channel ? Result<Channel>(**channel) : failure(ErrorKind::NotFound, QStringLiteral("no such channel"));
}

/// What others changed meanwhile stays: only what `edit` touches is written anew.
template <class Edit> Result<Channel> changed(Connection &connection, const ChannelId &id, Edit edit)
{
    Result<Channel> channel = require(connection, id);
    if (!channel) {
        return channel;
    }
    edit(*channel);
    const Result<void> saved = ChannelTable(connection).save(*channel);
    return saved ? channel : failure(saved.error());
}

} // namespace

ChannelDesk::ChannelDesk(Store &store, const ConnectorRegistry &registry, RemoveSecrets removeSecrets, QObject *context)
    : m_store(store)
    , m_registry(registry)
    , m_removeSecrets(std::move(removeSecrets))
    , m_context(context)
{
}

Result<Channel> ChannelDesk::channelOf(const NewChannel &wanted) const
{
    const ConnectorRegistry::Entry *entry = m_registry.find(wanted.platform);
    if (!entry) {
        return failure(ErrorKind::Invalid, QStringLiteral("platform: %1 is not known").arg(wanted.platform.value));
    }
    if (wanted.name.trimmed().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("name: missing"));
    }
    if (const Result<void> server = checkServer(wanted, *entry); !server) {
        return failure(server.error());
    }
    const bool signsIn = entry->capabilities.testFlag(Capability::NeedsSignIn);
    if (signsIn && wanted.account.trimmed().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("account: missing"));
    }
    if (signsIn && wanted.secret.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("secret: missing"));
    }
    if (!wanted.queries.isEmpty() && !entry->capabilities.testFlag(Capability::Listening)) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("query: %1 cannot be listened to").arg(wanted.platform.value));
    }
    Channel channel;
    channel.platform = wanted.platform;
    channel.instance = instanceOf(wanted, *entry);
    channel.name = wanted.name.trimmed();
    channel.server = wanted.server.isEmpty() ? entry->defaultServer : wanted.server;
    channel.account = wanted.account.trimmed();
    channel.queries = wanted.queries;
    channel.options = wanted.options;
    channel.id = channelId(channel.platform, channel.server, channel.account);
    return channel;
}

QFuture<Result<Channel>> ChannelDesk::add(const NewChannel &channel)
{
    const Result<Channel> wanted = channelOf(channel);
    if (!wanted) {
        return ready<Channel>(failure(wanted.error()));
    }
    return andThen(m_context, requireNew(*wanted),
                   [this, wanted = *wanted, secret = channel.secret] { return signIn(wanted, secret, true); });
}

QFuture<Result<void>> ChannelDesk::requireNew(const Channel &channel)
{
    return m_store.read<void>([channel](Snapshot &snapshot) { return requireUnused(snapshot.connection(), channel); });
}

QFuture<Result<Channel>> ChannelDesk::signIn(const Channel &channel, const QByteArray &secret, bool isNew)
{
    const Connector connector = m_registry.make(channel);
    if (!connector) {
        return ready<Channel>(failure(ErrorKind::Invalid, QStringLiteral("platform: cannot be connected")));
    }
    const auto promise = std::make_shared<QPromise<Result<Channel>>>();
    promise->start();
    const auto finish = [promise](const Result<Channel> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const auto signedIn = andThen(
        m_context, connector->beginSignIn({secret}),
        [this, channel, isNew, connector](const SignInResult &profile) { return save(channel, profile, isNew); });
    onResult(m_context, signedIn, [this, id = channel.id, isNew, finish](const Result<Channel> &saved) {
        if (saved || !isNew) {
            finish(saved);
            return;
        }
        // Nothing is kept of a channel that did not come to be; what went wrong first is what is said.
        onResult(m_context, m_removeSecrets(id), [finish, saved](const Result<void> &) { finish(saved); });
    });
    return promise->future();
}

QFuture<Result<Channel>> ChannelDesk::save(const Channel &channel, const SignInResult &profile, bool isNew)
{
    const auto write = [channel, profile, isNew](Transaction &transaction) -> Result<Channel> {
        Channel saved = channel;
        saved.profile = profile.profile;
        saved.options = laidOver(saved.options, profile.options);
        if (saved.account.isEmpty()) {
            saved.account = profile.handle;
        }
        Result<void> done = isNew ? requireUnused(transaction.connection(), saved) : Result<void>();
        done = done ? ChannelTable(transaction.connection()).save(saved) : done;
        return done ? Result<Channel>(std::move(saved)) : failure(done.error());
    };
    return m_store.write<Channel>(write);
}

QFuture<Result<Channel>> ChannelDesk::find(const QString &name)
{
    return m_store.read<Channel>([name](Snapshot &snapshot) -> Result<Channel> {
        const Result<std::optional<Channel>> channel = ChannelTable(snapshot.connection()).findByName(name);
        if (!channel) {
            return failure(channel.error());
        }
        return *channel ? Result<Channel>(**channel)
                        : failure(ErrorKind::NotFound, QStringLiteral("no channel is named %1").arg(name));
    });
}

QFuture<Result<Channel>> ChannelDesk::renewSecret(const ChannelId &id, const QByteArray &secret)
{
    const auto read = [id](Snapshot &snapshot) { return require(snapshot.connection(), id); };
    return andThen(m_context, m_store.read<Channel>(read),
                   [this, secret](const Channel &channel) { return signIn(channel, secret, false); });
}

QFuture<Result<Channel>> ChannelDesk::renewExposed(const ChannelId &id, const QByteArray &secret,
                                                   const QByteArray &exposed)
{
    if (secret == exposed) {
        return ready<Channel>(failure(ErrorKind::Invalid, QLatin1String(secretIsTheExposedOne)));
    }
    return andThen(m_context, requireRefused(id, exposed), [this, id, secret] { return renewSecret(id, secret); });
}

/// Asks the platform: a secret that it still takes was not taken back there.
QFuture<Result<void>> ChannelDesk::requireRefused(const ChannelId &id, const QByteArray &secret)
{
    const auto read = [id](Snapshot &snapshot) { return require(snapshot.connection(), id); };
    const auto tried = andThen(m_context, m_store.read<Channel>(read),
                               [this, secret](const Channel &channel) { return signIn(channel, secret, false); });
    return settledBy<void>([&](const auto &settle) {
        onResult(m_context, tried, [settle](const Result<Channel> &works) {
            if (works) {
                settle(failure(ErrorKind::Invalid, QLatin1String(exposedSecretStillWorks)));
            } else {
                const bool isRefused = works.error().kind == ErrorKind::Unauthorized;
                settle(isRefused ? Result<void>() : failure(works.error()));
            }
        });
    });
}

Result<void> ChannelDesk::checkChange(const Channel &channel, const ChannelChange &change) const
{
    const ConnectorRegistry::Entry *entry = m_registry.find(channel.platform);
    const bool listens = entry && entry->capabilities.testFlag(Capability::Listening);
    if (change.name.trimmed().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("name: missing"));
    }
    if (!listens && change.queries != channel.queries) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("query: %1 cannot be listened to").arg(channel.platform.value));
    }
    if (change.pollInterval < shortestPollInterval || change.pollInterval > longestPollInterval) {
        return failure(ErrorKind::Invalid, QStringLiteral("interval: between 15 seconds and a day"));
    }
    return {};
}

QFuture<Result<Channel>> ChannelDesk::change(const ChannelId &id, const ChannelChange &change)
{
    const auto read = [id](Snapshot &snapshot) { return require(snapshot.connection(), id); };
    return andThen(m_context, m_store.read<Channel>(read), [this, id, change](const Channel &found) {
        if (const Result<void> good = checkChange(found, change); !good) {
            return ready<Channel>(failure(good.error()));
        }
        return m_store.write<Channel>([id, change](Transaction &transaction) {
            return changed(transaction.connection(), id, [&change](Channel &channel) {
                channel.name = change.name.trimmed();
                channel.queries = change.queries;
                channel.pollInterval = change.pollInterval;
                channel.mediaAllowed = change.mediaAllowed;
            });
        });
    });
}

QFuture<Result<Channel>> ChannelDesk::setEnabled(const ChannelId &id, bool enabled)
{
    return m_store.write<Channel>([id, enabled](Transaction &transaction) {
        return changed(transaction.connection(), id, [enabled](Channel &channel) { channel.enabled = enabled; });
    });
}

QFuture<Result<SignInResult>> ChannelDesk::test(const QString &name)
{
    return andThen(m_context, find(name), [this](const Channel &channel) {
        const Connector connector = m_registry.make(channel);
        if (!connector) {
            return ready<SignInResult>(failure(ErrorKind::NotFound, QStringLiteral("the channel is not connected")));
        }
        // A page read from the beginning is thrown away: the session works, and no cursor moves.
        return andThen(m_context, connector->fetchSince({}),
                       [channel, connector](const FetchPage &) -> Result<SignInResult> {
                           return SignInResult{channel.profile, channel.account, channel.name};
                       });
    });
}

QFuture<Result<void>> ChannelDesk::remove(const QString &name)
{
    const auto checked = andThen(m_context, find(name), [this](const Channel &channel) {
        return m_store.read<Channel>([channel](Snapshot &snapshot) -> Result<Channel> {
            const Result<void> free = requireNoReplies(snapshot.connection(), channel);
            return free ? Result<Channel>(channel) : failure(free.error());
        });
    });
    // Secrets first: a channel without a secret can be removed again, a secret without a channel is never found.
    return andThen(m_context, checked, [this](const Channel &channel) {
        return andThen(m_context, m_removeSecrets(channel.id), [this, id = channel.id] {
            return m_store.write<void>(
                [id](Transaction &transaction) { return ChannelTable(transaction.connection()).remove(id); });
        });
    });
}

} // namespace wederhoor
