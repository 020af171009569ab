#pragma once

#include "core/domain/Error.h"
#include "core/domain/Message.h"

#include <QByteArray>

namespace wederhoor {

/// Where a channel's next fetch begins; opaque but to its connector. Empty: never fetched.
struct Cursor
{
    QByteArray value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const Cursor &, const Cursor &) = default;
};

struct UnreadableItem
{
    QString reason; ///< in English, technical
    QByteArray payload; ///< at most 64 KiB of it
};

/// A message that the platform no longer has, or has in other words.
struct MessageChange
{
    MessageRef ref;
    enum class Kind { Edited, Deleted } kind = Kind::Edited;
    QString text; ///< the new words of an edit
    QByteArray platformData; ///< of an edit: what answers must now point at
    Instant at{};

    friend bool operator==(const MessageChange &, const MessageChange &) = default;
};

/// One answer of a platform, in our words.
struct FetchPage
{
    QList<Message> messages;
    QList<MessageChange> changes;
    QList<UnreadableItem> unreadable;
    Cursor next; ///< committed with the messages, in one transaction
    bool more = false; ///< fetch again at once: the newest are here, older ones are left (back-fill has its own budget)
    /// One of the channel's sources failed (a query, the private messages) while the others were read; it keeps its
    /// place in the cursor. For the channel's health.
    std::optional<Error> sourceError;
};

/// What the last answers said of our limits.
struct RateState
{
    std::optional<int> limit;
    std::optional<int> remaining;
    std::optional<Instant> reset;
};

} // namespace wederhoor
