#pragma once

#include "core/domain/Ids.h"
#include "core/domain/Reply.h"

#include <QStringList>

namespace wederhoor {

/// What a platform takes of pictures with a reply.
struct PictureRule
{
    int most = 0; ///< 0: none
    qint64 maxBytes = 0;
    QStringList mimeTypes;

    friend bool operator==(const PictureRule &, const PictureRule &) = default;
};

/// Bluesky: four pictures of at most 1,000,000 bytes in a post, none in a private message (lexicons
/// app.bsky.embed.images and chat.bsky.convo.defs#messageInput). Platforms without a rule of their own are held to the
/// same.
[[nodiscard]] PictureRule pictureRule(const PlatformId &platform, ReplyKind kind);

} // namespace wederhoor
