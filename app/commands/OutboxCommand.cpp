#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/ErrorWords.h"
#include "app/commands/Json.h"
#include "app/commands/Moment.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

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
    const bool sendUnknown = invocation.has("accept");
    return change(invocation, session,
                  [sendUnknown](CaseDesk &desk, const OutboxId &id) { return desk.retryReply(id, sendUnknown); });
}

Exit cancel(const Invocation &invocation, Session &session)
{
    return change(invocation, session, [](CaseDesk &desk, const OutboxId &id) { return desk.cancelReply(id); });
}

} // namespace

QList<CommandSpec> outboxCommands()
{
    const OperandSpec id{QStringLiteral("ID"), checks::id()};
    return {{{QStringLiteral("outbox")},
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
               Words::tr("unknown: send it again when it cannot be found, though it may then stand twice"),
               checks::oneOf({QStringLiteral("unknown")})}},
             {},
             retry},
            {{QStringLiteral("outbox"), QStringLiteral("cancel")},
             Words::tr("take a reply back that has not left; its text becomes the case's draft"),
             {id},
             {},
             {},
             cancel}};
}

} // namespace wederhoor
