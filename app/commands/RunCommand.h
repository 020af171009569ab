#pragma once

#include "app/commands/CommandLine.h"

namespace wederhoor {

/// Does what a command line asks for; one that asks for the window came here because no display answers.
[[nodiscard]] Exit runCommand(const CommandLine &line, const QList<CommandSpec> &commands);

} // namespace wederhoor
