#include "core/desk/ThingDesk.h"

#include "core/desk/SharedDesk.h"
#include "core/domain/Async.h"
#include "core/store/OwnThingTable.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

namespace wederhoor {

Result<QList<SharedThing>> thingsOf(Connection &connection, const QString &kind)
{
    return OwnThingTable(connection).inUse(kind);
}

Result<void> layDown(Transaction &transaction, const SharedThings &known, const SharedThing &thing, const QUuid &act)
{
    OwnThingTable own(transaction.connection());
    if (!known.inTeam) {
        return own.save(thing);
    }
    SharedThing inPlace = thing;
    inPlace.scope = scopeOf(known, thing.id);
    const Result<void> shared = saveShared(transaction, known, inPlace, act);
    // What the team has is the team's; a mere proposal leaves this desk's as it was.
    const SharedThing *present = known.find(thing.id);
    const bool writes = known.right(thing.kind) == SharedRight::Edit || (present != nullptr && known.mayEdit(*present));
    return shared && writes ? own.remove(thing.id) : shared;
}

Result<void> takeAway(Transaction &transaction, const SharedThings &known, const QUuid &thing, const QUuid &act)
{
    const SharedThing *present = known.find(thing);
    if (present == nullptr || present->version == 0) {
        const Result<void> removed = OwnThingTable(transaction.connection()).remove(thing);
        return removed && present != nullptr ? SharedTable(transaction.connection()).drop(thing) : removed;
    }
    return removeShared(transaction, known, thing, act);
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
        return known ? layDown(transaction, *known, named, act) : failure(known.error());
    });
}

QFuture<Result<void>> ThingDesk::remove(const QUuid &id)
{
    return m_store.write<void>([id, act = m_ids.uuid()](Transaction &transaction) -> Result<void> {
        const Result<SharedThings> known = SharedTable(transaction.connection()).all();
        return known ? takeAway(transaction, *known, id, act) : failure(known.error());
    });
}

} // namespace wederhoor
