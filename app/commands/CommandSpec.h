#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace wederhoor {

class Session;

/// What the process ends with.
enum class Exit {
    Done = 0,
    Failed = 1, ///< the reason stands on standard error
    Usage = 2, ///< an argument is wrong; nothing was changed
    Conflict = 3, ///< another agent, a newer message, a refused transition
    Unreachable = 4, ///< not reachable or not signed in
    Refused = 5, ///< by a guard: length, unresolved variable
};

/// Says what is wrong with a value; nothing: it is right.
using ValueCheck = std::function<std::optional<QString>(const QString &)>;

struct OptionSpec
{
    QString name; ///< without the dashes
    QString value; ///< what its value is called in help; empty: a flag
    QString summary;
    ValueCheck check = {};
    bool required = false;
    bool repeatable = false;
};

struct OperandSpec
{
    QString name;
    ValueCheck check = {};
    bool required = true;
    bool repeated = false;
};

/// A command line that was understood: every value has passed its check.
struct Invocation
{
    QHash<QString, QStringList> options;
    QHash<QString, QStringList> operands;

    [[nodiscard]] bool has(const char *option) const { return options.contains(QLatin1String(option)); }
    [[nodiscard]] QString value(const char *option) const { return options.value(QLatin1String(option)).value(0); }
    [[nodiscard]] QStringList values(const char *option) const { return options.value(QLatin1String(option)); }
    [[nodiscard]] QString operand(const char *name) const { return operands.value(QLatin1String(name)).value(0); }
    [[nodiscard]] QStringList operandList(const char *name) const { return operands.value(QLatin1String(name)); }
};

/// One command, described once: reading its arguments, its help and the tests go by this.
struct CommandSpec
{
    QStringList path; ///< "channel", "add"
    QString summary;
    QList<OperandSpec> operands = {};
    QList<OptionSpec> options = {};
    /// Options of which at most one may be given.
    QList<QStringList> exclusive = {};
    std::function<Exit(const Invocation &, Session &)> run = {};
    /// Works on the practice inbox whether --practice is given or not.
    bool onPractice = false;

    [[nodiscard]] QString name() const { return path.join(QLatin1Char(' ')); }
};

/// Every command there is, in the order of the help.
[[nodiscard]] QList<CommandSpec> allCommands();

} // namespace wederhoor
