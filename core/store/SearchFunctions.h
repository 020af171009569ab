#pragma once

#include <QString>

#include <cstdint>
#include <unordered_set>

struct sqlite3;

namespace wederhoor {

/// What first_time() was asked for; bound to it as a pointer.
struct SeenKeys
{
    static constexpr const char *pointerType = "wederhoor.seen-keys";
    std::unordered_set<std::int64_t> keys;
};

/// The search's own SQL functions: starts_word(prefix, text, text, text), whether a word of one of them begins with the
/// folded prefix; and first_time(seen, key), true when these SeenKeys meet the key for the first time.
void registerSearchFunctions(sqlite3 *db);

/// The text as the index sees it: lower case without accents.
[[nodiscard]] QString foldedForSearch(const QString &text);

/// Whether the index keeps anything of this text: letters, digits and private characters.
[[nodiscard]] bool hasSearchableCharacters(const QString &text);

} // namespace wederhoor
