#pragma once

#include "core/domain/Async.h"
#include "core/team/TeamOrganisation.h"
#include "core/team/TeamProbe.h"
#include "core/team/TeamSettings.h"
#include "core/team/TeamState.h"

namespace wederhoor {

/// What the window may do with the team database. Every call returns at once; futures are continued on the GUI thread.
/// A call may be empty: what needs it is then not offered.
struct TeamDoor
{
    std::function<QFuture<Result<TeamSettings>>()> settings = {};
    /// An empty password: the one that is kept. Cancelled by the next one, or by cancelTest.
    std::function<QFuture<Result<TeamTest>>(const TeamAccess &, const QByteArray &password)> test = {};
    std::function<void()> cancelTest = {};
    /// Forbidden: the administrator's is locked. Unauthorized: no keyring answers.
    std::function<QFuture<Result<void>>(const TeamAccess &, const QByteArray &password)> connectTo = {};
    std::function<QFuture<Result<void>>()> disconnectFromTeam = {};
    std::function<QFuture<Result<void>>()> followAdministrator = {};

    /// Members, hubs and teams, by the login of this desk. An error says why not, as the database or the network told.
    std::function<QFuture<Result<TeamOrganisation>>()> organisation = {};
    /// With a password for a login that is made here; only a digest of it leaves this computer.
    std::function<QFuture<Result<void>>(const TeamMember &, const QByteArray &password)> putMember = {};
    /// How many channels' secrets the member takes along.
    std::function<QFuture<Result<int>>(const QString &login)> removeMember = {};
    std::function<QFuture<Result<void>>(const TeamHub &)> putHub = {};
    std::function<QFuture<Result<void>>(const QUuid &)> removeHub = {};
    std::function<QFuture<Result<void>>(const TeamGroup &)> putGroup = {};
    std::function<QFuture<Result<void>>(const QUuid &group, const QString &login, bool belongs)> putMembership = {};
    std::function<QFuture<Result<void>>(const QUuid &)> removeGroup = {};

    /// Tells how the desk stands with its team: at once, and at each change for as long as the context lives. Nothing:
    /// it works alone.
    std::function<void(QObject *context, std::function<void(const std::optional<TeamState> &)>)> watch = {};
};

} // namespace wederhoor
