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
constexpr QLatin1String windowKey("ui.window");

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString toBase64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}
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
    onResult(this, m_inbox.store.setSetting(shortcutsKey, keysToText(keys)), [this](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(errorText(done.error()));
        }
    });
}

void WindowMemory::keepPlace(const Place &place)
{
    onResult(this, m_inbox.store.setSetting(windowKey, placeToText(place)),
             [this](const Result<void> &) { Q_EMIT placeKept(); });
}

QString WindowMemory::placeToText(const Place &place)
{
    return toText({{QStringLiteral("geometry"), toBase64(place.geometry)},
                   {QStringLiteral("splitter"), toBase64(place.splitter)},
                   {QStringLiteral("view"), place.view},
                   {QStringLiteral("case"), place.open.toString()},
                   {QStringLiteral("scroll"), place.scroll}});
}

WindowMemory::Place WindowMemory::placeFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return {fromBase64(object.value(QLatin1String("geometry"))), fromBase64(object.value(QLatin1String("splitter"))),
            object.value(QLatin1String("view")).toString(),
            CaseId::fromString(object.value(QLatin1String("case")).toString()),
            object.value(QLatin1String("scroll")).toInt()};
}

QString WindowMemory::keysToText(const KeyMap &keys)
{
    QJsonObject object;
    for (auto it = keys.constBegin(); it != keys.constEnd(); ++it) {
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    }
    return object.isEmpty() ? QString() : toText(object);
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
