#pragma once

#include "core/platforms/feeds/Feed.h"
#include "core/platforms/feeds/FeedCursor.h"

namespace wederhoor {

/// For which channel a feed is read, and when.
struct FeedSetting
{
    InstanceId instance;
    QUrl url;
    QStringList keywords;
    MessageKind kind = MessageKind::Article;
    Instant now{};
};

/// The feed's items as messages: those not seen before that match a keyword, and the edits and deletions of those that
/// were. Remembers them in the cursor; `next` is left to the caller.
[[nodiscard]] FetchPage feedPage(const Feed &feed, const FeedSetting &setting, FeedCursor &cursor);

/// The id of an item's message: its guid or id, else its link, else a hash of its words. An id that is no address is
/// unique only within its feed, so the feed's address goes before it; an overlong one is hashed.
[[nodiscard]] RemoteId feedMessageId(const FeedItem &item, const QUrl &url);

} // namespace wederhoor
