#pragma once

#include "core/domain/Result.h"
#include "core/platforms/feeds/Feed.h"

namespace wederhoor {

/// Reads RSS 2.0 (and 0.9x, 1.0), Atom 1.0 or JSON Feed 1.1, told apart by what the bytes are, not by their label.
/// `url` is where they came from: relative addresses start there. An item that cannot be read is set aside; of a
/// document that breaks off, the items before the break are taken. Error::Invalid: a web page; the detail names the
/// feed it points at, if any. Error::BadResponse: neither, entity definitions, an encoding that is not supported,
/// nested too deeply.
[[nodiscard]] Result<Feed> parseFeed(const QByteArray &bytes, const QByteArray &contentType, const QUrl &url,
                                     const FeedLimits &limits = {});

} // namespace wederhoor
