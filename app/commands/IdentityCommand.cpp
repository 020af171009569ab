#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "core/desk/ReplyGuard.h"
#include "core/wording/PersonalDataWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IdentityCommand)
};

Exit explained(Output &out, const Error &error)
{
    if (const QList<PersonalDataKind> kinds = kindsRefused(error); !kinds.isEmpty()) {
        out.say(Words::tr("not kept: it holds %1. Say how it was made sure, never what was asked or answered.")
                    .arg(personalDataWords(kinds)));
        return Exit::Refused;
    }
    return error.kind == ErrorKind::NotFound ? out.wrong(
               QStringLiteral("ID"), Words::tr("there is no such case, or no check that holds (%1).").arg(error.detail))
                                             : out.failed(error);
}

QJsonValue checkValue(const std::optional<IdentityCheck> &check)
{
    return check ? QJsonValue(QJsonObject{{QStringLiteral("how"), check->how},
                                          {QStringLiteral("until"), toIso(check->until)},
                                          {QStringLiteral("by"), check->by.value},
                                          {QStringLiteral("at"), toIso(check->at)},
                                          {QStringLiteral("case"), check->caseId.toString()},
                                          {QStringLiteral("note"), check->note}})
                 : QJsonValue();
}

Exit print(Session &session, Inbox &inbox, const CaseId &id)
{
    Output &out = session.out();
    const Result<IdentityStanding> standing = await(inbox.identity().standing(id));
    if (!standing) {
        return out.failed(standing.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("valid"), checkValue(standing->valid)},
                   {QStringLiteral("ended"), checkValue(standing->ended)}});
    } else if (const auto &check = standing->valid ? standing->valid : standing->ended) {
        out.text(printable(standing->valid ? Words::tr("checked: %1, by %2, until %3  %4")
                                                 .arg(check->how, check->by.value, moment(check->until), check->note)
                                           : Words::tr("the check ended at %1: %2, by %3  %4")
                                                 .arg(moment(check->until), check->how, check->by.value, check->note)));
    } else {
        out.text(Words::tr("not checked"));
    }
    return Exit::Done;
}

/// Nothing: it is none of the ways, which has been said.
std::optional<IdentityWay> wayNamed(const QString &name, Output &out, const QList<IdentityWay> &ways)
{
    QStringList names;
    for (const IdentityWay &way : ways) {
        if (way.name == name) {
            return way;
        }
        names.append(way.name);
    }
    (void)out.wrong(QStringLiteral("--how"), Words::tr("there is %1.").arg(names.join(QStringLiteral(", "))));
    return std::nullopt;
}

Exit identity(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<QString> note
        = invocation.has("note-file") ? readWords(invocation.value("note-file")) : Result<QString>(QString());
    if (!note) {
        return out.wrong(QStringLiteral("--note-file"), note.error().detail + QLatin1Char('.'));
    }
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    if (const Result<TeamLink *> team = session.team(); !team) {
        return out.failed(team.error());
    }
    const CaseId id = CaseId::fromString(invocation.operand("ID"));
    IdentityDesk &desk = (*inbox)->identity();
    Result<Case> done = failure(ErrorKind::Cancelled);
    if (invocation.has("withdraw")) {
        done = await(desk.withdraw(id));
    } else if (invocation.has("how")) {
        const Result<QList<IdentityWay>> ways = await(desk.ways());
        const auto way = ways ? wayNamed(invocation.value("how"), out, *ways) : std::nullopt;
        if (!way) {
            return ways ? Exit::Usage : out.failed(ways.error());
        }
        const Instant usual = session.application().clock().now() + way->holds;
        const Instant until = invocation.has("until") ? fromIso(invocation.value("until")).value_or(usual) : usual;
        if (until <= session.application().clock().now()) {
            return out.wrong(QStringLiteral("--until"), Words::tr("is in the past."));
        }
        done = await(desk.check(id, way->name, until, *note));
    } else {
        const Result<Conversation> known = await((*inbox)->store().conversation(id, 1));
        return known ? print(session, **inbox, id) : explained(out, known.error());
    }
    session.tellTeam();
    return done ? print(session, **inbox, id) : explained(out, done.error());
}

} // namespace

CommandSpec identityCommand()
{
    return {{QStringLiteral("case"), QStringLiteral("identity")},
            Words::tr("who the customer really is: note how that was made sure, or see whether it was"),
            {{QStringLiteral("ID"), checks::id()}},
            {{QStringLiteral("how"), QStringLiteral("H"),
              Words::tr("callback, questions, app, branch, or a way of your team's"), checks::line(60)},
             {QStringLiteral("until"), QStringLiteral("TIME"), Words::tr("it holds until then, not as long as usual"),
              checks::instant()},
             {QStringLiteral("note-file"), QStringLiteral("F|-"),
              Words::tr("a note, never an answer or a number; - reads standard input"), checks::readableFile(true)},
             {QStringLiteral("withdraw"), {}, Words::tr("it does not hold after all")}},
            {{QStringLiteral("how"), QStringLiteral("withdraw")}},
            identity};
}

} // namespace wederhoor
