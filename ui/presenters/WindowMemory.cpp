#include "ui/presenters/WindowMemory.h"

#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {
constexpr QLatin1String shortcutsKey("ui.shortcuts");
} // namespace

WindowMemory::WindowMemory(const InboxDoor &inbox, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
{
}

void WindowMemory::readKeys()
{
    onResult(this, m_inbox.store.setting(shortcutsKey), [this](const Result<QString> &text) {
        if (const KeyMap keys = keysFromText(text.value_or(QString())); !keys.isEmpty()) {
            Q_EMIT keysRead(keys);
        }
    });
}

void WindowMemory::keepKeys(const KeyMap &keys)
{
    keep(shortcutsKey, keysToText(keys));
}

void WindowMemory::keep(const QString &key, const QString &value)
{
    onResult(this, m_inbox.store.setSetting(key, value), [this](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(errorText(done.error()));
        }
    });
}

QString WindowMemory::keysToText(const KeyMap &keys)
{
    QJsonObject object;
    for (auto it = keys.constBegin(); it != keys.constEnd(); ++it) {
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    }
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

WindowMemory::KeyMap WindowMemory::keysFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    KeyMap keys;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!it->isArray()) {
            continue;
        }
        QStringList texts;
        for (const QJsonValue &each : it->toArray()) {
            texts.append(each.toString());
        }
        keys.insert(it.key(), texts);
    }
    return keys;
}

} // namespace wederhoor
