#include "core/team/TeamErrors.h"

#include <QStringList>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

constexpr auto tooManyConnectionsWait = 5s;
constexpr auto deadlockWait = 50ms;

ErrorKind kindOfRefusal(TeamRefusal refusal)
{
    switch (refusal) {
    case TeamRefusal::NotOwner:
    case TeamRefusal::WrittenSince:
    case TeamRefusal::OldFence:
    case TeamRefusal::LeaseOver:
    case TeamRefusal::Unsettled:
    case TeamRefusal::VersionClash:
    case TeamRefusal::WrongState:
    case TeamRefusal::SendingHeld:
    case TeamRefusal::AnotherDesk:
        return ErrorKind::Conflict;
    case TeamRefusal::WaitsForApproval:
    case TeamRefusal::ProgramTooOld:
        return ErrorKind::Forbidden;
    }
    Q_UNREACHABLE();
}

std::optional<TeamRefusal> refusalOfCode(QByteArrayView code)
{
    if (code.size() != 5 || !code.startsWith("WH")) {
        return std::nullopt;
    }
    const int number = code.sliced(2).toInt();
    return number >= static_cast<int>(TeamRefusal::NotOwner) && number <= static_cast<int>(TeamRefusal::AnotherDesk)
        ? std::optional(static_cast<TeamRefusal>(number))
        : std::nullopt;
}

Error refused(TeamRefusal refusal, const ServerComplaint &complaint)
{
    Error error{
        kindOfRefusal(refusal),
        QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(complaint.sqlState), complaint.words, complaint.detail)};
    bool isWait = false;
    const qint64 wait = complaint.detail.toLongLong(&isWait);
    if ((refusal == TeamRefusal::Unsettled || refusal == TeamRefusal::AnotherDesk) && isWait) {
        error.retryAfter = std::chrono::milliseconds{wait};
    }
    return error;
}

/// Source: https://www.postgresql.org/docs/15/errcodes-appendix.html
ErrorKind kindOfState(const QByteArray &state)
{
    if (state == "42501") {
        return ErrorKind::Forbidden;
    }
    if (state == "P0002") {
        return ErrorKind::NotFound;
    }
    if (state == "57014") {
        return ErrorKind::Timeout;
    }
    if (state == "40001" || state == "40P01" || state == "53300") {
        return ErrorKind::RateLimited;
    }
    if (state.startsWith("28")) {
        return ErrorKind::Unauthorized;
    }
    if (state.startsWith("22") || state.startsWith("23")) {
        return ErrorKind::Invalid;
    }
    // Connection lost, server going down or coming up, out of resources, a standby that takes no writes.
    if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53") || state == "25006") {
        return ErrorKind::Network;
    }
    return ErrorKind::BadResponse;
}

} // namespace

Error errorOf(const ServerComplaint &complaint)
{
    if (const auto refusal = refusalOfCode(complaint.sqlState)) {
        return refused(*refusal, complaint);
    }
    Error error{kindOfState(complaint.sqlState), QString::fromLatin1(complaint.sqlState)};
    // The words of a data error quote the datum.
    const bool quotesData = complaint.sqlState.startsWith("22") || complaint.sqlState.startsWith("23");
    if (!quotesData) {
        error.detail += u' ' + complaint.words;
    }
    if (error.kind == ErrorKind::RateLimited) {
        error.retryAfter = complaint.sqlState == "53300" ? tooManyConnectionsWait : deadlockWait;
    }
    return error;
}

std::optional<TeamRefusal> refusalOf(const Error &error)
{
    return refusalOfCode(error.detail.left(5).toLatin1());
}

Error removedFromTeam()
{
    return {ErrorKind::Forbidden, QStringLiteral("removed from the team")};
}

bool isRemovedFromTeam(const Error &error)
{
    return error == removedFromTeam();
}

QString refusalDetail(const Error &error)
{
    return refusalOf(error) ? error.detail.section(QStringLiteral(": "), 1) : QString();
}

} // namespace wederhoor
