#include "app/commands/CommandLine.h"

#include "app/commands/Checks.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Run = CommandLine::Run;

const QString dashes = QStringLiteral("--");

QString withHint(const QString &complaint, const QString &word, const QStringList &candidates)
{
    const QString close = nearest(word, candidates);
    return close.isEmpty() ? complaint : complaint + QLatin1Char(' ') + Words::tr("Did you mean %1?").arg(close);
}

const OptionSpec *findOption(const QList<OptionSpec> &options, const QString &name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&name](const OptionSpec &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

/// Reads one command line; the first thing that is wrong ends it.
class Reader
{
public:
    Reader(const QStringList &arguments, const QList<CommandSpec> &commands)
        : m_arguments(arguments)
        , m_commands(commands)
        , m_known(globalOptionSpecs())
    {
    }

    CommandLine read()
    {
        for (m_at = 0; m_at < m_arguments.size() && m_wrong.isEmpty(); ++m_at) {
            const QString &argument = m_arguments[m_at];
            if (!m_onlyOperands && argument == dashes) {
                m_onlyOperands = true;
            } else if (!m_onlyOperands && argument == QLatin1String("-h")) {
                m_help = true;
            } else if (!m_onlyOperands && argument.startsWith(dashes)) {
                option(argument.mid(2));
            } else {
                word(argument);
            }
        }
        return result();
    }

private:
    void option(const QString &argument)
    {
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        const QString name = equals < 0 ? argument : argument.left(equals);
        if (name == QLatin1String("help") && equals < 0) {
            m_help = true;
            return;
        }
        if (name == QLatin1String("version") && equals < 0) {
            m_version = true;
            return;
        }
        const OptionSpec *spec = findOption(m_known, name);
        if (!spec) {
            unknownOption(name);
            return;
        }
        std::optional<QString> value;
        if (equals >= 0) {
            value = argument.mid(equals + 1);
        } else if (!spec->value.isEmpty() && m_at + 1 < m_arguments.size()
                   && !m_arguments[m_at + 1].startsWith(dashes)) {
            value = m_arguments[++m_at];
        }
        takeOption(*spec, value);
    }

    void unknownOption(const QString &name)
    {
        // A command's option before the command: its name decides what is known, and must come first.
        if (m_path.isEmpty() && isSomeCommandsOption(name)) {
            m_wrong = Words::tr("--%1: write it after the command.").arg(name);
            return;
        }
        QStringList candidates;
        for (const OptionSpec &option : m_known) {
            candidates += dashes + option.name;
        }
        m_wrong = withHint(Words::tr("--%1: there is no such option here.").arg(name), dashes + name, candidates);
    }

    bool isSomeCommandsOption(const QString &name) const
    {
        return std::any_of(m_commands.begin(), m_commands.end(), [&name](const CommandSpec &command) {
            return findOption(command.options, name) != nullptr;
        });
    }

    void takeOption(const OptionSpec &spec, const std::optional<QString> &value)
    {
        const bool takesValue = !spec.value.isEmpty();
        if (takesValue != value.has_value()) {
            m_wrong = takesValue ? Words::tr("--%1: a value is missing (%2).").arg(spec.name, spec.value)
                                 : Words::tr("--%1: takes no value.").arg(spec.name);
            return;
        }
        QStringList &taken = m_options[spec.name];
        if (!taken.isEmpty() && !spec.repeatable) {
            m_wrong = Words::tr("--%1: is given twice.").arg(spec.name);
            return;
        }
        if (spec.check) {
            if (const std::optional<QString> complaint = spec.check(value.value_or(QString()))) {
                m_wrong = QStringLiteral("--%1: %2").arg(spec.name, *complaint);
                return;
            }
        }
        taken += value.value_or(QString());
    }

    void word(const QString &argument)
    {
        if (!m_command || isGroupWaitingForMore(argument)) {
            commandWord(argument);
        } else {
            m_words += argument;
        }
    }

    /// `outbox` is a command and begins others: the next word decides.
    bool isGroupWaitingForMore(const QString &argument) const
    {
        return m_words.isEmpty() && m_path.size() == 1 && find(m_path + QStringList{argument}) != nullptr;
    }

    void commandWord(const QString &argument)
    {
        m_path += argument;
        m_command = find(m_path);
        if (m_command) {
            m_known = globalOptionSpecs() + m_command->options;
            return;
        }
        if (!continuations(m_path).isEmpty()) {
            return; // a group: the next word decides
        }
        const QStringList group = m_path.mid(0, m_path.size() - 1);
        const QStringList candidates = continuations(group);
        const QString complaint = group.isEmpty()
            ? Words::tr("%1: there is no such command.").arg(argument)
            : Words::tr("%1: %2 has no such command.").arg(argument, group.join(QLatin1Char(' ')));
        m_wrong = withHint(complaint, argument, candidates);
    }

    const CommandSpec *find(const QStringList &path) const
    {
        const auto found = std::find_if(m_commands.begin(), m_commands.end(),
                                        [&path](const CommandSpec &command) { return command.path == path; });
        return found == m_commands.end() ? nullptr : &*found;
    }

    /// The words that may follow these.
    QStringList continuations(const QStringList &begun) const
    {
        QStringList words;
        for (const CommandSpec &command : m_commands) {
            if (command.path.size() > begun.size() && command.path.mid(0, begun.size()) == begun) {
                words += command.path[begun.size()];
            }
        }
        words.removeDuplicates();
        return words;
    }

    CommandLine result()
    {
        CommandLine line;
        line.globals.practice = m_options.contains(QLatin1String("practice"));
        line.globals.json = m_options.contains(QLatin1String("json"));
        if (const QStringList profile = m_options.value(QLatin1String("profile")); !profile.isEmpty()) {
            line.globals.profile = profile.first();
        }
        if (m_wrong.isEmpty() && m_help) {
            line.request = CommandLine::Help{m_command, m_path.value(0)};
        } else if (m_wrong.isEmpty() && m_version) {
            line.request = CommandLine::Version{};
        } else if (m_wrong.isEmpty() && m_path.isEmpty()) {
            line.request = CommandLine::Window{};
        } else if (m_wrong.isEmpty()) {
            line.request = invocation();
        }
        if (!m_wrong.isEmpty()) {
            line.request = CommandLine::Wrong{m_wrong};
        }
        return line;
    }

    Run invocation()
    {
        if (!m_command) {
            m_wrong = Words::tr("%1: which of %2?")
                          .arg(m_path.join(QLatin1Char(' ')), continuations(m_path).join(QLatin1String(", ")));
            return {};
        }
        Invocation invocation{m_options, {}};
        takeOperands(invocation);
        for (const OptionSpec &option : m_command->options) {
            if (option.required && !invocation.options.contains(option.name) && m_wrong.isEmpty()) {
                m_wrong = Words::tr("--%1: is missing.").arg(option.name);
            }
        }
        for (const QStringList &group : m_command->exclusive) {
            QStringList given;
            std::copy_if(group.begin(), group.end(), std::back_inserter(given),
                         [&invocation](const QString &name) { return invocation.options.contains(name); });
            if (given.size() > 1 && m_wrong.isEmpty()) {
                m_wrong = Words::tr("--%1: cannot go together with --%2.").arg(given[1], given[0]);
            }
        }
        return {m_command, invocation};
    }

    void takeOperands(Invocation &invocation)
    {
        qsizetype at = 0;
        for (const OperandSpec &operand : m_command->operands) {
            const qsizetype most = operand.repeated ? m_words.size() : at + 1;
            for (; at < std::min(most, m_words.size()) && m_wrong.isEmpty(); ++at) {
                if (operand.check) {
                    if (const std::optional<QString> complaint = operand.check(m_words[at])) {
                        m_wrong = QStringLiteral("%1: %2").arg(operand.name, *complaint);
                    }
                }
                invocation.operands[operand.name] += m_words[at];
            }
            if (operand.required && !invocation.operands.contains(operand.name) && m_wrong.isEmpty()) {
                m_wrong = Words::tr("%1: is missing.").arg(operand.name);
            }
        }
        if (at < m_words.size() && m_wrong.isEmpty()) {
            m_wrong = withHint(Words::tr("%1: an argument too many.").arg(m_words[at]), m_words[at],
                               continuations({m_path.first()}));
        }
    }

    const QStringList &m_arguments;
    const QList<CommandSpec> &m_commands;
    QList<OptionSpec> m_known;
    qsizetype m_at = 0;
    bool m_onlyOperands = false;
    bool m_help = false;
    bool m_version = false;
    QStringList m_path;
    const CommandSpec *m_command = nullptr;
    QHash<QString, QStringList> m_options;
    QStringList m_words;
    QString m_wrong;
};

} // namespace

CommandLine readCommandLine(const QStringList &arguments, const QList<CommandSpec> &commands)
{
    return Reader(arguments, commands).read();
}

QList<OptionSpec> globalOptionSpecs()
{
    return {
        {QStringLiteral("practice"), {}, Words::tr("work on the practice inbox, which never reaches the network")},
        {QStringLiteral("profile"), QStringLiteral("NAME|DIR"),
         Words::tr("data folder, keyring entries and settings of its own"), checks::profile()},
        {QStringLiteral("json"), {}, Words::tr("print one JSON value with stable keys")},
    };
}

} // namespace wederhoor
