#pragma once

#include "core/domain/Clock.h"

namespace wederhoor::test {

class TestInbox;

// What a day seldom shows, for the pictures. Each is put into an inbox that holds the sample; false: the store
// refused it.

/// Ten thousand cases in one view, and words of every kind that are longer than anybody expects.
[[nodiscard]] bool fillMany(TestInbox &inbox, Instant now);
[[nodiscard]] bool fillLongWords(TestInbox &inbox, Instant now);
/// No channel has answered for half an hour.
[[nodiscard]] bool loseConnection(TestInbox &inbox, Instant now);
/// The search index is gone, as on a damaged disk.
[[nodiscard]] bool breakSearch(TestInbox &inbox);

/// Somebody who left knew the secret of the first channel, and a second one is a trainee now.
[[nodiscard]] bool exposeSecret(TestInbox &inbox, Instant now);

/// A thread under a post of our own: a picture, an answer that was deleted, one that was edited, one to nobody.
[[nodiscard]] bool takeThread(TestInbox &inbox, Instant now);

} // namespace wederhoor::test
