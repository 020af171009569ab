#pragma once

#include <QString>

struct sqlite3;

namespace wederhoor {

/// The search's own SQL functions: starts_word(prefix, text, text, text), whether a word of one of them begins with the
/// folded prefix; and first_time(key), true when this connection asks it for this key the first time since
/// forget_times().
void registerSearchFunctions(sqlite3 *db);

/// The text as the index sees it: lower case without accents.
[[nodiscard]] QString foldedForSearch(const QString &text);

/// Whether the index keeps anything of this text: letters, digits and private characters.
[[nodiscard]] bool hasSearchableCharacters(const QString &text);

} // namespace wederhoor
