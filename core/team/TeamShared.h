#pragma once

#include "core/domain/Shared.h"
#include "core/team/TeamCalls.h"

namespace wederhoor {

/// What became of something that was done to a shared thing.
struct SharedOutcome
{
    SharedAct act;
    QString trouble; ///< "changed", "name", "approved", "withdrawn", or why not; empty: it was done
    std::optional<SharedThing> thing; ///< as the team has it now
};

/// Tells the team what was done here, in order, on the sync's thread. An error: what was done is told again, and is
/// done once.
[[nodiscard]] Result<QList<SharedOutcome>> tellShared(TeamCalls &calls, const QList<SharedAct> &acts);

/// Rows of the team database.
[[nodiscard]] SharedThing sharedThingOf(const QJsonObject &row);
[[nodiscard]] SharedProposal sharedProposalOf(const QJsonObject &row);

} // namespace wederhoor
