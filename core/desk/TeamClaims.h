#pragma once

#include "core/desk/CaseAct.h"
#include "core/ports/ClaimGate.h"

namespace wederhoor {

class Store;

/// How a claim stands before it is written here.
struct ClaimWord
{
    ClaimGate::Answer::Kind kind = ClaimGate::Answer::Kind::NotShared;
    AgentId owner;
    std::int64_t version = 0;
    QUuid claim; ///< the name under which it was asked; null: it was not
};

using ClaimWords = QHash<CaseId, ClaimWord>;

/// Asks the gate about those of the cases that the team shares; while it is away each is NotShared, and named, so that
/// what is claimed here is told to it later as the same claim. Redirects are followed: the words are of the targets.
[[nodiscard]] QFuture<Result<ClaimWords>> askForClaims(Store &store, ClaimGate &gate, const QList<CaseId> &ids);
/// Claims a case here, as the word about it says. Error::Conflict: it is a colleague's, or closed.
[[nodiscard]] Result<Case> claimByWord(CaseAct &act, const CaseId &id, const Agent &me, const ClaimWord &word);

} // namespace wederhoor
