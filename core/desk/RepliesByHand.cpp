#include "core/desk/RepliesByHand.h"

#include "core/desk/CaseAct.h"
#include "core/desk/OwnRole.h"
#include "core/domain/OnRecord.h"
#include "core/store/CaseTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"

#include <functional>

namespace wederhoor {

namespace {

using Word = std::function<Result<void>(Transaction &, OutboxEntry &, Instant)>;

/// Loads the reply, lets `word` change it and saves it.
QFuture<Result<OutboxEntry>> change(Store &store, const Clock &clock, const Agent &me, const OutboxId &id, Word word)
{
    const auto act
        = [id, me, word = std::move(word), now = clock.now()](Transaction &transaction) -> Result<OutboxEntry> {
        OutboxTable outbox(transaction.connection());
        Result<std::optional<OutboxEntry>> found = outbox.find(id);
        if (!found || !*found) {
            return found ? failure(ErrorKind::NotFound, QStringLiteral("no reply %1").arg(id.toString()))
                         : failure(found.error());
        }
        OutboxEntry entry = std::move(**found);
        const OutboxState before = entry.state;
        const Result<std::optional<Case>> value = CaseTable(transaction.connection()).find(entry.caseId);
        Result<void> done = value && *value ? requireMineOrFree(**value, me.id) : Result<void>();
        done = done ? word(transaction, entry, now) : done;
        done = done ? outbox.save(entry, before) : done;
        transaction.connection().changes().cases.insert(value && *value ? (*value)->id : entry.caseId);
        return done ? Result<OutboxEntry>(std::move(entry)) : failure(done.error());
    };
    return store.write<OutboxEntry>(act, Store::Durability::Full);
}

Result<void> requireState(const OutboxEntry &entry, OutboxState state, const QString &why)
{
    if (entry.state != state) {
        return failure(ErrorKind::Conflict, QStringLiteral("the reply is %1").arg(outboxStateName(entry.state)));
    }
    return why.isEmpty() ? failure(ErrorKind::Invalid, QStringLiteral("without a reason")) : Result<void>();
}

Result<void> requireOverride(Connection &connection, const OutboxEntry &entry)
{
    const Result<bool> shared = TeamTable(connection).shares(entry.caseId);
    const Result<std::optional<Role>> role = ownRole(connection);
    if (!shared || !role) {
        return failure(shared ? role.error() : shared.error());
    }
    if (!*shared) {
        return failure(ErrorKind::Invalid, QStringLiteral("no team is asked about it"));
    }
    return mayOverride(*role) ? Result<void>() : failure(ErrorKind::Forbidden, QStringLiteral("not for this role"));
}

Result<void> requireNoTeam(Connection &connection, const OutboxEntry &entry)
{
    const Result<bool> shared = TeamTable(connection).shares(entry.caseId);
    if (!shared) {
        return failure(shared.error());
    }
    return *shared ? failure(ErrorKind::Invalid, QStringLiteral("it is the team's to say")) : Result<void>();
}

} // namespace

QFuture<Result<OutboxEntry>> sendAlone(Store &store, const Clock &clock, const Agent &me, const OutboxId &id,
                                       const QString &why)
{
    const auto word = [why = why.trimmed()](Transaction &transaction, OutboxEntry &entry, Instant now) {
        Result<void> may = requireState(entry, OutboxState::Queued, why);
        may = may ? requireOverride(transaction.connection(), entry) : may;
        if (!may) {
            return may;
        }
        entry.confirmedAt = now;
        entry.nextAttempt.reset();
        entry.error.reset();
        return TeamTable(transaction.connection()).setAlone(entry.replyId(), why);
    };
    return change(store, clock, me, id, word);
}

QFuture<Result<OutboxEntry>> settleByHand(Store &store, const Clock &clock, const Agent &me, const OutboxId &id,
                                          bool wasSent, const QString &why)
{
    const auto word = [wasSent, me, why = why.trimmed()](Transaction &transaction, OutboxEntry &entry, Instant now) {
        Result<void> may = requireState(entry, OutboxState::Unknown, why);
        may = may ? requireNoTeam(transaction.connection(), entry) : may;
        if (!may) {
            return may;
        }
        entry.nextAttempt.reset();
        entry.error.reset();
        if (wasSent) {
            entry.state = OutboxState::Sent;
            entry.sentAt = now;
        } else {
            entry.state = OutboxState::Failed;
            entry.error = Error{ErrorKind::Conflict, QStringLiteral("settled as not sent")};
        }
        const QLatin1String said(wasSent ? recordSettledSent : recordSettledNotSent);
        return CaseAct(transaction, me, now).note(entry.caseId, CaseHistoryEntry::Kind::Status, said + why);
    };
    return change(store, clock, me, id, word);
}

} // namespace wederhoor
