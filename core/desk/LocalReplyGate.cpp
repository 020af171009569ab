#include "core/desk/LocalReplyGate.h"

#include "core/desk/CaseAct.h"
#include "core/desk/WrittenSince.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

/// Handed to the platform before, and how that ended is not known.
Result<bool> wasHandedOver(Connection &connection, const OutboxEntry &entry)
{
    const Result<std::optional<OutboxEntry>> known = OutboxTable(connection).findByKey(entry.key);
    if (!known) {
        return failure(known.error());
    }
    return *known && ((*known)->state == OutboxState::Sending || (*known)->state == OutboxState::Unknown);
}

Result<ReplyGate::Grant> grant(Connection &connection, const OutboxEntry &entry)
{
    const Result<bool> handedOver = wasHandedOver(connection, entry);
    if (!handedOver) {
        return failure(handedOver.error());
    }
    if (*handedOver) {
        return ReplyGate::Grant{1, entry.key, true};
    }
    const Result<std::optional<Case>> value = CaseTable(connection).find(entry.caseId);
    if (!value || !*value) {
        return value ? failure(ErrorKind::NotFound, QStringLiteral("the case is gone")) : failure(value.error());
    }
    if (const Result<void> mine = requireMineOrFree(**value, entry.author); !mine) {
        return failure(mine.error());
    }
    // The reply was judged as a whole when its first part left; only one that was interrupted is looked at again.
    if (entry.part > 0 && entry.attempts == 0 && !entry.error) {
        return ReplyGate::Grant{1, entry.key, false};
    }
    const Result<std::optional<Message>> newer
        = writtenSince(connection, **value, entry.seen, entry.author, entry.queuedAt);
    if (!newer) {
        return failure(newer.error());
    }
    if (*newer) {
        return failure(ErrorKind::Conflict, QStringLiteral("written since: %1").arg((*newer)->ref.remote.value));
    }
    return ReplyGate::Grant{1, entry.key, false};
}

} // namespace

LocalReplyGate::LocalReplyGate(Store &store)
    : m_store(store)
{
}

QFuture<Result<ReplyGate::Grant>> LocalReplyGate::reserve(const OutboxEntry &entry)
{
    return m_store.read<Grant>([entry](Snapshot &snapshot) { return grant(snapshot.connection(), entry); });
}

// Nobody else leaves anything here.
QFuture<Result<ReplyGate::Grant>> LocalReplyGate::reserveOver(const OutboxEntry &entry, const QString &)
{
    return reserve(entry);
}

QFuture<Result<void>> LocalReplyGate::settleLeft(const QString &, const RemoteId &)
{
    return ready(Result<void>());
}

// The outbox row itself is the reservation: its state moves with each step, so there is nothing else to confirm.
QFuture<Result<void>> LocalReplyGate::confirm(const QString &, const RemoteId &)
{
    return ready(Result<void>());
}

QFuture<Result<void>> LocalReplyGate::release(const QString &)
{
    return ready(Result<void>());
}

} // namespace wederhoor
