#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Shared.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// What a team shares, as this inbox knew it last, with what was done here laid over it; and the acts that the team has
/// to hear of. Without a team nothing is ever written here.
class SharedTable
{
public:
    explicit SharedTable(Connection &connection);

    [[nodiscard]] Result<SharedThings> all();
    /// Those of one kind that are in use: the team's, with what was changed here meanwhile; those of the narrowest
    /// scope first.
    [[nodiscard]] Result<QList<SharedThing>> inUse(const QString &kind);
    [[nodiscard]] static QList<SharedThing> inUse(const SharedThings &all, const QString &kind);
    [[nodiscard]] Result<bool> isInTeam();

    // What was done here.
    /// In place of what this desk wanted of the thing before; over the version that is known here.
    [[nodiscard]] Result<void> put(SharedAct act);
    /// What this desk wants of the thing is dropped; the team's holds.
    [[nodiscard]] Result<void> drop(const QUuid &thing);
    /// What this member proposed of the thing and nobody has judged, as far as it is known here.
    [[nodiscard]] Result<void> withdraw(const QUuid &thing);
    /// To be told, in order; those that wait for a person are left out.
    [[nodiscard]] Result<QList<SharedAct>> pending(int limit);

    // What the team said.
    /// The act was done; `version`: of the thing since.
    [[nodiscard]] Result<void> settle(const SharedAct &act, std::optional<std::int64_t> version);
    /// "changed", "name", or why not.
    [[nodiscard]] Result<void> setTrouble(const SharedAct &act, const QString &trouble);
    [[nodiscard]] Result<void> takeThing(const SharedThing &thing);
    /// It belongs to this scope no more.
    [[nodiscard]] Result<void> takeGone(const QUuid &thing, const QUuid &scope);
    /// Things of others are dropped. True: of some of these nothing was ever told.
    [[nodiscard]] Result<bool> setScopes(const QList<SharedScope> &scopes);
    /// This desk's proposal is with the team.
    [[nodiscard]] Result<void> noteProposed(const SharedAct &act, Instant at);
    [[nodiscard]] Result<void> noteWithdrawn(const QUuid &proposal);
    [[nodiscard]] Result<void> takeProposal(const SharedProposal &proposal);
    [[nodiscard]] Result<void> takeMember(const QString &login, const QString &name);
    [[nodiscard]] Result<void> setRights(const QHash<QString, QString> &rights);
    /// All of it, but for acts that wait.
    [[nodiscard]] Result<void> forget();
    [[nodiscard]] Result<void> forgetActs();

private:
    struct Wanted;
    [[nodiscard]] Result<QList<SharedThing>> rows();
    [[nodiscard]] Result<QList<Wanted>> wanted();
    [[nodiscard]] Result<QList<SharedProposal>> proposals();
    [[nodiscard]] Result<void> readRights(SharedThings &things);
    [[nodiscard]] Result<void> readNames(SharedThings &things);
    [[nodiscard]] Result<QList<SharedScope>> scopes();
    [[nodiscard]] Result<std::optional<std::int64_t>> versionOf(const QUuid &thing);
    static void layWanted(QList<SharedThing> &things, const QList<Wanted> &wanted);
    static void layOwn(SharedThings &things, const SharedProposal &proposal);
    static void layTooLate(SharedThings &things, const QList<SharedProposal> &proposals, const QList<Wanted> &wanted);
    static void layProposals(SharedThings &things, const QList<SharedProposal> &proposals, const QList<Wanted> &wanted);
    [[nodiscard]] Result<void> run(const char *sql);

    Connection &m_connection;
};

} // namespace wederhoor
