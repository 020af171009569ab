#pragma once

#include "app/Profile.h"
#include "core/team/TeamAcquaintance.h"

namespace wederhoor {

/// How far this profile's inbox and its team are apart.
struct TeamInboxStatus
{
    std::int64_t toRead = 0; ///< cases, messages and entries of the history
    int toTell = 0;
};

/// Looks into the inbox's file and asks the team behind the connection; nothing where there is no inbox, or it belongs
/// to another team.
[[nodiscard]] std::optional<TeamInboxStatus> teamInboxStatus(const Profile &profile, TeamConnection &connection,
                                                             const TeamWelcome &welcome);

} // namespace wederhoor
