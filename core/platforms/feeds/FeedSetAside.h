#pragma once

#include "core/domain/Result.h"
#include "core/platforms/feeds/Feed.h"

namespace wederhoor {

/// Reads an item that was set aside once more: the element of an XML feed, or a JSON Feed's item in an array of one.
/// BadResponse says what is still wrong with it.
[[nodiscard]] Result<Feed> readSetAside(const QByteArray &payload, const QUrl &url);

} // namespace wederhoor
