#pragma once

#include "tests/gui/GuiWorld.h"
#include "ui/presenters/TeamDoor.h"

namespace wederhoor::test {

// A team database as the pictures show it: nothing is behind the door.

/// A desk that is connected, but for the moment away; an administrator, in an organisation with a hub below it. Every
/// test ends with `verdict`.
[[nodiscard]] TeamDoor sampleTeam(TeamVerdict verdict, Instant now);

/// The connection assistant, filled in, after its test.
[[nodiscard]] bool showVerdict(GuiWorld &world);

/// What the team shares, as a supervisor's desk has it: proposals that wait, a clash, and who made and approved the
/// rest.
[[nodiscard]] bool fillSharedThings(TestInbox &inbox, Instant now);
/// Goes through the pages of hubs and teams, and of what they share.
[[nodiscard]] bool showTeamPages(GuiWorld &world, const std::function<void(QWidget &, const char *)> &shoot);

} // namespace wederhoor::test
