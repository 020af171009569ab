#pragma once

#include "app/commands/CommandSpec.h"

namespace wederhoor {

// One function a file: the commands that the file holds.
[[nodiscard]] QList<CommandSpec> channelCommands();
[[nodiscard]] CommandSpec pollCommand();
[[nodiscard]] CommandSpec casesCommand();
[[nodiscard]] QList<CommandSpec> caseCommands();
[[nodiscard]] CommandSpec caseShowCommand();
[[nodiscard]] CommandSpec identityCommand();
[[nodiscard]] CommandSpec macroCommand();
[[nodiscard]] QList<CommandSpec> callbackCommands();
[[nodiscard]] CommandSpec replyCommand();
[[nodiscard]] QList<CommandSpec> outboxCommands();
[[nodiscard]] QList<CommandSpec> approvalCommands();
[[nodiscard]] QList<CommandSpec> outboxDeleteCommands();
[[nodiscard]] CommandSpec textCheckCommand();
[[nodiscard]] CommandSpec importCommand();
[[nodiscard]] CommandSpec exportCommand();
[[nodiscard]] QList<CommandSpec> templateCommands();
[[nodiscard]] QList<CommandSpec> knowledgeCommands();
[[nodiscard]] QList<CommandSpec> mandateCommands();
[[nodiscard]] QList<CommandSpec> sharedCommands();
[[nodiscard]] QList<CommandSpec> teamCommands();
[[nodiscard]] QList<CommandSpec> questionCommands();
[[nodiscard]] QList<CommandSpec> trainingCommands();
[[nodiscard]] CommandSpec teamPageCommand();
[[nodiscard]] CommandSpec doctorCommand();
[[nodiscard]] CommandSpec practiceCommand();

} // namespace wederhoor
