#pragma once

#include "core/domain/Clock.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace wederhoor {

class CaseListView;
class EmptyState;
class InboxPresenter;
class NoticeBar;
class Theme;

/// The search field, what it says, the bar of new arrivals, and the list.
class CaseListPanel : public QFrame
{
    Q_OBJECT

public:
    CaseListPanel(InboxPresenter &presenter, const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] CaseListView &list() { return *m_list; }
    void focusSearch();
    void searchFor(const QString &text);
    /// What the empty list says and offers while no channel is connected.
    void setConnectOffered(bool offered);

Q_SIGNALS:
    void connectWanted();
    /// Enter in the search field: on to what was found.
    void listWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showArrivals(int count);
    void showEmptiness();
    void showSearchWords(const QString &text, bool wrong);

    InboxPresenter &m_presenter;
    QLineEdit *m_search;
    NoticeBar *m_searchNotice;
    QPushButton *m_arrivals;
    QStackedWidget *m_stack;
    CaseListView *m_list;
    EmptyState *m_empty;
    bool m_connectOffered = false;
};

} // namespace wederhoor
