#pragma once

#include "core/domain/Result.h"
#include "core/domain/Role.h"

namespace wederhoor {

class Connection;

/// This desk's role in its team; nothing: there is no team, and the local user is everybody. A member whose role is not
/// known yet is a trainee.
[[nodiscard]] Result<std::optional<Role>> ownRole(Connection &connection);

} // namespace wederhoor
