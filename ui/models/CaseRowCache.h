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
    [[nodiscard]] const CaseRow *find(const CaseId &id) const;
    /// False: what is held may be older than the inbox, and is worth wanting again.
    [[nodiscard]] bool isCurrent(const CaseId &id) const;
    void want(const QList<CaseId> &ids);
    /// Reads those again that are held.
    void refresh(const QList<CaseId> &ids);
    void put(const CaseRow &row);
    /// Everything may have changed: what is held is shown until it is read again.
    void outdate() { ++m_age; }

Q_SIGNALS:
    void rowsRead(const QList<wederhoor::CaseId> &ids);

private:
    struct Held
    {
        CaseRow row;
        int age = 0;
    };
    void wake();
    void fetch();
    void put(const CaseRow &row, int age);

    Store &m_store;
    QCache<CaseId, Held> m_rows;
    int m_age = 0;
    QList<CaseId> m_wanted; ///< the latest last
    QSet<CaseId> m_stale; ///< held, and to be read again
    QSet<CaseId> m_underWay;
    QTimer m_timer;
};

} // namespace wederhoor
