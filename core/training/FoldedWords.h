#pragma once

#include <QString>
#include <QStringList>

namespace wederhoor::training {

/// In small letters, accents and the bend of quotation marks taken off.
[[nodiscard]] QString folded(const QString &text);

/// The words of a text, folded: letters and digits, with the apostrophes and the decimal signs inside them.
[[nodiscard]] QStringList foldedWords(const QString &text);

/// The sentences of a text as they were written, trimmed; a line break ends one too.
[[nodiscard]] QStringList sentencesOf(const QString &text);

} // namespace wederhoor::training
