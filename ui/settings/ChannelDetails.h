#pragma once

#include <QWidget>

class QAbstractButton;
class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace wederhoor {

class ChannelsPresenter;
class FactList;
class NoticeBar;
class SetAsideCard;

/// How one channel fares, and what can be done with it.
class ChannelDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelDetails(ChannelsPresenter &presenter, QWidget *parent = nullptr);

    void focusActs();
    void retranslate();
    /// The times in it, and what follows from them.
    void refresh();

Q_SIGNALS:
    void editWanted();
    void signInWanted();
    void removeWanted();
    void dropWanted(qint64 row);

private:
    QPushButton *makeButton(const char *objectName);
    void makeLayout();
    void showAdvice();
    void showFacts();
    void showActs();

    ChannelsPresenter &m_presenter;
    QHBoxLayout *m_acts;
    QLabel *m_title;
    NoticeBar *m_advice;
    NoticeBar *m_exposure;
    FactList *m_facts;
    QPushButton *m_poll;
    QPushButton *m_pause;
    QPushButton *m_edit;
    QPushButton *m_signIn;
    QPushButton *m_remove;
    SetAsideCard *m_setAside;
};

} // namespace wederhoor
