#pragma once

#include <QList>
#include <QString>

namespace wederhoor {

/// A stretch of words that stands in both texts, or in one of them only.
struct DifferentWords
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text; ///< with the spaces behind its words

    friend bool operator==(const DifferentWords &, const DifferentWords &) = default;
};

/// What was made of a text, word by word, in the order of the later one; what was removed comes before what was put in
/// its place. Of texts of more than a few thousand words only the beginning and the end are compared.
[[nodiscard]] QList<DifferentWords> differenceOf(const QString &before, const QString &after);

} // namespace wederhoor
