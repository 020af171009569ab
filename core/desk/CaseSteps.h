#pragma once

#include "core/desk/CaseAct.h"

namespace wederhoor {

// What an agent may do to a case, each under its rules and inside the transaction of the act: one at a time for
// CaseDesk, several for BatchDesk. Error::Conflict says who or what stands in the way.

/// Loads a case that only its owner, or anyone while it is free, may act on.
[[nodiscard]] Result<Case> loadMineOrFree(CaseAct &act, const CaseId &id, const Agent &me);
[[nodiscard]] Result<Case> saveNoted(CaseAct &act, const Case &value, CaseHistoryEntry::Kind kind,
                                     const QString &text = {});

[[nodiscard]] Result<Case> claimStep(CaseAct &act, const CaseId &id, const Agent &me);
/// The team gave it: whoever had it here before has it no more. `claim`: the team's name for it.
[[nodiscard]] Result<Case> claimedStep(CaseAct &act, const CaseId &id, const Agent &me, const QUuid &claim);
[[nodiscard]] Result<Case> releaseStep(CaseAct &act, const CaseId &id, const Agent &me);
[[nodiscard]] Result<Case> resolveStep(CaseAct &act, const CaseId &id, const Agent &me, Instant now);
[[nodiscard]] Result<Case> dismissStep(CaseAct &act, const CaseId &id, DismissReason reason, const Agent &me,
                                       Instant now);
/// Error::Invalid: a tag is one word.
[[nodiscard]] Result<Case> tagStep(CaseAct &act, const CaseId &id, const QStringList &add, const QStringList &remove);
[[nodiscard]] Result<Case> topicStep(CaseAct &act, const CaseId &id, const QString &topic);
[[nodiscard]] Result<Case> readStep(CaseAct &act, const CaseId &id, const Agent &me);
/// Whether the one may be merged into the other: Error::Conflict or Invalid says why not.
[[nodiscard]] Result<void> checkMerge(const Case &from, const Case &into, const Agent &me);
/// Answers the case that remains.
[[nodiscard]] Result<Case> mergeStep(CaseAct &act, const CaseId &id, const CaseId &into, const Agent &me);
/// Answers the case that stands by itself again.
[[nodiscard]] Result<Case> unmergeStep(CaseAct &act, const CaseId &id, const Agent &me);
/// Puts a case back as it was; Conflict when it has changed since.
[[nodiscard]] Result<Case> restoreStep(CaseAct &act, const Case &before, const Case &after, const Agent &me);

} // namespace wederhoor
