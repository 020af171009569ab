#pragma once

#include "ui/models/CaseGroups.h"

namespace wederhoor {

/// What waits to come into a list.
struct PendingCases
{
    int count = 0;
    int urgent = 0; ///< overdue or due within five minutes

    friend bool operator==(const PendingCases &, const PendingCases &) = default;
};

/// How a list goes over into a newer one. Made beside the GUI thread: a view may have hundreds of thousands of cases.
struct CaseListUpdate
{
    CaseLayout layout;
    CaseLayout::Stretch place; ///< the rows that stay, of the old layout and the new one
    PendingCases pending;
};

/// From `shown` to `latest`; with `holding`, what `shown` does not have waits. Grouped by due time when `isGrouped`.
[[nodiscard]] CaseListUpdate caseListUpdate(const CaseLayout &shown, const QList<CaseListEntry> &latest, bool holding,
                                            bool isGrouped, Instant now);

} // namespace wederhoor
