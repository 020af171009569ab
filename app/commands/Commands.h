#pragma once

#include "app/commands/CommandSpec.h"

namespace wederhoor {

// One function a file: the commands that the file holds.
[[nodiscard]] QList<CommandSpec> channelCommands();
[[nodiscard]] CommandSpec pollCommand();
[[nodiscard]] CommandSpec casesCommand();
[[nodiscard]] QList<CommandSpec> caseCommands();
[[nodiscard]] CommandSpec caseShowCommand();
[[nodiscard]] CommandSpec replyCommand();
[[nodiscard]] QList<CommandSpec> outboxCommands();
[[nodiscard]] CommandSpec textCheckCommand();
[[nodiscard]] CommandSpec importCommand();
[[nodiscard]] CommandSpec exportCommand();
[[nodiscard]] QList<CommandSpec> templateCommands();
[[nodiscard]] QList<CommandSpec> sharedCommands();
[[nodiscard]] QList<CommandSpec> teamCommands();
[[nodiscard]] CommandSpec doctorCommand();
[[nodiscard]] CommandSpec practiceCommand();

} // namespace wederhoor
