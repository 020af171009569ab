#pragma once

#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"
#include "core/domain/Shared.h"

#include <QFuture>

namespace wederhoor {

class Connection;
class Store;
class Transaction;

/// Small things that settings list and every desk goes by: the team's, and this desk's own that the team does not have.
/// Lives on the thread of the store.
class ThingDesk
{
public:
    ThingDesk(Store &store, IdMaker &ids);

    /// By name.
    [[nodiscard]] QFuture<Result<QList<SharedThing>>> all(const QString &kind);
    /// A null id: a new one. In a team as SharedDesk::save(). Invalid: no name; Conflict: the name is taken.
    [[nodiscard]] QFuture<Result<void>> save(const SharedThing &wanted);
    [[nodiscard]] QFuture<Result<void>> remove(const QUuid &id);

private:
    Store &m_store;
    IdMaker &m_ids;
};

// The same in a transaction or snapshot.
[[nodiscard]] Result<QList<SharedThing>> thingsOf(Connection &connection, const QString &kind);
/// Into the team, or onto this desk where there is none. `thing` has an id.
[[nodiscard]] Result<void> layDown(Transaction &transaction, const SharedThings &known, const SharedThing &thing,
                                   const QUuid &act);
[[nodiscard]] Result<void> takeAway(Transaction &transaction, const SharedThings &known, const QUuid &thing,
                                    const QUuid &act);

} // namespace wederhoor
