#include "core/team/TeamReplyGate.h"

#include "core/team/TeamDatabase.h"
#include "core/team/TeamErrors.h"

#include <algorithm>

namespace wederhoor {

namespace {

TeamReplyRequest requestOf(const OutboxEntry &entry, std::int64_t fence)
{
    QStringList keys{entry.key};
    if (entry.isOneOfSeveral()) {
        keys = entry.partKeys;
        keys.replace(entry.part, entry.key);
    }
    return {entry.replyId(), entry.caseId, entry.kind == ReplyKind::Private, keys,
            fence,           entry.seen,   caseEventName(entry.afterwards),  entry.part};
}

constexpr auto heldDetail = "the team database: ";
constexpr auto otherDeskDetail = "another desk of yours has the case";

/// From the database's leave on, so long a write may begin. After its setting send_deadline (60 s) colleagues ask the
/// platform for what became of it, and a supervisor settles it by hand; a request lives 30 s (see
/// HttpRequest::timeout).
constexpr std::chrono::milliseconds leaveHolds{30'000};

/// While the database is away a reply waits; so it does while a supervisor holds all sending, and while the message
/// that it answers is not in the team's feed yet (this desk's poll has not been handed on).
Error held(const Error &error)
{
    if (refusalOf(error) == TeamRefusal::SendingHeld) {
        return {ErrorKind::Network, QLatin1String(heldDetail) + QStringLiteral("sending is held")};
    }
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::NotFound: {
        Error waits = error;
        waits.kind = ErrorKind::Network;
        waits.detail.prepend(QLatin1String(heldDetail));
        return waits;
    }
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

/// The case's newest reservation, as the sender knows it.
ReplyGate::Grant grantOf(const TeamReservation &reservation, int part)
{
    return {reservation.fence, reservation.keys.value(part), reservation.readBackFirst};
}

/// What a desk that is gone left in the case stands in the way: of a public reply the platform can be asked under its
/// key. Of a private one nobody but its writer knows the words: a supervisor settles it.
Result<ReplyGate::Grant> lookAtWhatIsLeft(TeamCalls &calls, const TeamReplyRequest &request, const Error &refusal)
{
    const Result<QList<TeamLeftReply>> left = calls.leftReplies(request);
    if (!left && refusalOf(left.error()) == TeamRefusal::Unsettled) {
        // Its request may be under way: until that is over, this reply waits.
        Error later{ErrorKind::Network, QStringLiteral("a colleague's reply in this case may still arrive")};
        later.retryAfter = std::chrono::milliseconds{refusalDetail(left.error()).toLongLong()};
        return failure(later);
    }
    if (!left) {
        return failure(left.error());
    }
    for (const TeamLeftReply &reply : *left) {
        if (!reply.isPrivate) {
            ReplyGate::Grant grant;
            grant.left = reply.key;
            return grant;
        }
        static_cast<void>(calls.doubt(reply.key)); // for the record; the refusal holds all the same
    }
    return failure(refusal);
}

/// What a colleague wrote and this desk publishes: the case stays the colleague's, whose lease it is, and may be over.
std::optional<Result<ReplyGate::Grant>> reserveForWriter(TeamCalls &calls, const OutboxEntry &entry, const Clock &clock)
{
    const std::chrono::milliseconds asked = clock.monotonic();
    const Result<TeamReservation> reservation = calls.reserve(requestOf(entry, 0));
    if (!reservation) {
        const std::optional<TeamRefusal> refusal = refusalOf(reservation.error());
        if (refusal == TeamRefusal::WaitsForApproval && calls.waitForRelease(entry.replyId())) {
            // What is told of it ends it on this desk; a spokesperson's publishes it.
            static_cast<void>(calls.sendHint(QStringLiteral("cases"), {entry.caseId.value}));
        }
        const bool isOrdinary = refusal == TeamRefusal::NotOwner || refusal == TeamRefusal::OldFence;
        return isOrdinary ? std::nullopt : std::optional(Result<ReplyGate::Grant>(failure(reservation.error())));
    }
    ReplyGate::Grant grant = grantOf(*reservation, entry.part);
    grant.validUntil = asked + leaveHolds;
    return grant;
}

Result<ReplyGate::Grant> reserveNow(TeamCalls &calls, const OutboxEntry &entry, const AgentId &me, const QString &left,
                                    const Clock &clock)
{
    if (left.isEmpty() && !me.isEmpty() && entry.author != me) {
        if (const auto reserved = reserveForWriter(calls, entry, clock)) {
            return *reserved;
        }
    }
    // Before the question: the lease that is told runs from then on at the least.
    const std::chrono::milliseconds asked = clock.monotonic();
    const Result<TeamClaim> claim = calls.claim(entry.caseId);
    if (!claim && refusalOf(claim.error()) == TeamRefusal::AnotherDesk) {
        // It waits: whatever is written there meanwhile, this reply is judged by it.
        Error later{ErrorKind::Network, QLatin1String(otherDeskDetail)};
        later.retryAfter = claim.error().retryAfter;
        return failure(later);
    }
    // A trainee's approved reply goes from the approver's desk while the case stays the trainee's: the database judges.
    if (!claim && refusalOf(claim.error()) != TeamRefusal::NotOwner) {
        return failure(claim.error());
    }
    const TeamReplyRequest request = requestOf(entry, claim ? claim->fence : 0);
    const Result<TeamReservation> reservation
        = left.isEmpty() ? calls.reserve(request) : calls.reserveOver(left, request);
    if (claim) {
        // It may have become ours, whatever comes of the reply. A hint that is lost costs colleagues the time until
        // they look by themselves.
        static_cast<void>(calls.sendHint(QStringLiteral("cases"), {entry.caseId.value}));
    }
    if (!reservation && claim && refusalOf(reservation.error()) == TeamRefusal::Unsettled) {
        return lookAtWhatIsLeft(calls, request, reservation.error());
    }
    if (!reservation) {
        return failure(reservation.error());
    }
    ReplyGate::Grant grant = grantOf(*reservation, entry.part);
    // An approver holds no lease, but its leave is over as soon.
    grant.validUntil = asked + (claim ? std::min(claim->leaseLeft, leaveHolds) : leaveHolds);
    return grant;
}

} // namespace

bool isHeldByTeam(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Queued && entry.error && entry.error->kind == ErrorKind::Network
        && entry.error->detail.startsWith(QLatin1String(heldDetail));
}

bool waitsForOtherDesk(const OutboxEntry &entry)
{
    return isHeldByTeam(entry) && entry.error->detail.endsWith(QLatin1String(otherDeskDetail));
}

TeamReplyGate::TeamReplyGate(TeamDatabase &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

QFuture<Result<ReplyGate::Grant>> TeamReplyGate::ask(Ask question)
{
    const auto asked = m_database.command<Grant>(std::move(question));
    return settledBy<Grant>([&](const auto &settle) {
        onResult(&m_database, asked, [settle](const Result<Grant> &grant) {
            settle(grant ? grant : Result<Grant>(failure(held(grant.error()))));
        });
    });
}

QFuture<Result<ReplyGate::Grant>> TeamReplyGate::reserve(const OutboxEntry &entry)
{
    return reserveOver(entry, QString());
}

QFuture<Result<ReplyGate::Grant>> TeamReplyGate::reserveOver(const OutboxEntry &entry, const QString &left)
{
    const AgentId me = m_database.welcome() ? AgentId{m_database.welcome()->member} : AgentId();
    return ask(
        [entry, me, left, &clock = m_clock](TeamCalls &calls) { return reserveNow(calls, entry, me, left, clock); });
}

QFuture<Result<void>> TeamReplyGate::settleLeft(const QString &left, const RemoteId &remoteId)
{
    return confirm(left, remoteId);
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
