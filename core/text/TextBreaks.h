#pragma once

#include <QStringView>

#include <vector>

namespace wederhoor {

/// Where a text may be parted, by Unicode Standard Annex 29 as ICU has it: QTextBoundaryFinder of Qt 6.4 parts clusters
/// beside Indic marks and cuts surrogate pairs there.

/// Grapheme clusters: what a person takes for one character.
[[nodiscard]] int graphemeCount(QStringView text);
/// One past each of them; the last is the text's length.
[[nodiscard]] std::vector<qsizetype> graphemeEnds(QStringView text);
/// One past each sentence, the space behind it included; the last is the text's length.
[[nodiscard]] std::vector<qsizetype> sentenceEnds(QStringView text);

} // namespace wederhoor
