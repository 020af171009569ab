#pragma once

#include "core/domain/Channel.h"
#include "core/ports/FeedSink.h"
#include "core/store/TeamTable.h"
#include "core/team/TeamCalls.h"

#include <QSet>

#include <functional>

namespace wederhoor {

class Transaction;

/// What the desk's room does inside the sync's transactions; handed in, since this room does not know it.
struct TeamDesk
{
    std::function<Result<void>(Transaction &, const Channel &, const QList<FeedMessage> &, Instant)> takeFeed;
    std::function<Result<void>(Transaction &, const CaseId &)> deriveWords;
    /// A reply that was approved on this desk is on its way from here on, once.
    std::function<Result<void>(Transaction &, const WaitingReply &, Instant)> queueApproved = {};
    /// One that waits no more: what of it waits here is its writer's draft again.
    std::function<Result<void>(Transaction &, const WaitingReply &, const AgentId &me, Instant)> endWaiting = {};
};

/// What the team said, written into the inbox inside one transaction, on the writer thread.
class TeamInbox
{
public:
    TeamInbox(Transaction &transaction, const TeamDesk &desk, Instant now);

    /// The rows of one page of a stream; one that is read for something else than the inbox changes nothing.
    [[nodiscard]] Result<void> take(TeamStream stream, const QList<QJsonObject> &rows);
    /// Of which cases these rows tell something though they are not here: they come first.
    [[nodiscard]] Result<QSet<CaseId>> unknownCases(TeamStream stream, const QList<QJsonObject> &rows);
    /// The team's state of cases, over whatever was done here: the acts that it did not take are settled.
    [[nodiscard]] Result<void> takeCases(const QList<QJsonObject> &rows, bool overPending);
    /// What a change that was told came to. True: the team's state must be taken.
    [[nodiscard]] Result<bool> settle(const TeamChange &change, const TeamChangeOutcome &outcome, const AgentId &me);

private:
    [[nodiscard]] Result<void> takeChannels(const QList<QJsonObject> &rows);
    [[nodiscard]] Result<void> takeCase(const QJsonObject &row, bool overPending);
    [[nodiscard]] Result<void> noteOpened(const Case &value);
    [[nodiscard]] Result<void> join(const CaseId &from, const CaseId &into);
    [[nodiscard]] Result<void> joinWhatIsDue();
    [[nodiscard]] Result<void> takeFeed(const QList<QJsonObject> &rows);
    [[nodiscard]] Result<void> takeHistory(const QList<QJsonObject> &rows);
    [[nodiscard]] Result<void> takeShared(TeamStream stream, const QList<QJsonObject> &rows);
    [[nodiscard]] Result<void> takeReplyParts(const QList<QJsonObject> &rows);
    [[nodiscard]] Result<bool> isOfAnotherDesk(const OutboxId &reply);
    [[nodiscard]] Result<void> followSettling(const QJsonObject &row);
    [[nodiscard]] Result<void> takeReplies(const QList<QJsonObject> &rows);
    [[nodiscard]] Result<void> takeReply(WaitingReply reply, const AgentId &me, bool isPublishedHere);
    [[nodiscard]] Result<void> failSubmission(const TeamChange &change, const TeamChangeOutcome &outcome);
    [[nodiscard]] Result<void> noteClash(const TeamChange &change, const TeamChangeOutcome &outcome, const AgentId &me);

    Transaction &m_transaction;
    const TeamDesk &m_desk;
    Instant m_now;
    TeamTable m_team;
};

} // namespace wederhoor
