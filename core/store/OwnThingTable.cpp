#include "core/store/OwnThingTable.h"

#include "core/store/SharedTable.h"
#include "core/store/Statement.h"

#include <QJsonDocument>

#include <algorithm>

namespace wederhoor {

OwnThingTable::OwnThingTable(Connection &connection)
    : m_connection(connection)
{
}

Result<QList<SharedThing>> OwnThingTable::all(const QString &kind)
{
    Statement query = m_connection.prepare("SELECT uid, name, fields FROM own_thing WHERE kind = ? ORDER BY name, uid");
    query.bind(kind);
    QList<SharedThing> things;
    while (query.next()) {
        SharedThing thing;
        thing.id = query.uuid(0);
        thing.kind = kind;
        thing.name = query.text(1);
        thing.fields = QJsonDocument::fromJson(query.text(2).toUtf8()).object();
        things.append(thing);
    }
    const Result<void> asked = query.finish();
    return asked ? Result<QList<SharedThing>>(things) : failure(asked.error());
}

Result<QList<SharedThing>> OwnThingTable::inUse(const QString &kind)
{
    const Result<QList<SharedThing>> own = all(kind);
    Result<QList<SharedThing>> things = own ? SharedTable(m_connection).inUse(kind) : own;
    if (!things) {
        return things;
    }
    const qsizetype teams = things->size();
    for (const SharedThing &mine : *own) {
        const bool isThere = std::any_of(things->begin(), things->begin() + teams,
                                         [&mine](const SharedThing &theirs) { return theirs.id == mine.id; });
        if (!isThere) {
            things->append(mine);
        }
    }
    return things;
}

Result<void> OwnThingTable::save(const SharedThing &thing)
{
    const Result<QList<SharedThing>> present = all(thing.kind);
    if (!present) {
        return failure(present.error());
    }
    const auto namesake = std::find_if(present->begin(), present->end(), [&thing](const SharedThing &other) {
        return other.id != thing.id && other.name.compare(thing.name, Qt::CaseInsensitive) == 0;
    });
    if (namesake != present->end()) {
        return failure(ErrorKind::Conflict, QStringLiteral("another one is called %1").arg(namesake->name));
    }
    m_connection.changes().shared = true;
    Statement replace
        = m_connection.prepare("INSERT OR REPLACE INTO own_thing (uid, kind, name, fields) VALUES (?, ?, ?, ?)");
    replace.bind(thing.id, thing.kind, thing.name,
                 QString::fromUtf8(QJsonDocument(thing.fields).toJson(QJsonDocument::Compact)));
    return replace.run();
}

Result<void> OwnThingTable::remove(const QUuid &id)
{
    m_connection.changes().shared = true;
    Statement remove = m_connection.prepare("DELETE FROM own_thing WHERE uid = ?");
    remove.bind(id);
    return remove.run();
}

} // namespace wederhoor
