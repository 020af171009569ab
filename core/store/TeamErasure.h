#pragma once

#include "core/store/Connection.h"

namespace wederhoor {

/// Takes all that belongs to the team out of an inbox whose member was removed: the cases and messages of the team's
/// channels, what was written in them, and what the team shares. This desk's own channels stay as they are. Freed pages
/// of the file are overwritten. How many cases there were.
[[nodiscard]] Result<int> eraseTeam(Connection &connection);

} // namespace wederhoor
