#pragma once

namespace wederhoor {

class ConversationView;

// The conversation for those who hear it: a list whose items are sentences ("Samira, 08:41 · Dutch: ...").

/// Once a program is enough; more do no harm.
void installConversationAccess();
/// Items came, went or moved.
void announceRows(ConversationView &view);
/// The keyboard is on another item.
void announceCurrent(ConversationView &view);

} // namespace wederhoor
