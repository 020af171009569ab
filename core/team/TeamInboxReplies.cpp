#include "core/store/OutboxTable.h"
#include "core/store/Transaction.h"
#include "core/store/WaitingReplyTable.h"
#include "core/team/TeamErrors.h"
#include "core/team/TeamInbox.h"
#include "core/team/TeamJson.h"

// What the team says of replies.

namespace wederhoor {

namespace {

bool hasEnded(WaitingState state)
{
    return state == WaitingState::Returned || state == WaitingState::Withdrawn;
}

} // namespace

Result<void> TeamInbox::takeReplyParts(const QList<QJsonObject> &rows)
{
    const Result<std::optional<TeamMembership>> membership = m_team.membership();
    if (!membership) {
        return failure(membership.error());
    }
    const QString me = *membership ? (*membership)->member.value : QString();
    for (const QJsonObject &row : rows) {
        const QString state = row.value(QStringLiteral("state")).toString();
        const QString author = row.value(QStringLiteral("author")).toString();
        const MessageRef ref{{row.value(QStringLiteral("instance")).toString()},
                             {row.value(QStringLiteral("remote_id")).toString()}};
        const Result<bool> elsewhere = author != me
            ? Result<bool>(true)
            : isOfAnotherDesk(OutboxId::fromString(row.value(QStringLiteral("reply")).toString()));
        Result<void> done = elsewhere ? Result<void>() : failure(elsewhere.error());
        if (done && state == u"sent" && !ref.remote.isEmpty() && *elsewhere) {
            const QString name = row.value(QStringLiteral("author_name")).toString();
            done = m_team.setWriter(ref, {author}, name.isEmpty() ? author : name);
            m_transaction.connection().changes().cases.insert(
                CaseId::fromString(row.value(QStringLiteral("case_id")).toString()));
        }
        if (done && (state == u"sent" || state == u"not_sent")) {
            done = followSettling(row);
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

/// This desk's own replies are in its outbox; one that waited for approval went from another desk all the same.
Result<bool> TeamInbox::isOfAnotherDesk(const OutboxId &reply)
{
    const Result<std::optional<OutboxEntry>> known = OutboxTable(m_transaction.connection()).find(reply);
    return known ? Result<bool>(!*known || (*known)->state == OutboxState::AwaitingApproval) : failure(known.error());
}

/// A reply of this desk whose end was not known, and a supervisor said what it was.
Result<void> TeamInbox::followSettling(const QJsonObject &row)
{
    OutboxTable outbox(m_transaction.connection());
    // Not by its key: a colleague's reply may have gone under it since.
    const OutboxId id = OutboxId::fromString(row.value(QStringLiteral("reply")).toString());
    const Result<std::optional<OutboxEntry>> first = outbox.find(id);
    if (!first || !*first) {
        return first ? Result<void>() : failure(first.error());
    }
    const Result<QList<OutboxEntry>> parts = outbox.partsOf(**first);
    if (!parts) {
        return failure(parts.error());
    }
    OutboxEntry entry = parts->value(row.value(QStringLiteral("part")).toInt());
    // One that waited for approval went, or not, from the approver's desk.
    const OutboxState before = entry.state;
    if (before != OutboxState::Unknown && before != OutboxState::AwaitingApproval) {
        return {};
    }
    entry.nextAttempt.reset();
    if (row.value(QStringLiteral("state")) == QLatin1String("sent")) {
        entry.state = OutboxState::Sent;
        entry.remoteId.value = row.value(QStringLiteral("remote_id")).toString();
        entry.sentAt = m_now;
        entry.error.reset();
    } else {
        entry.state = OutboxState::Failed;
        entry.error = Error{
            ErrorKind::Conflict,
            QStringLiteral("settled as not sent by %1").arg(row.value(QStringLiteral("settled_by")).toString())};
    }
    m_transaction.connection().changes().cases.insert(entry.caseId);
    return outbox.save(entry, before);
}

Result<void> TeamInbox::takeReplies(const QList<QJsonObject> &rows)
{
    const Result<std::optional<TeamMembership>> membership = m_team.membership();
    if (!membership) {
        return failure(membership.error());
    }
    const AgentId me = *membership ? (*membership)->member : AgentId();
    Result<void> done;
    for (const QJsonObject &row : rows) {
        done = done ? takeReply(waitingReplyOf(row), me, row.value(QStringLiteral("here")).toBool()) : done;
    }
    return done;
}

Result<void> TeamInbox::takeReply(WaitingReply reply, const AgentId &me, bool isPublishedHere)
{
    WaitingReplyTable table(m_transaction.connection());
    const Result<std::optional<WaitingReply>> known = table.find(reply.id);
    if (!known) {
        return failure(known.error());
    }
    if (reply.parts.isEmpty() && !*known) {
        return {}; // not this member's to read
    }
    if (*known) {
        // What its writer has read the end of stays read, unless it went on since.
        reply.acknowledged = (*known)->acknowledged && (*known)->state == reply.state;
        if (reply.parts.isEmpty()) {
            reply.parts = (*known)->parts;
            reply.written = (*known)->written;
            reply.pictures = (*known)->pictures;
        }
    }
    Result<void> done = table.save(reply);
    // Put back to wait, for a spokesperson: not from here any more.
    const bool waitsAnew = reply.state == WaitingState::Waiting && reply.author != me;
    if (done && (hasEnded(reply.state) || waitsAnew) && m_desk.endWaiting) {
        done = m_desk.endWaiting(m_transaction, reply, me, m_now);
    }
    const bool isMineToSend = isPublishedHere && reply.author != me
        && (reply.state == WaitingState::Approved || reply.state == WaitingState::Leaving
            || reply.state == WaitingState::Stopped);
    return done && isMineToSend && m_desk.queueApproved ? m_desk.queueApproved(m_transaction, reply, m_now) : done;
}

/// The team did not take it: it waits nowhere, and its writer is told why.
Result<void> TeamInbox::failSubmission(const TeamChange &change, const TeamChangeOutcome &outcome)
{
    OutboxTable outbox(m_transaction.connection());
    const Result<std::optional<OutboxEntry>> first = outbox.find(OutboxId::fromString(change.value));
    if (!first || !*first) {
        return first ? Result<void>() : failure(first.error());
    }
    const Result<QList<OutboxEntry>> parts = outbox.partsOf(**first);
    if (!parts) {
        return failure(parts.error());
    }
    Result<void> done;
    for (OutboxEntry part : *parts) {
        if (done && part.state == OutboxState::AwaitingApproval) {
            part.state = OutboxState::Failed;
            part.error = Error{ErrorKind::Conflict, outcome.detail};
            done = outbox.save(part, OutboxState::AwaitingApproval);
        }
    }
    return done;
}

} // namespace wederhoor
