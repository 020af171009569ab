#include "core/team/TeamReplyGate.h"

#include "core/team/TeamDatabase.h"
#include "core/team/TeamErrors.h"

namespace wederhoor {

namespace {

QString afterwardsName(CaseEvent event)
{
    switch (event) {
    case CaseEvent::ReplySentWaiting:
        return QStringLiteral("reply_sent_waiting");
    case CaseEvent::ReplySentResolved:
        return QStringLiteral("reply_sent_resolved");
    case CaseEvent::Claimed:
    case CaseEvent::Released:
    case CaseEvent::ReplySent:
    case CaseEvent::AskedSpoc:
    case CaseEvent::SpocAnswered:
    case CaseEvent::CustomerWrote:
    case CaseEvent::Resolved:
    case CaseEvent::Reopened:
    case CaseEvent::Dismissed:
        break;
    }
    return QStringLiteral("reply_sent");
}

TeamReplyRequest requestOf(const OutboxEntry &entry, std::int64_t fence)
{
    return {entry.id, entry.caseId, entry.kind == ReplyKind::Private, {entry.key},
            fence,    entry.seen,   afterwardsName(entry.afterwards)};
}

constexpr auto heldDetail = "the team database: ";

/// While the database is away a reply waits; so it does while the message that it answers is not in the team's feed yet
/// (this desk's poll has not been handed on).
Error held(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::NotFound:
        return {ErrorKind::Network, QLatin1String(heldDetail) + error.detail};
    case ErrorKind::RateLimited:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
    case ErrorKind::BadResponse:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Invalid:
        break;
    }
    return error;
}

Result<ReplyGate::Grant> reserveNow(TeamCalls &calls, const OutboxEntry &entry, const Clock &clock)
{
    // Before the question: the lease that is told runs from then on at the least.
    const std::chrono::milliseconds asked = clock.monotonic();
    const Result<TeamClaim> claim = calls.claim(entry.caseId);
    // A trainee's approved reply goes from the approver's desk while the case stays the trainee's: the database judges.
    if (!claim && refusalOf(claim.error()) != TeamRefusal::NotOwner) {
        return failure(claim.error());
    }
    const Result<TeamReservation> reservation = calls.reserve(requestOf(entry, claim ? claim->fence : 0));
    if (!reservation) {
        return failure(reservation.error());
    }
    ReplyGate::Grant grant{reservation->fence, reservation->keys.value(0), reservation->readBackFirst};
    if (claim) {
        grant.validUntil = asked + claim->leaseLeft;
    }
    return grant;
}

} // namespace

bool isHeldByTeam(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Queued && entry.error && entry.error->kind == ErrorKind::Network
        && entry.error->detail.startsWith(QLatin1String(heldDetail));
}

TeamReplyGate::TeamReplyGate(TeamDatabase &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QFuture<Result<ReplyGate::Grant>> TeamReplyGate::reserve(const OutboxEntry &entry)
{
    const Clock &clock = m_clock;
    const auto asked
        = m_database.command<Grant>([entry, &clock](TeamCalls &calls) { return reserveNow(calls, entry, clock); });
    return settledBy<Grant>([&](const auto &settle) {
        onResult(&m_database, asked, [settle](const Result<Grant> &grant) {
            settle(grant ? grant : Result<Grant>(failure(held(grant.error()))));
        });
    });
}

QFuture<Result<void>> TeamReplyGate::confirm(const QString &key, const RemoteId &remoteId)
{
    // Without an instance it is the case's own.
    return m_database.command<void>([key, remoteId](TeamCalls &calls) {
        return calls.confirm(key, MessageRef{{}, remoteId});
    });
}

QFuture<Result<void>> TeamReplyGate::release(const QString &key)
{
    return m_database.command<void>([key](TeamCalls &calls) { return calls.releaseReply(key); });
}

} // namespace wederhoor
