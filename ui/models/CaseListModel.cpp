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
/// Beyond this many pieces a reset is cheaper than moving rows one by one.
constexpr int mostPieces = 200;

bool sameRow(const CaseListRow &a, const CaseListRow &b)
{
    return a.sameAs(b);
}

/// `latest` without what `shown` does not hold, but for what the two share at both ends; answers how many were left
/// out.
int holdBack(const QList<CaseListEntry> &shown, QList<CaseListEntry> &latest)
{
    qsizetype first = 0;
    const qsizetype shared = std::min(shown.size(), latest.size());
    while (first < shared && shown.at(first).key.id == latest.at(first).key.id) {
        ++first;
    }
    qsizetype tail = 0;
    while (tail < shared - first
           && shown.at(shown.size() - 1 - tail).key.id == latest.at(latest.size() - 1 - tail).key.id) {
        ++tail;
    }
    QSet<CaseId> known;
    for (qsizetype i = first; i < shown.size() - tail; ++i) {
        known.insert(shown.at(i).key.id);
    }
    const auto begin = latest.begin() + first;
    const auto end = latest.end() - tail;
    const auto kept
        = std::remove_if(begin, end, [&known](const CaseListEntry &entry) { return !known.contains(entry.key.id); });
    const int held = static_cast<int>(end - kept);
    latest.erase(kept, end);
    return held;
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
    connect(&m_cache, &CaseRowCache::rowsRead, this, &CaseListModel::onRowsRead);
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
    m_entries.clear();
    m_latest.clear();
    reset({});
    setPending(0);
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
    m_entries.clear();
    std::vector<CaseListRow> next;
    for (const CaseRow &row : rows) {
        m_cache.put(row);
        m_entries.append({CaseKey{0, row.value.id}, 0});
        next.push_back({row.value.id, CaseGroup::NoClock, 0});
    }
    m_latest = m_entries;
    reset(std::move(next));
    setPending(0);
    Q_EMIT loaded();
}

void CaseListModel::setHolding(bool holding)
{
    m_holding = holding;
    if (!holding && m_pending > 0) {
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
        become(groupedRows(m_entries, m_clock.now()));
    }
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
    return m_excerpts.value(idAt(row));
}

CaseId CaseListModel::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? CaseId{} : rowAt(row).id;
}

int CaseListModel::rowOf(const CaseId &id) const
{
    const auto found
        = std::find_if(m_rows.begin(), m_rows.end(), [&id](const CaseListRow &row) { return row.id == id; });
    return id.isNull() || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
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
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
    const CaseListRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentence(index.row());
    case CaseIdRole:
        return row.id.value;
    case HeadingRole:
        return row.isHeading();
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
    const CaseListRow &entry = rowAt(row);
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
    return found->hasDraft ? tr("%1 There is a draft.").arg(words) : words;
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
        const bool first = !m_loaded;
        m_loaded = true;
        if (first) {
            const bool held = std::exchange(m_holding, false);
            apply(*entries);
            m_holding = held;
            Q_EMIT loaded();
        } else {
            apply(*entries);
        }
    });
}

void CaseListModel::apply(const QList<CaseListEntry> &latest)
{
    m_latest = latest;
    QList<CaseListEntry> shown = latest;
    const int held = m_holding ? holdBack(m_entries, shown) : 0;
    m_entries = shown;
    become(groupedRows(m_entries, m_clock.now()));
    setPending(held);
}

void CaseListModel::become(std::vector<CaseListRow> next)
{
    // Most changes touch a few rows between two long stretches that stay.
    const std::size_t shared = std::min(m_rows.size(), next.size());
    std::size_t first = 0;
    while (first < shared && sameRow(m_rows[first], next[first])) {
        m_rows[first] = next[first];
        ++first;
    }
    std::size_t tail = 0;
    while (tail < shared - first && sameRow(m_rows[m_rows.size() - 1 - tail], next[next.size() - 1 - tail])) {
        m_rows[m_rows.size() - 1 - tail] = next[next.size() - 1 - tail];
        ++tail;
    }
    if (first == m_rows.size() && first == next.size()) {
        allDataChanged();
        return;
    }
    Q_EMIT aboutToChangeRows();
    replaceMiddle(first, m_rows.size() - tail, next, next.size() - tail);
    allDataChanged();
    Q_EMIT rowsChanged();
}

void CaseListModel::replaceMiddle(std::size_t first, std::size_t oldEnd, const std::vector<CaseListRow> &next,
                                  std::size_t nextEnd)
{
    if (oldEnd - first > mostPieces || nextEnd - first > mostPieces) {
        // A long middle: take it out and put the new one in, in two steps.
        if (oldEnd > first) {
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(oldEnd) - 1);
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(first),
                         m_rows.begin() + static_cast<std::ptrdiff_t>(oldEnd));
            endRemoveRows();
        }
        oldEnd = first;
    }
    const auto wanted = [&](const CaseListRow &row) {
        return std::any_of(next.begin() + static_cast<std::ptrdiff_t>(first),
                           next.begin() + static_cast<std::ptrdiff_t>(nextEnd),
                           [&row](const CaseListRow &other) { return sameRow(row, other); });
    };
    for (std::size_t i = oldEnd; i-- > first;) {
        if (!wanted(m_rows[i])) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(i));
            endRemoveRows();
            --oldEnd;
        }
    }
    for (std::size_t i = first; i < nextEnd; ++i) {
        const auto at = m_rows.begin() + static_cast<std::ptrdiff_t>(i);
        const auto end = m_rows.begin() + static_cast<std::ptrdiff_t>(oldEnd);
        const auto here
            = std::find_if(at, std::max(at, end), [&](const CaseListRow &row) { return sameRow(row, next[i]); });
        const int target = static_cast<int>(i);
        if (here == end || oldEnd <= i) {
            const std::size_t run = oldEnd <= i ? nextEnd - i : 1;
            beginInsertRows({}, target, target + static_cast<int>(run) - 1);
            m_rows.insert(at, next.begin() + static_cast<std::ptrdiff_t>(i),
                          next.begin() + static_cast<std::ptrdiff_t>(i + run));
            endInsertRows();
            oldEnd += run;
            i += run - 1;
        } else if (here != at) {
            const int source = static_cast<int>(here - m_rows.begin());
            beginMoveRows({}, source, source, {}, target);
            std::rotate(at, here, here + 1);
            endMoveRows();
            m_rows[i] = next[i];
        } else {
            m_rows[i] = next[i];
        }
    }
}

void CaseListModel::reset(std::vector<CaseListRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void CaseListModel::allDataChanged()
{
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    }
}

void CaseListModel::setPending(int count)
{
    if (count != m_pending) {
        m_pending = count;
        Q_EMIT pendingChanged(count);
    }
}

void CaseListModel::onCasesChanged(const QList<CaseId> &ids)
{
    m_cache.refresh(ids);
    if (m_isView && !m_reload.isActive()) {
        m_reload.start();
    }
}

void CaseListModel::onRowsRead(const QList<CaseId> &ids)
{
    // A view repaints only what is on screen: one signal is cheaper than looking for many rows.
    if (ids.size() > 8) {
        allDataChanged();
        return;
    }
    for (const CaseId &id : ids) {
        const int row = rowOf(id);
        if (row >= 0) {
            Q_EMIT dataChanged(index(row, 0), index(row, 0));
        }
    }
}

} // namespace wederhoor
