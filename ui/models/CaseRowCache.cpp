#include "ui/models/CaseRowCache.h"

#include "core/store/Store.h"

namespace wederhoor {

namespace {
constexpr int rowsKept = 4000;
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

void CaseRowCache::want(const QList<CaseId> &ids)
{
    for (const CaseId &id : ids) {
        if (!m_rows.contains(id) && !m_underWay.contains(id)) {
            m_wanted.insert(id);
        }
    }
    if (!m_wanted.isEmpty() && !m_timer.isActive()) {
        m_timer.start();
    }
}

void CaseRowCache::refresh(const QList<CaseId> &ids)
{
    for (const CaseId &id : ids) {
        if (m_rows.contains(id) || m_underWay.contains(id)) {
            m_wanted.insert(id);
        }
    }
    if (!m_wanted.isEmpty() && !m_timer.isActive()) {
        m_timer.start();
    }
}

void CaseRowCache::put(const CaseRow &row)
{
    m_rows.insert(row.value.id, new CaseRow(row));
}

void CaseRowCache::clear()
{
    m_rows.clear();
    m_wanted.clear();
}

void CaseRowCache::fetch()
{
    const QList<CaseId> ids(m_wanted.constBegin(), m_wanted.constEnd());
    m_wanted.clear();
    for (const CaseId &id : ids) {
        m_underWay.insert(id);
    }
    onResult(this, m_store.caseRows(ids), [this, ids](const Result<QList<CaseRow>> &rows) {
        for (const CaseId &id : ids) {
            m_underWay.remove(id);
        }
        if (!rows) {
            return;
        }
        QList<CaseId> read;
        for (const CaseRow &row : *rows) {
            put(row);
            read.append(row.value.id);
        }
        Q_EMIT rowsRead(read);
    });
}

} // namespace wederhoor
