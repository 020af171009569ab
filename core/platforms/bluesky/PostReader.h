#pragma once

#include "core/platforms/bluesky/BlueskyTypes.h"
#include "core/platforms/bluesky/JsonView.h"

namespace wederhoor::bluesky {

/// app.bsky.feed.defs#postView as a message; BadResponse names what is missing.
[[nodiscard]] Result<Post> readPostView(const JsonView &view, const Reader &reader);

/// A post as its record alone says it (a notification's): without pictures.
[[nodiscard]] Result<Post> readRecord(const JsonView &item, const Reader &reader);

/// Pictures, a link's card, a video, a quoted post: app.bsky.embed.*#view.
[[nodiscard]] QList<Attachment> readEmbed(const JsonView &embed);

} // namespace wederhoor::bluesky
