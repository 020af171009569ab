#include "core/platforms/feeds/FeedCursor.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

QByteArray setupOf(const QUrl &url, const QStringList &keywords)
{
    const QString all = url.toString() + u'\n' + keywords.join(u'\n');
    return QByteArray::number(feedHash(all), 36);
}

QString toText(const FeedCursor::Seen &seen)
{
    return QString::number(seen.id, 36) + u'.' + QString::number(seen.text, 36) + u'.'
        + QString::number(seen.changed, 36);
}

FeedCursor::Seen seenFromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    if (parts.size() != 3) {
        return {};
    }
    return {parts.at(0).toULongLong(nullptr, 36), parts.at(1).toULongLong(nullptr, 36),
            parts.at(2).toLongLong(nullptr, 36)};
}

} // namespace

quint64 feedHash(const QString &text)
{
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return qFromBigEndian<quint64>(digest.constData());
}

Cursor toCursor(const FeedCursor &cursor)
{
    QJsonArray seen;
    for (const FeedCursor::Seen &each : cursor.seen) {
        seen.append(toText(each));
    }
    const QJsonObject json{{u"setup"_s, QString::fromLatin1(cursor.setup)},
                           {u"etag"_s, QString::fromLatin1(cursor.etag)},
                           {u"modified"_s, QString::fromLatin1(cursor.lastModified)},
                           {u"seen"_s, seen}};
    return {QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

FeedCursor feedCursor(const Cursor &cursor, const QUrl &url, const QStringList &keywords)
{
    const QJsonObject json = QJsonDocument::fromJson(cursor.value).object();
    FeedCursor result;
    result.setup = setupOf(url, keywords);
    if (json.value("setup"_L1).toString().toLatin1() == result.setup) {
        result.etag = json.value("etag"_L1).toString().toLatin1();
        result.lastModified = json.value("modified"_L1).toString().toLatin1();
    }
    for (const QJsonValue &value : json.value("seen"_L1).toArray()) {
        result.seen.append(seenFromText(value.toString()));
    }
    return result;
}

} // namespace wederhoor
