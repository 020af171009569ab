#include "core/desk/ThingDesk.h"

#include "core/desk/SharedDesk.h"
#include "core/domain/Async.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wederhoor {

namespace {

const QString idKey = QStringLiteral("id");
const QString nameKey = QStringLiteral("name");
const QString fieldsKey = QStringLiteral("fields");

QString settingOf(const QString &kind)
{
    return QStringLiteral("things.") + kind;
}

Result<QList<SharedThing>> ownThings(Connection &connection, const QString &kind)
{
    const Result<QString> text = SettingTable(connection).value(settingOf(kind));
    if (!text) {
        return failure(text.error());
    }
    QList<SharedThing> things;
    for (const QJsonValue &entry : QJsonDocument::fromJson(text->toUtf8()).array()) {
        const QJsonObject value = entry.toObject();
        SharedThing thing;
        thing.id = QUuid::fromString(value.value(idKey).toString());
        thing.kind = kind;
        thing.name = value.value(nameKey).toString();
        thing.fields = value.value(fieldsKey).toObject();
        things.append(thing);
    }
    return things;
}

Result<void> writeOwn(Connection &connection, const QString &kind, QList<SharedThing> things)
{
    std::stable_sort(things.begin(), things.end(), [](const SharedThing &a, const SharedThing &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    QJsonArray entries;
    for (const SharedThing &thing : std::as_const(things)) {
        entries.append(QJsonObject{
            {idKey, thing.id.toString(QUuid::WithoutBraces)}, {nameKey, thing.name}, {fieldsKey, thing.fields}});
    }
    return SettingTable(connection)
        .set(settingOf(kind), QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact)));
}

Result<void> saveOwn(Connection &connection, const SharedThing &wanted)
{
    Result<QList<SharedThing>> things = ownThings(connection, wanted.kind);
    if (!things) {
        return failure(things.error());
    }
    const bool isTaken = std::any_of(things->begin(), things->end(), [&wanted](const SharedThing &other) {
        return other.id != wanted.id && other.name.compare(wanted.name, Qt::CaseInsensitive) == 0;
    });
    if (isTaken) {
        return failure(ErrorKind::Conflict, QStringLiteral("there is another one called %1").arg(wanted.name));
    }
    const auto known = std::find_if(things->begin(), things->end(),
                                    [&wanted](const SharedThing &thing) { return thing.id == wanted.id; });
    if (known == things->end()) {
        things->append(wanted);
    } else {
        known->name = wanted.name;
        known->fields = laidOver(known->fields, wanted.fields);
    }
    return writeOwn(connection, wanted.kind, *things);
}

} // namespace

Result<QList<SharedThing>> thingsOf(Connection &connection, const QString &kind)
{
    const Result<bool> inTeam = SharedTable(connection).isInTeam();
    if (!inTeam) {
        return failure(inTeam.error());
    }
    return *inTeam ? SharedTable(connection).inUse(kind) : ownThings(connection, kind);
}

ThingDesk::ThingDesk(Store &store, IdMaker &ids)
    : m_store(store)
    , m_ids(ids)
{
}

QFuture<Result<QList<SharedThing>>> ThingDesk::all(const QString &kind)
{
    return m_store.read<QList<SharedThing>>(
        [kind](Snapshot &snapshot) { return thingsOf(snapshot.connection(), kind); });
}

QFuture<Result<void>> ThingDesk::save(const SharedThing &wanted)
{
    SharedThing named = wanted;
    named.name = wanted.name.simplified();
    if (named.name.isEmpty()) {
        return ready<void>(failure(ErrorKind::Invalid, QStringLiteral("name: missing")));
    }
    if (named.id.isNull()) {
        named.id = m_ids.uuid();
    }
    return m_store.write<void>([named, act = m_ids.uuid()](Transaction &transaction) -> Result<void> {
        const Result<SharedThings> known = SharedTable(transaction.connection()).all();
        if (!known) {
            return failure(known.error());
        }
        return known->inTeam ? saveShared(transaction, *known, named, act) : saveOwn(transaction.connection(), named);
    });
}

QFuture<Result<void>> ThingDesk::remove(const QString &kind, const QUuid &id)
{
    return m_store.write<void>([kind, id, act = m_ids.uuid()](Transaction &transaction) -> Result<void> {
        const Result<SharedThings> known = SharedTable(transaction.connection()).all();
        if (!known) {
            return failure(known.error());
        }
        if (known->inTeam) {
            return removeShared(transaction, *known, id, act);
        }
        Result<QList<SharedThing>> things = ownThings(transaction.connection(), kind);
        if (!things) {
            return failure(things.error());
        }
        things->removeIf([&id](const SharedThing &thing) { return thing.id == id; });
        return writeOwn(transaction.connection(), kind, *things);
    });
}

} // namespace wederhoor
