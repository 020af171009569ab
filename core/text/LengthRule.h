#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Reply.h"

#include <QString>

namespace wederhoor {

/// How long a text is by its platform's own count.
struct LengthCheck
{
    enum class Unit { Characters, Graphemes, Weighted };
    int length = 0;
    int limit = 0; ///< 0: no limit
    Unit unit = Unit::Characters;
    bool fits = true; ///< also of a second limit (Bluesky's bytes)

    friend bool operator==(const LengthCheck &, const LengthCheck &) = default;
};

[[nodiscard]] QString lengthUnitName(LengthCheck::Unit unit);

/// The text as it would leave (with its signature), counted by the platform's rule for this kind of reply.
/// Bluesky posts: 300 grapheme clusters and 3,000 UTF-8 bytes (lexicon app.bsky.feed.post); private messages: 1,000
/// graphemes and 10,000 bytes (lexicon chat.bsky.convo.defs#messageInput). Unknown platforms have no limit.
[[nodiscard]] LengthCheck checkLength(const PlatformId &platform, ReplyKind kind, const QString &text);

} // namespace wederhoor
