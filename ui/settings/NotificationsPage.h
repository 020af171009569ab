#pragma once

#include "ui/settings/SettingsPage.h"

#include <functional>

class QCheckBox;
class QPushButton;
class QTimeEdit;

namespace wederhoor {

class AttentionPresenter;

/// Whether and when one is called, and a try of it.
class NotificationsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// `canAnnounce`: an announcement would be seen on this desktop.
    NotificationsPage(AttentionPresenter &presenter, std::function<bool()> canAnnounce, QWidget *parent = nullptr);

    void setSeen(bool seen) override;

protected:
    void retranslate() override;

private:
    void makeLayout();
    void fill();
    void save();
    void showQuiet();

    AttentionPresenter &m_presenter;
    std::function<bool()> m_canAnnounce;
    bool m_filling = false;
    QCheckBox *m_on;
    QLabel *m_onHint;
    QLabel *m_tray;
    QCheckBox *m_quiet;
    QLabel *m_between;
    QTimeEdit *m_from;
    QLabel *m_and;
    QTimeEdit *m_to;
    QCheckBox *m_weekends;
    QLabel *m_quietHint;
    QLabel *m_state;
    QPushButton *m_hour;
    QPushButton *m_test;
};

} // namespace wederhoor
