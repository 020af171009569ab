#include "core/desk/ScheduledReplies.h"

#include "core/desk/CaseAct.h"
#include "core/store/CaseTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <functional>

namespace wederhoor {

namespace {

using Change = std::function<void(OutboxEntry &, const Case &)>;

Result<OutboxEntry> changeQueued(Transaction &transaction, const OutboxId &id, const Agent &me, const Change &change)
{
    OutboxTable outbox(transaction.connection());
    const Result<std::optional<OutboxEntry>> found = outbox.find(id);
    if (!found || !*found) {
        return found ? failure(ErrorKind::NotFound, QStringLiteral("no reply %1").arg(id.toString()))
                     : failure(found.error());
    }
    const Result<std::optional<Case>> value = CaseTable(transaction.connection()).find((*found)->caseId);
    const Result<QList<OutboxEntry>> parts = outbox.partsOf(**found);
    if (!value || !parts) {
        return failure(value ? parts.error() : value.error());
    }
    Result<void> done = *value ? requireMineOrFree(**value, me.id) : failure(ErrorKind::NotFound);
    std::optional<OutboxEntry> first;
    for (OutboxEntry part : *parts) {
        if (done && part.state == OutboxState::Queued) {
            change(part, **value);
            done = outbox.save(part, OutboxState::Queued);
            first = first ? first : part;
        }
    }
    if (done && !first) {
        done = failure(ErrorKind::Conflict, QStringLiteral("the reply is %1").arg(outboxStateName((*found)->state)));
    }
    return done ? Result<OutboxEntry>(*first) : failure(done.error());
}

} // namespace

QFuture<Result<OutboxEntry>> reschedule(Store &store, const Clock &clock, const Agent &me, const OutboxId &id,
                                        Instant sendAt)
{
    if (sendAt <= clock.now()) {
        return ready<OutboxEntry>(failure(ErrorKind::Invalid, QStringLiteral("the time is past")));
    }
    const auto change = [sendAt](OutboxEntry &part, const Case &) {
        part.sendAt = sendAt;
        part.confirmedAt.reset(); // a word on its old time is none on the new one
        part.error.reset();
    };
    return store.write<OutboxEntry>(
        [id, me, change](Transaction &transaction) { return changeQueued(transaction, id, me, change); },
        Store::Durability::Full);
}

QFuture<Result<OutboxEntry>> keepSchedule(Store &store, const Agent &me, const OutboxId &id)
{
    const auto change = [](OutboxEntry &part, const Case &value) { part.seen = value.newestMessage; };
    return store.write<OutboxEntry>(
        [id, me, change](Transaction &transaction) { return changeQueued(transaction, id, me, change); },
        Store::Durability::Full);
}

} // namespace wederhoor
