#include "ui/models/CaseRowCache.h"

#include "core/store/Store.h"

#include <utility>

namespace wederhoor {

namespace {
constexpr int rowsKept = 4000;
/// A tall window full of rows, and what lies around it.
constexpr qsizetype mostWanted = 160;
} // namespace

CaseRowCache::CaseRowCache(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_rows(rowsKept)
{
    // All rows that one paint misses are asked for together.
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &CaseRowCache::fetch);
}

const CaseRow *CaseRowCache::find(const CaseId &id) const
{
    const Held *held = m_rows.object(id);
    return held == nullptr ? nullptr : &held->row;
}

bool CaseRowCache::isCurrent(const CaseId &id) const
{
    const Held *held = m_rows.object(id);
    return held != nullptr && held->age == m_age;
}

void CaseRowCache::want(const QList<CaseId> &ids)
{
    for (const CaseId &id : ids) {
        if (!isCurrent(id) && !m_underWay.contains(id)) {
            m_wanted.removeOne(id);
            m_wanted.append(id);
        }
    }
    // Who scrolls fast has left the older places: what is still looked at is asked for again.
    if (m_wanted.size() > mostWanted) {
        m_wanted = m_wanted.mid(m_wanted.size() - mostWanted);
    }
    wake();
}

void CaseRowCache::refresh(const QList<CaseId> &ids)
{
    for (const CaseId &id : ids) {
        if (m_rows.contains(id) || m_underWay.contains(id)) {
            m_stale.insert(id);
        }
    }
    wake();
}

void CaseRowCache::wake()
{
    // One read at a time: the next is for what is wanted by then.
    if (m_underWay.isEmpty() && !(m_wanted.isEmpty() && m_stale.isEmpty()) && !m_timer.isActive()) {
        m_timer.start();
    }
}

void CaseRowCache::put(const CaseRow &row)
{
    put(row, m_age);
}

void CaseRowCache::put(const CaseRow &row, int age)
{
    m_rows.insert(row.value.id, new Held{row, age});
}

void CaseRowCache::fetch()
{
    for (const CaseId &id : std::exchange(m_wanted, {})) {
        m_stale.insert(id);
    }
    const QList<CaseId> ids(m_stale.constBegin(), m_stale.constEnd());
    m_underWay = std::exchange(m_stale, {});
    onResult(this, m_store.caseRows(ids), [this, age = m_age](const Result<QList<CaseRow>> &rows) {
        m_underWay.clear();
        wake();
        if (!rows) {
            return;
        }
        QList<CaseId> read;
        for (const CaseRow &row : *rows) {
            put(row, age);
            read.append(row.value.id);
        }
        Q_EMIT rowsRead(read);
    });
}

} // namespace wederhoor
