#pragma once

#include "core/domain/Case.h"

namespace wederhoor {

/// How a due time is set: on a back-fill one that is past already is left out, since nobody was here to meet it.
struct DueRule
{
    bool leaveOutPast = false;
    Instant now{};
};

/// The customer's words as a row shows them: line breaks folded, at most 280 characters, no half a character.
[[nodiscard]] QString snippetOf(const QString &text);

/// The clock of a case: `since` is the customer's first unanswered message; nothing ends it. A conversation has none.
void setAwaiting(Case &value, std::optional<Instant> since, const DueRule &rule);

/// The customer's newest message: words, clock, unread. The status is the caller's.
void takeCustomersNewest(Case &value, const Message &message, const DueRule &rule);

/// Our side's newest message: the wait ends, the first reply is noted. The status is the caller's.
void takeOurNewest(Case &value, const Message &message);

/// Derives words, clock and newest message anew from the case's own messages (newest first): after a message that came
/// in out of order, a deletion, a merge.
void deriveFromMessages(Case &value, const QList<Message> &newestFirst, const DueRule &rule);

/// Did our side (false: the customer) write in these after `time`?
[[nodiscard]] bool wroteAfter(const QList<Message> &messages, bool ours, Instant time);

/// What a message tells of its case whenever it comes in: attachments, topic, sentiment, the customer's present name.
void takeTraits(Case &value, const Message &message);

/// Resolved or dismissed: no clock runs.
void closeCase(Case &value, CaseStatus status, Instant at);

} // namespace wederhoor
