#pragma once

#include "ui/shell/DesktopNotifier.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace wederhoor {

class Theme;

/// The program's sign in the desktop's tray, with the count of what wants to be seen and a small menu. Shows what is
/// announced, through the desktop's notification service where there is one, else through the tray.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    TrayIcon(AttentionPresenter &attention, const Theme &theme, const QDBusConnection &bus, QObject *parent = nullptr);
    ~TrayIcon() override;

    /// An announcement would be seen here.
    [[nodiscard]] bool canAnnounce() const;
    void retranslate();

Q_SIGNALS:
    void showWanted();
    void caseWanted(const wederhoor::CaseId &id);
    void pollWanted();
    void quitWanted();

private:
    void makeMenu();
    void paint();
    void open(const CaseId &id);
    void announce(const AttentionPresenter::Announcement &announcement);

    AttentionPresenter &m_attention;
    const Theme &m_theme;
    DesktopNotifier m_notifier;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_show = nullptr;
    QAction *m_poll = nullptr;
    QAction *m_quiet = nullptr;
    QAction *m_quit = nullptr;
    CaseId m_announced;
};

} // namespace wederhoor
