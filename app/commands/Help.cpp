#include "app/commands/Help.h"

#include "app/commands/Table.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString optionForm(const OptionSpec &option)
{
    const QString form = QStringLiteral("--") + option.name;
    return option.value.isEmpty() ? form : form + QLatin1Char(' ') + option.value;
}

QString optionList(const QList<OptionSpec> &options)
{
    Table table(QStringLiteral("  "));
    for (const OptionSpec &option : options) {
        table.addRow({optionForm(option), option.summary});
    }
    return table.text();
}

QString commandList(const QList<CommandSpec> &commands, const QString &group)
{
    Table table(QStringLiteral("  "));
    for (const CommandSpec &command : commands) {
        if (group.isEmpty() || command.path.first() == group) {
            table.addRow({command.name(), command.summary});
        }
    }
    return table.text();
}

} // namespace

QString usageLine(const CommandSpec &command)
{
    QString line = command.name();
    for (const OperandSpec &operand : command.operands) {
        const QString form = operand.repeated ? operand.name + QStringLiteral("...") : operand.name;
        line += operand.required ? QLatin1Char(' ') + form : QStringLiteral(" [%1]").arg(form);
    }
    for (const OptionSpec &option : command.options) {
        line += option.required ? QLatin1Char(' ') + optionForm(option)
                                : QStringLiteral(" [%1]").arg(optionForm(option));
    }
    return line;
}

QString helpText(const CommandLine::Help &help, const QList<CommandSpec> &commands)
{
    const QString everywhere = Words::tr("With every command:") + QLatin1Char('\n') + optionList(globalOptionSpecs());
    if (help.command) {
        QString text = QStringLiteral("wederhoor %1\n\n%2\n").arg(usageLine(*help.command), help.command->summary);
        if (!help.command->options.isEmpty()) {
            text += QLatin1Char('\n') + optionList(help.command->options);
        }
        return text + QLatin1Char('\n') + everywhere;
    }
    const QString head = help.group.isEmpty()
        ? Words::tr("wederhoor opens the window; wederhoor COMMAND works without one.")
        : Words::tr("The commands of %1:").arg(help.group);
    return head + QStringLiteral("\n\n") + commandList(commands, help.group) + QLatin1Char('\n') + everywhere
        + QLatin1Char('\n') + Words::tr("wederhoor COMMAND --help tells more of one command.") + QLatin1Char('\n');
}

} // namespace wederhoor
