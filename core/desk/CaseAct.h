#pragma once

#include "core/domain/Template.h"
#include "core/store/CaseTable.h"

namespace wederhoor {

class Transaction;

/// One agent's act on a case, inside its transaction: what all acts share.
class CaseAct
{
public:
    CaseAct(Transaction &transaction, const Agent &me, Instant now);

    /// Redirects followed; Error::NotFound.
    [[nodiscard]] Result<Case> load(const CaseId &id);
    /// The row itself, merged or not; Error::NotFound.
    [[nodiscard]] Result<Case> loadExact(const CaseId &id);
    /// Saves and answers the case as it stands now, with its new version.
    [[nodiscard]] Result<Case> save(const Case &value);
    [[nodiscard]] Result<void> note(const CaseId &id, CaseHistoryEntry::Kind kind, const QString &text = {});
    /// Words, clock and newest message anew from the messages.
    [[nodiscard]] Result<void> derive(Case &value);

    [[nodiscard]] CaseTable &cases() { return m_cases; }

private:
    Transaction &m_transaction;
    Agent m_me;
    Instant m_now;
    CaseTable m_cases;
};

/// Error::Conflict naming the owner when the case is another agent's.
[[nodiscard]] Result<void> requireMineOrFree(const Case &value, const AgentId &me);

} // namespace wederhoor
