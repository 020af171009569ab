#include "core/desk/StarterTemplates.h"

#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

const QString doneKey = QStringLiteral("templates.starter");

Result<int> addOnce(Transaction &transaction, const QList<Template> &templates)
{
    SettingTable settings(transaction.connection());
    const Result<QString> done = settings.value(doneKey);
    if (!done) {
        return failure(done.error());
    }
    TemplateTable table(transaction.connection());
    const Result<QList<Template>> present = table.all();
    if (!present) {
        return failure(present.error());
    }
    if (!done->isEmpty() || !present->isEmpty()) {
        return 0;
    }
    for (const Template &value : templates) {
        if (const Result<void> saved = table.save(value); !saved) {
            return failure(saved.error());
        }
    }
    if (const Result<void> noted = settings.set(doneKey, QStringLiteral("1")); !noted) {
        return failure(noted.error());
    }
    return static_cast<int>(templates.size());
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
    const QJsonArray entries = document.array();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        const auto text = [&entry](QLatin1String key) { return entry.value(key).toString(); };
        const Template value{{ids.uuid()},
                             text(QLatin1String("name")),
                             text(QLatin1String("language")),
                             {text(QLatin1String("platform"))},
                             text(QLatin1String("topic")),
                             text(QLatin1String("text"))};
        if (value.name.isEmpty() || value.text.isEmpty()) {
            return failure(ErrorKind::Invalid, QStringLiteral("entry %1 has no name or no text").arg(i + 1));
        }
        templates.append(value);
    }
    return templates;
}

QFuture<Result<int>> addStarterTemplates(Store &store, const QByteArray &json, IdMaker &ids)
{
    const Result<QList<Template>> templates = readTemplates(json, ids);
    if (!templates) {
        return ready<int>(failure(templates.error()));
    }
    return store.write<int>(
        [templates = *templates](Transaction &transaction) { return addOnce(transaction, templates); });
}

} // namespace wederhoor
