#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Reply.h"
#include "core/domain/Result.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace wederhoor {

class OutboxRounds;
class PlatformConnector;
class ReplyGate;
class StepProbe;
class Store;

/// Sends what is queued, one reply of a case at a time, exactly as Reply.h's states say. Found in `sending` at start:
/// unknown, read back before anything is sent again. Holds the sender's lock file of the profile; lives on the engine
/// thread.
class OutboxSender : public QObject
{
    Q_OBJECT

public:
    using ConnectorOf = std::function<PlatformConnector *(const ChannelId &)>;

    OutboxSender(Store &store, ReplyGate &gate, ConnectorOf connectorOf, const Clock &clock, StepProbe &probe,
                 QString lockPath, QObject *parent = nullptr);
    ~OutboxSender() override;

    /// Conflict names the process that sends for this profile; Storage: the lock file cannot be used.
    [[nodiscard]] Result<void> acquire();
    void start();
    void stop();
    /// Sends all that is due now and settles what is unknown; answers how many were sent. Conflict when another
    /// process holds the lock.
    [[nodiscard]] QFuture<Result<int>> sendDue();
    /// Sends this one (its undo window over).
    [[nodiscard]] QFuture<Result<OutboxEntry>> sendOne(const OutboxId &id);

Q_SIGNALS:
    void settled(const wederhoor::OutboxId &id);
    void stopped();

private:
    std::unique_ptr<OutboxRounds> m_rounds;
};

} // namespace wederhoor
