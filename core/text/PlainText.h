#pragma once

#include <QString>

namespace wederhoor {

/// Makes text from outside safe to show in a line of ours: no control characters, no overrides of the writing
/// direction, no invisible characters that hide or fake words; at most `longest` UTF-16 units, cut with an ellipsis
/// between whole characters. Line feeds stay.
[[nodiscard]] QString plainText(const QString &text, qsizetype longest = 100'000);

/// The same on one line, its white space collapsed: for titles and names.
[[nodiscard]] QString plainLine(const QString &text, qsizetype longest = 1'000);

} // namespace wederhoor
