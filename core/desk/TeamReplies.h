#pragma once

#include "core/domain/Reply.h"
#include "core/domain/Result.h"

namespace wederhoor {

class Transaction;

// How a reply of a shared case ended is told to the team in the transaction in which it is written here: a process that
// ends a moment later leaves no reservation behind that nobody settles. Do nothing without a team.

[[nodiscard]] Result<void> tellSent(Transaction &transaction, const OutboxEntry &sent, Instant now);
/// It does not leave (any more): what was reserved for it is free again. Does nothing when nothing was.
[[nodiscard]] Result<void> tellNotSent(Transaction &transaction, const OutboxEntry &entry, Instant now);

} // namespace wederhoor
