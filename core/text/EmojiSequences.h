#pragma once

#include <QStringView>

namespace wederhoor {

/// How many UTF-16 units the emoji at `at` has, sequences of skin tone, joiners, flags, tags and keycaps included; 0:
/// none begins there. By the sequences recommended for interchange (Unicode Technical Standard 51, as ICU has them),
/// also where the selector U+FE0F was left out; what is text by default (©, digits) only with its selector or keycap.
[[nodiscard]] qsizetype emojiLength(QStringView text, qsizetype at);

} // namespace wederhoor
