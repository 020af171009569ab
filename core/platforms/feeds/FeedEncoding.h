#pragma once

#include "core/domain/Result.h"

#include <QByteArray>

namespace wederhoor {

/// The text of an XML document, whatever it was encoded in: UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, windows-1252 or
/// US-ASCII. Order of belief: byte order mark, the answer's charset, the XML declaration (RFC 7303 section 3), UTF-8.
/// What no XML document may hold (a stray control character, a broken sequence) becomes U+FFFD.
/// Error::BadResponse: another encoding.
[[nodiscard]] Result<QString> decodeFeed(const QByteArray &bytes, const QByteArray &contentType);

} // namespace wederhoor
