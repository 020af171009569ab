#include "ui/style/SystemLook.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace wederhoor {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr QLatin1String service("org.freedesktop.portal.Desktop");
constexpr QLatin1String path("/org/freedesktop/portal/desktop");
constexpr QLatin1String interface("org.freedesktop.portal.Settings");
constexpr QLatin1String appearance("org.freedesktop.appearance");
constexpr QLatin1String colorScheme("color-scheme");
constexpr QLatin1String contrast("contrast");

/// Read() wraps its answer in a second variant, the signal does not.
uint numberOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value.toUInt();
}

} // namespace

SystemLook::SystemLook(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(colorScheme);
    ask(contrast);
}

void SystemLook::ask(const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << appearance << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid()) {
            set(key, numberOf(reply.value().variant()));
        }
    });
}

void SystemLook::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance) {
        set(key, numberOf(value.variant()));
    }
}

void SystemLook::set(const QString &key, uint value)
{
    bool *const known = key == colorScheme ? &m_dark : key == contrast ? &m_contrast : nullptr;
    if (known != nullptr && *known != (value == 1)) {
        *known = value == 1;
        Q_EMIT changed();
    }
}

} // namespace wederhoor
