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

/// How much of two lists is the same, at their beginnings and at their ends; the two never overlap.
struct EntryStretch
{
    qsizetype first = 0;
    qsizetype tail = 0;
};
[[nodiscard]] EntryStretch unchangedEntries(const QList<CaseListEntry> &a, const QList<CaseListEntry> &b);

/// Cases in their order with the headings of their groups between them. The headings are few and known by their rows,
/// so that nothing is made or kept for each case: a view may have hundreds of thousands.
class CaseLayout
{
public:
    struct Heading
    {
        CaseGroup group = CaseGroup::NoClock;
        int row = 0;
        int count = 0;
    };

    CaseLayout() = default;
    /// Without headings.
    explicit CaseLayout(QList<CaseListEntry> entries);
    /// Grouped by due time where a clock runs at all; the entries come sorted by it, those without a clock last.
    CaseLayout(QList<CaseListEntry> entries, Instant now);

    [[nodiscard]] const QList<CaseListEntry> &entries() const { return m_entries; }
    [[nodiscard]] const std::vector<Heading> &headings() const { return m_headings; }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_entries.size() + qsizetype(m_headings.size())); }
    [[nodiscard]] CaseListRow rowAt(int row) const;
    [[nodiscard]] int rowOfEntry(qsizetype entry) const;

    struct Stretch
    {
        int first = 0;
        int tail = 0;
    };
    /// Rows that are the same in both, whatever their headings count.
    [[nodiscard]] static Stretch unchanged(const CaseLayout &a, const CaseLayout &b);

private:
    QList<CaseListEntry> m_entries;
    std::vector<Heading> m_headings;
};

} // namespace wederhoor
