#pragma once

#include "core/domain/Result.h"
#include "core/platforms/feeds/Feed.h"

namespace wederhoor {

/// Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/); parseFeed() says the rest.
[[nodiscard]] Result<Feed> readJsonFeed(const QByteArray &json, const QUrl &url, const FeedLimits &limits);

} // namespace wederhoor
