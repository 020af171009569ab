#pragma once

#include "core/domain/Clock.h"

#include <QFrame>

class QPushButton;
class QStackedWidget;

namespace wederhoor {

class BatchBar;
class BatchPresenter;
class CaseListView;
class EmptyState;
class FilterBar;
class InboxPresenter;
class NoticeBar;
class SearchField;
class Theme;

/// The search field, what it says, the bar of new arrivals, and the list.
class CaseListPanel : public QFrame
{
    Q_OBJECT

public:
    CaseListPanel(InboxPresenter &presenter, BatchPresenter &batch, const Clock &clock, const Theme &theme,
                  QWidget *parent = nullptr);

    [[nodiscard]] CaseListView &list() { return *m_list; }
    [[nodiscard]] BatchBar &batchBar() { return *m_batchBar; }
    void focusSearch();
    void searchFor(const QString &text);
    void openFilters();
    /// Asks for a name and keeps what is shown under it.
    void saveView();
    /// What the empty list says and offers while no channel is connected.
    void setConnectOffered(bool offered);
    /// So many questions of other hubs wait for an answer.
    void setQuestions(int count);

Q_SIGNALS:
    void connectWanted();
    void questionsWanted();
    /// Enter in the search field: on to what was found.
    void listWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showArrivals();
    void showEmptiness();
    void showSearchWords(const QString &text, bool wrong);

    InboxPresenter &m_presenter;
    SearchField *m_search;
    FilterBar *m_filters;
    NoticeBar *m_searchNotice;
    QPushButton *m_leaveOut = nullptr;
    NoticeBar *m_questions;
    QPushButton *m_showQuestions = nullptr;
    int m_questionCount = 0;
    QPushButton *m_arrivals;
    BatchBar *m_batchBar;
    QStackedWidget *m_stack;
    CaseListView *m_list;
    EmptyState *m_empty;
    bool m_connectOffered = false;
};

} // namespace wederhoor
