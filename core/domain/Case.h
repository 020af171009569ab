#pragma once

#include "core/domain/CaseStatus.h"
#include "core/domain/Message.h"

#include <QStringList>

namespace wederhoor {

/// One customer's part of a thread: the unit of work.
struct Case
{
    CaseId id;
    ChannelId channel;
    PlatformId platform;
    InstanceId instance;
    RemoteId threadRoot;
    Author customer;
    int episode = 1;
    CaseKind kind = CaseKind::Service;
    CaseStatus status = CaseStatus::New;
    std::optional<DismissReason> dismissReason;
    AgentId owner; ///< empty: unclaimed
    QString topic;
    QString sentiment; ///< "neg", "neu", "pos" or empty
    QString language; ///< "nl", "en" ... or empty
    QStringList tags;
    /// What the row shows: the customer's latest words, at most 280 characters, line breaks folded.
    QString snippet;
    Instant openedAt{};
    Instant lastActivityAt{};
    /// The post whose answer is due, and when; nothing while no clock runs.
    std::optional<Instant> awaitingSince;
    std::optional<Instant> dueAt;
    std::optional<Instant> firstReplyAt;
    std::optional<Instant> resolvedAt;
    int unread = 0; ///< customer's messages the owner has not opened
    bool hasAttachment = false;
    /// Another case took this one in; reversible. Null: none.
    CaseId mergedInto;
    /// Grows with each change of the case: what a reader saw can be compared.
    std::int64_t version = 0;
    /// The newest message in the case by anyone: what an agent has seen when replying.
    MessageRef newestMessage;

    friend bool operator==(const Case &, const Case &) = default;
};

/// A note, a status change, a merge: what happened to a case, beside its messages.
struct CaseHistoryEntry
{
    enum class Kind {
        Note,
        Status,
        Claim,
        Release,
        Topic,
        Tags,
        Merge,
        Unmerge,
        Dismiss,
        Reply,
        Contact,
        Opened,
        Reopened,
        Link,
        Clash, ///< an act was not taken over, the team's state had moved on; text: who has the case, or empty
        Override, ///< a guard was overridden knowingly; text: what, a colon, and of which reply or message
        PlatformAct, ///< a message was hidden or deleted on the platform; text: the act and the message's remote id
        Identity, ///< somebody made sure who the customer is, see IdentityCheck
        Callback, ///< a telephone call that was asked for, and what became of it, see CallbackRequest
        CallbackNumber, ///< whom to call: apart, so that it can be erased
        Guest, ///< a colleague who is no member wrote a reply; text: who, a colon, and which reply
        Decision, ///< within a mandate; text: as Decision (Mandate.h) has it
        Approval, ///< a reply under four eyes; text: submitted, approved, changed, returned, withdrawn
        Question, ///< asked elsewhere in the organisation; text: whom, a colon, and the words
        Answer, ///< to such a question; text: who was asked, a colon, and the words
        QuestionWithdrawn ///< text: who was asked
    };
    Kind kind = Kind::Note;
    CaseId caseId;
    AgentId by; ///< empty: the program
    Instant at{};
    /// A note's words, or the new value ("resolved", "+card -login"); plain text.
    QString text;
    QString byName = {}; ///< as colleagues know them; empty: there is no other than the id

    friend bool operator==(const CaseHistoryEntry &, const CaseHistoryEntry &) = default;
};

[[nodiscard]] QString historyKindName(CaseHistoryEntry::Kind kind);
[[nodiscard]] std::optional<CaseHistoryEntry::Kind> historyKindFromName(const QString &name);

} // namespace wederhoor
