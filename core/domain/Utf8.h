#pragma once

#include <QString>

#include <string_view>

namespace wederhoor {

/// The text as it is. QString::fromUtf8() takes a byte order mark off its beginning at each reading, so that a text
/// that begins with two of them would never be read the same twice.
[[nodiscard]] inline QString textFromUtf8(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (utf8.substr(0, 3) == "\xEF\xBB\xBF") {
        text.prepend(QChar(QChar::ByteOrderMark));
    }
    return text;
}

} // namespace wederhoor
