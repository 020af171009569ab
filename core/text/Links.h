#pragma once

#include "core/text/TextSpan.h"

#include <QStringView>

#include <vector>

namespace wederhoor {

/// A web address as a platform makes a link of it.
struct Link
{
    TextSpan span;
    TextSpan host;
    bool hasScheme = false;

    friend bool operator==(const Link &, const Link &) = default;
};

/// What X takes for a link, with "http(s)://" or without when the top-level domain is real: by the rules that its
/// library twitter-text (3.1, github.com/twitter/twitter-text) publishes with their conformance cases. One pass from
/// either side, whatever the text.
[[nodiscard]] std::vector<Link> findLinks(QStringView text);

} // namespace wederhoor
