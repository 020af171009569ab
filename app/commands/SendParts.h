#pragma once

#include "app/commands/CommandSpec.h"
#include "core/domain/Ids.h"

namespace wederhoor {

class Inbox;
class Output;
struct OutboxEntry;

/// Sends a queued reply, all of its parts, within the command, and says what became of it.
[[nodiscard]] Exit sendParts(Session &session, Inbox &inbox, const OutboxId &reply);
/// The state of a reply as the command's answer; Failed where it was not sent.
[[nodiscard]] Exit tellOutcome(Output &out, const OutboxEntry &entry);

} // namespace wederhoor
