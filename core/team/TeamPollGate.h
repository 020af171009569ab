#pragma once

#include "core/domain/Clock.h"
#include "core/ports/PollGate.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QUuid>

namespace wederhoor {

class TeamDatabase;
struct TeamPollLease;

/// Leave to poll in a team: a lease in the team database, renewed here while this process has it. One that cannot be
/// renewed is over when its time is, on this machine's monotonic clock. On the engine thread.
class TeamPollGate final : public QObject, public PollGate
{
public:
    /// `process`: made anew by each process, since one member may run several.
    TeamPollGate(TeamDatabase &database, const Clock &clock, const QUuid &process,
                 std::chrono::milliseconds renewEvery = std::chrono::seconds{3});

    [[nodiscard]] QFuture<Result<bool>> acquire(const ChannelId &channel) override;
    void release(const ChannelId &channel) override;
    [[nodiscard]] QString holder(const ChannelId &channel) const override;

    [[nodiscard]] std::optional<Cursor> sharedCursor(const ChannelId &channel) const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> askAgainAfter(const ChannelId &channel) const override;

    /// Under which this process publishes what it polled; nothing when it does not poll the channel.
    [[nodiscard]] std::optional<std::int64_t> fence(const ChannelId &channel) const;
    /// The cursor that all pollers share, as it was when the lease was had.
    [[nodiscard]] QByteArray cursor(const ChannelId &channel) const;

private:
    struct Lease
    {
        std::int64_t fence = 0;
        std::chrono::milliseconds validUntil{0}; ///< monotonic
        QByteArray cursor;
    };

    void renew();
    [[nodiscard]] QFuture<Result<TeamPollLease>> ask(const ChannelId &channel);
    void take(const ChannelId &channel, const TeamPollLease &lease, std::chrono::milliseconds asked);

    TeamDatabase &m_database;
    const Clock &m_clock;
    const QUuid m_process;
    QTimer m_timer;
    QHash<ChannelId, Lease> m_mine;
    struct Other
    {
        QString holder;
        std::chrono::milliseconds left{0};
    };
    QHash<ChannelId, Other> m_others;
};

} // namespace wederhoor
