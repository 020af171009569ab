#pragma once

#include "app/commands/CommandLine.h"

namespace wederhoor {

/// Opens the window on a profile and stays until it is closed; what the process ends with.
[[nodiscard]] int runDesktop(int &argc, char **argv, const GlobalOptions &globals);

} // namespace wederhoor
