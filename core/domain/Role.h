#pragma once

#include <QString>

#include <optional>

namespace wederhoor {

/// What a member of a team is. Without a team database the local user is all of them.
enum class Role { Trainee, Agent, Supervisor, Administrator };

/// "trainee", "agent", "supervisor", "admin": as the team database calls them.
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(const QString &name);

} // namespace wederhoor
