#pragma once

#include "core/domain/Channel.h"
#include "core/team/TeamConnection.h"

namespace wederhoor {

/// A channel of the member who asks whose secret somebody knows that may have it no more.
struct TeamExposedChannel
{
    ChannelId id;
    QString name;
    PlatformId platform;
    ChannelExposure exposure;
};

/// By name. On the connection's thread.
[[nodiscard]] Result<QList<TeamExposedChannel>> exposedChannels(TeamConnection &connection);

} // namespace wederhoor
