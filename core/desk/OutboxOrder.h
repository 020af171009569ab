#pragma once

#include "core/domain/Reply.h"

namespace wederhoor {

/// Its time to go, or a person's confirmation, is longer ago than staleReplyAfter: it waits for a person's word.
[[nodiscard]] bool isStale(const OutboxEntry &entry, Instant now);

/// Only a person can move it: read back and not found on a platform that enforces no key.
[[nodiscard]] bool needsPerson(const OutboxEntry &entry);

/// Found in a state that only a sender under way leaves behind.
[[nodiscard]] bool wasInterrupted(const OutboxEntry &entry);

/// What may be taken up now, in order: of each case its first only, and none while one of the case is on its way or
/// unknown. A reply that waits for a later time or a person's word holds up no other.
[[nodiscard]] QList<OutboxEntry> dueReplies(const QList<OutboxEntry> &pending, Instant now);

/// Which other reply of its case this one waits for; nothing: for none.
[[nodiscard]] std::optional<OutboxEntry> replyBefore(const QList<OutboxEntry> &pending, const OutboxEntry &entry,
                                                     Instant now);

/// When the next one is due; nothing when none waits for a time.
[[nodiscard]] std::optional<Instant> nextDue(const QList<OutboxEntry> &pending, Instant now);

} // namespace wederhoor
