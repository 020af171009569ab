#pragma once

#include "core/domain/Shared.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// What is laid down on a desk without a team, in the form in which a team shares it. In a team it is what was laid
/// down here before, until the team has it.
class OwnThingTable
{
public:
    explicit OwnThingTable(Connection &connection);

    [[nodiscard]] Result<QList<SharedThing>> all(const QString &kind);
    /// Those in use: the team's, and this desk's that the team does not have.
    [[nodiscard]] Result<QList<SharedThing>> inUse(const QString &kind);
    /// Error::Conflict: another one of its kind has this name, be it in other capitals.
    [[nodiscard]] Result<void> save(const SharedThing &thing);
    [[nodiscard]] Result<void> remove(const QUuid &id);

private:
    Connection &m_connection;
};

} // namespace wederhoor
