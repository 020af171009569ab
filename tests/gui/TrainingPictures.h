#pragma once

#include "tests/gui/FloorPictures.h"

namespace wederhoor::test {

/// Some weeks of training are behind the trainee.
[[nodiscard]] bool keepSampleResults(GuiWorld &world);
/// The programme, an exercise, a pause, and the score. False: a state was not reached.
[[nodiscard]] bool showTraining(GuiWorld &world, const Shoot &shoot);

} // namespace wederhoor::test
