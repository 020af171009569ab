#include "app/commands/SendParts.h"

#include "app/Engine.h"
#include "app/commands/Json.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SendParts)
};

} // namespace

Exit tellOutcome(Output &out, const OutboxEntry &entry)
{
    if (out.isJson()) {
        out.value(json::outboxEntry(entry));
    } else {
        out.text(printable(
            QStringLiteral("%1  %2  %3").arg(entry.id.toString(), outboxStateName(entry.state), entry.remoteId.value)));
    }
    if (entry.state == OutboxState::Failed || entry.state == OutboxState::Unknown) {
        return out.failed(entry.error.value_or(Error{ErrorKind::Timeout, {}}));
    }
    return Exit::Done;
}

Exit sendParts(Session &session, Inbox &inbox, const OutboxId &reply)
{
    Output &out = session.out();
    const Result<QList<OutboxEntry>> open = await(inbox.store().recentOutbox(0));
    if (!open) {
        return out.failed(open.error());
    }
    std::optional<OutboxEntry> last;
    for (const OutboxEntry &part : *open) {
        if (part.replyId() != reply) {
            continue;
        }
        const Result<OutboxEntry> sent
            = session.ask<OutboxEntry>([id = part.id](Engine &engine) { return engine.sendOne(id); });
        if (!sent) {
            out.say(Words::tr("the reply is queued as %1.").arg(part.id.toString()));
            return out.failed(sent.error());
        }
        last = *sent;
        if (last->state != OutboxState::Sent) {
            break; // what comes after it waits
        }
    }
    return last ? tellOutcome(out, *last)
                : out.failed({ErrorKind::NotFound, QStringLiteral("no reply %1").arg(reply.toString())});
}

} // namespace wederhoor
