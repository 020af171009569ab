#include "core/desk/OutboxOrder.h"

#include <QSet>

#include <algorithm>

namespace wederhoor {

namespace {

Instant dueTime(const OutboxEntry &entry)
{
    return std::max(entry.sendAt, entry.nextAttempt.value_or(entry.sendAt));
}

bool goesBefore(const OutboxEntry &a, const OutboxEntry &b)
{
    if (a.sendAt != b.sendAt) {
        return a.sendAt < b.sendAt;
    }
    // Keys are made in order, so that two replies of one millisecond keep theirs.
    return a.queuedAt != b.queuedAt ? a.queuedAt < b.queuedAt : a.key < b.key;
}

} // namespace

bool isStale(const OutboxEntry &entry, Instant now)
{
    return now - std::max(entry.sendAt, entry.confirmedAt.value_or(entry.sendAt)) > staleReplyAfter;
}

bool needsPerson(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Unknown && entry.error && entry.error->kind == ErrorKind::NotFound
        && !entry.nextAttempt;
}

bool wasInterrupted(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Reserved || entry.state == OutboxState::Sending;
}

QList<OutboxEntry> dueReplies(const QList<OutboxEntry> &pending, Instant now)
{
    QList<OutboxEntry> ordered = pending;
    std::stable_sort(ordered.begin(), ordered.end(), goesBefore);
    QSet<CaseId> busy;
    QList<OutboxEntry> due;
    for (const OutboxEntry &entry : std::as_const(ordered)) {
        if (entry.state == OutboxState::Unknown || wasInterrupted(entry)) {
            busy.insert(entry.caseId);
            const bool readBackDue = !needsPerson(entry) && entry.nextAttempt.value_or(now) <= now;
            if (entry.state == OutboxState::Unknown && readBackDue) {
                due.append(entry);
            }
        }
    }
    for (const OutboxEntry &entry : std::as_const(ordered)) {
        if (entry.state != OutboxState::Queued || entry.sendAt > now || isStale(entry, now)
            || busy.contains(entry.caseId)) {
            continue;
        }
        // What waits after a rate limit or a failure keeps its place: later replies of its case wait with it.
        busy.insert(entry.caseId);
        if (dueTime(entry) <= now) {
            due.append(entry);
        }
    }
    return due;
}

std::optional<OutboxEntry> replyBefore(const QList<OutboxEntry> &pending, const OutboxEntry &entry, Instant now)
{
    std::optional<OutboxEntry> before;
    for (const OutboxEntry &other : pending) {
        if (other.caseId != entry.caseId || other.id == entry.id) {
            continue;
        }
        if (other.state == OutboxState::Unknown || wasInterrupted(other)) {
            return other; // however young it is
        }
        const bool waits = other.state == OutboxState::Queued && other.sendAt <= now && !isStale(other, now);
        if (waits && goesBefore(other, entry) && (!before || goesBefore(other, *before))) {
            before = other;
        }
    }
    return before;
}

std::optional<Instant> nextDue(const QList<OutboxEntry> &pending, Instant now)
{
    std::optional<Instant> next;
    for (const OutboxEntry &entry : pending) {
        const bool isWaiting = entry.state == OutboxState::Queued || entry.state == OutboxState::Unknown;
        const Instant at = entry.state == OutboxState::Queued ? dueTime(entry) : entry.nextAttempt.value_or(now);
        if (isWaiting && at > now && (!next || at < *next)) {
            next = at;
        }
    }
    return next;
}

} // namespace wederhoor
