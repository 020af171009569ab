#pragma once

#include "core/domain/Reply.h"

#include <QStringList>

namespace wederhoor {

/// Why a reply may not leave before a colleague has approved it.
enum class ApprovalReason {
    Trainee, ///< of a writer who works under four eyes
    Topic, ///< of a topic that is released by a spokesperson only
};

/// What the rule asks of a reply.
struct ApprovalQuestion
{
    bool isShared = false; ///< its case is a team's: without colleagues nobody could approve
    bool isTrainee = false; ///< who writes it
    bool isTopicGuarded = false; ///< released by a spokesperson only, whoever writes it
};

/// Why it has to wait; nothing: it may go. The topic's reason comes first, since not every supervisor may release it.
[[nodiscard]] std::optional<ApprovalReason> whyItWaits(const ApprovalQuestion &question);

enum class WaitingState { Waiting, Approved, Returned, Withdrawn, Leaving, Stopped, Sent, NotSent };

/// One message of a reply that waits, as it is to leave.
struct WaitingPart
{
    OutboxId id;
    QString key;
    ReplyKind kind = ReplyKind::Public;
    QString body;
    QString number;
    QString signature;
    MessageRef inReplyTo;
    CaseEvent afterwards = CaseEvent::ReplySent;

    [[nodiscard]] QString fullText() const;
    friend bool operator==(const WaitingPart &, const WaitingPart &) = default;
};

struct WaitingPicture
{
    QString mimeType;
    QString altText;

    friend bool operator==(const WaitingPicture &, const WaitingPicture &) = default;
};

/// A reply under four eyes, as its writer and the supervisors of the team know it: until it is judged, and how it was.
struct WaitingReply
{
    OutboxId id;
    CaseId caseId;
    ChannelId channel;
    WaitingState state = WaitingState::Waiting;
    ApprovalReason reason = ApprovalReason::Trainee;
    AgentId author;
    QString authorName;
    int revision = 1; ///< of the text: what is approved is what was read
    MessageRef seen; ///< the newest message that the writer had seen
    QString language;
    Instant sendAt{};
    QList<WaitingPart> parts; ///< empty: this desk may not read them
    QList<WaitingPicture> pictures;
    QStringList written; ///< the bodies as the author wrote them, in the order of the parts
    QString remark; ///< the judge's
    AgentId judge;
    QString judgeName;
    Instant submittedAt{};
    std::optional<Instant> judgedAt;
    QUuid publisher; ///< the desk that publishes it
    bool acknowledged = false; ///< its writer has read what became of it

    /// The judge changed the words.
    [[nodiscard]] bool isChanged() const;
    friend bool operator==(const WaitingReply &, const WaitingReply &) = default;
};

[[nodiscard]] QString approvalReasonName(ApprovalReason reason);
[[nodiscard]] ApprovalReason approvalReasonFromName(const QString &name);
/// As the team database calls them.
[[nodiscard]] QString waitingStateName(WaitingState state);
[[nodiscard]] WaitingState waitingStateFromName(const QString &name);

/// All parts of a reply, as they were to leave from the writer's desk.
[[nodiscard]] WaitingReply waitingReplyOf(const QList<OutboxEntry> &parts, ApprovalReason reason, Instant now);
/// The same as they leave from the approver's; `pictures`: where its pictures lie on that machine.
[[nodiscard]] QList<OutboxEntry> outboxEntriesOf(const WaitingReply &reply, const QStringList &pictures, Instant now);

/// What of it travels as one value: parts, pictures (without what they show), language, time.
[[nodiscard]] QByteArray contentOf(const WaitingReply &reply);
/// The other way; fields of a later program are left alone.
void takeContent(WaitingReply &reply, const QByteArray &content);
/// The bodies of a content.
[[nodiscard]] QStringList bodiesOf(const QByteArray &content);

} // namespace wederhoor
