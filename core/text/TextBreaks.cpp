#include "core/text/TextBreaks.h"

#include <unicode/brkiter.h>

#include <algorithm>
#include <memory>

namespace wederhoor {

namespace {

/// Neither joins nor is joined by a neighbour: everything below the first combining mark but control characters (of
/// which CR LF is one cluster) and the soft hyphen.
bool standsAlone(QChar character)
{
    return character.unicode() < 0x300 && character.unicode() >= 0x20 && character.unicode() != 0xad;
}

icu::UnicodeString aliasOf(QStringView text)
{
    return {false, text.utf16(), static_cast<int32_t>(text.size())};
}

/// Making one reads its rules: one of each a thread is kept. Null only without ICU's data.
icu::BreakIterator *clusters()
{
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(
            icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    }();
    return iterator.get();
}

icu::BreakIterator *sentences()
{
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(
            icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    }();
    return iterator.get();
}

std::vector<qsizetype> endsBy(icu::BreakIterator *iterator, QStringView text)
{
    std::vector<qsizetype> ends;
    if (!iterator) {
        return {text.size()};
    }
    // Read only while `alias` lives.
    const icu::UnicodeString alias = aliasOf(text);
    iterator->setText(alias);
    for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
        ends.push_back(end);
    }
    return ends;
}

} // namespace

int graphemeCount(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), standsAlone)) {
        return static_cast<int>(text.size());
    }
    icu::BreakIterator *const iterator = clusters();
    if (!iterator) {
        return static_cast<int>(text.size()); // Never fewer than there are.
    }
    const icu::UnicodeString alias = aliasOf(text);
    iterator->setText(alias);
    int count = 0;
    while (iterator->next() != icu::BreakIterator::DONE) {
        ++count;
    }
    return count;
}

std::vector<qsizetype> graphemeEnds(QStringView text)
{
    return endsBy(clusters(), text);
}

std::vector<qsizetype> sentenceEnds(QStringView text)
{
    return endsBy(sentences(), text);
}

} // namespace wederhoor
