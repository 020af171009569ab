#pragma once

#include "core/domain/CaseQuery.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace wederhoor {

class Store;

/// The rows near what is on screen, read from the store in batches. Lives on the GUI thread.
class CaseRowCache : public QObject
{
    Q_OBJECT

public:
    explicit CaseRowCache(Store &store, QObject *parent = nullptr);

    /// Null: not here yet; it was asked for, and rowsRead() follows.
    [[nodiscard]] const CaseRow *find(const CaseId &id) const { return m_rows.object(id); }
    void want(const QList<CaseId> &ids);
    /// Reads those again that are held.
    void refresh(const QList<CaseId> &ids);
    void put(const CaseRow &row);
    void clear();

Q_SIGNALS:
    void rowsRead(const QList<wederhoor::CaseId> &ids);

private:
    void wake();
    void fetch();

    Store &m_store;
    QCache<CaseId, CaseRow> m_rows;
    QList<CaseId> m_wanted; ///< the latest last
    QSet<CaseId> m_stale; ///< held, and to be read again
    QSet<CaseId> m_underWay;
    QTimer m_timer;
};

} // namespace wederhoor
