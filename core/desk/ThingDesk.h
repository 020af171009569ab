#pragma once

#include "core/domain/IdMaker.h"
#include "core/domain/Result.h"
#include "core/domain/Shared.h"

#include <QFuture>

namespace wederhoor {

class Connection;
class Store;

/// Small things that settings list and every desk goes by: the team's where there is one, else this desk's own. Lives
/// on the thread of the store.
class ThingDesk
{
public:
    ThingDesk(Store &store, IdMaker &ids);

    /// By name.
    [[nodiscard]] QFuture<Result<QList<SharedThing>>> all(const QString &kind);
    /// A null id: a new one. In a team as SharedDesk::save(). Invalid: no name; Conflict: the name is taken.
    [[nodiscard]] QFuture<Result<void>> save(const SharedThing &wanted);
    [[nodiscard]] QFuture<Result<void>> remove(const QString &kind, const QUuid &id);

private:
    Store &m_store;
    IdMaker &m_ids;
};

/// The same in a transaction or snapshot.
[[nodiscard]] Result<QList<SharedThing>> thingsOf(Connection &connection, const QString &kind);

} // namespace wederhoor
