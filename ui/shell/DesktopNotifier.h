#pragma once

#include "ui/presenters/AttentionPresenter.h"

#include <QDBusConnection>
#include <QHash>

namespace wederhoor {

/// Shows what is announced through the desktop's notification service, which also desktops without a tray have
/// (Desktop Notifications Specification 1.2). Never waits for it. GUI thread.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifier(const QDBusConnection &bus, QObject *parent = nullptr);

    /// False until the service has answered, and where there is none.
    [[nodiscard]] bool isThere() const { return m_isThere; }
    void show(const AttentionPresenter::Announcement &announcement);

Q_SIGNALS:
    void found();
    /// One was clicked. A null id: it leads nowhere in particular.
    void clicked(const wederhoor::CaseId &id);

private Q_SLOTS:
    void onActionInvoked(uint number, const QString &action);
    void onClosed(uint number, uint reason);

private:
    void ask();

    QDBusConnection m_bus;
    QHash<uint, CaseId> m_shown;
    bool m_isThere = false;
    bool m_readsMarkup = false;
};

} // namespace wederhoor
