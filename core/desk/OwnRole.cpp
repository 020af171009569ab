#include "core/desk/OwnRole.h"

#include "core/store/TeamTable.h"

namespace wederhoor {

Result<std::optional<Role>> ownRole(Connection &connection)
{
    TeamTable team(connection);
    const Result<std::optional<TeamMembership>> membership = team.membership();
    if (!membership || !*membership) {
        return membership ? Result<std::optional<Role>>(std::nullopt) : failure(membership.error());
    }
    const Result<QString> name = team.role();
    return name ? Result<std::optional<Role>>(roleFromName(*name).value_or(Role::Trainee)) : failure(name.error());
}

} // namespace wederhoor
