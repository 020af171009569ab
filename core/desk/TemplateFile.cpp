#include "core/desk/TemplateFile.h"

#include "core/desk/MacroDesk.h"
#include "core/domain/TemplateActs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>

namespace wederhoor {

namespace {

constexpr auto nameKey = QLatin1String("name");
constexpr auto textKey = QLatin1String("text");
constexpr auto languageKey = QLatin1String("language");
constexpr auto platformKey = QLatin1String("platform");
constexpr auto topicKey = QLatin1String("topic");
constexpr auto folderKey = QLatin1String("folder");
constexpr auto actsKey = QLatin1String("acts");
constexpr std::array keys{nameKey, textKey, languageKey, platformKey, topicKey, folderKey};

Error wrongEntry(qsizetype number, const QString &why)
{
    return {ErrorKind::Invalid, QStringLiteral("entry %1 %2").arg(number + 1).arg(why)};
}

/// What is wrong with the entry's shape; empty when nothing is.
QString wrongIn(const QJsonObject &entry)
{
    for (const QLatin1String key : keys) {
        const QJsonValue value = entry.value(key);
        if (!value.isUndefined() && !value.isString()) {
            return QStringLiteral("has a %1 that is no text").arg(key);
        }
    }
    const QJsonValue acts = entry.value(actsKey);
    if (!acts.isUndefined() && !acts.isArray()) {
        return QStringLiteral("has acts that are no list");
    }
    const bool saysOrDoes = !entry.value(textKey).toString().trimmed().isEmpty() || !acts.toArray().isEmpty();
    const bool isWhole = !entry.value(nameKey).toString().trimmed().isEmpty() && saysOrDoes;
    return isWhole ? QString() : QStringLiteral("has no name or no text");
}

} // namespace

Result<QList<Template>> readTemplates(const QByteArray &json, IdMaker &ids)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray()) {
        return failure(ErrorKind::Invalid,
                       error.error == QJsonParseError::NoError ? QStringLiteral("not a JSON array")
                                                               : error.errorString());
    }
    QList<Template> templates;
    QSet<QString> names;
    const QJsonArray entries = document.array();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        if (const QString wrong = wrongIn(entry); !wrong.isEmpty()) {
            return failure(wrongEntry(i, wrong));
        }
        const auto text = [&entry](QLatin1String key) { return entry.value(key).toString(); };
        const Template value{{ids.uuid()},      text(nameKey).trimmed(),
                             text(languageKey), {text(platformKey)},
                             text(topicKey),    text(textKey),
                             text(folderKey),   templateActsFromJson(entry.value(actsKey).toArray())};
        if (value.acts.size() != entry.value(actsKey).toArray().size()) {
            return failure(wrongEntry(i, QStringLiteral("has an act that is not known")));
        }
        if (const Result<void> good = checkMacro(value); !good) {
            return failure(wrongEntry(i, QStringLiteral("has acts that cannot be done: ") + good.error().detail));
        }
        if (names.contains(value.name.toCaseFolded())) {
            return failure(wrongEntry(i, QStringLiteral("has the name of one before it: %1").arg(value.name)));
        }
        names.insert(value.name.toCaseFolded());
        templates.append(value);
    }
    return templates;
}

QByteArray writeTemplates(const QList<Template> &templates)
{
    QJsonArray entries;
    for (const Template &value : templates) {
        QJsonObject entry{{nameKey, value.name},         {textKey, value.text},
                          {languageKey, value.language}, {platformKey, value.platform.value},
                          {topicKey, value.topic},       {folderKey, value.folder}};
        if (value.isMacro()) {
            entry.insert(actsKey, templateActsToJson(value.acts));
        }
        entries.append(entry);
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Indented);
}

} // namespace wederhoor
