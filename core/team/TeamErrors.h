#pragma once

#include "core/domain/Error.h"

#include <QByteArray>

#include <optional>

namespace wederhoor {

/// Why the team database refused an act, beyond what ErrorKind tells: its codes WH001 and on (see core/team/sql).
enum class TeamRefusal {
    NotOwner = 1, ///< a colleague has the case: detail says who
    WrittenSince, ///< the conversation has something newer: detail is its remote id
    OldFence, ///< taken over since
    LeaseOver, ///< claim again
    WaitsForApproval,
    Unsettled, ///< an earlier reply's end is not known, or its request may be under way
    VersionClash,
    WrongState, ///< the transition is refused
    SendingHeld, ///< by a supervisor: detail says why
    ProgramTooOld, ///< must be updated
    AnotherDesk, ///< of the same member has the case: detail is for how many milliseconds at the least
};

/// What PostgreSQL said about a statement. Only our own functions' details are taken over: the server's own may quote
/// the row, hence what a person wrote.
struct ServerComplaint
{
    QByteArray sqlState;
    QString words;
    QString detail;
};
[[nodiscard]] Error errorOf(const ServerComplaint &complaint);

/// Nothing when the error is none of the database's refusals.
[[nodiscard]] std::optional<TeamRefusal> refusalOf(const Error &error);
/// The login was a member of the team and is none any more.
[[nodiscard]] Error removedFromTeam();
[[nodiscard]] bool isRemovedFromTeam(const Error &error);
/// Whose or what: the refusal's detail without its code.
[[nodiscard]] QString refusalDetail(const Error &error);

} // namespace wederhoor
