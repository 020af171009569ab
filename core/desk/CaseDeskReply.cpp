#include "core/desk/Approvals.h"
#include "core/desk/CaseAct.h"
#include "core/desk/CaseDesk.h"
#include "core/desk/GivenBack.h"
#include "core/desk/GuestDesk.h"
#include "core/desk/ReplyGuard.h"
#include "core/desk/ReplyIdentity.h"
#include "core/desk/ReplyParts.h"
#include "core/desk/ReplyPlan.h"
#include "core/desk/TeamReplies.h"
#include "core/desk/TopicRelease.h"
#include "core/ports/ApprovalGate.h"
#include "core/store/MessageTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/TemplateUseTable.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"
#include "core/store/WaitingReplyTable.h"

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int lookBack = 500;

DraftKind draftKindOf(ReplyKind kind)
{
    return kind == ReplyKind::Public ? DraftKind::Public : DraftKind::Private;
}

Result<void> requireAllowed(const ReplyPlan &plan, const ReplyRequest &request, const Agent &me,
                            Capabilities capabilities)
{
    Result<void> allowed = requireCapable(plan, request, capabilities);
    allowed = allowed ? requireMineOrFree(plan.value, me.id) : allowed;
    allowed = allowed ? requireSendable(plan.check) : allowed;
    if (allowed && plan.check.newerThanSeen && !request.acceptNewer) {
        const QString words = plan.check.newerThanSeen->outbound ? QStringLiteral("our side has written since: %1")
                                                                 : QStringLiteral("the customer has written since: %1");
        return failure(ErrorKind::Conflict, words.arg(plan.check.newerThanSeen->ref.remote.value));
    }
    return allowed;
}

OutboxEntry entryOf(const ReplyPlan &plan, const ReplyRequest &request, const Agent &me, Instant now)
{
    OutboxEntry entry;
    entry.caseId = plan.value.id;
    entry.channel = plan.channel.id;
    entry.kind = request.kind;
    entry.body = plan.body;
    entry.signature = plan.check.signature;
    entry.language = plan.language;
    entry.inReplyTo = plan.inReplyTo->ref;
    entry.seen = request.acceptNewer ? plan.value.newestMessage : plan.seen;
    entry.attachments = request.attachments;
    entry.author = me.id;
    entry.authorName = me.name;
    entry.afterwards = request.afterwards;
    entry.queuedAt = now;
    entry.sendAt = std::max(request.sendAt.value_or(now), now);
    return entry;
}

/// Who answers a free case has taken it.
Result<void> claimByReplying(CaseAct &act, Case value, const Agent &me)
{
    const Result<CaseStatus> status = nextStatus(value.status, CaseEvent::Claimed);
    if (!value.owner.isEmpty() || !status) {
        return {};
    }
    value.owner = me.id;
    value.status = *status;
    if (const Result<void> noted = act.note(value.id, CaseHistoryEntry::Kind::Claim, me.id.value); !noted) {
        return noted;
    }
    const Result<Case> saved = act.save(value);
    return saved ? Result<void>() : failure(saved.error());
}

Result<void> refused(const OutboxEntry &entry)
{
    return failure(ErrorKind::Conflict, QStringLiteral("the reply is %1").arg(outboxStateName(entry.state)));
}

/// The first that has not been sent, nor taken back.
QList<OutboxEntry>::iterator firstLeft(QList<OutboxEntry> &parts)
{
    return std::find_if(parts.begin(), parts.end(), [](const OutboxEntry &part) {
        return part.state != OutboxState::Sent && part.state != OutboxState::Cancelled;
    });
}

bool canStillChange(const OutboxEntry &part)
{
    return part.state == OutboxState::Queued || part.state == OutboxState::Failed;
}

bool canBeTakenBack(const OutboxEntry &part)
{
    return canStillChange(part) || part.state == OutboxState::AwaitingApproval;
}

Result<void> noteWithdrawn(Transaction &transaction, WaitingReply reply)
{
    if (reply.state != WaitingState::Waiting) {
        return {};
    }
    reply.state = WaitingState::Withdrawn;
    return WaitingReplyTable(transaction.connection()).save(reply);
}

/// What was written since, a person knows of only where the reply stopped for a reason to look at. One that merely
/// waits for a line or a colleague is hurried, and stops when there is something newer.
bool hadToBeLookedAt(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Failed || (entry.error && entry.error->kind == ErrorKind::Conflict);
}

/// A person sends the reply anew.
Result<void> queueAgain(Transaction &transaction, OutboxEntry &entry, Instant now)
{
    const Result<std::optional<Case>> value = CaseTable(transaction.connection()).find(entry.caseId);
    const Result<QList<Message>> messages = MessageTable(transaction.connection()).ofCase(entry.caseId, lookBack);
    if (!value || !messages) {
        return failure(value ? messages.error() : value.error());
    }
    const std::optional<Message> answered = messageToAnswer(*messages, entry.kind);
    if (!*value || !answered) {
        return failure(ErrorKind::NotFound, QStringLiteral("the message is gone"));
    }
    const Result<std::optional<Message>> before = MessageTable(transaction.connection()).find(entry.inReplyTo);
    if (!before) {
        return failure(before.error());
    }
    if (!*before || (*before)->deletedAt) {
        entry.inReplyTo = answered->ref;
    }
    if (hadToBeLookedAt(entry)) {
        entry.seen = (*value)->newestMessage;
    }
    entry.state = OutboxState::Queued;
    entry.confirmedAt = now;
    entry.nextAttempt.reset();
    entry.error.reset();
    return {};
}

} // namespace

QFuture<Result<ReplyCheck>> CaseDesk::checkReply(const ReplyRequest &request)
{
    return m_store.read<ReplyCheck>([request, me = m_me, now = m_clock.now(),
                                     rule = m_rule](Snapshot &snapshot) -> Result<ReplyCheck> {
        Result<ReplyPlan> plan = planReply(snapshot.connection(), request, me, now);
        const Result<void> judged
            = plan ? findReasonToWait(snapshot.connection(), plan->check, plan->value.id, rule) : failure(plan.error());
        return judged ? Result<ReplyCheck>(std::move(plan->check)) : failure(judged.error());
    });
}

QFuture<Result<OutboxEntry>> CaseDesk::reply(const ReplyRequest &request)
{
    QList<OutboxId> ids;
    QStringList keys;
    for (int n = 0; n < mostParts; ++n) {
        ids.append(OutboxId{m_ids.uuid()});
        keys.append(m_ids.replyKey());
    }
    const auto queue = [request, me = m_me, now = m_clock.now(), ids, keys, capabilitiesOf = m_capabilitiesOf,
                        mayOverride = m_mayOverride, rule = m_rule](Transaction &transaction) -> Result<OutboxEntry> {
        Result<ReplyPlan> plan = planReply(transaction.connection(), request, me, now);
        const Result<void> judged = plan ? findReasonToWait(transaction.connection(), plan->check, plan->value.id, rule)
                                         : failure(plan.error());
        if (!judged) {
            return failure(judged.error());
        }
        const std::optional<ApprovalReason> waits = plan->check.waits;
        Result<void> allowed = requireAllowed(*plan, request, me, capabilitiesOf(plan->channel));
        allowed = allowed ? requireGuarded(plan->check, request.accepted, mayOverride) : allowed;
        allowed = allowed ? requireIdentity(plan->check, request.acceptUnchecked, mayOverride) : allowed;
        allowed = allowed ? requireReleased(plan->check, request, plan->value) : allowed;
        if (!allowed) {
            return failure(allowed.error());
        }
        QList<OutboxEntry> entries = inParts(entryOf(*plan, request, me, now), *plan, ids, keys);
        CaseAct act(transaction, me, now);
        // The team hears of the claim before it hears of the reply.
        Result<void> done = claimByReplying(act, plan->value, me);
        done = done && waits ? submitForApproval(transaction, entries, *waits, now) : done;
        OutboxEntry entry = entries.constFirst();
        for (const OutboxEntry &part : std::as_const(entries)) {
            done = done ? OutboxTable(transaction.connection()).save(part) : done;
        }
        if (done && !request.usedTemplate.isNull()) {
            done = TemplateUseTable(transaction.connection())
                       .note(entry.id, {request.usedTemplate, request.usedWording});
        }
        done = done ? recordAccepted(transaction, act, entry, plan->check, request.accepted) : done;
        done = done && plan->guest ? recordGuest(act, entry, *plan->guest) : done;
        done = done ? recordUnchecked(act, entry, plan->check, request.acceptUnchecked) : done;
        done = done ? recordReleased(act, entry, plan->check) : done;
        done = done ? DraftTable(transaction.connection()).save({entry.caseId, draftKindOf(request.kind), {}, {}, now})
                    : done;
        transaction.connection().changes().cases.insert(entry.caseId);
        return done ? Result<OutboxEntry>(std::move(entry)) : failure(done.error());
    };
    return m_store.write<OutboxEntry>(queue, Store::Durability::Full);
}

QFuture<Result<OutboxEntry>> CaseDesk::changeReply(const OutboxId &id, ReplyAct act)
{
    const auto change
        = [id, act = std::move(act), me = m_me, now = m_clock.now()](Transaction &transaction) -> Result<OutboxEntry> {
        OutboxTable outbox(transaction.connection());
        const Result<std::optional<OutboxEntry>> found = outbox.find(id);
        if (!found || !*found) {
            return found ? failure(ErrorKind::NotFound, QStringLiteral("no reply %1").arg(id.toString()))
                         : failure(found.error());
        }
        const CaseId caseId = (*found)->caseId;
        const Result<QList<OutboxEntry>> before = outbox.partsOf(**found);
        const Result<std::optional<Case>> value = CaseTable(transaction.connection()).find(caseId);
        const Result<std::optional<WaitingReply>> waiting
            = WaitingReplyTable(transaction.connection()).find((*found)->replyId());
        if (!before || !value || !waiting) {
            return failure(!before ? before.error() : !value ? value.error() : waiting.error());
        }
        const bool isUnderFourEyes = waiting->has_value();
        QList<OutboxEntry> parts = *before;
        // What a colleague wrote and this desk publishes is this desk's to see to: the case stays the colleague's.
        const bool isApproved = (*found)->author != me.id && isUnderFourEyes;
        Result<void> done = *value && !isApproved ? requireMineOrFree(**value, me.id) : Result<void>();
        done = done ? act(transaction, parts, now) : done;
        std::optional<OutboxEntry> changed;
        for (qsizetype n = 0; n < parts.size() && done; ++n) {
            if (parts.at(n) != before->at(n)) {
                done = outbox.save(parts.at(n), before->at(n).state);
                changed = changed ? changed : parts.at(n);
            }
        }
        transaction.connection().changes().cases.insert(*value ? (*value)->id : caseId);
        return done ? Result<OutboxEntry>(changed ? std::move(*changed) : **found) : failure(done.error());
    };
    return m_store.write<OutboxEntry>(change, Store::Durability::Full);
}

QFuture<Result<OutboxEntry>> CaseDesk::cancelReply(const OutboxId &id)
{
    const auto find = [id](Snapshot &snapshot) { return OutboxTable(snapshot.connection()).find(id); };
    return andThen(
        &m_store, m_store.read<std::optional<OutboxEntry>>(find),
        [this, id, find](const std::optional<OutboxEntry> &entry) {
            if (m_approvals == nullptr || !entry || entry->state != OutboxState::AwaitingApproval) {
                return cancelHere(id);
            }
            // A colleague may be approving it: the team says whether it can still be had back.
            const auto again = andThen(&m_store, m_approvals->withdraw(entry->replyId(), entry->caseId),
                                       [this, find] { return m_store.read<std::optional<OutboxEntry>>(find); });
            return andThen(&m_store, again, [this, id](const std::optional<OutboxEntry> &now) {
                // That the team let it go may have been read here already.
                return now && now->state == OutboxState::Cancelled ? ready<OutboxEntry>(*now) : cancelHere(id);
            });
        });
}

QFuture<Result<OutboxEntry>> CaseDesk::cancelHere(const OutboxId &id)
{
    return changeReply(
        id, [me = m_me.id](Transaction &transaction, QList<OutboxEntry> &parts, Instant now) -> Result<void> {
            const Result<std::optional<WaitingReply>> waiting
                = WaitingReplyTable(transaction.connection()).find(parts.constFirst().replyId());
            if (!waiting || (*waiting && (*waiting)->author != me)) {
                return waiting ? failure(ErrorKind::Conflict, QStringLiteral("a colleague wrote it: return it to them"))
                               : failure(waiting.error());
            }
            QList<OutboxEntry> taken;
            Result<void> done = *waiting ? noteWithdrawn(transaction, **waiting) : Result<void>();
            for (OutboxEntry &part : parts) {
                if (canBeTakenBack(part)) {
                    part.state = OutboxState::Cancelled;
                    part.nextAttempt.reset();
                    done = done ? tellNotSent(transaction, part, now) : done;
                    taken.append(part);
                }
            }
            if (taken.isEmpty()) {
                const auto left = firstLeft(parts);
                return refused(left == parts.end() ? parts.constLast() : *left);
            }
            return done ? giveBackTexts(transaction, taken, now) : done;
        });
}

QFuture<Result<OutboxEntry>> CaseDesk::retryReply(const OutboxId &id, bool sendUnknown)
{
    return changeReply(id,
                       [sendUnknown](Transaction &transaction, QList<OutboxEntry> &parts, Instant now) -> Result<void> {
                           const auto left = firstLeft(parts);
                           if (left == parts.end()) {
                               return refused(parts.constLast());
                           }
                           if (left->state == OutboxState::Unknown) {
                               // Read back once more in any case.
                               left->nextAttempt = now;
                               left->error.reset();
                               left->mayGoTwice = left->mayGoTwice || sendUnknown;
                               left->confirmedAt = sendUnknown ? now : left->confirmedAt;
                           } else if (!canStillChange(*left)) {
                               return refused(*left);
                           }
                           // What comes after it goes with it.
                           Result<void> done;
                           for (auto part = left; part != parts.end() && done; ++part) {
                               done = canStillChange(*part) ? queueAgain(transaction, *part, now) : done;
                           }
                           const Result<bool> again = done ? submitAgain(transaction, parts, now) : Result<bool>(false);
                           return again ? done : failure(again.error());
                       });
}

QFuture<Result<OutboxEntry>> CaseDesk::sendNow(const OutboxId &id)
{
    return changeReply(id, [](Transaction &, QList<OutboxEntry> &parts, Instant now) -> Result<void> {
        bool any = false;
        for (OutboxEntry &part : parts) {
            if (part.state == OutboxState::Queued) {
                part.sendAt = std::min(part.sendAt, now);
                any = true;
            }
        }
        const auto left = firstLeft(parts);
        return any ? Result<void>() : refused(left == parts.end() ? parts.constLast() : *left);
    });
}

} // namespace wederhoor
