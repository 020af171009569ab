#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Reply.h"
#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QFuture>

namespace wederhoor {

class Store;

// Replies that go out at a time of their own. Error::Conflict: it is not queued any more, or its case is another
// agent's.

/// All of its parts go then; Invalid: the time is past.
[[nodiscard]] QFuture<Result<OutboxEntry>> reschedule(Store &store, const Clock &clock, const Agent &me,
                                                      const OutboxId &id, Instant sendAt);
/// What was written since was read: it goes at its time all the same.
[[nodiscard]] QFuture<Result<OutboxEntry>> keepSchedule(Store &store, const Agent &me, const OutboxId &id);

} // namespace wederhoor
