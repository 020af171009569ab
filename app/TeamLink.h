#pragma once

#include "core/ports/ReplyGate.h"
#include "core/team/TeamApprovalGate.h"
#include "core/team/TeamClaimGate.h"
#include "core/team/TeamDatabase.h"
#include "core/team/TeamFeedSink.h"
#include "core/team/TeamPollGate.h"
#include "core/team/TeamPresence.h"
#include "core/team/TeamQuestions.h"
#include "core/team/TeamReplyGate.h"
#include "core/team/TeamRetention.h"
#include "core/team/TeamSecrets.h"
#include "core/team/TeamSync.h"

#include <QSet>

#include <functional>
#include <memory>

namespace wederhoor {

/// Where a team database is and what opens it.
struct TeamPlace
{
    TeamAddress address;
    QByteArray password; ///< empty: pgpass, a certificate or Kerberos
    /// Where this desk's secrets lie; without a box the team's are not exchanged. Asked for on the engine thread.
    std::function<TeamSecrets::Drawers()> drawers = {};
};

/// One inbox's tie to its team database: the connection, what is asked there before something is done here, and the
/// sync. Made, used and ended on the engine thread, but for claims().
class TeamLink : public QObject
{
    Q_OBJECT

public:
    /// `desk`: this inbox among those of its member. `shared`: the team's channels as the inbox knew them last.
    TeamLink(Store &store, const Clock &clock, const TeamPlace &place, const QUuid &desk,
             const QList<ChannelId> &shared);
    ~TeamLink() override;

    [[nodiscard]] bool shares(const ChannelId &channel) const { return m_shared.contains(channel); }
    [[nodiscard]] TeamDatabase &database() { return m_database; }
    [[nodiscard]] TeamSync &sync() { return m_sync; }
    /// Null: this desk has no place for secrets.
    [[nodiscard]] TeamSecrets *secrets() { return m_secrets.get(); }
    [[nodiscard]] PollGate &polls() { return m_polls; }
    [[nodiscard]] FeedSink &feed() { return m_feed; }
    [[nodiscard]] TeamPresence &presence() { return m_presence; }
    [[nodiscard]] TeamQuestions &questions() { return m_questions; }
    /// Does it at the team, tells colleagues that there is something to read, and reads what came of it.
    [[nodiscard]] QFuture<Result<void>> act(std::function<Result<void>(TeamCalls &)> what, const QList<CaseId> &cases);
    /// Any thread.
    [[nodiscard]] ClaimGate &claims() { return m_claims; }
    [[nodiscard]] ApprovalGate &approvals() { return m_approvals; }

    /// What waits is told first, so that the team judges the case as it is here.
    [[nodiscard]] QFuture<Result<ReplyGate::Grant>> reserve(const OutboxEntry &entry);
    /// The database is away, and nobody held all sending when it was here last: a reply may go by a person's word.
    [[nodiscard]] bool mayGoAlone() const;
    [[nodiscard]] ReplyGate &replies() { return m_replies; }
    /// That a reply was sent is among what waits to be told.
    [[nodiscard]] QFuture<Result<void>> confirm();

private:
    TeamDatabase m_database;
    TeamPollGate m_polls;
    TeamRetention m_retention;
    TeamFeedSink m_feed;
    TeamReplyGate m_replies;
    TeamClaimGate m_claims;
    TeamPresence m_presence;
    TeamQuestions m_questions;
    TeamSync m_sync;
    TeamApprovalGate m_approvals;
    QSet<ChannelId> m_shared;
    std::unique_ptr<TeamSecrets> m_secrets;
};

} // namespace wederhoor
