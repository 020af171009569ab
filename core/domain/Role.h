#pragma once

#include <QString>

#include <optional>

namespace wederhoor {

/// What a member of a team is. Without a team database the local user is all of them.
enum class Role { Trainee, Agent, Supervisor, Administrator };

/// "trainee", "agent", "supervisor", "admin": as the team database calls them.
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(const QString &name);

/// Whether the team lets a member of this role go past a guard of the level "confirm", or send while the team database
/// is away. Nobody whose role it has not told yet.
[[nodiscard]] bool mayOverride(std::optional<Role> role);

} // namespace wederhoor
