#include "ui/models/CaseListModel.h"

#include "core/domain/Background.h"
#include "core/store/Store.h"
#include "ui/models/IncomingMasker.h"
#include "ui/models/TimeText.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
/// Changes come in bursts (a poll, an import): the first is shown at once, those that follow together.
constexpr auto shortRest = 40ms;
/// Fills any screen while the rest of the view is being read, which begins when the top is painted: both at once take
/// the same processor's time.
constexpr int topRows = 200;
constexpr auto topPainted = 150ms;
/// Read before the list is shown: a high window shows whole rows at once.
constexpr qsizetype screenRows = 40;
constexpr int prefetchRows = 40;

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
    m_catchUp.setSingleShot(true);
    connect(&m_catchUp, &QTimer::timeout, this, &CaseListModel::catchUp);
    // A view repaints only what is on screen: one signal is cheaper than looking for the rows.
    connect(&m_cache, &CaseRowCache::rowsRead, this, &CaseListModel::allDataChanged);
    connect(&store, &Store::casesChanged, this, &CaseListModel::onCasesChanged);
    connect(&store, &Store::everythingChanged, this, [this] {
        m_cache.outdate();
        allDataChanged();
        m_everythingChanged = true;
        awaitChanges();
    });
}

void CaseListModel::showView(const CaseFilter &filter)
{
    m_filter = filter;
    m_isView = true;
    m_loaded = false;
    m_complete = false;
    m_excerpts.clear();
    m_latest.clear();
    reset({});
    setPending({});
    readTop();
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
    m_complete = true;
    m_reading = false;
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
    takeLatest(false);
}

void CaseListModel::regroup()
{
    if (m_isView && m_loaded) {
        const CaseLayout next
            = isGrouped() ? CaseLayout(m_layout.entries(), m_clock.now()) : CaseLayout(m_layout.entries());
        become(next, CaseLayout::unchanged(m_layout, next));
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
    if (found == nullptr || !m_cache.isCurrent(id)) {
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
    const QString excerpt = m_excerpts.isEmpty() ? QString() : m_excerpts.value(idAt(row));
    const CaseRow *found = excerpt.isEmpty() || !m_masker ? nullptr : caseAt(row);
    if (found == nullptr || !m_masker->masks(found->value)) {
        return excerpt;
    }
    // The marks of what was found stand between digits: without them first.
    const QString plain = QString(excerpt).remove(QChar(u'\u0002')).remove(QChar(u'\u0003'));
    const QString masked = m_masker->masked(plain);
    return masked == plain ? excerpt : masked;
}

QString CaseListModel::snippetAt(int row) const
{
    const CaseRow *found = caseAt(row);
    return found == nullptr ? QString() : shownBy(m_masker, found->value.snippet, found->value);
}

void CaseListModel::setMasker(std::shared_ptr<IncomingMasker> masker)
{
    m_masker = std::move(masker);
    if (m_masker) {
        connect(m_masker.get(), &IncomingMasker::changed, this, &CaseListModel::allDataChanged);
    }
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
                                   clockSentence(value.dueAt, m_clock.now()), snippetAt(row));
    const QString drafted = found->hasDraft ? tr("%1 There is a draft.").arg(words) : words;
    const QString present = presenceWords(presentIn(entry.id));
    const QString all = present.isEmpty() ? drafted : tr("%1 %2.", "a row, who is in the case").arg(drafted, present);
    return isMarked(entry.id) ? tr("Selected. %1").arg(all) : all;
}

bool CaseListModel::isGrouped() const
{
    return m_isView && isByDue(m_filter.view);
}

void CaseListModel::whenRead(const QFuture<Result<QList<CaseListEntry>>> &entries)
{
    m_reading = true;
    m_sinceRead.start();
    onResult(this, entries, [this, generation = ++m_generation](const Result<QList<CaseListEntry>> &read) {
        if (generation != m_generation) {
            return;
        }
        if (!read) {
            m_reading = false;
            m_everythingChanged = true; // the next change reads all that this one missed
            Q_EMIT failed(read.error());
            return;
        }
        m_latest = *read;
        prepareUpdate();
    });
}

void CaseListModel::prepareUpdate()
{
    // What stood below the top did not arrive just now: nothing of it waits.
    const bool holding = m_holding && m_complete;
    const auto update = [shown = m_layout, latest = m_latest, holding, grouped = isGrouped(),
                         now = m_clock.now()]() -> Result<CaseListUpdate> {
        return caseListUpdate(shown, latest, holding, grouped, now);
    };
    onResult(this, inBackground<CaseListUpdate>(update),
             [this, holding, generation = m_generation, shown = m_shown](const Result<CaseListUpdate> &made) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_reading = false;
                 m_rest = std::max(shortRest, std::chrono::milliseconds{m_sinceRead.restart()});
                 if (made && shown == m_shown && holding == (m_holding && m_complete)) {
                     follow(*made);
                 } else {
                     takeLatest(m_holding && m_complete); // somebody took what waited meanwhile
                 }
                 m_complete = true;
                 if (!std::exchange(m_loaded, true)) {
                     Q_EMIT loaded();
                 }
                 Q_EMIT completed();
                 awaitChanges();
             });
}

void CaseListModel::readTop()
{
    m_everythingChanged = false;
    m_changed.clear();
    m_reading = true;
    onResult(this, m_store.caseList(m_filter, topRows),
             [this, generation = ++m_generation](const Result<QList<CaseListEntry>> &top) {
                 if (generation != m_generation) {
                     return;
                 }
                 if (!top) {
                     m_reading = false;
                     Q_EMIT failed(top.error());
                     return;
                 }
                 readFirstScreen(*top);
             });
}

void CaseListModel::readFirstScreen(const QList<CaseListEntry> &top)
{
    QList<CaseId> ids;
    for (const CaseListEntry &entry : top.first(std::min<qsizetype>(top.size(), screenRows))) {
        ids.append(entry.key.id);
    }
    onResult(this, m_store.caseRows(ids), [this, top, generation = m_generation](const Result<QList<CaseRow>> &rows) {
        if (generation != m_generation) {
            return;
        }
        // A row that could not be read is asked for again when it is looked at.
        for (const CaseRow &row : rows.value_or(QList<CaseRow>())) {
            m_cache.put(row);
        }
        m_cache.refresh(m_changed.values());
        showTop(top);
    });
}

void CaseListModel::showTop(const QList<CaseListEntry> &top)
{
    m_reading = false;
    m_latest = top;
    takeLatest(false);
    m_loaded = true;
    m_complete = top.size() < topRows;
    Q_EMIT loaded();
    if (m_complete) {
        Q_EMIT completed();
        awaitChanges();
    } else {
        m_catchUp.start(topPainted);
    }
}

void CaseListModel::readAll()
{
    m_everythingChanged = false;
    m_changed.clear();
    whenRead(m_store.caseList(m_filter, {}, Store::Priority::Background));
}

void CaseListModel::awaitChanges()
{
    if (!m_isView || m_reading || m_catchUp.isActive() || !(m_everythingChanged || !m_changed.isEmpty())) {
        return;
    }
    const std::chrono::milliseconds since{m_sinceRead.isValid() ? m_sinceRead.elapsed() : m_rest.count()};
    m_catchUp.start(std::max(m_rest - since, 0ms));
}

void CaseListModel::catchUp()
{
    if (!m_isView || m_reading) {
        return;
    }
    if (m_everythingChanged || !m_complete) {
        readAll();
    } else if (!m_changed.isEmpty()) {
        whenRead(m_store.updatedCaseList(m_filter, m_latest, std::exchange(m_changed, {}).values()));
    }
}

void CaseListModel::takeLatest(bool holding)
{
    follow(caseListUpdate(m_layout, m_latest, holding, isGrouped(), m_clock.now()));
}

void CaseListModel::follow(const CaseListUpdate &update)
{
    become(update.layout, update.place);
    setPending(update.pending);
}

void CaseListModel::reset(CaseLayout layout)
{
    ++m_shown;
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
    if (m_isView) {
        m_changed.unite(QSet<CaseId>(ids.cbegin(), ids.cend()));
        awaitChanges();
    }
}

} // namespace wederhoor
