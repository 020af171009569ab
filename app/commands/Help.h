#pragma once

#include "app/commands/CommandLine.h"

namespace wederhoor {

/// The help of the whole program, of a group of commands, or of one command, made from their descriptions.
[[nodiscard]] QString helpText(const CommandLine::Help &help, const QList<CommandSpec> &commands);

/// "reply ID --text-file F [--private] ..."
[[nodiscard]] QString usageLine(const CommandSpec &command);

} // namespace wederhoor
