#include "core/desk/TemplateDesk.h"

#include "core/desk/MacroDesk.h"
#include "core/desk/SharedDesk.h"
#include "core/desk/TemplateFile.h"
#include "core/domain/Async.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <QHash>

namespace wederhoor {

namespace {

Result<void> requireUnusedName(TemplateTable &table, const Template &value)
{
    const Result<QList<Template>> all = table.all();
    if (!all) {
        return failure(all.error());
    }
    for (const Template &other : *all) {
        const bool isNamesake = other.name.compare(value.name, Qt::CaseInsensitive) == 0;
        if (other.id != value.id && other.scope == value.scope && isNamesake) {
            return failure(ErrorKind::Conflict, QStringLiteral("another template is called %1").arg(other.name));
        }
    }
    return {};
}

/// Into this inbox, or to the team where it is the team's.
Result<void> saveOne(Transaction &transaction, const SharedThings &shared, const Template &value, const QUuid &act)
{
    const SharedThing *thing = shared.find(value.id.value);
    const bool goesToTeam = shared.inTeam && !value.scope.isNull();
    const bool isProposed = thing != nullptr && thing->state == SharedThing::State::Proposed;
    const bool isOwn = (thing == nullptr || thing->version == 0) && (isProposed || !goesToTeam);
    if (isOwn) {
        // The team has none yet: what was proposed is one's own until it is taken over.
        const Result<void> saved = TemplateTable(transaction.connection()).save(value);
        if (!saved || thing == nullptr) {
            return saved;
        }
    }
    SharedThing wanted;
    wanted.id = value.id.value;
    wanted.kind = sharedKind::templates();
    wanted.name = value.name;
    wanted.fields = sharedFields(value);
    wanted.scope = value.scope;
    return saveShared(transaction, shared, wanted, act);
}

Result<TakenOver> takeAll(Transaction &transaction, const QList<Template> &templates)
{
    const Result<QList<Template>> all = TemplateTable(transaction.connection()).all();
    const Result<SharedThings> shared = SharedTable(transaction.connection()).all();
    if (!all || !shared) {
        return failure(all ? shared.error() : all.error());
    }
    QHash<std::pair<QUuid, QString>, Template> present;
    for (const Template &value : *all) {
        present.insert({value.scope, value.name.toCaseFolded()}, value);
    }
    TakenOver taken;
    for (Template value : templates) {
        const auto known = present.constFind({value.scope, value.name.toCaseFolded()});
        if (known != present.constEnd()) {
            value.id = known->id;
        }
        const bool isSame = known != present.constEnd() && *known == value;
        ++(isSame ? taken.same : known != present.constEnd() ? taken.changed : taken.added);
        const Result<void> saved = isSame ? Result<void>() : saveOne(transaction, *shared, value, QUuid::createUuid());
        if (!saved) {
            return failure(saved.error());
        }
    }
    return taken;
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
    if (const Result<void> good = checkMacro(wanted); !good) {
        return ready<Template>(failure(good.error()));
    }
    if (wanted.name.isEmpty() || (wanted.text.trimmed().isEmpty() && !wanted.isMacro())) {
        return ready<Template>(
            failure(ErrorKind::Invalid,
                    wanted.name.isEmpty() ? QStringLiteral("name: missing") : QStringLiteral("text: missing")));
    }
    if (wanted.id.isNull()) {
        wanted.id = {m_ids.uuid()};
    }
    return m_store.write<Template>([wanted, act = m_ids.uuid()](Transaction &transaction) -> Result<Template> {
        TemplateTable table(transaction.connection());
        const Result<SharedThings> shared = SharedTable(transaction.connection()).all();
        Result<void> done = shared ? requireUnusedName(table, wanted) : failure(shared.error());
        done = done ? saveOne(transaction, *shared, wanted, act) : done;
        return done ? Result<Template>(wanted) : failure(done.error());
    });
}

QFuture<Result<TakenOver>> TemplateDesk::take(const QByteArray &json)
{
    return andThen(&m_store, m_store.shared(), [this, json](const SharedThings &shared) {
        const Result<QList<Template>> read = readTemplates(json, m_ids, shared.scopes);
        if (!read) {
            return ready<TakenOver>(failure(read.error()));
        }
        return m_store.write<TakenOver>(
            [templates = *read](Transaction &transaction) { return takeAll(transaction, templates); });
    });
}

QFuture<Result<void>> TemplateDesk::remove(const TemplateId &id)
{
    return m_store.write<void>([id, act = m_ids.uuid()](Transaction &transaction) -> Result<void> {
        const Result<SharedThings> shared = SharedTable(transaction.connection()).all();
        if (!shared) {
            return failure(shared.error());
        }
        const SharedThing *thing = shared->find(id.value);
        if (thing != nullptr && thing->version > 0) {
            return removeShared(transaction, *shared, id.value, act);
        }
        const Result<void> removed = TemplateTable(transaction.connection()).remove(id);
        return removed && thing != nullptr ? SharedTable(transaction.connection()).drop(id.value) : removed;
    });
}

} // namespace wederhoor
