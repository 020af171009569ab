#include "core/text/guard/Detectors.h"

#include <algorithm>

namespace wederhoor {

namespace {

bool isSeparator(QChar character)
{
    static constexpr QStringView separators = u" -.\n_/\u00b7\u2022";
    return separators.contains(character);
}

/// Whole words only, ended by what is no letter.
bool holdsWord(QStringView stretch, const std::vector<QStringView> &words)
{
    for (qsizetype at = 0; at < stretch.size();) {
        if (!stretch[at].isLetter()) {
            ++at;
            continue;
        }
        const auto *const end
            = std::find_if_not(stretch.begin() + at, stretch.end(), [](QChar letter) { return letter.isLetter(); });
        const QStringView word = stretch.mid(at, end - stretch.begin() - at);
        const bool found = std::any_of(words.begin(), words.end(), [word](QStringView wanted) {
            return word.compare(wanted, Qt::CaseInsensitive) == 0;
        });
        if (found) {
            return true;
        }
        at += word.size();
    }
    return false;
}

} // namespace

bool areJoined(QStringView text, const TextSpan &before, const TextSpan &after)
{
    constexpr qsizetype mostSeparators = 3;
    if (after.start - before.end > mostSeparators) {
        return false;
    }
    const QStringView between = text.mid(before.end, after.start - before.end);
    return std::all_of(between.begin(), between.end(), isSeparator);
}

bool hasWordNear(QStringView text, const TextSpan &span, const std::vector<QStringView> &words, qsizetype before,
                 qsizetype after)
{
    qsizetype from = std::max<qsizetype>(0, span.start - before);
    // A word is not cut at the edge.
    while (from > 0 && from < span.start && text[from - 1].isLetter() && text[from].isLetter()) {
        ++from;
    }
    return holdsWord(text.mid(from, span.start - from), words) || holdsWord(text.mid(span.end, after), words);
}

} // namespace wederhoor
