#pragma once

#include "app/commands/CommandSpec.h"
#include "core/domain/NearestName.h"

#include <variant>

namespace wederhoor {

/// What every command takes, before or after its name.
struct GlobalOptions
{
    bool practice = false;
    bool json = false;
    QString profile = QStringLiteral("default");
};

/// What the arguments ask for. Pointers point into the list of commands that was passed.
struct CommandLine
{
    struct Help
    {
        const CommandSpec *command = nullptr; ///< null: of the whole program
        QString group; ///< "channel": of its commands
    };
    struct Version
    {
    };
    struct Window
    {
    };
    struct Run
    {
        const CommandSpec *command = nullptr;
        Invocation invocation;
    };
    struct Wrong
    {
        QString why; ///< one line that names the argument
    };

    GlobalOptions globals;
    std::variant<Window, Help, Version, Run, Wrong> request;
};

/// Options begin with two dashes and are read until `--`; their values follow as `--name value` or `--name=value`.
/// Everything else is a command word or an operand, so that `-` and `-tag` can be operands.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments, const QList<CommandSpec> &commands);

/// The option a command line may hold beside the command's own.
[[nodiscard]] QList<OptionSpec> globalOptionSpecs();

} // namespace wederhoor
