#include "app/Engine.h"

#include "app/TeamLink.h"
#include "core/desk/LocalReplyGate.h"
#include "core/desk/LockFilePollGate.h"
#include "core/domain/Async.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

/// Lets every channel be polled, or one and no other; of those that a team shares the team decides.
class Engine::Polls final : public PollGate
{
public:
    explicit Polls(const QString &lockFolder)
        : m_local(lockFolder)
    {
    }
    /// Null: all.
    void pollOnly(const ChannelId &channel) { m_only = channel; }
    void setTeam(TeamLink *team) { m_team = team; }

    QFuture<Result<bool>> acquire(const ChannelId &channel) override
    {
        return m_only.isNull() || channel == m_only ? of(channel).acquire(channel) : ready<bool>(false);
    }
    void release(const ChannelId &channel) override
    {
        // It may have been shared since, or no more.
        m_local.release(channel);
        if (m_team != nullptr) {
            m_team->polls().release(channel);
        }
    }
    QString holder(const ChannelId &channel) const override { return of(channel).holder(channel); }
    std::optional<Cursor> sharedCursor(const ChannelId &channel) const override
    {
        return of(channel).sharedCursor(channel);
    }
    std::optional<std::chrono::milliseconds> askAgainAfter(const ChannelId &channel) const override
    {
        return of(channel).askAgainAfter(channel);
    }

private:
    [[nodiscard]] PollGate &of(const ChannelId &channel)
    {
        return m_team != nullptr && m_team->shares(channel) ? m_team->polls() : m_local;
    }
    [[nodiscard]] const PollGate &of(const ChannelId &channel) const
    {
        return m_team != nullptr && m_team->shares(channel) ? m_team->polls() : static_cast<const PollGate &>(m_local);
    }

    LockFilePollGate m_local;
    TeamLink *m_team = nullptr;
    ChannelId m_only;
};

/// Asks the team about replies on its channels, and the inbox about all others.
class Engine::Replies final : public ReplyGate
{
public:
    explicit Replies(Store &store)
        : m_store(store)
        , m_local(store)
    {
    }
    void setTeam(TeamLink *team) { m_team = team; }

    QFuture<Result<Grant>> reserve(const OutboxEntry &entry) override
    {
        if (!isShared(entry.channel)) {
            return m_local.reserve(entry);
        }
        return m_team->mayGoAlone() ? reserveAlone(entry) : m_team->reserve(entry);
    }
    QFuture<Result<Grant>> reserveOver(const OutboxEntry &entry, const QString &left) override
    {
        return isShared(entry.channel) ? m_team->replies().reserveOver(entry, left) : m_local.reserveOver(entry, left);
    }
    /// Only a team leaves anything.
    QFuture<Result<void>> settleLeft(const QString &left, const RemoteId &remoteId) override
    {
        return m_team != nullptr ? m_team->replies().settleLeft(left, remoteId) : m_local.settleLeft(left, remoteId);
    }
    QFuture<Result<void>> confirm(const QString &key, const RemoteId &remoteId) override
    {
        return m_team != nullptr ? m_team->confirm() : m_local.confirm(key, remoteId);
    }
    QFuture<Result<void>> release(const QString &key) override
    {
        if (m_team == nullptr) {
            return m_local.release(key);
        }
        const auto find = [key](Snapshot &snapshot) { return OutboxTable(snapshot.connection()).findByKey(key); };
        return andThen(&m_context, m_store.read<std::optional<OutboxEntry>>(find),
                       [this, key](const std::optional<OutboxEntry> &entry) {
                           // Without a fence nothing was reserved for it.
                           return entry && isShared(entry->channel) && (entry->fence != 0 || !m_team->mayGoAlone())
                               ? m_team->replies().release(key)
                               : m_local.release(key);
                       });
    }

private:
    /// With a person's word that it may; else it waits, as the team's gate says.
    QFuture<Result<Grant>> reserveAlone(const OutboxEntry &entry)
    {
        const auto word
            = [id = entry.replyId()](Snapshot &snapshot) { return TeamTable(snapshot.connection()).alone(id); };
        return andThen(&m_context, m_store.read<std::optional<QString>>(word),
                       [this, entry](const std::optional<QString> &why) {
                           return why && m_team != nullptr ? grantAlone(entry)
                               : m_team != nullptr         ? m_team->reserve(entry)
                                                           : m_local.reserve(entry);
                       });
    }
    QFuture<Result<Grant>> grantAlone(const OutboxEntry &entry)
    {
        return andThen(&m_context, m_local.reserve(entry), [](const Grant &granted) -> Result<Grant> {
            Grant grant = granted;
            grant.fence = 0; // no reservation of the team's
            grant.readBackFirst = true;
            grant.alone = true;
            return grant;
        });
    }
    [[nodiscard]] bool isShared(const ChannelId &channel) const { return m_team != nullptr && m_team->shares(channel); }

    QObject m_context;
    Store &m_store;
    LocalReplyGate m_local;
    TeamLink *m_team = nullptr;
};

Engine::Engine(Store &store, std::shared_ptr<const ConnectorRegistry> registry,
               ChannelDesk::RemoveSecrets removeSecrets, const QString &lockFolder, const Clock &clock,
               StepProbe &probe)
    : m_store(store)
    , m_registry(std::move(registry))
    , m_pollGate(std::make_unique<Polls>(lockFolder))
    , m_replyGate(std::make_unique<Replies>(store))
    , m_poller(std::make_unique<Poller>(store, *m_registry, *m_pollGate, clock, probe, Poller::Timing{}))
    // Poller and sender share a channel's connector: its queue keeps the order and the platform's limit.
    , m_sender(std::make_unique<OutboxSender>(
          store, *m_replyGate, [this](const ChannelId &channel) { return m_poller->connector(channel); }, clock, probe,
          lockFolder + QStringLiteral("/sender.lock")))
    , m_removeSecrets(std::move(removeSecrets))
    , m_channels(std::make_unique<ChannelDesk>(
          store, *m_registry, [this, &store](const ChannelId &channel) { return forget(store, channel); }, &m_context))
    , m_quarantine(store, *m_registry, clock, &m_context)
{
}

Engine::~Engine() = default;

QFuture<Result<void>> Engine::forget(Store &store, const ChannelId &id)
{
    return andThen(&m_context, store.channels(), [this, id](const QList<Channel> &channels) {
        for (const Channel &channel : channels) {
            const ConnectorRegistry::Entry *entry = m_registry->find(channel.platform);
            if (channel.id == id && entry && !entry->capabilities.testFlag(Capability::NeedsSignIn)) {
                return ready<void>({}); // Has none: where no keyring answers it can be removed all the same.
            }
        }
        return m_removeSecrets(id);
    });
}

void Engine::setTeam(TeamLink *team)
{
    m_team = team;
    m_pollGate->setTeam(team);
    m_replyGate->setTeam(team);
    m_poller->setFeedSink(team != nullptr ? &team->feed() : nullptr);
    if (team != nullptr && team->secrets() != nullptr) {
        QObject::connect(team->secrets(), &TeamSecrets::received, &m_context,
                         [this](const ChannelId &channel) { (void)m_poller->pollOnce(channel); });
    }
}

QFuture<Result<Channel>> Engine::connectChannel(const NewChannel &channel)
{
    return andThen(&m_context, m_channels->add(channel), [this](const Channel &added) { return giveToTeam(added); });
}

QFuture<Result<Channel>> Engine::renewSecret(const ChannelId &id, const QByteArray &secret)
{
    const auto renewed = andThen(&m_context, exposedSecret(id), [this, id, secret](const QByteArray &exposed) {
        return exposed.isEmpty() ? m_channels->renewSecret(id, secret) : m_channels->renewExposed(id, secret, exposed);
    });
    return andThen(&m_context, renewed, [this](const Channel &channel) { return giveToTeam(channel); });
}

QFuture<Result<QByteArray>> Engine::exposedSecret(const ChannelId &id)
{
    return andThen(&m_context, m_store.channelHealth(), [this, id](const QList<ChannelHealth> &all) {
        const bool isExposed = std::any_of(all.begin(), all.end(), [&id](const ChannelHealth &health) {
            return health.channel == id && health.exposure;
        });
        if (!isExposed || m_team == nullptr || m_team->secrets() == nullptr) {
            return ready<QByteArray>(QByteArray());
        }
        const auto welcome = m_team->database().welcome();
        if (!welcome) {
            return ready<QByteArray>(failure(ErrorKind::Network, QStringLiteral("the team database is away")));
        }
        // Whoever is no administrator signs in anew for this desk alone.
        return welcome->role == QLatin1String("admin") ? m_team->secrets()->held(id) : ready<QByteArray>(QByteArray());
    });
}

QFuture<Result<Channel>> Engine::giveToTeam(const Channel &channel)
{
    if (m_team == nullptr || m_team->secrets() == nullptr) {
        return ready<Channel>(channel);
    }
    return settledBy<Channel>([&](const auto &settle) {
        onResult(&m_context, m_team->secrets()->give(channel), [settle, channel](const Result<void> &given) {
            // Whoever is no administrator connects for this desk alone.
            const bool isOwn = !given && given.error().kind == ErrorKind::Forbidden;
            settle(given || isOwn ? Result<Channel>(channel) : failure(given.error()));
        });
    });
}

void Engine::start(const ChannelId &only)
{
    m_pollGate->pollOnly(only);
    m_poller->start();
    m_sender->start();
}

void Engine::stop()
{
    m_poller->stop();
    m_sender->stop();
}

QFuture<Result<int>> Engine::sendDue()
{
    return andThen(&m_context, m_poller->loadChannels(), [this] { return m_sender->sendDue(); });
}

QFuture<Result<OutboxEntry>> Engine::sendOne(const OutboxId &id)
{
    return andThen(&m_context, m_poller->loadChannels(), [this, id] { return m_sender->sendOne(id); });
}

QFuture<Result<void>> Engine::takeSender()
{
    return ready(m_sender->acquire());
}

} // namespace wederhoor
