#include "app/Engine.h"

#include "core/desk/LocalReplyGate.h"
#include "core/desk/LockFilePollGate.h"
#include "core/domain/Async.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/store/Store.h"

namespace wederhoor {

/// Lets every channel be polled, or one and no other.
class Engine::Gate final : public PollGate
{
public:
    explicit Gate(const QString &lockFolder)
        : m_gate(lockFolder)
    {
    }
    /// Null: all.
    void pollOnly(const ChannelId &channel) { m_only = channel; }

    QFuture<Result<bool>> acquire(const ChannelId &channel) override
    {
        return m_only.isNull() || channel == m_only ? m_gate.acquire(channel) : ready<bool>(false);
    }
    void release(const ChannelId &channel) override { m_gate.release(channel); }
    QString holder(const ChannelId &channel) const override { return m_gate.holder(channel); }

private:
    LockFilePollGate m_gate;
    ChannelId m_only;
};

Engine::Engine(Store &store, std::shared_ptr<const ConnectorRegistry> registry,
               ChannelDesk::RemoveSecrets removeSecrets, const QString &lockFolder, const Clock &clock,
               StepProbe &probe)
    : m_registry(std::move(registry))
    , m_pollGate(std::make_unique<Gate>(lockFolder))
    , m_replyGate(std::make_unique<LocalReplyGate>(store))
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
