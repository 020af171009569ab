#pragma once

#include "core/domain/Reply.h"
#include "core/domain/Result.h"

namespace wederhoor {

class Transaction;

/// The texts of parts that do not leave go back to where they were written, before what was begun there since; parts of
/// both kinds go back to both.
[[nodiscard]] Result<void> giveBackTexts(Transaction &transaction, const QList<OutboxEntry> &parts, Instant now);

} // namespace wederhoor
