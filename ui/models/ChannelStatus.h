#pragma once

#include "core/domain/Channel.h"

namespace wederhoor {

/// A channel, and how it fares.
struct ChannelStatus
{
    Channel channel;
    ChannelHealth health;
    bool canConnect = true; ///< false: its messages were imported, nothing can be fetched

    friend bool operator==(const ChannelStatus &, const ChannelStatus &) = default;
};

enum class ChannelState {
    Imported,
    Paused,
    NotFetched,
    SignedOut,
    Limited,
    Failed,
    PartlyFailed, ///< one of its sources could not be read
    Behind, ///< nothing came for longer than its interval explains
    SetAside, ///< something could not be read
    InStep
};
enum class ChannelMood { Quiet, Good, Care, Trouble };

[[nodiscard]] ChannelState channelState(const ChannelStatus &status, Instant now);
[[nodiscard]] ChannelMood channelMood(ChannelState state);
/// A few words: "up to date", "limit reached, waits".
[[nodiscard]] QString channelStateWord(const ChannelStatus &status, Instant now);
/// What happened, what still works, what to do; empty while all is well.
[[nodiscard]] QString channelAdvice(const ChannelStatus &status, Instant now);

/// Who knows its secret and may have it no more, and what ends that; empty while nobody does.
[[nodiscard]] QString channelExposureText(const ChannelStatus &status, Instant now);

/// "26 s", "08:00": when the next fetch is due; a dash where none is planned.
[[nodiscard]] QString nextFetchText(const ChannelStatus &status, Instant now);
/// "2,914 of 3,000"; a dash where the platform said nothing.
[[nodiscard]] QString limitLeftText(const ChannelHealth &health);

} // namespace wederhoor

Q_DECLARE_METATYPE(wederhoor::ChannelStatus)
