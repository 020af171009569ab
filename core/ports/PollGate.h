#pragma once

#include "core/domain/FetchPage.h"
#include "core/domain/Ids.h"
#include "core/domain/Result.h"

#include <QFuture>

namespace wederhoor {

/// Leave to poll a channel: one poller a channel. Locally a lock file; in a team a lease. Called from the engine
/// thread.
class PollGate
{
public:
    virtual ~PollGate() = default;
    /// True: this process polls the channel until release() or its end. False: another one does.
    [[nodiscard]] virtual QFuture<Result<bool>> acquire(const ChannelId &channel) = 0;
    virtual void release(const ChannelId &channel) = 0;
    /// Who polls it instead of us, for people; empty when that is not known.
    [[nodiscard]] virtual QString holder(const ChannelId &channel) const = 0;
    /// Where all pollers of a shared channel go on; nothing: the channel is this inbox's alone.
    [[nodiscard]] virtual std::optional<Cursor> sharedCursor(const ChannelId &) const { return std::nullopt; }
    /// How soon to ask again while another one polls; nothing: at the channel's interval.
    [[nodiscard]] virtual std::optional<std::chrono::milliseconds> askAgainAfter(const ChannelId &) const
    {
        return std::nullopt;
    }
};

} // namespace wederhoor
