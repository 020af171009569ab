#include "app/commands/Commands.h"

namespace wederhoor {

QList<CommandSpec> allCommands()
{
    QList<CommandSpec> commands = channelCommands();
    commands += pollCommand();
    commands += casesCommand();
    commands += caseShowCommand();
    commands += caseCommands();
    commands += replyCommand();
    commands += outboxCommands();
    commands += textCheckCommand();
    commands += importCommand();
    commands += exportCommand();
    commands += templateCommands();
    commands += sharedCommands();
    commands += teamCommands();
    commands += doctorCommand();
    commands += practiceCommand();
    return commands;
}

} // namespace wederhoor
