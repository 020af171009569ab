#pragma once

#include <QString>

namespace wederhoor {

/// What Mastodon counts of a text: each address with a scheme as `perLink` characters, of "@user@server" the "@user",
/// and the content warning with it. Graphemes of this are its length. Source: app/validators/status_length_validator.rb
/// and app/lib/extractor.rb of github.com/mastodon/mastodon 4.3.
[[nodiscard]] QString countedByMastodon(const QString &text, const QString &contentWarning, int perLink);

} // namespace wederhoor
