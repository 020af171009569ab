#include "core/desk/TemplateDesk.h"

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

QFuture<Result<void>> TemplateDesk::remove(const TemplateId &id)
{
    return m_store.write<void>(
        [id](Transaction &transaction) { return TemplateTable(transaction.connection()).remove(id); });
}

} // namespace wederhoor
