#pragma once

#include "ui/models/CaseGroups.h"
#include "ui/models/CaseRowCache.h"

#include <QAbstractTableModel>

namespace wederhoor {

/// The list of cases: the full vector of a view's ids and a cache of the rows near the screen. Knows nothing that is
/// drawn; new cases may be held back so that nothing moves under the reader. Lives on the GUI thread.
class CaseListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { CaseIdRole = Qt::UserRole, HeadingRole };

    CaseListModel(Store &store, const Clock &clock, QObject *parent = nullptr);

    /// A view in its order, followed as the inbox changes.
    void showView(const CaseFilter &filter);
    /// A fixed set in the order given, followed only in its rows: what a search found, cases with drafts.
    void showHits(const QList<SearchHit> &hits);
    void showCases(const QList<CaseRow> &rows);
    [[nodiscard]] const CaseFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isView() const { return m_isView; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    /// While held, cases that are new to the view wait; pendingChanged() counts them.
    void setHolding(bool holding);
    [[nodiscard]] int pending() const { return m_pending; }
    void takePending();
    /// Rows are said anew, in the language that is in use now.
    void retranslate() { allDataChanged(); }
    /// Groups move on with the clock.
    void regroup();

    [[nodiscard]] int caseCount() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] const CaseListRow &rowAt(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    /// Null while it is being read, and for headings.
    [[nodiscard]] const CaseRow *caseAt(int row) const;
    /// What a search hit shows in place of the case's snippet, or empty.
    [[nodiscard]] QString excerptAt(int row) const;
    [[nodiscard]] CaseId idAt(int row) const;
    /// -1: not in the list.
    [[nodiscard]] int rowOf(const CaseId &id) const;
    /// The next case row from `row` on in steps of 1 or -1; -1: there is none.
    [[nodiscard]] int nextCaseRow(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Rows are about to move, came, or went: a view keeps its place between the two.
    void aboutToChangeRows();
    void rowsChanged();
    void loaded();
    void pendingChanged(int count);
    void failed(const wederhoor::Error &error);

private:
    void reload();
    void apply(const QList<CaseListEntry> &latest);
    void become(std::vector<CaseListRow> next);
    void replaceMiddle(std::size_t first, std::size_t oldEnd, const std::vector<CaseListRow> &next,
                       std::size_t nextEnd);
    void reset(std::vector<CaseListRow> rows);
    void allDataChanged();
    void setPending(int count);
    void onCasesChanged(const QList<CaseId> &ids);
    void onRowsRead(const QList<CaseId> &ids);
    [[nodiscard]] QString sentence(int row) const;

    Store &m_store;
    const Clock &m_clock;
    mutable CaseRowCache m_cache; ///< a look at a row that is not here asks for it
    CaseFilter m_filter;
    bool m_isView = true;
    bool m_loaded = false;
    bool m_holding = false;
    int m_pending = 0;
    int m_generation = 0; ///< answers to an older question are dropped
    QTimer m_reload;
    QList<CaseListEntry> m_entries; ///< shown
    QList<CaseListEntry> m_latest; ///< with those that wait
    std::vector<CaseListRow> m_rows;
    QHash<CaseId, QString> m_excerpts;
};

} // namespace wederhoor
