#pragma once

#include "core/domain/Case.h"
#include "core/store/Connection.h"

namespace wederhoor {

/// Which team this inbox belongs to.
struct TeamMembership
{
    QString team; ///< the database's address, without anything secret
    AgentId member;
    QUuid incarnation;

    friend bool operator==(const TeamMembership &, const TeamMembership &) = default;
};

/// An act that the team has not heard of yet.
struct TeamChange
{
    QUuid id;
    CaseId caseId;
    std::optional<std::int64_t> version; ///< the team's before the act; nothing: not known here
    QString kind;
    QString value;

    friend bool operator==(const TeamChange &, const TeamChange &) = default;
};

/// Where a stream was read to.
struct TeamStreamPosition
{
    QByteArray from = "0"; ///< a transaction id
    QByteArray after; ///< the key of the last row read of it

    friend bool operator==(const TeamStreamPosition &, const TeamStreamPosition &) = default;
};

/// What an inbox keeps for its team: membership, acts that wait to be told, versions, positions. In the practice inbox
/// and without a team nothing is ever written here.
class TeamTable
{
public:
    explicit TeamTable(Connection &connection);

    [[nodiscard]] Result<std::optional<TeamMembership>> membership();
    /// What this member is in the team, as it was told last: it holds while the team is away. Empty: it never was, or
    /// there is no team any more.
    [[nodiscard]] Result<QString> role();
    [[nodiscard]] Result<void> setRole(const QString &role);
    /// This inbox among those of its member; made when it is first asked for, which takes a transaction.
    [[nodiscard]] Result<QUuid> desk();
    /// Another team or another incarnation than before: everything is to be read anew. Acts that wait are kept, since
    /// they are the agent's.
    [[nodiscard]] Result<void> join(const TeamMembership &membership);
    /// Cases and messages stay; what waited is dropped.
    [[nodiscard]] Result<void> leave();
    [[nodiscard]] Result<QList<ChannelId>> channels();
    [[nodiscard]] Result<void> setChannels(const QList<ChannelId> &channels);
    /// The case lies in a channel that the team shares.
    [[nodiscard]] Result<bool> shares(const CaseId &id);

    /// Puts an act on a shared case behind those that wait already.
    [[nodiscard]] Result<void> add(const TeamChange &change, Instant at);
    /// The next ones to tell, in order; those set aside for later are left out.
    [[nodiscard]] Result<QList<TeamChange>> pending(int limit);
    [[nodiscard]] Result<int> pendingCount();
    [[nodiscard]] Result<bool> isPending(const CaseId &id);
    [[nodiscard]] Result<void> remove(const QUuid &change);
    /// What the team did at our word is at `version` now: those that wait were made on top of it, unless somebody else
    /// was in between.
    [[nodiscard]] Result<void> rebase(const CaseId &id, std::optional<std::int64_t> before, std::int64_t version);
    [[nodiscard]] Result<void> setLater(const QUuid &change, bool later);
    /// All that was set aside is tried again.
    [[nodiscard]] Result<void> retryAll();

    /// The team's version of a case; nothing: the team has not been heard of it.
    [[nodiscard]] Result<std::optional<std::int64_t>> version(const CaseId &id);
    [[nodiscard]] Result<void> setVersion(const CaseId &id, std::int64_t version);
    /// A case that is to be joined to one that is not here yet; null: no more.
    [[nodiscard]] Result<void> setJoins(const CaseId &id, const CaseId &into);
    /// Those whose other case is here now: from, into.
    [[nodiscard]] Result<QList<std::pair<CaseId, CaseId>>> joinsDue();

    /// Every stream is read from its beginning again: there is more to see than before.
    [[nodiscard]] Result<void> restart();
    [[nodiscard]] Result<TeamStreamPosition> position(const QString &stream);
    [[nodiscard]] Result<void> setPosition(const QString &stream, const TeamStreamPosition &position);

    /// An entry under the team's name for it; one that is here already is left as it is. False: it is, or the case is
    /// not here.
    [[nodiscard]] Result<bool> addHistory(const CaseHistoryEntry &entry, const QUuid &name);

    /// An override or an act on the platform that is here already under another name: its words name what it was about,
    /// and one person does that once. Of other kinds: false.
    [[nodiscard]] Result<bool> knowsWords(const CaseHistoryEntry &entry);

    struct Place
    {
        CaseId id; ///< redirects followed
        bool context = false;
    };
    /// Where a message stands; nothing: in no case.
    [[nodiscard]] Result<std::optional<Place>> placeOf(const MessageRef &ref);

    /// Who wrote a reply that another desk sent; also of a message that is not here yet.
    [[nodiscard]] Result<void> setWriter(const MessageRef &ref, const AgentId &agent, const QString &name);

    /// A person's word that a reply may go though the database is away; nothing: none was given.
    [[nodiscard]] Result<std::optional<QString>> alone(const OutboxId &id);
    [[nodiscard]] Result<void> setAlone(const OutboxId &id, const QString &why);

private:
    [[nodiscard]] Result<void> run(const char *sql);

    Connection &m_connection;
};

} // namespace wederhoor
