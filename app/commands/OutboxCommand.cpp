#include "app/TeamLink.h"
#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/ErrorWords.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "core/desk/RepliesByHand.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutboxCommand)
};

constexpr int textWidth = 40;
constexpr int usualLimit = 200;

QString detail(const OutboxEntry &entry)
{
    return entry.error ? errorWords(*entry.error) : entry.remoteId.value;
}

QString stateWords(const OutboxEntry &entry)
{
    const QString state = outboxStateName(entry.state);
    return entry.isOneOfSeveral() ? Words::tr("%1, part %2 of %3").arg(state).arg(entry.part + 1).arg(entry.parts())
                                  : state;
}

Exit list(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const int limit = invocation.has("limit") ? invocation.value("limit").toInt() : usualLimit;
    const Result<QList<OutboxEntry>> entries = await((*inbox)->store().recentOutbox(limit));
    if (!entries) {
        return out.failed(entries.error());
    }
    QJsonArray values;
    Table table;
    for (const OutboxEntry &entry : *entries) {
        values.append(json::outboxEntry(entry));
        table.addRow({entry.id.toString(), stateWords(entry), moment(entry.sentAt.value_or(entry.sendAt)),
                      elided(printable(entry.fullText()), textWidth), detail(entry)});
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("outbox"), values}});
    } else {
        out.text(entries->isEmpty() ? Words::tr("Nothing is on its way out.") : table.text());
    }
    return Exit::Done;
}

Exit change(const Invocation &invocation, Session &session,
            const std::function<QFuture<Result<OutboxEntry>>(CaseDesk &, const OutboxId &)> &act)
{
    Output &out = session.out();
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return out.failed(inbox.error());
    }
    const Result<OutboxEntry> changed = await(act((*inbox)->desk(), OutboxId::fromString(invocation.operand("ID"))));
    session.tellTeam();
    if (!changed) {
        return changed.error().kind == ErrorKind::NotFound
            ? out.wrong(QStringLiteral("ID"), Words::tr("there is no such reply."))
            : out.failed(changed.error());
    }
    if (out.isJson()) {
        out.value(json::outboxEntry(*changed));
    } else {
        out.text(QStringLiteral("%1  %2").arg(changed->id.toString(), stateWords(*changed)));
    }
    return Exit::Done;
}

Exit retry(const Invocation &invocation, Session &session)
{
    if (invocation.value("accept") == QLatin1String("alone")) {
        const QString why = invocation.value("reason").trimmed();
        if (why.isEmpty()) {
            return session.out().wrong(QStringLiteral("--reason"),
                                       Words::tr("--accept alone goes on the record: say why."));
        }
        return change(invocation, session, [why, &session](CaseDesk &desk, const OutboxId &id) {
            return sendAlone((*session.inbox())->store(), session.application().clock(), desk.me(), id, why);
        });
    }
    const bool sendUnknown = invocation.has("accept");
    return change(invocation, session,
                  [sendUnknown](CaseDesk &desk, const OutboxId &id) { return desk.retryReply(id, sendUnknown); });
}

Exit cancel(const Invocation &invocation, Session &session)
{
    // One that waits for approval is asked back from the team.
    if (const Result<TeamLink *> team = session.team(); !team) {
        return session.out().failed(team.error());
    }
    return change(invocation, session, [](CaseDesk &desk, const OutboxId &id) { return desk.cancelReply(id); });
}

/// The team's word on a reply is the team's to give; a desk that works alone gives it itself.
Exit settle(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const bool wasSent = invocation.has("sent");
    const QString why = invocation.value("reason").trimmed();
    if (wasSent == invocation.has("not-sent")) {
        return out.wrong(QStringLiteral("--sent"), Words::tr("say --sent or --not-sent."));
    }
    if (why.isEmpty()) {
        return out.wrong(QStringLiteral("--reason"), Words::tr("it goes on the record: say how you know."));
    }
    const Result<TeamLink *> team = session.team();
    if (!team) {
        return out.failed(team.error());
    }
    if (*team == nullptr) {
        return change(invocation, session, [wasSent, why, &session](CaseDesk &desk, const OutboxId &id) {
            return settleByHand((*session.inbox())->store(), session.application().clock(), desk.me(), id, wasSent,
                                why);
        });
    }
    TeamLink *const link = *team;
    const OutboxId id = OutboxId::fromString(invocation.operand("ID"));
    const Result<void> settled = await(session.application().thread().ask<void>([link, id, wasSent, why] {
        return link->act([id, wasSent, why](TeamCalls &calls) { return calls.settle(id, wasSent, why); }, {});
    }));
    if (!settled) {
        return out.failed(settled.error());
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("id"), id.toString()},
                   {QStringLiteral("state"), wasSent ? QStringLiteral("sent") : QStringLiteral("not_sent")}});
    } else {
        out.text(wasSent ? Words::tr("The team counts the reply as sent.")
                         : Words::tr("The team counts the reply as not sent."));
    }
    return Exit::Done;
}

Exit unsettled(const Invocation &, Session &session)
{
    Output &out = session.out();
    const auto [team, exit]
        = session.joinedTeam(Words::tr("This inbox belongs to no team; wederhoor outbox lists its own."));
    if (team == nullptr) {
        return exit;
    }
    TeamLink *const link = team;
    const auto read = [](TeamCalls &calls) { return calls.unsettled(); };
    const auto replies = await(session.application().thread().ask<QList<TeamUnsettled>>(
        [link, read] { return link->database().command<QList<TeamUnsettled>>(read); }));
    if (!replies) {
        return out.failed(replies.error());
    }
    QJsonArray values;
    Table table;
    for (const TeamUnsettled &reply : *replies) {
        values.append(QJsonObject{{QStringLiteral("id"), reply.reply.toString()},
                                  {QStringLiteral("case"), reply.caseId.toString()},
                                  {QStringLiteral("author"), reply.author.value},
                                  {QStringLiteral("reserved_at"), json::time(reply.reservedAt)}});
        table.addRow(
            {reply.reply.toString(), reply.caseId.toString(), printable(reply.name), moment(reply.reservedAt)});
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("unsettled"), values}});
    } else {
        out.text(replies->isEmpty() ? Words::tr("Of every reply of the team it is known how it ended.") : table.text());
    }
    return Exit::Done;
}

} // namespace

QList<CommandSpec> outboxCommands()
{
    const OperandSpec id{QStringLiteral("ID"), checks::id()};
    return {
        {{QStringLiteral("outbox")},
         Words::tr("replies and how far each has come"),
         {},
         {{QStringLiteral("limit"), QStringLiteral("N"),
           Words::tr("at most so many that were sent or cancelled, the newest (200)"),
           checks::wholeNumber(0, 100'000)}},
         {},
         list},
        {{QStringLiteral("outbox"), QStringLiteral("retry")},
         Words::tr("let a failed or late reply go; look once more for one that is unknown"),
         {id},
         {{QStringLiteral("accept"), QStringLiteral("KIND"),
           Words::tr("unknown: send it again when it cannot be found, though it may then stand twice; alone: send it "
                     "though the team database is away and cannot be asked"),
           checks::oneOf({QStringLiteral("unknown"), QStringLiteral("alone")})},
          {QStringLiteral("reason"), QStringLiteral("R"), Words::tr("why it goes alone; recorded in the case"),
           checks::line(200)}},
         {},
         retry},
        {{QStringLiteral("outbox"), QStringLiteral("settle")},
         Words::tr("say by hand how a reply ended that is unknown; in a team as a supervisor, of any desk's"),
         {id},
         {{QStringLiteral("sent"), {}, Words::tr("it stands on the platform")},
          {QStringLiteral("not-sent"), {}, Words::tr("it does not")},
          {QStringLiteral("reason"), QStringLiteral("R"), Words::tr("how you know; recorded in the case"),
           checks::line(200), true}},
         {{QStringLiteral("sent"), QStringLiteral("not-sent")}},
         settle},
        {{QStringLiteral("outbox"), QStringLiteral("unsettled")},
         Words::tr("the replies of all desks of the team of which nobody knows how they ended"),
         {},
         {},
         {},
         unsettled},
        {{QStringLiteral("outbox"), QStringLiteral("cancel")},
         Words::tr("take a reply back that has not left; its text becomes the case's draft"),
         {id},
         {},
         {},
         cancel}};
}

} // namespace wederhoor
