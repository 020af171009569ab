#include "core/team/TeamPollGate.h"

#include "core/team/TeamDatabase.h"
#include "core/team/TeamMigrator.h"

#include <algorithm>

namespace wederhoor {

TeamPollGate::TeamPollGate(TeamDatabase &database, const Clock &clock, const QUuid &process,
                           std::chrono::milliseconds renewEvery)
    : m_database(database)
    , m_clock(clock)
    , m_process(process)
{
    connect(&m_timer, &QTimer::timeout, this, &TeamPollGate::renew);
    m_timer.start(renewEvery);
}

QFuture<Result<TeamPollLease>> TeamPollGate::ask(const ChannelId &channel)
{
    return m_database.command<TeamPollLease>([channel, process = m_process](TeamCalls &calls) {
        return calls.acquirePoll(channel, process, teamProgramVersion());
    });
}

QFuture<Result<bool>> TeamPollGate::acquire(const ChannelId &channel)
{
    const std::chrono::milliseconds asked = m_clock.monotonic();
    return andThen(this, ask(channel), [this, channel, asked](const TeamPollLease &lease) -> Result<bool> {
        take(channel, lease, asked);
        return lease.granted;
    });
}

void TeamPollGate::take(const ChannelId &channel, const TeamPollLease &lease, std::chrono::milliseconds asked)
{
    if (lease.granted) {
        m_mine.insert(channel, {lease.fence, asked + lease.left, lease.cursor});
        m_others.remove(channel);
    } else {
        m_mine.remove(channel);
        m_others.insert(channel, {lease.holder, lease.left});
    }
}

void TeamPollGate::renew()
{
    const QList<ChannelId> channels = m_mine.keys();
    const std::chrono::milliseconds asked = m_clock.monotonic();
    for (const ChannelId &channel : channels) {
        onResult(this, ask(channel), [this, channel, asked](const Result<TeamPollLease> &lease) {
            // Given back while the answer was on its way: what it says is no longer ours.
            if (!m_mine.contains(channel)) {
                return;
            }
            if (lease) {
                take(channel, *lease, asked);
            } else if (m_clock.monotonic() >= m_mine.value(channel).validUntil) {
                m_mine.remove(channel);
            }
        });
    }
}

void TeamPollGate::release(const ChannelId &channel)
{
    if (m_mine.remove(channel) == 0) {
        return;
    }
    // Whether it is heard or not, the lease ends by itself.
    onResult(this, m_database.command<void>([channel, process = m_process](TeamCalls &calls) {
        return calls.releasePoll(channel, process);
    }),
             [](const Result<void> &) {});
}

QString TeamPollGate::holder(const ChannelId &channel) const
{
    return m_others.value(channel).holder;
}

std::optional<Cursor> TeamPollGate::sharedCursor(const ChannelId &channel) const
{
    const auto lease = m_mine.constFind(channel);
    return lease != m_mine.constEnd() ? std::optional(Cursor{lease->cursor}) : std::nullopt;
}

/// When the other's lease would be over, if it is not renewed by then: so that a desk takes over within seconds. A
/// little later for each, so that the desks of a bank do not ask all at once.
std::optional<std::chrono::milliseconds> TeamPollGate::askAgainAfter(const ChannelId &channel) const
{
    constexpr std::chrono::milliseconds least{500};
    const auto other = m_others.constFind(channel);
    if (other == m_others.constEnd()) {
        return std::nullopt;
    }
    return std::max(other->left, least) + std::chrono::milliseconds{100 + m_process.data1 % 900};
}

std::optional<std::int64_t> TeamPollGate::fence(const ChannelId &channel) const
{
    const auto lease = m_mine.constFind(channel);
    return lease != m_mine.constEnd() && m_clock.monotonic() < lease->validUntil ? std::optional(lease->fence)
                                                                                 : std::nullopt;
}

QByteArray TeamPollGate::cursor(const ChannelId &channel) const
{
    return m_mine.value(channel).cursor;
}

} // namespace wederhoor
