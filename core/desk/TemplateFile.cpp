#include "core/desk/TemplateFile.h"

#include "core/desk/MacroDesk.h"
#include "core/domain/TemplateActs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace wederhoor {

namespace {

constexpr auto nameKey = QLatin1String("name");
constexpr auto textKey = QLatin1String("text");
constexpr auto languageKey = QLatin1String("language");
constexpr auto platformKey = QLatin1String("platform");
constexpr auto topicKey = QLatin1String("topic");
constexpr auto folderKey = QLatin1String("folder");
constexpr auto actsKey = QLatin1String("acts");
constexpr auto teamKey = QLatin1String("team");
constexpr auto hubKey = QLatin1String("hub");
constexpr std::array keys{nameKey, textKey, languageKey, platformKey, topicKey, folderKey, teamKey, hubKey};

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

/// Null: everybody's. Nothing: it names one that is not there, or both a team and a hub.
std::optional<QUuid> scopeOf(const QJsonObject &entry, const QList<SharedScope> &scopes)
{
    const QString team = entry.value(teamKey).toString();
    const QString hub = entry.value(hubKey).toString();
    if (team.isEmpty() && hub.isEmpty()) {
        return QUuid();
    }
    const auto found = std::find_if(scopes.begin(), scopes.end(), [&](const SharedScope &scope) {
        return scope.isHub ? team.isEmpty() && scope.name == hub : hub.isEmpty() && scope.name == team;
    });
    return found == scopes.end() ? std::nullopt : std::optional(found->id);
}

} // namespace

Result<QList<Template>> readTemplates(const QByteArray &json, IdMaker &ids, const QList<SharedScope> &scopes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray()) {
        return failure(ErrorKind::Invalid,
                       error.error == QJsonParseError::NoError ? QStringLiteral("not a JSON array")
                                                               : error.errorString());
    }
    QList<Template> templates;
    QSet<std::pair<QUuid, QString>> names;
    const QJsonArray entries = document.array();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        if (const QString wrong = wrongIn(entry); !wrong.isEmpty()) {
            return failure(wrongEntry(i, wrong));
        }
        const auto text = [&entry](QLatin1String key) { return entry.value(key).toString(); };
        const std::optional<QUuid> scope = scopeOf(entry, scopes);
        if (!scope) {
            return failure(wrongEntry(
                i, QStringLiteral("belongs to %1, of which this desk is not").arg(text(teamKey) + text(hubKey))));
        }
        const Template value{{ids.uuid()},
                             text(nameKey).trimmed(),
                             text(languageKey),
                             {text(platformKey)},
                             text(topicKey),
                             text(textKey),
                             text(folderKey),
                             templateActsFromJson(entry.value(actsKey).toArray()),
                             *scope};
        if (value.acts.size() != entry.value(actsKey).toArray().size()) {
            return failure(wrongEntry(i, QStringLiteral("has an act that is not known")));
        }
        if (const Result<void> good = checkMacro(value); !good) {
            return failure(wrongEntry(i, QStringLiteral("has acts that cannot be done: ") + good.error().detail));
        }
        if (names.contains({value.scope, value.name.toCaseFolded()})) {
            return failure(wrongEntry(i, QStringLiteral("has the name of one before it: %1").arg(value.name)));
        }
        names.insert({value.scope, value.name.toCaseFolded()});
        templates.append(value);
    }
    return templates;
}

QByteArray writeTemplates(const QList<Template> &templates, const QList<SharedScope> &scopes)
{
    QJsonArray entries;
    for (const Template &value : templates) {
        QJsonObject entry{{nameKey, value.name},         {textKey, value.text},
                          {languageKey, value.language}, {platformKey, value.platform.value},
                          {topicKey, value.topic},       {folderKey, value.folder}};
        if (value.isMacro()) {
            entry.insert(actsKey, templateActsToJson(value.acts));
        }
        const auto scope = std::find_if(scopes.begin(), scopes.end(),
                                        [&value](const SharedScope &one) { return one.id == value.scope; });
        if (scope != scopes.end()) {
            entry.insert(scope->isHub ? hubKey : teamKey, scope->name);
        }
        entries.append(entry);
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Indented);
}

} // namespace wederhoor
