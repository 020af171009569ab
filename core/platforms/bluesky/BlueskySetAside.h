#pragma once

#include "core/domain/FetchPage.h"
#include "core/domain/Result.h"
#include "core/platforms/bluesky/BlueskyTypes.h"

namespace wederhoor::bluesky {

/// A private message that cannot be read, kept with what is known of the conversation it stands in.
[[nodiscard]] UnreadableItem withConvo(const UnreadableItem &message, const Convo &convo);

/// Reads an item that was set aside once more: a notification, a post, or a private message with its conversation.
/// BadResponse says what is still wrong with it.
[[nodiscard]] Result<FetchPage> readSetAside(const QByteArray &payload, const Reader &reader);

} // namespace wederhoor::bluesky
