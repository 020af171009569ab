#include "ui/shell/DesktopNotifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <chrono>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

// https://specifications.freedesktop.org/notification-spec/1.2/
constexpr QLatin1String service("org.freedesktop.Notifications");
constexpr QLatin1String path("/org/freedesktop/Notifications");
constexpr QLatin1String interface("org.freedesktop.Notifications");
constexpr QLatin1String defaultAction("default");
constexpr std::chrono::milliseconds shownFor = 10s;
/// The name of the desktop entry: the desktop finds the program's sign and its settings by it.
constexpr QLatin1String desktopEntry("org.wederhoor.Wederhoor");

} // namespace

DesktopNotifier::DesktopNotifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected()) {
        return;
    }
    m_bus.connect(service, path, interface, QStringLiteral("ActionInvoked"), this,
                  SLOT(onActionInvoked(uint, QString)));
    m_bus.connect(service, path, interface, QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint, uint)));
    ask();
}

void DesktopNotifier::ask()
{
    const QDBusMessage question
        = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("GetCapabilities"));
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid()) {
            m_isThere = true;
            m_readsMarkup = reply.value().contains(QLatin1String("body-markup"));
            Q_EMIT found();
        }
    });
}

void DesktopNotifier::show(const AttentionPresenter::Announcement &announcement)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Notify"));
    // What a customer wrote must not be read as markup.
    const QString body = m_readsMarkup ? announcement.text.toHtmlEscaped() : announcement.text;
    call << QStringLiteral("Wederhoor") << uint(0) << QString(desktopEntry) << announcement.title << body
         << QStringList{defaultAction, tr("Open")}
         << QVariantMap{{QStringLiteral("desktop-entry"), QString(desktopEntry)},
                        {QStringLiteral("category"), QStringLiteral("im.received")}}
         << int(shownFor.count());
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, id = announcement.opens] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid()) {
            m_shown.insert(reply.value(), id);
        }
    });
}

void DesktopNotifier::onActionInvoked(uint number, const QString &action)
{
    // The service tells everybody about everybody's.
    if (action == defaultAction && m_shown.contains(number)) {
        Q_EMIT clicked(m_shown.value(number));
    }
}

void DesktopNotifier::onClosed(uint number, uint /*reason*/)
{
    m_shown.remove(number);
}

} // namespace wederhoor
