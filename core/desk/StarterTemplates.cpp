#include "core/desk/StarterTemplates.h"

#include "core/desk/TemplateFile.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

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
