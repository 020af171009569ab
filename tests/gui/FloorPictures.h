#pragma once

#include "tests/gui/WritingWorld.h"

#include <functional>

namespace wederhoor::test {

using Shoot = std::function<void(QWidget &, const char *)>;

/// Colleagues around the cases of the world's inbox, as a supervisor's desk has them; without the team database when
/// `isAway`. Nothing is behind it.
[[nodiscard]] TeamFloor sampleFloor(GuiWorld &world, bool isAway);
/// The most due case is a colleague's.
[[nodiscard]] bool giveToColleague(TestInbox &inbox, Instant now);

// False: a state was not reached.

/// A colleague's case, and each question that a supervisor answers.
[[nodiscard]] bool showFloor(GuiWorld &world, const Shoot &shoot);
/// A reply that waits for the team database, and the question whether it goes without.
[[nodiscard]] bool showAway(WritingWorld &world, const Shoot &shoot);

} // namespace wederhoor::test
