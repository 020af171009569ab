#pragma once

#include "core/domain/CaseStatus.h"
#include "core/domain/Message.h"

#include <QStringList>

#include <chrono>

namespace wederhoor {

/// The states of `outbox`; each survives a crash.
enum class OutboxState { Queued, Reserved, Sending, Unknown, Sent, Failed, Cancelled, AwaitingApproval };

enum class ReplyKind { Public, Private };

/// What an agent writes, by case and kind; a note's draft too, so that none is lost.
enum class DraftKind { Public, Private, Note };

struct ReplyAttachment
{
    QString path; ///< a file on this machine, read when it is sent
    QString mimeType;
    QString altText;

    friend bool operator==(const ReplyAttachment &, const ReplyAttachment &) = default;
};

struct Draft
{
    CaseId caseId;
    DraftKind kind = DraftKind::Public;
    QString text;
    TemplateId usedTemplate;
    Instant savedAt{};
    QList<ReplyAttachment> attachments = {};
    int usedWording = 0; ///< which wording of the used template
    QUuid guest = {}; ///< under whose name it goes; null: the writer's own

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && attachments.isEmpty(); }

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// A reply on its way out.
struct OutboxEntry
{
    OutboxId id;
    CaseId caseId;
    ChannelId channel;
    ReplyKind kind = ReplyKind::Public;
    OutboxState state = OutboxState::Queued;
    QString key; ///< made when queued, a TID (see IdMaker): the platform's record key where it has one
    QString body; ///< as written
    QString signature; ///< added at sending, counted in the length
    QString language;
    MessageRef inReplyTo; ///< the customer's message answered
    MessageRef seen; ///< the newest message the writer had seen
    QList<ReplyAttachment> attachments;
    AgentId author;
    QString authorName; ///< as colleagues know the author; the account has a name of its own
    CaseEvent afterwards = CaseEvent::ReplySent; ///< ReplySent, ReplySentWaiting or ReplySentResolved
    Instant queuedAt{};
    Instant sendAt{}; ///< end of the undo window, or its schedule
    std::optional<Instant> confirmedAt; ///< a person confirmed a reply that was too late to go by itself
    std::optional<Instant> nextAttempt; ///< after a rate limit or a network failure
    int attempts = 0;
    std::optional<Instant> sentAt;
    RemoteId remoteId; ///< in hand before anything is called sent
    /// A person's word on one that is unknown: not found once more, it goes again, though it may then stand twice.
    bool mayGoTwice = false;
    std::optional<Error> error;
    std::int64_t fence = 0; ///< ReplyGate's grant while reserved
    // A reply of several parts is an entry for each, which leave one after the other.
    OutboxId reply; ///< its first part; null: this is all of it
    int part = 0; ///< from 0
    QStringList partKeys; ///< of all parts, as they were made; empty: this is all of it
    QString number; ///< "1/3", put behind the body; empty: none

    [[nodiscard]] bool isOneOfSeveral() const { return !reply.isNull(); }
    [[nodiscard]] int parts() const { return isOneOfSeveral() ? static_cast<int>(partKeys.size()) : 1; }
    [[nodiscard]] bool isLastPart() const { return part + 1 == parts(); }
    /// The id of all of it.
    [[nodiscard]] OutboxId replyId() const { return isOneOfSeveral() ? reply : id; }
    /// What the platform receives: body, number, a space or a line break, signature.
    [[nodiscard]] QString fullText() const;
    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// A reply whose time to go is longer past than this is confirmed by a person, not sent silently.
inline constexpr std::chrono::minutes staleReplyAfter{15};
/// A reply from the window may be taken back for this long.
inline constexpr std::chrono::seconds undoWindow{10};

[[nodiscard]] QString outboxStateName(OutboxState state);
[[nodiscard]] std::optional<OutboxState> outboxStateFromName(const QString &name);
/// sent, failed, cancelled: nothing moves it any more but a person.
[[nodiscard]] bool isSettled(OutboxState state);

} // namespace wederhoor
