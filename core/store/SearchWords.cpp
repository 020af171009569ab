#include "core/store/SearchWords.h"

#include "core/store/SearchFunctions.h"

#include <QStringView>
#include <QVarLengthArray>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr qsizetype wordsShown = 32;
constexpr qsizetype wordsBefore = 6; ///< shown before a match that does not stand near the beginning
constexpr QChar matchBegins(u'\u0002');
constexpr QChar matchEnds(u'\u0003');
constexpr QChar ellipsis(u'\u2026');

/// Where a word stands.
struct Word
{
    qsizetype begin;
    qsizetype end;
};

using Words = QVarLengthArray<Word, 128>;

// Every character of every hit passes here: ASCII does without Unicode's tables.
bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

char16_t asciiLower(char16_t c)
{
    return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + (u'a' - u'A')) : c;
}

bool isAsciiLetterOrNumber(char16_t c)
{
    const char16_t lower = asciiLower(c);
    return (lower >= u'a' && lower <= u'z') || (c >= u'0' && c <= u'9');
}

bool beginsWord(QChar c)
{
    return isAscii(c) ? isAsciiLetterOrNumber(c.unicode()) : c.isLetterOrNumber();
}

bool continuesWord(QChar c)
{
    return isAscii(c) ? isAsciiLetterOrNumber(c.unicode()) : c.isLetterOrNumber() || c.isMark();
}

/// The next word from `at` on; nothing left: begin == end.
Word nextWord(QStringView text, qsizetype at)
{
    while (at < text.size() && !beginsWord(text.at(at))) {
        ++at;
    }
    const qsizetype begin = at;
    while (at < text.size() && continuesWord(text.at(at))) {
        ++at;
    }
    return {begin, at};
}

QChar folded(QChar c)
{
    if (isAscii(c)) {
        return asciiLower(c.unicode());
    }
    const QString parts = c.decomposition();
    return (parts.isEmpty() ? c : parts.front()).toLower();
}

/// Compares without making a folded copy of the word: this runs over every word of every hit.
bool isSame(QStringView word, QStringView sought, bool prefix)
{
    qsizetype at = 0;
    for (const QChar c : word) {
        if (at == sought.size() && prefix) {
            return true;
        }
        if (!isAscii(c) && c.isMark()) {
            continue;
        }
        if (at == sought.size() || sought.at(at) != folded(c)) {
            return false;
        }
        ++at;
    }
    return at == sought.size();
}

/// How many words from `first` on are this phrase; 0: it does not stand here.
qsizetype wordsOf(const SoughtPhrase &phrase, QStringView text, const Words &words, qsizetype first)
{
    const qsizetype count = phrase.words.size();
    if (count == 0 || first + count > words.size()) {
        return 0;
    }
    for (qsizetype i = 0; i < count; ++i) {
        const Word &word = words.at(first + i);
        const bool prefix = phrase.lastIsPrefix && i == count - 1;
        if (!isSame(text.mid(word.begin, word.end - word.begin), phrase.words.at(i), prefix)) {
            return 0;
        }
    }
    return count;
}

qsizetype longestMatch(const QList<SoughtPhrase> &sought, QStringView text, const Words &words, qsizetype first)
{
    qsizetype longest = 0;
    for (const SoughtPhrase &phrase : sought) {
        longest = std::max(longest, wordsOf(phrase, text, words, first));
    }
    return longest;
}

qsizetype firstMatch(const QList<SoughtPhrase> &sought, QStringView text, const Words &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (longestMatch(sought, text, words, i) > 0) {
            return i;
        }
    }
    return 0;
}

Words wordsIn(QStringView text)
{
    Words words;
    for (Word word = nextWord(text, 0); word.begin != word.end; word = nextWord(text, word.end)) {
        words.append(word);
    }
    return words;
}

} // namespace

SoughtPhrase soughtPhrase(const QString &text, bool lastIsPrefix)
{
    const QString plain = foldedForSearch(text);
    SoughtPhrase phrase{{}, lastIsPrefix};
    for (const Word &word : wordsIn(plain)) {
        phrase.words.append(plain.mid(word.begin, word.end - word.begin));
    }
    return phrase;
}

bool hasWordBeginning(QStringView text, QStringView prefix)
{
    for (Word word = nextWord(text, 0); word.begin != word.end; word = nextWord(text, word.end)) {
        if (isSame(text.mid(word.begin, word.end - word.begin), prefix, true)) {
            return true;
        }
    }
    return false;
}

QString excerptOf(const QString &text, const QList<SoughtPhrase> &sought)
{
    const Words words = wordsIn(text);
    const qsizetype match = firstMatch(sought, text, words);
    const qsizetype first = match + wordsBefore < wordsShown ? 0 : match - wordsBefore;
    const qsizetype last = std::min(first + wordsShown, words.size());
    QString excerpt;
    excerpt.reserve(std::min<qsizetype>(text.size(), 400));
    qsizetype at = first == 0 ? 0 : words.at(first).begin;
    if (first > 0) {
        excerpt += ellipsis;
    }
    for (qsizetype i = first; i < last;) {
        const qsizetype count = std::min(longestMatch(sought, text, words, i), last - i);
        if (count > 0) {
            const qsizetype end = words.at(i + count - 1).end;
            excerpt += QStringView(text).mid(at, words.at(i).begin - at);
            excerpt += matchBegins;
            excerpt += QStringView(text).mid(words.at(i).begin, end - words.at(i).begin);
            excerpt += matchEnds;
            at = end;
        }
        i += std::max<qsizetype>(count, 1);
    }
    const qsizetype end = last == words.size() ? text.size() : words.at(last - 1).end;
    excerpt += QStringView(text).mid(at, end - at);
    if (last < words.size()) {
        excerpt += ellipsis;
    }
    return excerpt;
}

} // namespace wederhoor
