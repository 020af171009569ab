#pragma once

#include <QString>

namespace wederhoor {

/// Characters that show nothing and change what is read: overrides and isolates of direction, spaces without a width, a
/// byte order mark. Joiners are none of them: emoji and other scripts need those.
[[nodiscard]] bool hasHiddenCharacters(QStringView text);
[[nodiscard]] QString withoutHiddenCharacters(const QString &text);

/// What a text of unknown encoding left behind: U+FFFD, halves of characters, controls that no keyboard types. -1:
/// none.
[[nodiscard]] qsizetype unreadableAt(QStringView text);

} // namespace wederhoor
