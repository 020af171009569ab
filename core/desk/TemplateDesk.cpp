#include "core/desk/TemplateDesk.h"

#include "core/desk/TemplateFile.h"
#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

Result<void> requireUnusedName(TemplateTable &table, const Template &value)
{
    const Result<QList<Template>> all = table.all();
    if (!all) {
        return failure(all.error());
    }
    for (const Template &other : *all) {
        if (other.id != value.id && other.name.compare(value.name, Qt::CaseInsensitive) == 0) {
            return failure(ErrorKind::Conflict, QStringLiteral("another template is called %1").arg(other.name));
        }
    }
    return {};
}

} // namespace

TemplateDesk::TemplateDesk(Store &store, IdMaker &ids)
    : m_store(store)
    , m_ids(ids)
{
}

QFuture<Result<Template>> TemplateDesk::save(const Template &value)
{
    Template wanted = value;
    wanted.name = value.name.trimmed();
    if (wanted.name.isEmpty() || wanted.text.trimmed().isEmpty()) {
        return ready<Template>(
            failure(ErrorKind::Invalid,
                    wanted.name.isEmpty() ? QStringLiteral("name: missing") : QStringLiteral("text: missing")));
    }
    if (wanted.id.isNull()) {
        wanted.id = {m_ids.uuid()};
    }
    return m_store.write<Template>([wanted](Transaction &transaction) -> Result<Template> {
        TemplateTable table(transaction.connection());
        Result<void> done = requireUnusedName(table, wanted);
        done = done ? table.save(wanted) : done;
        return done ? Result<Template>(wanted) : failure(done.error());
    });
}

QFuture<Result<TemplateDesk::Imported>> TemplateDesk::take(const QByteArray &json)
{
    const Result<QList<Template>> read = readTemplates(json, m_ids);
    if (!read) {
        return ready<Imported>(failure(read.error()));
    }
    return m_store.write<Imported>([templates = *read](Transaction &transaction) -> Result<Imported> {
        TemplateTable table(transaction.connection());
        const Result<QList<Template>> all = table.all();
        if (!all) {
            return failure(all.error());
        }
        QHash<QString, Template> present;
        for (const Template &value : *all) {
            present.insert(value.name.toCaseFolded(), value);
        }
        Imported imported;
        for (Template value : templates) {
            const auto known = present.constFind(value.name.toCaseFolded());
            if (known != present.constEnd()) {
                value.id = known->id;
            }
            const bool isSame = known != present.constEnd() && *known == value;
            ++(isSame ? imported.same : known != present.constEnd() ? imported.changed : imported.added);
            if (const Result<void> saved = isSame ? Result<void>() : table.save(value); !saved) {
                return failure(saved.error());
            }
        }
        return imported;
    });
}

QFuture<Result<void>> TemplateDesk::remove(const TemplateId &id)
{
    return m_store.write<void>(
        [id](Transaction &transaction) { return TemplateTable(transaction.connection()).remove(id); });
}

} // namespace wederhoor
