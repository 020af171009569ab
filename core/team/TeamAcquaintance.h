#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Ids.h"
#include "core/team/TeamConnection.h"

namespace wederhoor {

/// What the database says to a connection that says hello.
struct TeamWelcome
{
    QUuid incarnation;
    int schemaVersion = 0;
    QString role; ///< "trainee", "agent", "supervisor", "admin"
    QList<ChannelId> channels;
    QByteArray horizon; ///< see TeamCalls::horizon
    Instant now{}; ///< by the database's clock
    QString sendingHeld; ///< why nobody may send; empty: everybody may
    bool encrypted = false;
    int serverVersion = 0;
    QString member;
};

/// Says hello; `program` is the schema that this program was built for. `desk`: for which of its member's desks the
/// connection speaks from here on; null: the member has no other.
[[nodiscard]] Result<TeamWelcome> sayHello(TeamConnection &connection, int program, const QUuid &desk = {});

} // namespace wederhoor
