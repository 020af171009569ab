#include "app/Desktop.h"
#include "app/Display.h"
#include "app/Translations.h"
#include "app/commands/CommandLine.h"
#include "app/commands/RunCommand.h"
#include "core/domain/Memory.h"

#include <QCoreApplication>

#include <csignal>

#include <sys/stat.h>

using namespace wederhoor;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("wederhoor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WEDERHOOR_VERSION));
}

/// The arguments after the program's name, before Qt has seen them.
QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments += QString::fromLocal8Bit(argv[i]);
    }
    return arguments;
}

/// Whether a window is asked for. Read before there are translations: which application is made depends on it.
bool asksForWindow(const QStringList &arguments)
{
    return std::holds_alternative<CommandLine::Window>(readCommandLine(arguments, allCommands()).request);
}

} // namespace

int main(int argc, char **argv)
{
    // Everything here is the user's alone.
    umask(S_IRWXG | S_IRWXO);
    // A reader that went away is noticed where it is written to.
    std::signal(SIGPIPE, SIG_IGN);
    returnLargeBlocks();
    nameApplication();
    const QStringList arguments = argumentsOf(argc, argv);
    if (asksForWindow(arguments) && displayAnswers()) {
        return runDesktop(argc, argv, readCommandLine(arguments, {}).globals);
    }
    QCoreApplication application(argc, argv);
    installTranslations(application);
    const QList<CommandSpec> commands = allCommands();
    return static_cast<int>(runCommand(readCommandLine(arguments, commands), commands));
}
