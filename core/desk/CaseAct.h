#pragma once

#include "core/desk/TeamWords.h"
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
    /// What happened, for the case's history; of a case that the team shares it is told to the team too.
    [[nodiscard]] Result<void> note(const CaseId &id, CaseHistoryEntry::Kind kind, const QString &text = {});
    /// The same, told to the team in other words.
    [[nodiscard]] Result<void> noteAs(const TeamWords &told, const CaseId &id, CaseHistoryEntry::Kind kind,
                                      const QString &text);
    /// The same, not told: the team knows it already (under this name), or learns it from another entry.
    [[nodiscard]] Result<void> noteHere(const CaseId &id, CaseHistoryEntry::Kind kind, const QString &text,
                                        const QUuid &name = {});
    /// What was done to a message on the platform. The team records it when it permits it, and may have told it before.
    [[nodiscard]] Result<void> notePlatformAct(const CaseId &id, const QString &text);
    /// The version that the team has of a case now.
    [[nodiscard]] Result<void> noteVersion(const CaseId &id, std::int64_t version);
    /// Words, clock and newest message anew from the messages.
    [[nodiscard]] Result<void> derive(Case &value);

    [[nodiscard]] CaseTable &cases() { return m_cases; }
    /// The name under which the next act is told to the team: of one that the team may have been asked before.
    void nameNext(const QUuid &change) { m_next = change; }

private:
    Transaction &m_transaction;
    Agent m_me;
    Instant m_now;
    CaseTable m_cases;
    QUuid m_next;
};

/// Error::Conflict naming the owner when the case is another agent's.
[[nodiscard]] Result<void> requireMineOrFree(const Case &value, const AgentId &me);

} // namespace wederhoor
