#pragma once

#include "ui/models/CaseListUpdate.h"
#include "ui/models/CaseRowCache.h"
#include "ui/models/Presence.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QFuture>

#include <memory>
#include <optional>

namespace wederhoor {

class IncomingMasker;

/// The list of cases: the full vector of a view's ids and a cache of the rows near the screen. Knows nothing that is
/// drawn; new cases may be held back so that nothing moves under the reader. Cases can be marked for an act on many.
/// Lives on the GUI thread.
class CaseListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { CaseIdRole = Qt::UserRole, HeadingRole, MarkedRole };
    using Pending = PendingCases;
    /// No more can be marked at once: an act on them must remain a thing one can oversee.
    static constexpr int mostMarked = 1000;

    CaseListModel(Store &store, const Clock &clock, QObject *parent = nullptr);

    /// A view in its order, followed as the inbox changes.
    void showView(const CaseFilter &filter);
    /// A fixed set in the order given, followed only in its rows: what a search found, cases with drafts.
    void showHits(const QList<SearchHit> &hits);
    void showCases(const QList<CaseRow> &rows);
    [[nodiscard]] const CaseFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isView() const { return m_isView; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// Until then only the top of a long view is here.
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /// While held, cases that are new to the view wait; pendingChanged() counts them.
    void setHolding(bool holding);
    [[nodiscard]] const Pending &pending() const { return m_pending; }
    void takePending();
    /// Groups move on with the clock.
    void regroup();
    /// What is read out is said anew, in the language that is in use now.
    void retranslate() { allDataChanged(); }

    [[nodiscard]] int caseCount() const { return static_cast<int>(m_layout.entries().size()); }
    [[nodiscard]] CaseListRow rowAt(int row) const;
    /// The rows that are headings, from the top.
    [[nodiscard]] const std::vector<int> &headingRows() const { return m_headingRows; }
    /// Null while it is being read, and for headings.
    [[nodiscard]] const CaseRow *caseAt(int row) const;
    /// What customers wrote is shown through it from now on; null: as it is.
    void setMasker(std::shared_ptr<IncomingMasker> masker);
    /// The customer's latest words as they may be shown; empty while they are being read.
    [[nodiscard]] QString snippetAt(int row) const;
    /// What a search hit shows in place of the case's snippet, or empty.
    [[nodiscard]] QString excerptAt(int row) const;
    [[nodiscard]] CaseId idAt(int row) const;
    /// -1: not in the list.
    [[nodiscard]] int rowOf(const CaseId &id) const;
    /// The next case row from `row` on in steps of 1 or -1; -1: there is none.
    [[nodiscard]] int nextCaseRow(int row, int step) const;

    // Marks for an act on many; a case that leaves the list loses its mark.
    [[nodiscard]] bool isMarked(const CaseId &id) const { return m_marked.contains(id); }
    [[nodiscard]] int markedCount() const { return static_cast<int>(m_marked.size()); }
    /// In the order of the list.
    [[nodiscard]] QList<CaseId> marked() const;
    void setMarked(int row, bool marked);
    /// All case rows between the two; false: there were more than may be marked at once.
    bool markRows(int first, int last);
    void clearMarks();

    /// Which colleagues are in the cases of the list.
    void setPresence(const CasePresence &presence);
    [[nodiscard]] QList<TeamPresent> presentIn(const CaseId &id) const { return m_presence.value(id); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Rows are about to move, came, or went: a view keeps its place between the two.
    void aboutToChangeRows();
    void rowsChanged();
    /// Rows stand: of a long view its top, the rest follows with completed().
    void loaded();
    void completed();
    void pendingChanged(const wederhoor::CaseListModel::Pending &pending);
    void markedChanged(int count);
    void failed(const wederhoor::Error &error);

private:
    /// While rows change one by one, those between two stretches that stay: the layout's own until `first`, these, and
    /// the layout's own from `end` on.
    struct Middle
    {
        int first = 0;
        int end = 0;
        std::vector<CaseListRow> rows;
    };
    void readTop();
    void readFirstScreen(const QList<CaseListEntry> &top);
    void showTop(const QList<CaseListEntry> &top);
    void readAll();
    void whenRead(const QFuture<Result<QList<CaseListEntry>>> &entries);
    void prepareUpdate();
    /// After every read: changes may have come meanwhile.
    void awaitChanges();
    void catchUp();
    void takeLatest(bool holding);
    void follow(const CaseListUpdate &update);
    void become(const CaseLayout &next, const CaseLayout::Stretch &place);
    void changeAtOnce(const CaseLayout &next, const CaseLayout::Stretch &place);
    void changeStepwise(const CaseLayout &next, const CaseLayout::Stretch &place);
    void removeFromMiddle(std::size_t at);
    void putIntoMiddle(std::size_t place, const CaseListRow &wanted);
    void findHeadings();
    void unmarkGone();
    void reset(CaseLayout layout);
    void allDataChanged();
    void setPending(const Pending &pending);
    void onCasesChanged(const QList<CaseId> &ids);
    [[nodiscard]] bool isGrouped() const;
    [[nodiscard]] QString sentence(int row) const;

    Store &m_store;
    const Clock &m_clock;
    mutable CaseRowCache m_cache; ///< a look at a row that is not here asks for it
    CaseFilter m_filter;
    bool m_isView = true;
    bool m_loaded = false;
    bool m_complete = false;
    bool m_reading = false;
    bool m_everythingChanged = false;
    QSet<CaseId> m_changed; ///< since the list was read
    bool m_holding = false;
    Pending m_pending;
    int m_generation = 0; ///< answers to an older question are dropped
    QTimer m_catchUp;
    QElapsedTimer m_sinceRead;
    std::chrono::milliseconds m_rest{0}; ///< between two reads, as long as the last took
    QList<CaseListEntry> m_latest; ///< with those that wait
    CaseLayout m_layout; ///< shown
    int m_shown = 0; ///< how often that changed
    std::optional<Middle> m_middle;
    std::vector<int> m_headingRows;
    QHash<CaseId, QString> m_excerpts;
    std::shared_ptr<IncomingMasker> m_masker;
    QSet<CaseId> m_marked;
    CasePresence m_presence;
    mutable int m_lastFound = 0; ///< where rowOf() found something last: it mostly asks for the same again
};

} // namespace wederhoor
