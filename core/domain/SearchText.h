#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace wederhoor {

// What a person types into the search field, piece by piece: for completing it and for saying what is wrong with it.
// What it asks is parseSearch() in CaseQuery.h.

/// A word, "a phrase", field:word or field:"a phrase", and where it stands in the text.
struct SearchPiece
{
    QString field; ///< lower case; empty: a bare word
    QString value;
    bool quoted = false;
    qsizetype begin = 0;
    qsizetype end = 0; ///< one behind the last character

    /// "http://x" and "10:30" are words with a colon, not fields.
    [[nodiscard]] bool isField() const;
};

/// A quote that is never closed ends the text.
[[nodiscard]] QList<SearchPiece> searchPieces(const QString &text);

/// The first piece that cannot be understood, and why.
struct SearchFault
{
    enum class Kind { UnknownField, NoValue, UnknownStatus, UnknownFlag, NoDate };
    Kind kind = Kind::UnknownField;
    SearchPiece piece;
};
[[nodiscard]] std::optional<SearchFault> searchFault(const QString &text);

/// from, channel, status ...: in the order in which they are offered.
[[nodiscard]] const QStringList &searchFields();
/// The values that `status`, `is` and `has` know; empty for the others.
[[nodiscard]] QStringList searchFieldValues(const QString &field);

/// As it must be typed: in quotes when it holds a space.
[[nodiscard]] QString searchPieceText(const QString &field, const QString &value);

} // namespace wederhoor
