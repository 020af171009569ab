#include "ui/models/CaseListModel.h"

#include <algorithm>
#include <utility>

// The marks of a list for an act on many, and the colleagues in its cases.

namespace wederhoor {

QList<CaseId> CaseListModel::marked() const
{
    QList<CaseId> ids;
    if (m_marked.isEmpty()) {
        return ids;
    }
    for (const CaseListEntry &entry : m_layout.entries()) {
        if (m_marked.contains(entry.key.id)) {
            ids.append(entry.key.id);
        }
    }
    return ids;
}

void CaseListModel::setMarked(int row, bool marked)
{
    const CaseId id = idAt(row);
    if (id.isNull() || marked == isMarked(id) || (marked && markedCount() >= mostMarked)) {
        return;
    }
    if (marked) {
        m_marked.insert(id);
    } else {
        m_marked.remove(id);
    }
    Q_EMIT dataChanged(index(row, 0), index(row, 0));
    Q_EMIT markedChanged(markedCount());
}

bool CaseListModel::markRows(int first, int last)
{
    const int end = std::min(last, rowCount() - 1);
    int row = std::max(0, first);
    for (; row <= end && markedCount() < mostMarked; ++row) {
        if (const CaseId id = idAt(row); !id.isNull()) {
            m_marked.insert(id);
        }
    }
    allDataChanged();
    Q_EMIT markedChanged(markedCount());
    return row > end;
}

void CaseListModel::clearMarks()
{
    if (!m_marked.isEmpty()) {
        m_marked.clear();
        allDataChanged();
        Q_EMIT markedChanged(0);
    }
}

void CaseListModel::setPresence(const CasePresence &presence)
{
    const CasePresence before = std::exchange(m_presence, presence);
    QSet<CaseId> changed;
    for (const CasePresence *side : {&before, static_cast<const CasePresence *>(&m_presence)}) {
        for (auto each = side->cbegin(); each != side->cend(); ++each) {
            if (before.value(each.key()) != m_presence.value(each.key())) {
                changed.insert(each.key());
            }
        }
    }
    for (const CaseId &id : std::as_const(changed)) {
        if (const int row = rowOf(id); row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, 0));
        }
    }
}

void CaseListModel::unmarkGone()
{
    if (m_marked.isEmpty()) {
        return;
    }
    const QList<CaseId> here = marked();
    if (here.size() != m_marked.size()) {
        m_marked = QSet<CaseId>(here.cbegin(), here.cend());
        Q_EMIT markedChanged(markedCount());
    }
}

} // namespace wederhoor
