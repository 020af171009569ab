#include "app/commands/TeamInboxStatus.h"

#include "app/commands/doctor/FileFindings.h"
#include "core/store/Connection.h"
#include "core/store/TeamTable.h"
#include "core/team/TeamCalls.h"

namespace wederhoor {

std::optional<TeamInboxStatus> teamInboxStatus(const Profile &profile, TeamConnection &connection,
                                               const TeamWelcome &welcome)
{
    const auto inbox = lookInto(profile.inboxPath());
    if (!inbox) {
        return std::nullopt;
    }
    TeamTable team(**inbox);
    const Result<std::optional<TeamMembership>> membership = team.membership();
    const Result<int> pending = team.pendingCount();
    if (!membership || !*membership || (*membership)->incarnation != welcome.incarnation || !pending) {
        return std::nullopt;
    }
    QHash<TeamStream, TeamPosition> positions;
    for (const TeamInboxStream &stream : inboxStreams) {
        const Result<TeamStreamPosition> position = team.position(QLatin1String(stream.name));
        if (!position) {
            return std::nullopt;
        }
        positions.insert(stream.stream, *position);
    }
    const Result<std::int64_t> toRead = TeamCalls(connection).countNew(positions);
    return toRead ? std::optional(TeamInboxStatus{*toRead, *pending}) : std::nullopt;
}

} // namespace wederhoor
