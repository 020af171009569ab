#include "app/commands/Commands.h"

namespace wederhoor {

QList<CommandSpec> allCommands()
{
    QList<CommandSpec> commands = channelCommands();
    commands += pollCommand();
    commands += casesCommand();
    commands += caseShowCommand();
    commands += caseCommands();
    commands += macroCommand();
    commands += identityCommand();
    commands += callbackCommands();
    commands += replyCommand();
    commands += outboxCommands();
    commands += outboxDeleteCommands();
    commands += approvalCommands();
    commands += textCheckCommand();
    commands += importCommand();
    commands += exportCommand();
    commands += templateCommands();
    commands += knowledgeCommands();
    commands += mandateCommands();
    commands += sharedCommands();
    commands += teamCommands();
    commands += questionCommands();
    commands += trainingCommands();
    commands += teamPageCommand();
    commands += doctorCommand();
    commands += practiceCommand();
    return commands;
}

} // namespace wederhoor
