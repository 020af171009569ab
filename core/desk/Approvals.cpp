#include "core/desk/Approvals.h"

#include "core/desk/GivenBack.h"
#include "core/store/OutboxTable.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"
#include "core/store/WaitingReplyTable.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace wederhoor {

namespace {

Result<void> tellWaiting(Transaction &transaction, const OutboxEntry &first, Instant now)
{
    return TeamTable(transaction.connection())
        .add({QUuid::createUuid(), first.caseId, std::nullopt, QStringLiteral("submit"), first.replyId().toString()},
             now);
}

Result<QList<OutboxEntry>> partsHere(OutboxTable &outbox, const OutboxId &reply)
{
    const Result<std::optional<OutboxEntry>> first = outbox.find(reply);
    if (!first) {
        return failure(first.error());
    }
    return *first ? outbox.partsOf(**first) : Result<QList<OutboxEntry>>(QList<OutboxEntry>());
}

/// The reply of this desk that waits in the case; nothing: none does.
Result<std::optional<OutboxId>> waitingIn(Connection &connection, const CaseId &id)
{
    const Result<QList<OutboxEntry>> entries = OutboxTable(connection).ofCase(id);
    if (!entries) {
        return failure(entries.error());
    }
    for (const OutboxEntry &entry : *entries) {
        if (entry.state == OutboxState::AwaitingApproval) {
            return std::optional(entry.replyId());
        }
    }
    return std::optional<OutboxId>();
}

} // namespace

Result<void> findReasonToWait(Connection &connection, ReplyCheck &check, const CaseId &id, const ApprovalRule &rule)
{
    const Result<bool> shared = TeamTable(connection).shares(id);
    if (!shared) {
        return failure(shared.error());
    }
    check.waits = whyItWaits({*shared, rule.isTrainee, check.needsRelease});
    const Result<std::optional<OutboxId>> earlier
        = check.waits ? waitingIn(connection, id) : Result<std::optional<OutboxId>>(std::nullopt);
    if (!earlier) {
        return failure(earlier.error());
    }
    check.waitsBehind = *earlier;
    return {};
}

Result<void> submitForApproval(Transaction &transaction, QList<OutboxEntry> &parts, ApprovalReason reason, Instant now)
{
    const Result<std::optional<OutboxId>> earlier = waitingIn(transaction.connection(), parts.constFirst().caseId);
    if (!earlier || *earlier) {
        return earlier ? failure(ErrorKind::Conflict, QStringLiteral("another reply of the case waits for approval"))
                       : failure(earlier.error());
    }
    for (OutboxEntry &part : parts) {
        part.state = OutboxState::AwaitingApproval;
    }
    const Result<void> kept = WaitingReplyTable(transaction.connection()).save(waitingReplyOf(parts, reason, now));
    return kept ? tellWaiting(transaction, parts.constFirst(), now) : kept;
}

Result<bool> submitAgain(Transaction &transaction, QList<OutboxEntry> &parts, Instant now)
{
    WaitingReplyTable table(transaction.connection());
    const Result<std::optional<WaitingReply>> before = table.find(parts.constFirst().replyId());
    if (!before || !*before || (*before)->author != parts.constFirst().author
        || (*before)->state != WaitingState::Waiting) {
        return before ? Result<bool>(false) : failure(before.error());
    }
    for (OutboxEntry &part : parts) {
        part.state = OutboxState::AwaitingApproval;
    }
    Result<void> done = table.save(waitingReplyOf(parts, (*before)->reason, now));
    done = done ? tellWaiting(transaction, parts.constFirst(), now) : done;
    return done ? Result<bool>(true) : failure(done.error());
}

Result<void> endWaiting(Transaction &transaction, const WaitingReply &reply, const AgentId &me, Instant now)
{
    OutboxTable outbox(transaction.connection());
    const Result<QList<OutboxEntry>> parts = partsHere(outbox, reply.id);
    if (!parts) {
        return failure(parts.error());
    }
    QList<OutboxEntry> ended;
    for (OutboxEntry part : *parts) {
        const OutboxState before = part.state;
        const bool leavesNoMore
            = before == OutboxState::AwaitingApproval || before == OutboxState::Failed || before == OutboxState::Queued;
        if (!leavesNoMore) {
            continue;
        }
        part.state = OutboxState::Cancelled;
        part.nextAttempt.reset();
        if (const Result<void> saved = outbox.save(part, before); !saved) {
            return saved;
        }
        ended.append(part);
    }
    // On the desk of who returned it there is nobody whose draft it was.
    return ended.isEmpty() || reply.author != me ? Result<void>() : giveBackTexts(transaction, ended, now);
}

Result<void> queueApproved(Transaction &transaction, const WaitingReply &reply, const QString &folder, Instant now)
{
    OutboxTable outbox(transaction.connection());
    const Result<QList<OutboxEntry>> known = partsHere(outbox, reply.id);
    if (!known) {
        return failure(known.error());
    }
    // What was approved here before, and waited anew since, has not left.
    const bool isNew = std::all_of(known->begin(), known->end(),
                                   [](const OutboxEntry &part) { return part.state == OutboxState::Cancelled; });
    if (!isNew || reply.parts.isEmpty()) {
        return {};
    }
    QStringList pictures;
    for (int n = 0; n < reply.pictures.size(); ++n) {
        pictures.append(waitingPicturePath(folder, reply, n));
    }
    Result<void> done;
    for (const OutboxEntry &entry : outboxEntriesOf(reply, pictures, now)) {
        done = done ? outbox.save(entry) : done;
    }
    return done;
}

QString waitingPicturePath(const QString &folder, const WaitingReply &reply, int n)
{
    const QString suffix = QMimeDatabase().mimeTypeForName(reply.pictures.value(n).mimeType).preferredSuffix();
    return QStringLiteral("%1/%2-%3.%4").arg(folder, reply.id.toString()).arg(n).arg(suffix);
}

QString waitingPictureFolder(const QString &storePath)
{
    return QFileInfo(storePath).path() + QStringLiteral("/waiting-pictures");
}

} // namespace wederhoor
