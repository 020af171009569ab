#include "core/store/SearchFunctions.h"

#include "core/store/SearchWords.h"

#include <QList>

#include <algorithm>
#include <sqlite3.h>

namespace wederhoor {

namespace {

bool isSearchable(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing;
}

QString argument(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(text, sqlite3_value_bytes(value));
}

void startsWordFunction(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    const QString prefix = argument(arguments[0]);
    bool found = false;
    for (int i = 1; i < count && !found; ++i) {
        found = hasWordBeginning(argument(arguments[i]), prefix);
    }
    sqlite3_result_int(context, found ? 1 : 0);
}

void firstTimeFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    auto *seen = static_cast<SeenKeys *>(sqlite3_value_pointer(arguments[0], SeenKeys::pointerType));
    const bool first = seen && seen->keys.insert(sqlite3_value_int64(arguments[1])).second;
    sqlite3_result_int(context, first ? 1 : 0);
}

} // namespace

QString foldedForSearch(const QString &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (plain) {
        return text.toLower();
    }
    QString folded = text.normalized(QString::NormalizationForm_D);
    folded.removeIf(isMark);
    return folded.toLower();
}

bool hasSearchableCharacters(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.cbegin(), characters.cend(), isSearchable);
}

void registerSearchFunctions(sqlite3 *db)
{
    sqlite3_create_function_v2(db, "starts_word", 4, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, startsWordFunction,
                               nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(db, "first_time", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, firstTimeFunction,
                               nullptr, nullptr, nullptr);
}

} // namespace wederhoor
