#pragma once

#include "core/domain/CaseQuery.h"

#include <vector>

namespace wederhoor {

/// The list's groups by due time, in its order.
enum class CaseGroup { Within5, Within15, Later, NoClock };

[[nodiscard]] CaseGroup caseGroup(const CaseListEntry &entry, Instant now);
[[nodiscard]] QString caseGroupWord(CaseGroup group);

/// A row of the list: a case, or the heading of a group.
struct CaseListRow
{
    CaseId id; ///< null: a heading
    CaseGroup group = CaseGroup::NoClock;
    int count = 0; ///< of a heading: the cases below it

    [[nodiscard]] bool isHeading() const { return id.isNull(); }
    /// The same place in the list, whatever a heading counts.
    [[nodiscard]] bool sameAs(const CaseListRow &other) const
    {
        return id == other.id && (!isHeading() || group == other.group);
    }
};

/// Headings are put in where a view has clocks at all.
[[nodiscard]] std::vector<CaseListRow> groupedRows(const QList<CaseListEntry> &entries, Instant now);

} // namespace wederhoor
