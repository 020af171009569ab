#include "ui/models/CaseGroups.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct CaseGroups
{
    Q_DECLARE_TR_FUNCTIONS(CaseGroups)
};

} // namespace

CaseGroup caseGroup(const CaseListEntry &entry, Instant now)
{
    using namespace std::chrono_literals;
    if (entry.dueAt == 0) {
        return CaseGroup::NoClock;
    }
    const auto left = fromMilliseconds(entry.dueAt) - now;
    if (left <= 5min) {
        return CaseGroup::Within5;
    }
    return left <= 15min ? CaseGroup::Within15 : CaseGroup::Later;
}

QString caseGroupWord(CaseGroup group)
{
    switch (group) {
    case CaseGroup::Within5:
        return CaseGroups::tr("Overdue and due within 5 minutes");
    case CaseGroup::Within15:
        return CaseGroups::tr("Due within 15 minutes");
    case CaseGroup::Later:
        return CaseGroups::tr("Due later");
    case CaseGroup::NoClock:
        return CaseGroups::tr("No clock running");
    }
    Q_UNREACHABLE();
}

std::vector<CaseListRow> groupedRows(const QList<CaseListEntry> &entries, Instant now)
{
    std::vector<CaseListRow> rows;
    rows.reserve(static_cast<std::size_t>(entries.size()) + 4);
    // Those with a clock come first: without one at the top there is none.
    const bool headings = !entries.isEmpty() && entries.front().dueAt != 0;
    std::size_t heading = 0;
    for (const CaseListEntry &entry : entries) {
        const CaseGroup group = caseGroup(entry, now);
        if (headings && (rows.empty() || rows.at(heading).group != group)) {
            heading = rows.size();
            rows.push_back({CaseId{}, group, 0});
        }
        rows.push_back({entry.key.id, group, 0});
        if (headings) {
            ++rows.at(heading).count;
        }
    }
    return rows;
}

} // namespace wederhoor
