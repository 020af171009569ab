#include "core/store/SearchWords.h"

#include "core/store/SearchFunctions.h"

#include <QStringView>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

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

constexpr char16_t asciiEnd = 0x80;

/// Every character of every hit passes here, so ASCII does without Unicode's tables: its letters and digits in lower
/// case, 0 for what parts words.
constexpr std::array<char16_t, asciiEnd> foldedAscii = [] {
    std::array<char16_t, asciiEnd> table{};
    for (char16_t c = u'0'; c <= u'9'; ++c) {
        table[c] = c;
    }
    for (char16_t c = u'a'; c <= u'z'; ++c) {
        table[c] = c;
        table[c - u'a' + u'A'] = c;
    }
    return table;
}();

bool isAscii(QChar c)
{
    return c.unicode() < asciiEnd;
}

bool beginsWord(QChar c)
{
    return isAscii(c) ? foldedAscii[c.unicode()] != 0 : c.isLetterOrNumber();
}

bool continuesWord(QChar c)
{
    return isAscii(c) ? foldedAscii[c.unicode()] != 0 : c.isLetterOrNumber() || c.isMark();
}

/// The next word from `at` on; nothing left: begin == end.
Word nextWord(QStringView text, qsizetype at)
{
    const QChar *const characters = text.data();
    const qsizetype size = text.size();
    while (at < size && !beginsWord(characters[at])) {
        ++at;
    }
    const qsizetype begin = at;
    while (at < size && continuesWord(characters[at])) {
        ++at;
    }
    return {begin, at};
}

QChar folded(QChar c)
{
    if (isAscii(c)) {
        return foldedAscii[c.unicode()];
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

/// What is sought, with the characters it begins with: most words of a text differ in the first.
class Sought
{
public:
    explicit Sought(const QList<SoughtPhrase> &phrases)
        : m_phrases(phrases)
    {
        for (const SoughtPhrase &phrase : phrases) {
            if (!phrase.words.isEmpty() && isAscii(phrase.words.first().front())) {
                m_begins[phrase.words.first().front().unicode()] = true;
            }
        }
    }
    [[nodiscard]] bool mayBeginWith(QChar c) const { return !isAscii(c) || m_begins[foldedAscii[c.unicode()]]; }
    [[nodiscard]] const QList<SoughtPhrase> &phrases() const { return m_phrases; }

private:
    const QList<SoughtPhrase> &m_phrases;
    std::array<bool, asciiEnd> m_begins{};
};

/// How many words from `first` on are this phrase; 0: it does not stand here.
qsizetype wordsOf(const SoughtPhrase &phrase, QStringView text, const Words &words, qsizetype first)
{
    const qsizetype count = phrase.words.size();
    if (first + count > words.size()) {
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

qsizetype longestMatch(const Sought &sought, QStringView text, const Words &words, qsizetype first)
{
    if (!sought.mayBeginWith(text.at(words.at(first).begin))) {
        return 0;
    }
    qsizetype longest = 0;
    for (const SoughtPhrase &phrase : sought.phrases()) {
        longest = std::max(longest, wordsOf(phrase, text, words, first));
    }
    return longest;
}

/// words.size(): none.
qsizetype firstMatch(const Sought &sought, QStringView text, const Words &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (longestMatch(sought, text, words, i) > 0) {
            return i;
        }
    }
    return words.size();
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

QString excerptOf(const QString &text, const QList<SoughtPhrase> &phrases)
{
    const Sought sought(phrases);
    const Words words = wordsIn(text);
    const qsizetype match = firstMatch(sought, text, words);
    const qsizetype shown = match < words.size() ? match : 0; // nothing is sought in it: its beginning
    const qsizetype first = shown + wordsBefore < wordsShown ? 0 : shown - wordsBefore;
    const qsizetype last = std::min(first + wordsShown, words.size());
    QString excerpt;
    excerpt.reserve(std::min<qsizetype>(text.size(), 400));
    qsizetype at = first == 0 ? 0 : words.at(first).begin;
    if (first > 0) {
        excerpt += ellipsis;
    }
    for (qsizetype i = match; i < last;) {
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
