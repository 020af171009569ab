#include "core/desk/HeldReplies.h"

#include "core/store/OutboxTable.h"

namespace wederhoor {

Result<void> holdReplies(OutboxTable &outbox, const CaseId &caseId, const MessageChange &change)
{
    const Result<QList<OutboxEntry>> entries = outbox.ofCase(caseId);
    if (!entries) {
        return failure(entries.error());
    }
    const QString reason = change.kind == MessageChange::Kind::Deleted ? QStringLiteral("the message was deleted")
                                                                       : QStringLiteral("the message was edited");
    for (OutboxEntry entry : *entries) {
        if (entry.state != OutboxState::Queued || entry.inReplyTo != change.ref) {
            continue;
        }
        entry.state = OutboxState::Failed;
        entry.nextAttempt.reset();
        entry.error = Error{ErrorKind::Conflict, reason};
        if (const Result<void> saved = outbox.save(entry, OutboxState::Queued); !saved) {
            return saved;
        }
    }
    return {};
}

} // namespace wederhoor
