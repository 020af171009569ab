#pragma once

#include "core/domain/Result.h"
#include "core/platforms/feeds/Feed.h"

namespace wederhoor {

/// Reads RSS 0.9x, 1.0 and 2.0 and Atom 1.0 from decoded text; parseFeed() says the rest. Error::NotFound: the root is
/// that of a web page.
[[nodiscard]] Result<Feed> readXmlFeed(const QString &text, const QUrl &url, const FeedLimits &limits);

} // namespace wederhoor
