#pragma once

#include "core/domain/CaseQuery.h"
#include "core/domain/SearchText.h"

namespace wederhoor {

// What the search field says and offers.

/// What is wrong with a piece, and what to do instead.
[[nodiscard]] QString searchFaultText(const SearchFault &fault);

/// What may be offered as a field's value.
struct SearchVocabulary
{
    QStringList channels;
    AgentId me;
    KnownValues known;
    QStringList recent; ///< searches made before, the latest first
    Instant now{};
};

/// One way to go on with what stands in the search field.
struct SearchSuggestion
{
    QString text; ///< shown: "status:open", or an earlier search
    QString hint; ///< beside it, in the reader's language
    QString line; ///< the whole field when it is chosen
    int cursor = 0;
    bool isEarlier = false;

    friend bool operator==(const SearchSuggestion &, const SearchSuggestion &) = default;
};

/// Fields for a beginning, values behind a colon, earlier searches for an empty field; at most nine.
[[nodiscard]] QList<SearchSuggestion> searchSuggestions(const QString &line, int cursor,
                                                        const SearchVocabulary &vocabulary);

} // namespace wederhoor
