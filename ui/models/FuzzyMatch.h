#pragma once

#include <QString>

#include <optional>

namespace wederhoor {

/// The text without accents and case, as words are compared while a person types.
[[nodiscard]] QString folded(const QString &text);

/// How well typed words fit a text, both folded: every word must occur, in any order, at the beginning of a word of the
/// text (best), within one, or as letters in order from the beginning of a word ("cwr": "claim and write reply").
/// Higher is better; nothing: it does not fit.
[[nodiscard]] std::optional<int> fuzzyScore(const QString &foldedWords, const QString &foldedText);

} // namespace wederhoor
