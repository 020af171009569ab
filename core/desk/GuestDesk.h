#pragma once

#include "core/domain/Guest.h"
#include "core/domain/Reply.h"
#include "core/text/PublicTeam.h"

#include <QFuture>

namespace wederhoor {

class CaseAct;
class Connection;
class Store;

// Colleagues who answer in person and are no members, and those who may be named on the team's page.

/// Invalid: there is none (any more).
[[nodiscard]] Result<Guest> guestWith(Connection &connection, const QUuid &id);
/// Who wrote a reply, beside who sent it: in the case's history, and for the team.
[[nodiscard]] Result<void> recordGuest(CaseAct &act, const OutboxEntry &entry, const Guest &guest);

[[nodiscard]] QFuture<Result<QList<Guest>>> readGuests(Store &store);
/// Members and guests who agreed to be named, by name; nobody is on duty yet.
[[nodiscard]] QFuture<Result<QList<TeamPagePerson>>> readNamedPeople(Store &store);
/// Whether this member agreed.
[[nodiscard]] QFuture<Result<bool>> readAgrees(Store &store, const AgentId &login);

} // namespace wederhoor
