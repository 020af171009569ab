#pragma once

#include <QFlags>

namespace wederhoor {

/// What a channel can do; the window and the command line offer nothing else.
enum class Capability : unsigned {
    PublicReply = 1,
    PrivateMessage = 2,
    PublicKeyEnforced = 4, ///< the platform refuses a second public reply with the same key
    PrivateKeyEnforced = 8,
    Like = 16,
    Hide = 32,
    DeleteOwn = 64,
    EditOwn = 128,
    Pictures = 256,
    Listening = 512,
    NeedsSignIn = 1024,
    RereadMessages = 2048, ///< edits and deletions can be asked for by id
    OpensOriginal = 4096, ///< answering is done on the page itself (a read-only channel)
    OwnThreads = 8192, ///< a public reply may answer our own post: the parts of a long one hang under each other
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

} // namespace wederhoor
