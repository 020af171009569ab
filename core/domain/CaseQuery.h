#pragma once

#include "core/domain/Case.h"

namespace wederhoor {

/// The views of the inbox. Their names on the command line: unclaimed, mine, due, waiting_customer, waiting_spoc,
/// conversations, resolved, dismissed, awaiting_approval, all.
enum class CaseView {
    Unclaimed,
    Mine,
    Due,
    WaitingCustomer,
    WaitingSpoc,
    Conversations,
    Resolved,
    Dismissed,
    AwaitingApproval,
    Active,
    All
};

[[nodiscard]] QString caseViewName(CaseView view);
[[nodiscard]] std::optional<CaseView> caseViewFromName(const QString &name);

/// The position of a row in its view: due first, then those without a clock by last activity. Opaque text for --after.
struct CaseKey
{
    std::int64_t order = 0;
    CaseId id;

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static std::optional<CaseKey> fromString(const QString &text);
    friend bool operator==(const CaseKey &, const CaseKey &) = default;
};

struct CaseFilter
{
    CaseView view = CaseView::Active;
    AgentId me; ///< whose "mine"
    QList<ChannelId> channels; ///< empty: all
    std::optional<QString> language;
    std::optional<QString> sentiment;
    std::optional<QString> topic;
    std::optional<QString> tag;
    bool unreadOnly = false;
    bool attachmentsOnly = false;

    friend bool operator==(const CaseFilter &, const CaseFilter &) = default;
};

/// What a list row shows: no more than one index walk and one row read.
struct CaseRow
{
    Case value;
    QString channelName;
    bool hasDraft = false; ///< words begun and not sent, of any kind
    QString ownerName = {}; ///< as colleagues know them; empty: there is no other than the id

    [[nodiscard]] QString ownerShown() const { return ownerName.isEmpty() ? value.owner.value : ownerName; }
    friend bool operator==(const CaseRow &, const CaseRow &) = default;
};

struct CasePage
{
    QList<CaseRow> rows;
    std::optional<CaseKey> next; ///< nothing: this was the last page
};

/// One entry of the list's full id vector: 24 bytes a case.
struct CaseListEntry
{
    CaseKey key;
    std::int64_t dueAt = 0; ///< milliseconds, 0: no clock

    friend bool operator==(const CaseListEntry &, const CaseListEntry &) = default;
};

/// A parsed search: words (all must occur, any order, accents folded, the last by prefix) and fields.
struct SearchQuery
{
    QStringList words;
    QStringList phrases;
    bool lastWordIsPrefix = true;
    QStringList from; ///< author's handle or name
    QStringList channels; ///< by name
    std::optional<CaseStatus> status;
    std::optional<QString> owner;
    std::optional<QString> topic;
    bool unread = false;
    bool decided = false; ///< something was decided in it, within a mandate
    bool hasAttachment = false;
    std::optional<Instant> before;
    std::optional<Instant> after;
    /// Only among the cases of this view and these filters; nothing: among all.
    std::optional<CaseFilter> within;

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Reads what a person typed: from: channel: status: owner: topic: is:unread is:decided has:attachment before: after:
/// "a phrase". Error::Invalid names the wrong field or value in its detail. Dates are days in UTC, before: exclusive.
[[nodiscard]] Result<SearchQuery> parseSearch(const QString &text);

struct SearchHit
{
    CaseRow row;
    MessageId message;
    QString excerpt; ///< the visible text around the hit, matches between U+0002 and U+0003
};

struct SearchPage
{
    QList<SearchHit> hits; ///< newest message first, one hit a case
    bool interrupted = false; ///< the deadline passed: more may exist
};

/// A count that went no further than it had to.
struct CaseCount
{
    int count = 0;
    bool more = false; ///< at least this many

    friend bool operator==(const CaseCount &, const CaseCount &) = default;
};

/// What occurs in this inbox, to be offered where a person chooses or types: of the topics and languages those of the
/// cases that moved last.
struct KnownValues
{
    QStringList owners;
    QStringList topics;
    QStringList tags;
    QStringList languages;

    friend bool operator==(const KnownValues &, const KnownValues &) = default;
};

/// What surrounds a case: who the customer was before, and who else writes about the same.
struct CaseSurroundings
{
    QList<CaseRow> ofCustomer; ///< the customer's other cases, the newest first
    /// What we said last in one of them.
    std::optional<Message> lastAnswer;
    CaseId lastAnswerCase;
    CaseCount similar; ///< other cases about the same topic with activity since the time asked

    friend bool operator==(const CaseSurroundings &, const CaseSurroundings &) = default;
};

/// Live figures for the views, kept by the store, never counted from the archive.
struct ViewCounts
{
    QHash<CaseView, int> views;
    QHash<ChannelId, int> unclaimedByChannel;
    int drafts = 0;
    int outbox = 0; ///< not settled
    int outboxTrouble = 0; ///< unknown, failed, or waiting for a confirmation

    friend bool operator==(const ViewCounts &, const ViewCounts &) = default;
};

} // namespace wederhoor
