#pragma once

#include "core/domain/FetchPage.h"
#include "core/domain/Result.h"

namespace wederhoor {

class OutboxTable;

/// The message that a waiting reply answers was edited or deleted by its author: the reply is held as failed with
/// Error::Conflict until a person looks (retryReply). What is already leaving is left alone.
[[nodiscard]] Result<void> holdReplies(OutboxTable &outbox, const CaseId &caseId, const MessageChange &change);

} // namespace wederhoor
