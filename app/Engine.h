#pragma once

#include "core/desk/ChannelDesk.h"
#include "core/desk/OutboxSender.h"
#include "core/desk/Poller.h"
#include "core/desk/Quarantine.h"

#include <memory>

namespace wederhoor {

class TeamLink;

/// What polls and sends for one inbox. Made, used and ended on the engine thread.
class Engine
{
public:
    Engine(Store &store, std::shared_ptr<const ConnectorRegistry> registry, ChannelDesk::RemoveSecrets removeSecrets,
           const QString &lockFolder, const Clock &clock, StepProbe &probe);
    ~Engine();

    [[nodiscard]] Poller &poller() { return *m_poller; }
    [[nodiscard]] OutboxSender &sender() { return *m_sender; }
    [[nodiscard]] ChannelDesk &channels() { return *m_channels; }
    [[nodiscard]] Quarantine &quarantine() { return m_quarantine; }

    /// From now on shared channels are polled and answered as this team allows; null: there is none. Outlives the
    /// engine or is taken back first.
    void setTeam(TeamLink *team);

    /// Adds a channel or signs it in anew. In a team, as an administrator, it becomes the team's with its secret.
    [[nodiscard]] QFuture<Result<Channel>> connectChannel(const NewChannel &channel);
    [[nodiscard]] QFuture<Result<Channel>> renewSecret(const ChannelId &id, const QByteArray &secret);

    /// Polls and sends until stop(); a channel named alone is the only one polled.
    void start(const ChannelId &only = {});
    /// Ends after what is under way: Poller::stopped() and OutboxSender::stopped() follow.
    void stop();
    [[nodiscard]] QFuture<Result<int>> sendDue();
    [[nodiscard]] QFuture<Result<OutboxEntry>> sendOne(const OutboxId &id);
    /// Leave to send. Conflict names the process that sends for this profile.
    [[nodiscard]] QFuture<Result<void>> takeSender();

private:
    class Polls;
    class Replies;
    /// What an administrator is about to renew and somebody who left knows; empty: nothing.
    [[nodiscard]] QFuture<Result<QByteArray>> exposedSecret(const ChannelId &id);
    [[nodiscard]] QFuture<Result<Channel>> giveToTeam(const Channel &channel);
    [[nodiscard]] QFuture<Result<void>> forget(Store &store, const ChannelId &id);

    Store &m_store;
    TeamLink *m_team = nullptr;
    QObject m_context;
    std::shared_ptr<const ConnectorRegistry> m_registry;
    std::unique_ptr<Polls> m_pollGate;
    std::unique_ptr<Replies> m_replyGate;
    std::unique_ptr<Poller> m_poller;
    std::unique_ptr<OutboxSender> m_sender;
    ChannelDesk::RemoveSecrets m_removeSecrets;
    std::unique_ptr<ChannelDesk> m_channels;
    Quarantine m_quarantine;
};

} // namespace wederhoor
