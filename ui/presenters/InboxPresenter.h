#pragma once

#include "ui/models/CaseListModel.h"
#include "ui/models/ViewListModel.h"
#include "ui/presenters/InboxDoor.h"

namespace wederhoor {

/// The inbox's left half: which view is shown, the counts, the search, and what waits to come in. GUI thread, no
/// widgets.
class InboxPresenter : public QObject
{
    Q_OBJECT

public:
    InboxPresenter(const InboxDoor &door, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] CaseListModel &cases() { return m_cases; }
    [[nodiscard]] ViewListModel &views() { return m_views; }

    void showView(CaseView view);
    void showChannel(const ChannelId &channel);
    void showDraftsAndOutbox();
    /// Runs while typing, once the fingers rest; an empty text goes back to the view.
    void setSearch(const QString &text);
    [[nodiscard]] bool isSearching() const { return !m_searchText.isEmpty(); }
    [[nodiscard]] QString viewTitle() const;
    /// What is shown, to be shown again at the next start: "unclaimed", "drafts"; empty: what has no lasting name.
    [[nodiscard]] QString shownName() const;
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
    /// An act failed or the inbox could not be read.
    void failed(const QString &text);

private:
    enum class Shown { View, Channel, DraftsAndOutbox };
    void show();
    void search();
    void readChannels();
    void readDraftsAndOutbox();

    InboxDoor m_door;
    CaseListModel m_cases;
    ViewListModel m_views;
    Shown m_shown = Shown::View;
    CaseView m_view = CaseView::Unclaimed;
    ChannelId m_channel;
    QString m_searchText;
    int m_searchNumber = 0;
    int m_draftsNumber = 0;
    bool m_hasChannels = false;
    QTimer m_searchDelay;
    QTimer m_countsDelay;
    QTimer m_regroup;
};

} // namespace wederhoor
