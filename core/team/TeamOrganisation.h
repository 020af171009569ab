#pragma once

#include "core/domain/Async.h"
#include "core/domain/Ids.h"
#include "core/team/TeamWorker.h"

#include <QStringList>
#include <QUuid>

namespace wederhoor {

/// Somebody who works here: a login of the database, in one of the four groups.
struct TeamMember
{
    QString login;
    QString displayName;
    QString role; ///< "trainee", "agent", "supervisor", "admin"; empty: none, hence nobody here
    QStringList languages;
    QStringList skills;
    bool isSpokesperson = false;
    bool isRemoved = false;
    QList<QUuid> groups;
};

/// A country or a brand; the one without a parent is the organisation.
struct TeamHub
{
    QUuid id;
    QUuid parent; ///< null: none
    QString name;
};

/// A team of the organisation: who is in it sees its channels.
struct TeamGroup
{
    QUuid id;
    QUuid hub;
    QString name;
    QStringList members; ///< logins
    QList<ChannelId> channels;
};

/// A channel as far as it is somebody's.
struct TeamChannelEntry
{
    ChannelId id;
    QString name;
    QString platform;
    bool isExposed = false; ///< somebody who left knew its secret
};

struct TeamOrganisation
{
    QString me; ///< the login that asked
    QString role; ///< its role
    QList<TeamMember> members; ///< by display name, those who left last
    QList<TeamHub> hubs;
    QList<TeamGroup> groups;
    QList<TeamChannelEntry> channels;
};

/// Reads and changes who works here, on a connection of its own that is opened when it is first asked. For supervisors,
/// who see it, and administrators. Lives on any thread; futures are settled on another.
class TeamAdministration
{
public:
    TeamAdministration(const TeamAddress &address, const QByteArray &password);

    [[nodiscard]] QFuture<Result<TeamOrganisation>> read();
    /// Adds, changes, or takes back somebody who left. A password makes the login one that signs in with it; only what
    /// the server keeps of it leaves this process.
    [[nodiscard]] QFuture<Result<void>> putMember(const TeamMember &member, const QByteArray &password);
    /// How many channels are exposed by it.
    [[nodiscard]] QFuture<Result<int>> removeMember(const QString &login);
    [[nodiscard]] QFuture<Result<void>> putHub(const TeamHub &hub);
    /// Error::Invalid: teams, channels or other hubs are below it.
    [[nodiscard]] QFuture<Result<void>> removeHub(const QUuid &id);
    [[nodiscard]] QFuture<Result<void>> putGroup(const TeamGroup &group);
    /// One login into one team or out of it, whatever else was changed there meanwhile.
    [[nodiscard]] QFuture<Result<void>> putMembership(const QUuid &group, const QString &login, bool belongs);
    [[nodiscard]] QFuture<Result<void>> removeGroup(const QUuid &id);

private:
    template <class T> [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>(TeamConnection &)> fn);
    [[nodiscard]] QFuture<Result<void>> act(const QByteArray &sql, const QList<TeamValue> &values);

    TeamWorker m_worker;
};

} // namespace wederhoor
