#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Json.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "core/desk/MacroDesk.h"

#include <QCoreApplication>

#include <algorithm>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MacroCommand)
};

QString actText(const TemplateAct &act)
{
    return act.value.isEmpty() ? templateActName(act.kind) : templateActName(act.kind) + QLatin1Char(' ') + act.value;
}

Exit print(Output &out, const MacroOutcome &outcome, const QList<TemplateAct> &acts)
{
    QJsonArray names;
    QStringList words;
    for (const TemplateAct &act : acts) {
        names.append(QJsonObject{{QStringLiteral("act"), templateActName(act.kind)},
                                 {QStringLiteral("value"), json::text(act.value)}});
        words.append(actText(act));
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("case"), outcome.after.id.toString()},
                   {QStringLiteral("status"), caseStatusName(outcome.after.status)},
                   {QStringLiteral("owner"), json::text(outcome.after.owner.value)},
                   {QStringLiteral("topic"), json::text(outcome.after.topic)},
                   {QStringLiteral("tags"), QJsonArray::fromStringList(outcome.after.tags)},
                   {QStringLiteral("acts"), names}});
    } else {
        out.text(printable(words.join(QStringLiteral(", "))));
    }
    return Exit::Done;
}

Exit macro(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    if (const Result<TeamLink *> team = session.team(); !team) {
        return out.failed(team.error());
    }
    const Result<QList<Template>> all = await((*inbox)->store().templates());
    if (!all) {
        return out.failed(all.error());
    }
    const QString name = invocation.value("template");
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&name](const Template &value) { return value.name == name && value.isMacro(); });
    if (found == all->end()) {
        return out.wrong(QStringLiteral("--template"), Words::tr("there is no macro of this name."));
    }
    const QList<TemplateAct> acts = actsAtOnce(*found);
    MacroDesk desk((*inbox)->store(), session.application().clock(), (*inbox)->desk());
    const Result<MacroOutcome> outcome = await(desk.apply(CaseId::fromString(invocation.operand("ID")), acts));
    session.tellTeam();
    if (!outcome) {
        return outcome.error().kind == ErrorKind::NotFound
            ? out.wrong(QStringLiteral("ID"), Words::tr("there is no such case."))
            : out.failed(outcome.error());
    }
    return print(out, *outcome, acts);
}

} // namespace

CommandSpec macroCommand()
{
    return {
        {QStringLiteral("case"), QStringLiteral("macro")},
        Words::tr("do what a macro does to a case: all of it or nothing; it sends nothing"),
        {{QStringLiteral("ID"), checks::id()}},
        {{QStringLiteral("template"), QStringLiteral("T"), Words::tr("a template with acts"), checks::line(80), true}},
        {},
        macro};
}

} // namespace wederhoor
