#pragma once

#include "core/domain/Channel.h"
#include "core/domain/Reply.h"
#include "core/domain/Result.h"
#include "core/platforms/PlatformConnector.h"

namespace wederhoor {

class Transaction;

/// The platform has it: the reply is sent, stands in its case as a message of ours, and the case moves on, all in one
/// transaction. Does nothing when it is on record already.
[[nodiscard]] Result<OutboxEntry> recordSent(Transaction &transaction, const OutboxEntry &entry,
                                             const Published &published, const Channel &channel,
                                             const Message &inReplyTo, Instant now);

} // namespace wederhoor
