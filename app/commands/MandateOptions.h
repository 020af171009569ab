#pragma once

#include "app/commands/CommandSpec.h"

namespace wederhoor {

// What `case decide` is told.
[[nodiscard]] OptionSpec amountOption();
[[nodiscard]] OptionSpec decidedOption();

} // namespace wederhoor
