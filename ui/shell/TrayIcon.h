#pragma once

#include "ui/presenters/AttentionPresenter.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace wederhoor {

class Theme;

/// The program's sign in the desktop's tray, with the count of what wants to be seen and a small menu; shows what is
/// announced. Silent where there is no tray.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    TrayIcon(AttentionPresenter &attention, const Theme &theme, QObject *parent = nullptr);
    ~TrayIcon() override;

    [[nodiscard]] static bool isThere();
    void retranslate();

Q_SIGNALS:
    void showWanted();
    void caseWanted(const wederhoor::CaseId &id);
    void pollWanted();
    void quitWanted();

private:
    void makeMenu();
    void paint();
    void announce(const AttentionPresenter::Announcement &announcement);

    AttentionPresenter &m_attention;
    const Theme &m_theme;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_show = nullptr;
    QAction *m_poll = nullptr;
    QAction *m_quiet = nullptr;
    QAction *m_quit = nullptr;
    CaseId m_announced;
};

} // namespace wederhoor
