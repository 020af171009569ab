#pragma once

#include "core/domain/Case.h"
#include "core/domain/Result.h"

namespace wederhoor {

class Connection;

/// The oldest message by the customer or our own side that is newer than `seen`, so that a reply written on `seen` did
/// not know it. What `writer` sent before `queuedAt` is known to them. Nothing: the reply is up to date; so it is when
/// `seen` is empty.
[[nodiscard]] Result<std::optional<Message>> writtenSince(Connection &connection, const Case &value,
                                                          const MessageRef &seen, const AgentId &writer,
                                                          Instant queuedAt);

} // namespace wederhoor
