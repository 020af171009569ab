#pragma once

#include "core/domain/Channel.h"
#include "core/ports/FeedSink.h"

namespace wederhoor {

class Connection;
class Transaction;

/// These messages as this desk has placed them, for the desks that do not poll.
[[nodiscard]] Result<FeedPage> feedPageOf(Connection &connection, const QList<MessageRef> &refs, const Cursor &next);
/// Takes a page in that another desk polled: through Intake, like any page, but into the cases in which it was placed
/// there. What is deleted by now is only deleted.
[[nodiscard]] Result<void> takeFeed(Transaction &transaction, const Channel &channel,
                                    const QList<FeedMessage> &messages, Instant now);
/// Words and newest message of a case anew from what it holds, after cases were joined elsewhere.
[[nodiscard]] Result<void> deriveWords(Transaction &transaction, const CaseId &id);

} // namespace wederhoor
