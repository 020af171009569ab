#pragma once

#include "core/domain/Case.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// Entries of cases' histories, beyond one case; and the one thing in them that is erased.
class HistoryReader
{
public:
    explicit HistoryReader(Connection &connection);

    /// Of this kind, in any case, from `from` on and before `to`, in the order of their time. Looks at all there are.
    [[nodiscard]] Result<QList<CaseHistoryEntry>> ofKind(CaseHistoryEntry::Kind kind, std::optional<Instant> from,
                                                         std::optional<Instant> to);
    /// Of this kind, in all cases of this one's customer, in the order of their time.
    [[nodiscard]] Result<QList<CaseHistoryEntry>> ofCustomer(const CaseId &id, CaseHistoryEntry::Kind kind);
    /// About telephone calls, of all cases, in the order of their time.
    [[nodiscard]] Result<QList<CaseHistoryEntry>> callbacks();
    /// The same of one case and of those merged into it.
    [[nodiscard]] Result<QList<CaseHistoryEntry>> callbacksOf(const CaseId &id);
    /// Takes the numbers of calls out of cases that were closed before `before`. How many there were.
    [[nodiscard]] Result<int> eraseCallbackNumbers(Instant before);

private:
    Connection &m_connection;
};

} // namespace wederhoor
