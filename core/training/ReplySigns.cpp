#include "core/training/ReplySigns.h"

#include "core/training/FoldedWords.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

// In running Dutch and English four words in ten are function words, and two in ten are articles, pronouns or helping
// verbs ("sentence words"); in a list of search words hardly one. A telegram has few of either, but some of both.
constexpr int fewestWordsToJudge = 4;
constexpr double functionShareWithoutSentenceWords = 0.5;
constexpr int fewestWordsToWeigh = 6;
constexpr double leastFunctionShare = 0.22;
constexpr double lowFunctionShare = 0.28;
constexpr double lowSentenceShare = 0.1;
constexpr int stemLength = 5;
constexpr qsizetype fewestTriplesToCopy = 2; ///< "thank you very much" is nobody's own

QString stem(const QString &word)
{
    return word.left(stemLength);
}

QSet<QString> triplesOf(const QStringList &words)
{
    QSet<QString> triples;
    for (qsizetype i = 0; i + 2 < words.size(); ++i) {
        triples.insert(words[i] + u' ' + words[i + 1] + u' ' + words[i + 2]);
    }
    return triples;
}

bool anyMatches(const std::vector<WordPattern> &patterns, const QStringList &words)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&words](const WordPattern &pattern) { return pattern.matches(words); });
}

} // namespace

ReplySigns::ReplySigns(const QString &body, const QString &customerText, const WordLists &lists,
                       const QString &othersText)
    : m_lists(lists)
{
    for (const QString &text : sentencesOf(body)) {
        m_sentences.push_back({text, foldedWords(text), false});
        m_wordCount += static_cast<int>(m_sentences.back().words.size());
    }
    const QStringList customerWords = foldedWords(customerText);
    for (const QString &word : customerWords) {
        if (word.size() >= stemLength && !lists.functionWords.contains(word)) {
            m_customerStems.insert(stem(word));
        }
    }
    markCopied(foldedWords(othersText));
    for (std::size_t i = 0; i < signCount; ++i) {
        const auto heard
            = std::find_if(m_sentences.begin(), m_sentences.end(),
                           [this, i](const ReadSentence &sentence) { return hears(static_cast<Sign>(i), sentence); });
        m_heard[i] = heard == m_sentences.end() ? QString() : heard->text;
    }
}

void ReplySigns::markCopied(const QStringList &othersWords)
{
    const QSet<QString> theirs = triplesOf(othersWords);
    for (ReadSentence &sentence : m_sentences) {
        const QSet<QString> ours = triplesOf(sentence.words);
        const auto shared = std::count_if(ours.begin(), ours.end(),
                                          [&theirs](const QString &triple) { return theirs.contains(triple); });
        sentence.isCopied = ours.size() >= fewestTriplesToCopy && 10 * shared > 6 * ours.size();
    }
}

bool ReplySigns::hears(Sign sign, const ReadSentence &sentence) const
{
    return !sentence.isCopied && anyMatches(m_lists.of(sign), sentence.words);
}

QString ReplySigns::find(const std::vector<WordPattern> &patterns) const
{
    const ReadSentence *before = nullptr;
    for (const ReadSentence &sentence : m_sentences) {
        if (sentence.isCopied) {
            before = nullptr;
            continue;
        }
        if (anyMatches(patterns, sentence.words)) {
            return sentence.text;
        }
        if (before && anyMatches(patterns, before->words + sentence.words)) {
            return before->text + u' ' + sentence.text;
        }
        before = &sentence;
    }
    return {};
}

double ReplySigns::shareOf(const QSet<QString> &words) const
{
    qsizetype count = 0;
    for (const ReadSentence &sentence : m_sentences) {
        count += std::count_if(sentence.words.begin(), sentence.words.end(),
                               [&words](const QString &word) { return words.contains(word); });
    }
    return m_wordCount == 0 ? 0 : static_cast<double>(count) / m_wordCount;
}

double ReplySigns::functionShare() const
{
    return shareOf(m_lists.functionWords);
}

bool ReplySigns::isWordList() const
{
    const double function = functionShare();
    const double sentence = shareOf(m_lists.sentenceWords);
    if (m_wordCount >= fewestWordsToJudge && sentence == 0 && function < functionShareWithoutSentenceWords) {
        return true;
    }
    return m_wordCount >= fewestWordsToWeigh
        && (function < leastFunctionShare || (function < lowFunctionShare && sentence < lowSentenceShare));
}

bool ReplySigns::isCopied() const
{
    qsizetype copied = 0;
    for (const ReadSentence &sentence : m_sentences) {
        copied += sentence.isCopied ? sentence.words.size() : 0;
    }
    return 2 * copied > m_wordCount;
}

bool ReplySigns::takesUp(const ReadSentence &sentence) const
{
    return std::any_of(sentence.words.begin(), sentence.words.end(), [this](const QString &word) {
        return word.size() >= stemLength && !m_lists.functionWords.contains(word)
            && m_customerStems.contains(stem(word));
    });
}

} // namespace wederhoor::training
