#include "ui/models/CaseListModel.h"

#include "core/store/Store.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
/// Changes come in bursts (a poll, an import): the list is read once for each.
constexpr auto reloadAfter = 40ms;
constexpr int prefetchRows = 40;
/// Beyond this many rows the whole middle goes and comes at once instead of row by row.
constexpr std::size_t mostSteps = 200;

/// `latest` without what `shown` does not hold; what was left out goes to `held`. Lists without a difference are not
/// copied.
QList<CaseListEntry> heldBack(const QList<CaseListEntry> &shown, const QList<CaseListEntry> &latest,
                              QList<CaseListEntry> &held)
{
    const EntryStretch place = unchangedEntries(shown, latest);
    QSet<CaseId> known;
    for (qsizetype i = place.first; i < shown.size() - place.tail; ++i) {
        known.insert(shown.at(i).key.id);
    }
    for (qsizetype i = place.first; i < latest.size() - place.tail; ++i) {
        if (!known.contains(latest.at(i).key.id)) {
            held.append(latest.at(i));
        }
    }
    if (held.isEmpty()) {
        return latest;
    }
    QList<CaseListEntry> kept = latest.mid(0, place.first);
    kept.reserve(latest.size());
    for (qsizetype i = place.first; i < latest.size(); ++i) {
        if (i >= latest.size() - place.tail || known.contains(latest.at(i).key.id)) {
            kept.append(latest.at(i));
        }
    }
    return kept;
}

bool isByDue(CaseView view)
{
    return view != CaseView::Resolved && view != CaseView::Dismissed && view != CaseView::All;
}

} // namespace

CaseListModel::CaseListModel(Store &store, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_clock(clock)
    , m_cache(store)
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadAfter);
    connect(&m_reload, &QTimer::timeout, this, &CaseListModel::reload);
    // A view repaints only what is on screen: one signal is cheaper than looking for the rows.
    connect(&m_cache, &CaseRowCache::rowsRead, this, &CaseListModel::allDataChanged);
    connect(&store, &Store::casesChanged, this, &CaseListModel::onCasesChanged);
    connect(&store, &Store::everythingChanged, this, [this] {
        m_cache.clear();
        allDataChanged();
        m_reload.start();
    });
}

void CaseListModel::showView(const CaseFilter &filter)
{
    m_filter = filter;
    m_isView = true;
    m_loaded = false;
    m_excerpts.clear();
    m_latest.clear();
    reset({});
    setPending({});
    reload();
}

void CaseListModel::showHits(const QList<SearchHit> &hits)
{
    QList<CaseRow> rows;
    for (const SearchHit &hit : hits) {
        rows.append(hit.row);
    }
    showCases(rows);
    for (const SearchHit &hit : hits) {
        m_excerpts.insert(hit.row.value.id, hit.excerpt);
    }
}

void CaseListModel::showCases(const QList<CaseRow> &rows)
{
    ++m_generation;
    m_isView = false;
    m_loaded = true;
    m_excerpts.clear();
    QList<CaseListEntry> entries;
    entries.reserve(rows.size());
    for (const CaseRow &row : rows) {
        m_cache.put(row);
        entries.append({CaseKey{0, row.value.id}, 0});
    }
    m_latest = entries;
    reset(CaseLayout(entries));
    setPending({});
    Q_EMIT loaded();
}

void CaseListModel::setHolding(bool holding)
{
    m_holding = holding;
    if (!holding && m_pending.count > 0) {
        takePending();
    }
}

void CaseListModel::takePending()
{
    const bool held = std::exchange(m_holding, false);
    apply(m_latest);
    m_holding = held;
}

void CaseListModel::regroup()
{
    if (m_isView && m_loaded) {
        become(layoutOf(m_layout.entries()));
    }
}

CaseListRow CaseListModel::rowAt(int row) const
{
    if (!m_middle || row < m_middle->first) {
        return m_layout.rowAt(row);
    }
    const auto inMiddle = static_cast<std::size_t>(row - m_middle->first);
    if (inMiddle < m_middle->rows.size()) {
        return m_middle->rows[inMiddle];
    }
    return m_layout.rowAt(static_cast<int>(inMiddle - m_middle->rows.size()) + m_middle->end);
}

const CaseRow *CaseListModel::caseAt(int row) const
{
    const CaseId id = idAt(row);
    if (id.isNull()) {
        return nullptr;
    }
    const CaseRow *found = m_cache.find(id);
    if (found == nullptr) {
        QList<CaseId> near;
        const int last = std::min(rowCount() - 1, row + prefetchRows);
        for (int i = std::max(0, row - prefetchRows / 2); i <= last; ++i) {
            near.append(idAt(i));
        }
        near.removeAll(CaseId{});
        m_cache.want(near);
    }
    return found;
}

QString CaseListModel::excerptAt(int row) const
{
    return m_excerpts.isEmpty() ? QString() : m_excerpts.value(idAt(row));
}

CaseId CaseListModel::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? CaseId{} : rowAt(row).id;
}

int CaseListModel::rowOf(const CaseId &id) const
{
    if (id.isNull()) {
        return -1;
    }
    // Near the place of the last answer, else from the top: a list may be long and the same case is asked for often.
    const int near = 3;
    for (int row = std::max(0, m_lastFound - near); row <= std::min(rowCount() - 1, m_lastFound + near); ++row) {
        if (rowAt(row).id == id) {
            return m_lastFound = row;
        }
    }
    if (m_middle) {
        for (int row = 0; row < rowCount(); ++row) {
            if (rowAt(row).id == id) {
                return row;
            }
        }
        return -1;
    }
    const QList<CaseListEntry> &entries = m_layout.entries();
    const auto found = std::find_if(entries.cbegin(), entries.cend(),
                                    [&id](const CaseListEntry &entry) { return entry.key.id == id; });
    return found == entries.cend() ? -1 : m_lastFound = m_layout.rowOfEntry(found - entries.cbegin());
}

int CaseListModel::nextCaseRow(int row, int step) const
{
    for (int i = row; i >= 0 && i < rowCount(); i += step) {
        if (!rowAt(i).isHeading()) {
            return i;
        }
    }
    return -1;
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid()) {
        return 0;
    }
    return m_middle ? m_layout.rowCount() - (m_middle->end - m_middle->first) + static_cast<int>(m_middle->rows.size())
                    : m_layout.rowCount();
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentence(index.row());
    case CaseIdRole:
        return rowAt(index.row()).id.value;
    case HeadingRole:
        return rowAt(index.row()).isHeading();
    case MarkedRole:
        return isMarked(rowAt(index.row()).id);
    default:
        return {};
    }
}

Qt::ItemFlags CaseListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || rowAt(index.row()).isHeading()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

QString CaseListModel::sentence(int row) const
{
    const CaseListRow entry = rowAt(row);
    if (entry.isHeading()) {
        return tr("%1: %n case(s)", nullptr, entry.count).arg(caseGroupWord(entry.group));
    }
    const CaseRow *found = caseAt(row);
    if (found == nullptr) {
        return {};
    }
    const Case &value = found->value;
    const QString words = tr("%1 on %2, %3, %4: %5")
                              .arg(value.customer.name.isEmpty() ? value.customer.handle : value.customer.name,
                                   platformWord(value.platform), statusWord(value.status),
                                   clockSentence(value.dueAt, m_clock.now()), value.snippet);
    const QString drafted = found->hasDraft ? tr("%1 There is a draft.").arg(words) : words;
    return isMarked(entry.id) ? tr("Selected. %1").arg(drafted) : drafted;
}

CaseLayout CaseListModel::layoutOf(const QList<CaseListEntry> &entries) const
{
    return m_isView && isByDue(m_filter.view) ? CaseLayout(entries, m_clock.now()) : CaseLayout(entries);
}

void CaseListModel::reload()
{
    const int generation = ++m_generation;
    onResult(this, m_store.caseList(m_filter), [this, generation](const Result<QList<CaseListEntry>> &entries) {
        if (generation != m_generation || !m_isView) {
            return;
        }
        if (!entries) {
            Q_EMIT failed(entries.error());
            return;
        }
        if (m_loaded) {
            apply(*entries);
            return;
        }
        m_loaded = true;
        const bool held = std::exchange(m_holding, false);
        apply(*entries);
        m_holding = held;
        Q_EMIT loaded();
    });
}

void CaseListModel::apply(const QList<CaseListEntry> &latest)
{
    m_latest = latest;
    QList<CaseListEntry> held;
    become(layoutOf(m_holding ? heldBack(m_layout.entries(), latest, held) : latest));
    Pending pending{static_cast<int>(held.size()), 0};
    for (const CaseListEntry &entry : std::as_const(held)) {
        pending.urgent += caseGroup(entry, m_clock.now()) == CaseGroup::Within5 ? 1 : 0;
    }
    setPending(pending);
}

void CaseListModel::become(CaseLayout next)
{
    // Most changes touch a few rows between two long stretches that stay.
    const CaseLayout::Stretch place = CaseLayout::unchanged(m_layout, next);
    if (place.first == m_layout.rowCount() && place.first == next.rowCount()) {
        m_layout = std::move(next);
        allDataChanged();
        return;
    }
    Q_EMIT aboutToChangeRows();
    m_middle = Middle{place.first, m_layout.rowCount() - place.tail, {}};
    for (int row = m_middle->first; row < m_middle->end; ++row) {
        m_middle->rows.push_back(m_layout.rowAt(row));
    }
    std::vector<CaseListRow> wanted;
    for (int row = m_middle->first; row < next.rowCount() - place.tail; ++row) {
        wanted.push_back(next.rowAt(row));
    }
    unmark(m_middle->rows, wanted);
    changeMiddle(std::move(wanted));
    m_layout = std::move(next);
    m_middle.reset();
    findHeadings();
    allDataChanged();
    Q_EMIT rowsChanged();
}

void CaseListModel::changeMiddle(std::vector<CaseListRow> wanted)
{
    Middle &middle = *m_middle;
    if (middle.rows.size() <= mostSteps && wanted.size() <= mostSteps) {
        changeStepwise(wanted);
        return;
    }
    if (!middle.rows.empty()) {
        beginRemoveRows({}, middle.first, middle.first + static_cast<int>(middle.rows.size()) - 1);
        middle.rows.clear();
        findHeadings();
        endRemoveRows();
    }
    if (!wanted.empty()) {
        beginInsertRows({}, middle.first, middle.first + static_cast<int>(wanted.size()) - 1);
        middle.rows = std::move(wanted);
        findHeadings();
        endInsertRows();
    }
}

void CaseListModel::changeStepwise(const std::vector<CaseListRow> &wanted)
{
    std::vector<CaseListRow> &rows = m_middle->rows;
    const int first = m_middle->first;
    const auto isIn = [](const std::vector<CaseListRow> &list, const CaseListRow &row) {
        return std::any_of(list.begin(), list.end(), [&row](const CaseListRow &other) { return row.sameAs(other); });
    };
    for (std::size_t i = rows.size(); i-- > 0;) {
        if (!isIn(wanted, rows[i])) {
            const int row = first + static_cast<int>(i);
            beginRemoveRows({}, row, row);
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i));
            findHeadings();
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto at = rows.begin() + static_cast<std::ptrdiff_t>(i);
        const auto here = std::find_if(at, rows.end(), [&](const CaseListRow &row) { return row.sameAs(wanted[i]); });
        const int target = first + static_cast<int>(i);
        if (here == rows.end()) {
            beginInsertRows({}, target, target);
            rows.insert(at, wanted[i]);
            findHeadings();
            endInsertRows();
        } else if (here != at) {
            const int source = first + static_cast<int>(here - rows.begin());
            beginMoveRows({}, source, source, {}, target);
            std::rotate(at, here, here + 1);
            findHeadings();
            endMoveRows();
        }
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

void CaseListModel::reset(CaseLayout layout)
{
    beginResetModel();
    m_layout = std::move(layout);
    findHeadings();
    endResetModel();
    clearMarks();
}

void CaseListModel::allDataChanged()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
}

void CaseListModel::setPending(const Pending &pending)
{
    if (pending != m_pending) {
        m_pending = pending;
        Q_EMIT pendingChanged(pending);
    }
}

void CaseListModel::onCasesChanged(const QList<CaseId> &ids)
{
    m_cache.refresh(ids);
    if (m_isView && !m_reload.isActive()) {
        m_reload.start();
    }
}

} // namespace wederhoor
