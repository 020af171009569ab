#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Json.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "core/domain/NameTable.h"
#include "ui/models/SharedWords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace wederhoor {

namespace {

using State = SharedThing::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SharedCommand)
};

/// Stable, for --json.
constexpr NameTable<State, 9> stateNames{{{{State::Team, "team"},
                                           {State::Waiting, "waiting"},
                                           {State::Clash, "clash"},
                                           {State::NameTaken, "name_taken"},
                                           {State::Refused, "refused"},
                                           {State::Proposed, "proposed"},
                                           {State::Returned, "returned"},
                                           {State::TooLate, "approved_before"},
                                           {State::TakenBack, "taken_back"}}}};

QString scopeName(const SharedThings &all, const QUuid &id)
{
    const SharedScope *scope = all.scope(id);
    return scope == nullptr ? QString() : scope->name;
}

QJsonObject thingValue(const SharedThings &all, const SharedThing &thing)
{
    return {{QStringLiteral("id"), thing.id.toString(QUuid::WithoutBraces)},
            {QStringLiteral("kind"), thing.kind},
            {QStringLiteral("name"), thing.name},
            {QStringLiteral("scope"), thing.scope.isNull() ? QJsonValue() : thing.scope.toString(QUuid::WithoutBraces)},
            {QStringLiteral("scope_name"), json::text(thing.scope.isNull() ? QString() : scopeName(all, thing.scope))},
            {QStringLiteral("state"), stateNames.name(thing.state)},
            {QStringLiteral("version"), static_cast<qint64>(thing.version)},
            {QStringLiteral("made_by"), json::text(all.nameOf(thing.changedBy))},
            {QStringLiteral("approved_by"), json::text(all.nameOf(thing.approvedBy))},
            {QStringLiteral("remark"), json::text(sharedTrouble(all, thing))}};
}

/// What is known here, after a word with the team where it is there. Nothing: it has been said.
std::optional<SharedThings> known(Session &session)
{
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        (void)session.out().failed(inbox.error());
        return std::nullopt;
    }
    if (const Result<void> heard = session.hearTeam(); !heard) {
        session.out().say(Words::tr("The team database is away: this is what was known last."));
    }
    const Result<SharedThings> things = await((*inbox)->store().shared());
    if (!things) {
        (void)session.out().failed(things.error());
        return std::nullopt;
    }
    if (!things->inTeam) {
        session.out().say(Words::tr("This inbox belongs to no team."));
        return std::nullopt;
    }
    return *things;
}

Exit listShared(const Invocation &, Session &session)
{
    Output &out = session.out();
    const std::optional<SharedThings> all = known(session);
    if (!all) {
        return Exit::Failed;
    }
    QJsonArray values;
    Table table;
    table.addRow({Words::tr("Kind"), Words::tr("Name"), Words::tr("Belongs to"), Words::tr("State"),
                  Words::tr("Made by"), Words::tr("Approved by")});
    for (const SharedThing &thing : all->things) {
        values.append(thingValue(*all, thing));
        table.addRow({sharedKindWord(thing.kind), sharedNameWord(*all, thing.kind, thing.name, thing.fields),
                      sharedScopeWord(*all, thing.scope), sharedMark(thing.state), all->nameOf(thing.changedBy),
                      all->nameOf(thing.approvedBy)});
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("shared"), values}});
    } else {
        out.text(all->things.isEmpty() ? Words::tr("The team shares nothing yet.") : table.text());
    }
    return Exit::Done;
}

/// By id or by name; those that wait are this member's proposals.
QList<SharedThing> thingsCalled(const SharedThings &all, const QString &what, bool waiting)
{
    QList<SharedThing> found;
    for (const SharedThing &thing : all.things) {
        const bool isMeant = thing.id.toString(QUuid::WithoutBraces) == what || thing.name == what
            || thing.ownName == what || sharedNameWord(all, thing.kind, thing.name, thing.fields) == what;
        if ((waiting ? thing.state == State::Proposed : thing.version > 0) && isMeant) {
            found.append(thing);
        }
    }
    return found;
}

/// The one that NAME means; nothing: it has been said.
std::optional<SharedThing> onlyThing(const SharedThings &all, const Invocation &invocation, bool waiting, Output &out)
{
    const QList<SharedThing> found = thingsCalled(all, invocation.operand("NAME"), waiting);
    if (found.size() == 1) {
        return found.first();
    }
    const QString none = waiting ? Words::tr("no proposal of yours waits under this name; see shared list.")
                                 : Words::tr("the team shares nothing of this name; see shared list.");
    (void)out.wrong(QStringLiteral("NAME"),
                    found.isEmpty() ? none
                                    : Words::tr("several have this name: give the id, from shared list --json."));
    return std::nullopt;
}

/// The team or hub of this name; null: everybody. Nothing: there is none, or there are two.
std::optional<QUuid> scopeCalled(const SharedThings &all, const QString &name)
{
    if (name == QLatin1String("everybody")) {
        return QUuid();
    }
    QList<QUuid> found;
    for (const SharedScope &scope : all.scopes) {
        if (scope.name == name || scope.id.toString(QUuid::WithoutBraces) == name) {
            found.append(scope.id);
        }
    }
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

/// What the team said to it.
Exit tellOutcome(const SharedThing &asked, Session &session)
{
    Output &out = session.out();
    Store &store = (*session.inbox())->store();
    const bool wasHeard = session.hearTeam().has_value();
    const Result<SharedThings> all = await(store.shared());
    if (!all) {
        return out.failed(all.error());
    }
    const SharedThing *now = all->find(asked.id);
    const bool isAnswered = now != nullptr && (now->state == State::TooLate || now->state == State::Returned);
    if (isAnswered) {
        out.say(sharedTrouble(*all, *now));
        // It has been read.
        (void)await((*session.inbox())->shared().takeTeams(asked.id));
        return Exit::Conflict;
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("withdrawn"), asked.id.toString(QUuid::WithoutBraces)},
                   {QStringLiteral("told"), wasHeard}});
    } else {
        out.text(wasHeard ? Words::tr("%1: the proposal is taken back.").arg(asked.ownName)
                          : Words::tr("%1: taken back here; the team hears of it when its database is there.")
                                .arg(asked.ownName));
    }
    return Exit::Done;
}

Exit withdraw(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const std::optional<SharedThings> all = known(session);
    if (!all) {
        return Exit::Failed;
    }
    const std::optional<SharedThing> thing = onlyThing(*all, invocation, true, out);
    if (!thing) {
        return Exit::Usage;
    }
    const Result<void> done = await((*session.inbox())->shared().withdraw(thing->id));
    return done ? tellOutcome(*thing, session) : out.failed(done.error());
}

Exit moveShared(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const std::optional<SharedThings> all = known(session);
    if (!all) {
        return Exit::Failed;
    }
    const std::optional<SharedThing> thing = onlyThing(*all, invocation, false, out);
    if (!thing) {
        return Exit::Usage;
    }
    const std::optional<QUuid> scope = scopeCalled(*all, invocation.value("to"));
    if (!scope) {
        return out.wrong(
            QStringLiteral("--to"),
            Words::tr("must be everybody, or the name or id of one of your teams or of a hub above them."));
    }
    SharedThing wanted = *thing;
    wanted.scope = *scope;
    const bool writes = all->mayEdit(*thing);
    const Result<void> done = await((*session.inbox())->shared().save(wanted));
    if (!done) {
        return out.failed(wanted.name, done.error());
    }
    session.tellTeam();
    if (out.isJson()) {
        out.value({{QStringLiteral("moved"), wanted.id.toString(QUuid::WithoutBraces)},
                   {QStringLiteral("proposed"), !writes}});
    } else {
        const QString to = sharedScopeWord(*all, *scope);
        out.text(writes ? Words::tr("%1 belongs to: %2.").arg(wanted.name, to)
                        : Words::tr("%1: it is proposed that it belongs to: %2.").arg(wanted.name, to));
    }
    return Exit::Done;
}

} // namespace

QList<CommandSpec> sharedCommands()
{
    return {{{QStringLiteral("shared"), QStringLiteral("list")},
             Words::tr("the templates, tags, views and signatures that the team shares, and your proposals"),
             {},
             {},
             {},
             listShared},
            {{QStringLiteral("shared"), QStringLiteral("move")},
             Words::tr("give a shared thing to one team or hub, or to everybody"),
             {{QStringLiteral("NAME"), checks::line(200)}},
             {{QStringLiteral("to"), QStringLiteral("T"), Words::tr("the name of a team or hub, or: everybody"),
               checks::line(200), true}},
             {},
             moveShared},
            {{QStringLiteral("shared"), QStringLiteral("withdraw")},
             Words::tr("take back a proposal of yours that nobody has judged"),
             {{QStringLiteral("NAME"), checks::line(200)}},
             {},
             {},
             withdraw}};
}

} // namespace wederhoor
