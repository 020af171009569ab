#pragma once

#include "ui/models/CaseListModel.h"
#include "ui/models/ListQuery.h"
#include "ui/models/ViewListModel.h"
#include "ui/presenters/SavedViews.h"
#include "ui/presenters/SearchAssistant.h"

namespace wederhoor {

class UndoStack;

/// The inbox's left half: which view is shown, its filters, the search, the counts, and what waits to come in. GUI
/// thread, no widgets.
class InboxPresenter : public QObject
{
    Q_OBJECT

public:
    InboxPresenter(const InboxDoor &door, const Clock &clock, UndoStack &undo, QObject *parent = nullptr);

    [[nodiscard]] CaseListModel &cases() { return m_cases; }
    [[nodiscard]] ViewListModel &views() { return m_views; }
    [[nodiscard]] SearchAssistant &assistant() { return m_assistant; }
    [[nodiscard]] SavedViews &saved() { return m_saved; }

    /// A view begins without filters and without a search: it shows what its count says.
    void showView(CaseView view);
    void showChannel(const ChannelId &channel);
    void showDraftsAndOutbox();
    void showSaved(const QString &id);
    /// Keeps what is shown under a name.
    void saveView(const QString &name);
    void renameSaved(const QString &id, const QString &name);
    /// Can be undone. When it is the one shown, its cases stay: as a view without a name.
    void removeSaved(const QString &id);

    /// Runs at every key, one search at a time; an empty text goes back to the view.
    void setSearch(const QString &text);
    /// The filters hold in the view and in the search.
    void setFilter(const CaseFilter &filter);
    void setSearchWithin(bool within);
    [[nodiscard]] const ListQuery &query() const { return m_query; }
    [[nodiscard]] bool isSearching() const { return m_query.isSearch(); }
    [[nodiscard]] bool showsDrafts() const { return m_shown == Shown::DraftsAndOutbox && !isSearching(); }
    /// What is shown, also while its cases are searched.
    [[nodiscard]] QString placeTitle() const;
    [[nodiscard]] QString viewTitle() const;
    /// What is shown, to be shown again at the next start: "unclaimed", "drafts", "channel:ID", "saved:ID".
    [[nodiscard]] QString shownName() const;
    /// Shows that again; what is gone meanwhile gives way to the unclaimed.
    void showNamed(const QString &name);
    /// A saved view is to be shown as soon as they are read; what is listed until then is not what was asked for.
    [[nodiscard]] bool isWaitingForSaved() const { return !m_awaited.isEmpty(); }
    /// Of the list of views; -1: what is shown is none of them.
    [[nodiscard]] int shownRow() const;
    [[nodiscard]] bool hasChannels() const { return m_hasChannels; }
    void refreshCounts();
    /// Models and what was said follow the language that is in use now.
    void retranslate();

Q_SIGNALS:
    void viewChanged();
    void countsChanged(const wederhoor::ViewCounts &counts);
    void channelsRead(int count);
    /// What the search says beside its hits: a wrong field, nothing found, more may exist. Empty: nothing to say.
    void searchSaid(const QString &text, bool wrong);
    /// A link to a case was put into the search field.
    void caseWanted(const wederhoor::CaseId &id);
    /// An act failed or the inbox could not be read.
    void failed(const QString &text);

private:
    enum class Shown { View, DraftsAndOutbox };
    void begin(Shown shown, const ListQuery &query, const QString &savedId = {});
    void apply();
    void search();
    void showPage(const SearchPage &page);
    void readChannels();
    void readDraftsAndOutbox();

    InboxDoor m_door;
    CaseListModel m_cases;
    ViewListModel m_views;
    SearchAssistant m_assistant;
    SavedViews m_saved;
    Shown m_shown = Shown::View;
    ListQuery m_query;
    QString m_savedId;
    QString m_awaited; ///< the saved view to show once they are read
    ChannelId m_channel; ///< chosen at the left
    int m_draftsNumber = 0;
    bool m_searching = false; ///< a search is under way
    bool m_searchAgain = false; ///< ... and something was typed since
    bool m_hasChannels = false;
    QTimer m_countsDelay;
    QTimer m_regroup;
};

} // namespace wederhoor
