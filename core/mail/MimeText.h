#pragma once

#include <QByteArray>
#include <QString>

namespace wederhoor {

/// Bytes of a text in the charset that a mail names. What the charset does not know becomes U+FFFD; a charset that
/// nobody knows, none, or one the bytes belie is guessed: UTF-8 if they are, else windows-1252.
[[nodiscard]] QString decodeMailText(const QByteArray &bytes, const QByteArray &charset);

/// A text in format=flowed with its soft line breaks undone (RFC 3676); what is quoted keeps its marks.
[[nodiscard]] QString unflow(const QString &text, bool deleteSpace);

} // namespace wederhoor
