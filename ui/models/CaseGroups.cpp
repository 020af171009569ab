#include "ui/models/CaseGroups.h"

#include <QCoreApplication>

#include <algorithm>

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

EntryStretch unchangedEntries(const QList<CaseListEntry> &a, const QList<CaseListEntry> &b)
{
    const qsizetype shared = std::min(a.size(), b.size());
    EntryStretch same;
    if (a.constData() == b.constData() && a.size() == b.size()) {
        same.first = shared;
        return same;
    }
    while (same.first < shared && a.at(same.first).key.id == b.at(same.first).key.id) {
        ++same.first;
    }
    while (same.tail < shared - same.first
           && a.at(a.size() - 1 - same.tail).key.id == b.at(b.size() - 1 - same.tail).key.id) {
        ++same.tail;
    }
    return same;
}

CaseLayout::CaseLayout(QList<CaseListEntry> entries)
    : m_entries(std::move(entries))
{
}

CaseLayout::CaseLayout(QList<CaseListEntry> entries, Instant now)
    : m_entries(std::move(entries))
{
    // Those with a clock come first: without one at the top there is none.
    if (m_entries.isEmpty() || m_entries.constFirst().dueAt == 0) {
        return;
    }
    auto begin = m_entries.cbegin();
    for (const CaseGroup group : {CaseGroup::Within5, CaseGroup::Within15, CaseGroup::Later, CaseGroup::NoClock}) {
        const auto end = std::partition_point(begin, m_entries.cend(), [group, now](const CaseListEntry &entry) {
            return caseGroup(entry, now) <= group;
        });
        if (end != begin) {
            const auto row = (begin - m_entries.cbegin()) + qsizetype(m_headings.size());
            m_headings.push_back({group, static_cast<int>(row), static_cast<int>(end - begin)});
        }
        begin = end;
    }
}

CaseListRow CaseLayout::rowAt(int row) const
{
    CaseGroup group = CaseGroup::NoClock;
    int entry = row;
    for (const Heading &heading : m_headings) {
        if (heading.row > row) {
            break;
        }
        if (heading.row == row) {
            return {CaseId{}, heading.group, heading.count};
        }
        group = heading.group;
        --entry;
    }
    return {m_entries.at(entry).key.id, group, 0};
}

int CaseLayout::rowOfEntry(qsizetype entry) const
{
    int row = static_cast<int>(entry);
    for (const Heading &heading : m_headings) {
        row += heading.row <= row ? 1 : 0;
    }
    return row;
}

CaseLayout::Stretch CaseLayout::unchanged(const CaseLayout &a, const CaseLayout &b)
{
    const EntryStretch same = unchangedEntries(a.m_entries, b.m_entries);
    Stretch rows;
    rows.first = std::min(a.rowOfEntry(same.first), b.rowOfEntry(same.first));
    const std::size_t shared = std::min(a.m_headings.size(), b.m_headings.size());
    const auto limit = [](int &stretch, int to) { stretch = std::min(stretch, to); };
    for (std::size_t i = 0; i < std::max(a.m_headings.size(), b.m_headings.size()); ++i) {
        const bool both = i < shared;
        if (both && a.m_headings[i].row == b.m_headings[i].row && a.m_headings[i].group == b.m_headings[i].group) {
            continue;
        }
        limit(rows.first, i < a.m_headings.size() ? a.m_headings[i].row : a.rowCount());
        limit(rows.first, i < b.m_headings.size() ? b.m_headings[i].row : b.rowCount());
        break;
    }
    // The same cases with their headings elsewhere: what lies behind the last of these stays as well.
    const bool allSame = same.first == a.m_entries.size() && same.first == b.m_entries.size();
    const qsizetype tail = allSame ? same.first : same.tail;
    rows.tail = std::min(a.rowCount() - a.rowOfEntry(a.m_entries.size() - tail),
                         b.rowCount() - b.rowOfEntry(b.m_entries.size() - tail));
    for (std::size_t i = 1; i <= std::max(a.m_headings.size(), b.m_headings.size()); ++i) {
        const Heading *x = i <= a.m_headings.size() ? &a.m_headings[a.m_headings.size() - i] : nullptr;
        const Heading *y = i <= b.m_headings.size() ? &b.m_headings[b.m_headings.size() - i] : nullptr;
        const int xBelow = x != nullptr ? a.rowCount() - x->row - 1 : a.rowCount();
        const int yBelow = y != nullptr ? b.rowCount() - y->row - 1 : b.rowCount();
        if (x != nullptr && y != nullptr && xBelow == yBelow && x->group == y->group) {
            continue;
        }
        limit(rows.tail, std::min(xBelow, yBelow));
        break;
    }
    rows.tail = std::min(rows.tail, std::min(a.rowCount(), b.rowCount()) - rows.first);
    return rows;
}

} // namespace wederhoor
