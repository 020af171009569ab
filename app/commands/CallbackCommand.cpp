#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "core/desk/ReplyGuard.h"
#include "core/text/TelephoneNumber.h"
#include "core/wording/PersonalDataWords.h"
#include "ui/models/CaseLink.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CallbackCommand)
};

using State = CallbackRequest::State;

/// Masked always: in full it is in the form for the call queue.
QJsonObject requestValue(const CallbackRequest &request)
{
    return {{QStringLiteral("reference"), request.reference},
            {QStringLiteral("state"), callbackStateName(request.state)},
            {QStringLiteral("case"), request.caseId.toString()},
            {QStringLiteral("telephone"),
             request.number.isEmpty() ? QJsonValue() : QJsonValue(telephoneMasked(request.number))},
            {QStringLiteral("from"), toIso(request.from)},
            {QStringLiteral("until"), toIso(request.until)},
            {QStringLiteral("subject"), request.subject},
            {QStringLiteral("language"), request.language},
            {QStringLiteral("asked_by"), request.by.value},
            {QStringLiteral("asked_at"), toIso(request.at)},
            {QStringLiteral("changed_by"), request.changedBy.value},
            {QStringLiteral("changed_at"), toIso(request.changedAt)}};
}

QStringList cellsOf(const CallbackRequest &request)
{
    return {request.reference,
            callbackStateName(request.state),
            moment(request.from),
            moment(request.until),
            request.number.isEmpty() ? QStringLiteral("-") : telephoneMasked(request.number),
            printable(request.subject),
            request.caseId.toString()};
}

Exit print(Output &out, const CallbackRequest &request)
{
    if (out.isJson()) {
        out.value(requestValue(request));
    } else {
        Table table;
        table.addRow(cellsOf(request));
        out.text(table.text());
    }
    return Exit::Done;
}

/// Which argument it was, by what the desk says of it.
Exit explained(Output &out, const Error &error, const QString &operand)
{
    if (const QList<PersonalDataKind> kinds = kindsRefused(error); !kinds.isEmpty()) {
        out.say(Words::tr("not asked for: the subject holds %1.").arg(personalDataWords(kinds)));
        return Exit::Refused;
    }
    if (error.kind == ErrorKind::Invalid && error.detail.startsWith(QLatin1String("number"))) {
        return out.wrong(QStringLiteral("--number-file"), Words::tr("holds no telephone number that can be called."));
    }
    if (error.kind == ErrorKind::Invalid && error.detail.startsWith(QLatin1String("until"))) {
        return out.wrong(QStringLiteral("--until"), Words::tr("is not after --from, or is past."));
    }
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Invalid) {
        return out.wrong(operand, Words::tr("there is none such (%1).").arg(error.detail));
    }
    return out.failed(error);
}

Exit withInbox(Session &session, const std::function<Exit(Inbox &)> &run)
{
    const Result<Inbox *> inbox = session.inbox();
    if (!inbox) {
        return session.out().failed(inbox.error());
    }
    if (const Result<TeamLink *> team = session.team(); !team) {
        return session.out().failed(team.error());
    }
    const Exit exit = run(**inbox);
    session.tellTeam();
    return exit;
}

Exit ask(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Result<QString> number = readWords(invocation.value("number-file"));
    if (!number) {
        return out.wrong(QStringLiteral("--number-file"), number.error().detail + QLatin1Char('.'));
    }
    CallbackWish wish;
    wish.number = number->trimmed();
    wish.from = fromIso(invocation.value("from")).value_or(Instant());
    wish.until = fromIso(invocation.value("until")).value_or(Instant());
    wish.subject = invocation.value("subject");
    wish.language = invocation.value("language");
    return withInbox(session, [&](Inbox &inbox) {
        const CaseId id = CaseId::fromString(invocation.operand("ID"));
        const Result<CallbackRequest> request = await(inbox.callbacks().ask(id, wish));
        if (!request) {
            return explained(out, request.error(), QStringLiteral("ID"));
        }
        if (!out.isJson()) {
            return print(out, *request);
        }
        QJsonObject value = requestValue(*request);
        value.insert(QStringLiteral("words_for_customer"), callbackPromise(*request, request->language));
        out.value(value);
        return Exit::Done;
    });
}

Exit list(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    return withInbox(session, [&](Inbox &inbox) {
        const Result<QList<CallbackRequest>> requests = await(inbox.callbacks().all(invocation.has("all")));
        if (!requests) {
            return out.failed(requests.error());
        }
        QJsonArray values;
        Table table;
        for (const CallbackRequest &request : *requests) {
            values.append(requestValue(request));
            table.addRow(cellsOf(request));
        }
        if (out.isJson()) {
            out.value({{QStringLiteral("callbacks"), values}});
        } else {
            out.text(requests->isEmpty() ? Words::tr("nobody waits for a call") : table.text());
        }
        return Exit::Done;
    });
}

Exit mark(const Invocation &invocation, Session &session)
{
    return withInbox(session, [&](Inbox &inbox) {
        const State state = callbackStateFromName(invocation.operand("STATE")).value_or(State::Called);
        const Result<CallbackRequest> request = await(inbox.callbacks().mark(invocation.operand("REFERENCE"), state));
        return request ? print(session.out(), *request)
                       : explained(session.out(), request.error(), QStringLiteral("REFERENCE"));
    });
}

/// With the number in full: whoever did not ask for the call and does not have the case is put on the record.
Exit form(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    return withInbox(session, [&](Inbox &inbox) {
        const Result<CallbackRequest> request = await(inbox.callbacks().find(invocation.operand("REFERENCE")));
        if (!request) {
            return explained(out, request.error(), QStringLiteral("REFERENCE"));
        }
        const Result<Conversation> known = await(inbox.store().conversation(request->caseId, 1));
        const AgentId &me = inbox.desk().me().id;
        const bool isTheirs = request->by == me || (known && known->caseRow.value.owner == me);
        const Result<Case> noted = isTheirs ? Result<Case>(Case()) : await(inbox.desk().noteReveal(request->caseId));
        if (!noted) {
            return out.failed(noted.error());
        }
        const QString text = callbackForm(*request, caseLink(request->caseId));
        if (out.isJson()) {
            out.value({{QStringLiteral("reference"), request->reference}, {QStringLiteral("form"), text}});
        } else {
            out.text(text);
        }
        return Exit::Done;
    });
}

} // namespace

QList<CommandSpec> callbackCommands()
{
    const QStringList states{callbackStateName(State::Called), callbackStateName(State::NotReached),
                             callbackStateName(State::Cancelled)};
    const OperandSpec reference{QStringLiteral("REFERENCE"), checks::line(20)};
    return {
        {{QStringLiteral("callback"), QStringLiteral("ask")},
         Words::tr("have the customer called; prints the reference that they are told"),
         {{QStringLiteral("ID"), checks::id()}},
         {{QStringLiteral("number-file"), QStringLiteral("F|-"),
           Words::tr("the telephone number; - reads standard input"), checks::readableFile(true), true},
          {QStringLiteral("from"), QStringLiteral("TIME"), Words::tr("not before"), checks::instant(), true},
          {QStringLiteral("until"), QStringLiteral("TIME"), Words::tr("not after"), checks::instant(), true},
          {QStringLiteral("subject"), QStringLiteral("S"),
           Words::tr("what about, in a few words without account or card numbers"), checks::line(120), true},
          {QStringLiteral("language"), QStringLiteral("L"), Words::tr("nl, en ...; the case's without"),
           checks::line(8)}},
         {},
         ask},
        {{QStringLiteral("callback"), QStringLiteral("list")},
         Words::tr("who waits for a call, the first to be called first; numbers masked"),
         {},
         {{QStringLiteral("all"), {}, Words::tr("those that were called or cancelled too")}},
         {},
         list},
        {{QStringLiteral("callback"), QStringLiteral("mark")},
         Words::tr("what became of a call: %1").arg(states.join(QStringLiteral(", "))),
         {reference, {QStringLiteral("STATE"), checks::oneOf(states)}},
         {},
         {},
         mark},
        {{QStringLiteral("callback"), QStringLiteral("form")},
         Words::tr("what the call queue reads, with the number; on the record unless the call or the case is yours"),
         {reference},
         {},
         {},
         form}};
}

} // namespace wederhoor
