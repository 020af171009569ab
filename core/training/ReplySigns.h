#pragma once

#include "core/training/WordLists.h"

#include <array>
#include <vector>

namespace wederhoor::training {

/// One sentence of a reply.
struct ReadSentence
{
    QString text;
    QStringList words;
    bool isCopied = false; ///< from what the customer wrote
};

/// Hears what can be heard in any reply of a language, whatever the scenario.
class ReplySigns
{
public:
    /// `customerText`: what the customer wrote so far; `othersText`: what could have been copied.
    ReplySigns(const QString &body, const QString &customerText, const WordLists &lists,
               const QString &othersText = {});

    [[nodiscard]] const std::vector<ReadSentence> &sentences() const { return m_sentences; }
    /// The sentence it was heard in; empty: it was not.
    [[nodiscard]] QString sentenceWith(Sign sign) const { return m_heard[static_cast<std::size_t>(sign)]; }
    [[nodiscard]] bool hears(Sign sign, const ReadSentence &sentence) const;

    /// The sentence, or two that follow each other, in which one of the patterns is heard; empty: nowhere.
    [[nodiscard]] QString find(const std::vector<WordPattern> &patterns) const;

    /// Words without the small words that make sentences of them.
    [[nodiscard]] bool isWordList() const;
    /// Most of it is the customer's own text.
    [[nodiscard]] bool isCopied() const;
    /// A share, from 0 to 1, of the words that make sentences in this language.
    [[nodiscard]] double functionShare() const;
    /// The sentence takes up a word of weight from what the customer wrote.
    [[nodiscard]] bool takesUp(const ReadSentence &sentence) const;

private:
    void markCopied(const QStringList &othersWords);
    [[nodiscard]] double shareOf(const QSet<QString> &words) const;

    const WordLists &m_lists;
    std::vector<ReadSentence> m_sentences;
    QSet<QString> m_customerStems;
    std::array<QString, signCount> m_heard;
    int m_wordCount = 0;
};

} // namespace wederhoor::training
