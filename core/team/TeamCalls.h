#pragma once

#include "core/domain/Approval.h"
#include "core/domain/Channel.h"
#include "core/domain/Mandate.h"
#include "core/domain/Shared.h"
#include "core/ports/ApprovalGate.h"
#include "core/team/TeamAnswers.h"
#include "core/team/TeamConnection.h"
#include "core/team/TeamPeople.h"
#include "core/team/TeamStreams.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wederhoor {

/// A reply that waits for a colleague's word, with what its pictures show.
struct TeamSubmission
{
    WaitingReply reply;
    QList<QByteArray> pictures;
};

/// The functions of the team database, on one connection and its thread. What they refuse is told by TeamErrors.
class TeamCalls
{
public:
    explicit TeamCalls(TeamConnection &connection);

    [[nodiscard]] Result<TeamClaim> claim(const CaseId &id);
    [[nodiscard]] Result<TeamClaim> takeOver(const CaseId &id, const QString &why);
    [[nodiscard]] Result<std::chrono::milliseconds> renew(const CaseId &id, std::int64_t fence);
    [[nodiscard]] Result<void> release(const CaseId &id);
    [[nodiscard]] Result<void> assign(const QList<CaseId> &ids, const AgentId &to);

    [[nodiscard]] Result<TeamReservation> reserve(const TeamReplyRequest &request);
    /// Of other replies of a case that is ours: they are ours from here on. Error::Conflict (TeamRefusal::Unsettled): a
    /// request of theirs may be under way.
    [[nodiscard]] Result<QList<TeamLeftReply>> leftReplies(const TeamReplyRequest &request);
    [[nodiscard]] Result<TeamReservation> reserveOver(const QString &key, const TeamReplyRequest &request);
    [[nodiscard]] Result<TeamReservation> adopt(const OutboxId &reply, std::int64_t fence);
    [[nodiscard]] Result<void> confirm(const QString &key, const MessageRef &message);
    [[nodiscard]] Result<void> releaseReply(const QString &key);
    [[nodiscard]] Result<void> doubt(const QString &key);

    /// Told again it is there already. Error::Conflict: a colleague has the case (TeamRefusal::NotOwner), something
    /// newer was written, or another reply of it waits (TeamRefusal::WaitsForApproval).
    [[nodiscard]] Result<void> submit(const TeamSubmission &submission);
    [[nodiscard]] Result<void> withdraw(const OutboxId &reply);
    [[nodiscard]] Result<void> approve(const ApprovalGate::Approval &approval);
    [[nodiscard]] Result<void> giveBack(const OutboxId &reply, int revision, const QString &remark);
    [[nodiscard]] Result<void> takeOverReply(const OutboxId &reply, const QUuid &desk);
    /// What was approved before its topic was marked waits anew, for a spokesperson.
    [[nodiscard]] Result<void> waitForRelease(const OutboxId &reply);
    [[nodiscard]] Result<QList<QByteArray>> waitingPictures(const OutboxId &reply);

    [[nodiscard]] Result<TeamPollLease> acquirePoll(const ChannelId &channel, const QUuid &process, int program);
    [[nodiscard]] Result<void> releasePoll(const ChannelId &channel, const QUuid &process);
    /// How many rows are new or changed.
    [[nodiscard]] Result<std::int64_t> publish(const ChannelId &channel, std::int64_t fence, const QByteArray &cursor,
                                               const QJsonArray &messages);
    /// The same with the messages' cases and what the messages mean for them.
    [[nodiscard]] Result<std::int64_t> publishPage(const ChannelId &channel, std::int64_t fence,
                                                   const QByteArray &cursor, const QJsonArray &cases,
                                                   const QJsonArray &messages);
    /// There was nothing more to fetch.
    [[nodiscard]] Result<void> noteChannelRead(const ChannelId &channel, std::int64_t fence);
    /// A reply that went out without a reservation that holds: a fact, whoever has the case now.
    [[nodiscard]] Result<void> recordSentAlone(const TeamReplyRequest &reply, const MessageRef &message,
                                               const QString &why);
    /// Once under `change`. Forbidden: over the mandate, or there is none.
    [[nodiscard]] Result<void> decide(const QUuid &change, const CaseId &id, const Decision &decision);
    /// A guard that was overridden knowingly; `detail` says of which reply or message. Under its name `change` it is
    /// recorded once.
    [[nodiscard]] Result<void> recordOverride(const QUuid &change, const CaseId &id, const QString &guard,
                                              const QString &detail);
    /// Asked before a message is hidden or deleted on the platform; on the record from here on.
    [[nodiscard]] Result<void> permitAct(const CaseId &id, const QString &what, const MessageRef &message,
                                         const QString &why = {});
    /// A message of ours that was permitted to be deleted is gone from the platform: colleagues' desks mark it.
    [[nodiscard]] Result<void> noteDeleted(const CaseId &id, const MessageRef &message);
    /// How many are new.
    [[nodiscard]] Result<std::int64_t> openCases(const QJsonArray &cases);
    /// One outcome a change, whatever the others came to.
    [[nodiscard]] Result<QList<TeamChangeOutcome>> apply(const QList<TeamCaseChange> &changes);

    [[nodiscard]] Result<QString> myRole();
    /// Empty: none was told yet.
    [[nodiscard]] Result<QByteArray> myKey();
    [[nodiscard]] Result<void> putMyKey(const QByteArray &publicKey);
    [[nodiscard]] Result<QList<TeamSeal>> mySeals();
    [[nodiscard]] Result<QList<TeamSecretTaker>> secretTakers(const ChannelId &channel);
    /// Error::Conflict: renewed meanwhile, or somebody has another key by now.
    [[nodiscard]] Result<void> putSecret(const ChannelId &channel, int generation, const QList<TeamSecretTaker> &to,
                                         const QList<QByteArray> &sealed);
    /// Into its hub, or the uppermost one. The generation of its secret; 0: it has none yet.
    [[nodiscard]] Result<int> putChannel(const Channel &channel);
    /// Deletes a small batch of what is past its time, if that is due and nobody else is at it.
    [[nodiscard]] Result<TeamRetentionTurn> runRetention(const QUuid &process);
    /// This login was a member and is none any more. May be asked when nothing else may.
    [[nodiscard]] Result<bool> wasRemoved();

    /// Error::Conflict (TeamRefusal::VersionClash): a colleague changed it meanwhile, or has one of this name ("name").
    [[nodiscard]] Result<void> changeShared(const SharedAct &act);
    /// The teams and hubs whose things this member has.
    [[nodiscard]] Result<QList<SharedScope>> sharedScopes();
    /// Nothing: there is none, or it is not for this member.
    [[nodiscard]] Result<std::optional<QJsonObject>> sharedNow(const QUuid &thing);

    /// All changed below it is committed or gone for good.
    [[nodiscard]] Result<QByteArray> horizon();
    /// All that is new for an inbox, at most `limit` rows a stream, in one question.
    [[nodiscard]] Result<TeamLook> look(const TeamKnown &known, int limit);
    /// How many cases, messages and entries of the history there are behind these positions.
    [[nodiscard]] Result<std::int64_t> countNew(const QHash<TeamStream, TeamPosition> &positions);
    /// Whole rows of these cases as they are now.
    [[nodiscard]] Result<QList<QJsonObject>> casesNow(const QList<CaseId> &ids);
    /// Rows changed from the position on and below the horizon, at most `limit`. `bodies`: with what messages and notes
    /// say (an administrator may not read that).
    [[nodiscard]] Result<TeamStreamPage> pull(TeamStream stream, const TeamPosition &position,
                                              const QByteArray &horizon, int limit, bool bodies);
    /// Told again every few seconds; typing keeps the right to send, where it is ours.
    [[nodiscard]] Result<void> bePresent(const CaseId &id, bool isTyping);
    [[nodiscard]] Result<void> leaveCase(const CaseId &id);
    /// Colleagues, and this member at other desks.
    [[nodiscard]] Result<QList<TeamPresent>> present();
    /// What a reply says that this desk has confirmed; one that a poller has seen already stays as it is.
    [[nodiscard]] Result<void> putOwnWords(const QString &key, const QJsonObject &payload);
    /// Nobody may send from now on; empty words: everybody may again.
    [[nodiscard]] Result<void> holdSending(const QString &why);
    [[nodiscard]] Result<QList<TeamUnsettled>> unsettled();
    /// By a supervisor's word. Error::Conflict (TeamRefusal::Unsettled): too early; NotFound: its end is known.
    [[nodiscard]] Result<void> settle(const OutboxId &reply, bool wasSent, const QString &why);
    /// For supervisors.
    [[nodiscard]] Result<QList<TeamColleague>> colleagues();

    /// Hubs that those who work on the channel may ask.
    [[nodiscard]] Result<QList<TeamHubToAsk>> hubsToAsk(const ChannelId &channel);
    /// Once under `question`. Error::Conflict: a colleague has the case, it is closed, or the hub is asked already.
    [[nodiscard]] Result<void> askHub(const QUuid &question, const CaseId &id, const QUuid &hub, const QString &words);
    /// Error::Conflict: it was answered meanwhile.
    [[nodiscard]] Result<void> withdrawQuestion(const QUuid &question);
    /// Those that our side asked, and those that are ours to answer; the oldest first.
    [[nodiscard]] Result<QList<TeamQuestion>> questions();
    /// What was written in the case of such a question, the oldest first; what was erased is left out.
    [[nodiscard]] Result<QList<Message>> askedMessages(const CaseId &id);
    /// "I am at it." Error::Conflict: a colleague is.
    [[nodiscard]] Result<void> takeQuestion(const QUuid &question);
    /// Into the case, for its own team. Error::Conflict: taken back, or a colleague answered it; NotFound: not ours.
    [[nodiscard]] Result<void> answerQuestion(const QUuid &question, const QString &words);

    /// Ids only, in a transaction of its own, after the change was committed.
    [[nodiscard]] Result<void> sendHint(const QString &what, const QList<QUuid> &ids);

private:
    [[nodiscard]] Result<void> act(const QByteArray &sql, const QList<TeamValue> &values);

    TeamConnection &m_connection;
};

} // namespace wederhoor
