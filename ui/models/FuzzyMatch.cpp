#include "ui/models/FuzzyMatch.h"

#include <QStringList>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int wholeWord = 120;
constexpr int wordStart = 100;
constexpr int within = 50;
constexpr int scattered = 20;
/// Letters that are strewn wider than this were not meant.
constexpr int mostSpread = 8;

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

bool endsWord(const QString &text, qsizetype end)
{
    return end == text.size() || !text.at(end).isLetterOrNumber();
}

/// Whether the letters of the word follow each other in the text from `at` on, not too far apart.
bool isStrewn(const QString &word, const QString &text, qsizetype at)
{
    qsizetype found = at;
    for (qsizetype i = 1; i < word.size(); ++i) {
        found = text.indexOf(word.at(i), found + 1);
        if (found < 0 || found - at > mostSpread * i) {
            return false;
        }
    }
    return true;
}

int wordScore(const QString &word, const QString &text)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const int score = !startsWord(text, at) ? within : endsWord(text, at + word.size()) ? wholeWord : wordStart;
        best = std::max(best, score);
    }
    if (best > 0 || word.size() < 2) {
        return best;
    }
    for (qsizetype at = text.indexOf(word.front()); at >= 0; at = text.indexOf(word.front(), at + 1)) {
        if (startsWord(text, at) && isStrewn(word, text, at)) {
            return scattered;
        }
    }
    return 0;
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing) {
            result.append(c);
        }
    }
    return result.toCaseFolded();
}

std::optional<int> fuzzyScore(const QString &foldedWords, const QString &foldedText)
{
    int total = 0;
    for (const QString &word : foldedWords.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int score = wordScore(word, foldedText);
        if (score == 0) {
            return std::nullopt;
        }
        total += score;
    }
    // Of two that fit alike the shorter says less besides.
    return total - std::min(static_cast<int>(foldedText.size()) / 4, scattered - 1);
}

} // namespace wederhoor
