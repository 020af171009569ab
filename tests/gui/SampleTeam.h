#pragma once

#include "ui/presenters/TeamDoor.h"

namespace wederhoor::test {

// A team database as the pictures show it: nothing is behind the door.

/// A desk that is connected, but for the moment away; an administrator, in an organisation with a hub below it. Every
/// test ends with `verdict`.
[[nodiscard]] TeamDoor sampleTeam(TeamVerdict verdict, Instant now);

} // namespace wederhoor::test
