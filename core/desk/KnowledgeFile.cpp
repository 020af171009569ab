#include "core/desk/KnowledgeFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <array>

namespace wederhoor {

namespace {

constexpr auto kindKey = QLatin1String("kind");
constexpr auto titleKey = QLatin1String("title");
constexpr auto platformsKey = QLatin1String("platforms");
/// In the order in which a file is read by people.
constexpr std::array textKeys{QLatin1String("topic"),       QLatin1String("text"),       QLatin1String("owner"),
                              QLatin1String("agreed_with"), QLatin1String("valid_from"), QLatin1String("valid_until"),
                              QLatin1String("language"),    QLatin1String("link")};

/// What is wrong with the entry's shape; empty when nothing is.
QString wrongShape(const QJsonObject &entry)
{
    const auto isText = [&entry](QLatin1String key) {
        const QJsonValue value = entry.value(key);
        return value.isUndefined() || value.isString();
    };
    for (const QLatin1String key : textKeys) {
        if (!isText(key)) {
            return QStringLiteral("has a %1 that is no text").arg(key);
        }
    }
    if (!knowledgeKindFromName(entry.value(kindKey).toString())) {
        return QStringLiteral("has no kind (agreed_line, fact)");
    }
    const QJsonValue platforms = entry.value(platformsKey);
    if (!platforms.isUndefined() && !platforms.isArray()) {
        return QStringLiteral("has platforms that are no list");
    }
    for (const QLatin1String key : {QLatin1String("valid_from"), QLatin1String("valid_until")}) {
        const QString day = entry.value(key).toString();
        if (!day.isEmpty() && !QDate::fromString(day, Qt::ISODate).isValid()) {
            return QStringLiteral("has a %1 that is no day (2026-01-31)").arg(key);
        }
    }
    return {};
}

Knowledge knowledgeIn(const QJsonObject &entry)
{
    SharedThing thing;
    thing.kind = entry.value(kindKey).toString();
    thing.name = entry.value(titleKey).toString().simplified();
    thing.fields = entry;
    return knowledgeOf(thing);
}

} // namespace

QString wrongIn(const Knowledge &value)
{
    if (value.title.trimmed().isEmpty()) {
        return QStringLiteral("title: missing");
    }
    if (value.text.trimmed().isEmpty()) {
        return QStringLiteral("text: missing");
    }
    if (value.from.isValid() && value.until.isValid() && value.until < value.from) {
        return QStringLiteral("valid_until: before valid_from");
    }
    const bool isPage = value.link.isEmpty()
        || (value.link.isValid() && !value.link.host().isEmpty()
            && (value.link.scheme() == u"https" || value.link.scheme() == u"http"));
    return isPage ? QString() : QStringLiteral("link: no address of a page (https://...)");
}

Result<QList<Knowledge>> readKnowledge(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray()) {
        return failure(ErrorKind::Invalid,
                       error.error == QJsonParseError::NoError ? QStringLiteral("not a JSON array")
                                                               : error.errorString());
    }
    QList<Knowledge> all;
    QSet<QString> titles;
    const QJsonArray entries = document.array();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        QString wrong = wrongShape(entry);
        const Knowledge value = knowledgeIn(entry);
        if (wrong.isEmpty() && !wrongIn(value).isEmpty()) {
            wrong = QStringLiteral("is not right: ") + wrongIn(value);
        }
        const QString title = knowledgeKindName(value.kind) + u'/' + value.title.toCaseFolded();
        if (wrong.isEmpty() && titles.contains(title)) {
            wrong = QStringLiteral("has the title of one before it: %1").arg(value.title);
        }
        if (!wrong.isEmpty()) {
            return failure(ErrorKind::Invalid, QStringLiteral("entry %1 %2").arg(i + 1).arg(wrong));
        }
        titles.insert(title);
        all.append(value);
    }
    return all;
}

QByteArray writeKnowledge(const QList<Knowledge> &all)
{
    QJsonArray entries;
    for (const Knowledge &value : all) {
        QJsonObject entry = sharedThingOf(value).fields;
        entry.insert(kindKey, knowledgeKindName(value.kind));
        entry.insert(titleKey, value.title);
        entries.append(entry);
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Indented);
}

} // namespace wederhoor
