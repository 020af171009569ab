#pragma once

#include "core/store/Store.h"

namespace wederhoor {

/// A case for people to read: who, what was said by whom, notes and what is on its way out.
[[nodiscard]] QString conversationText(const Conversation &conversation);

/// One message: a head line, its words indented, nothing in them that could steer the terminal.
[[nodiscard]] QString messageText(const Message &message);

} // namespace wederhoor
