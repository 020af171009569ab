#include "ui/models/CaseListModel.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Beyond this many rows the whole middle goes and comes at once instead of row by row.
constexpr int mostSteps = 200;

bool contains(const std::vector<CaseListRow> &rows, const CaseListRow &wanted)
{
    return std::any_of(rows.begin(), rows.end(), [&wanted](const CaseListRow &row) { return row.sameAs(wanted); });
}

} // namespace

void CaseListModel::become(const CaseLayout &next, const CaseLayout::Stretch &place)
{
    ++m_shown;
    const int end = m_layout.rowCount() - place.tail;
    const int nextEnd = next.rowCount() - place.tail;
    if (place.first == end && place.first == nextEnd) {
        m_layout = next;
        allDataChanged();
        return;
    }
    Q_EMIT aboutToChangeRows();
    // Most changes touch a few rows between two long stretches that stay.
    if (end - place.first <= mostSteps && nextEnd - place.first <= mostSteps) {
        changeStepwise(next, place);
    } else {
        changeAtOnce(next, place);
    }
    allDataChanged();
    Q_EMIT rowsChanged();
}

void CaseListModel::changeAtOnce(const CaseLayout &next, const CaseLayout::Stretch &place)
{
    const int end = m_layout.rowCount() - place.tail;
    const int nextEnd = next.rowCount() - place.tail;
    if (end > place.first) {
        beginRemoveRows({}, place.first, end - 1);
        m_middle = Middle{place.first, end, {}};
        findHeadings();
        endRemoveRows();
    }
    // The next layout without its middle first: a heading that stays has another count, and that is no insertion.
    m_layout = next;
    m_middle = Middle{place.first, nextEnd, {}};
    findHeadings();
    allDataChanged();
    if (nextEnd > place.first) {
        beginInsertRows({}, place.first, nextEnd - 1);
        m_middle.reset();
        findHeadings();
        endInsertRows();
    }
    m_middle.reset();
    unmarkGone();
}

void CaseListModel::changeStepwise(const CaseLayout &next, const CaseLayout::Stretch &place)
{
    m_middle = Middle{place.first, m_layout.rowCount() - place.tail, {}};
    std::vector<CaseListRow> &rows = m_middle->rows;
    for (int row = place.first; row < m_middle->end; ++row) {
        rows.push_back(m_layout.rowAt(row));
    }
    std::vector<CaseListRow> wanted;
    for (int row = place.first; row < next.rowCount() - place.tail; ++row) {
        wanted.push_back(next.rowAt(row));
    }
    for (std::size_t i = rows.size(); i-- > 0;) {
        if (!contains(wanted, rows[i])) {
            removeFromMiddle(i);
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        putIntoMiddle(i, wanted[i]);
    }
    m_layout = next;
    m_middle.reset();
    findHeadings();
    unmarkGone();
}

void CaseListModel::removeFromMiddle(std::size_t at)
{
    const int row = m_middle->first + static_cast<int>(at);
    beginRemoveRows({}, row, row);
    m_middle->rows.erase(m_middle->rows.begin() + static_cast<std::ptrdiff_t>(at));
    findHeadings();
    endRemoveRows();
}

void CaseListModel::putIntoMiddle(std::size_t place, const CaseListRow &wanted)
{
    std::vector<CaseListRow> &rows = m_middle->rows;
    const auto at = rows.begin() + static_cast<std::ptrdiff_t>(place);
    const auto here = std::find_if(at, rows.end(), [&](const CaseListRow &row) { return row.sameAs(wanted); });
    const int target = m_middle->first + static_cast<int>(place);
    if (here == rows.end()) {
        beginInsertRows({}, target, target);
        rows.insert(at, wanted);
        findHeadings();
        endInsertRows();
    } else if (here != at) {
        const int source = m_middle->first + static_cast<int>(here - rows.begin());
        beginMoveRows({}, source, source, {}, target);
        std::rotate(at, here, here + 1);
        findHeadings();
        endMoveRows();
    }
}

void CaseListModel::findHeadings()
{
    m_headingRows.clear();
    const int shift = m_middle ? m_middle->first + static_cast<int>(m_middle->rows.size()) - m_middle->end : 0;
    for (const CaseLayout::Heading &heading : m_layout.headings()) {
        if (!m_middle || heading.row < m_middle->first) {
            m_headingRows.push_back(heading.row);
        } else if (heading.row >= m_middle->end) {
            m_headingRows.push_back(heading.row + shift);
        }
    }
    if (!m_middle) {
        return;
    }
    for (std::size_t i = 0; i < m_middle->rows.size(); ++i) {
        if (m_middle->rows[i].isHeading()) {
            m_headingRows.push_back(m_middle->first + static_cast<int>(i));
        }
    }
    std::sort(m_headingRows.begin(), m_headingRows.end());
}

} // namespace wederhoor
