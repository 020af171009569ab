#include "app/commands/RunCommand.h"

#include "app/commands/Help.h"
#include "app/commands/Session.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

} // namespace

Exit runCommand(const CommandLine &line, const QList<CommandSpec> &commands)
{
    GlobalOptions globals = line.globals;
    const auto *run = std::get_if<CommandLine::Run>(&line.request);
    globals.practice = globals.practice || (run && run->command->onPractice);
    Session session(globals);
    Output &out = session.out();
    if (const auto *wrong = std::get_if<CommandLine::Wrong>(&line.request)) {
        out.say(wrong->why);
        return Exit::Usage;
    }
    if (const auto *help = std::get_if<CommandLine::Help>(&line.request)) {
        out.text(helpText(*help, commands));
        return out.finish(Exit::Done);
    }
    if (std::holds_alternative<CommandLine::Version>(line.request)) {
        out.text(QStringLiteral("wederhoor %1").arg(QCoreApplication::applicationVersion()));
        return out.finish(Exit::Done);
    }
    if (!run) {
        out.say(Words::tr("there is no display here, so no window can open. In the terminal: wederhoor practice "
                          "(a walk on sample cases), wederhoor doctor, wederhoor --help."));
        return Exit::Usage;
    }
    return out.finish(run->command->run(run->invocation, session));
}

} // namespace wederhoor
