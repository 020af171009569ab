#pragma once

#include "core/training/Scenario.h"

#include <array>

namespace wederhoor::training {

/// How much of a feeling a reply shows: the best of its sentences.
enum class Feeling { None, Stock, Plain, Own };

struct Said
{
    QString id; ///< of a point or a mistake
    QString sentence;
};

/// What the simulated customer and the score take out of one reply: by the rules of core/text, and by word lists. What
/// they do not understand they leave to a person.
struct ReplyReading
{
    std::chrono::seconds at{0};
    bool isPrivate = false;
    QString text;

    bool isSent = true; ///< the platform takes it: not empty, and not too long
    bool isUnread = false; ///< twice as long as anybody reads
    bool isLongWinded = false;
    bool isWordList = false;
    bool isCopied = false;
    bool isOtherLanguage = false;
    QString greetsAnother; ///< the name, when it is nobody's in this conversation

    std::array<QString, signCount> signs; ///< the sentence each was heard in
    Feeling feeling = Feeling::None;
    QString feelingSentence;
    QList<Said> said;
    QString question; ///< the sentence that asks; empty: none
    bool namesCustomer = false;
    bool isWrongForm = false;
    bool isMixedForm = false;
    bool isShouting = false;
    QString signature; ///< a person's name, as it stands there
    QStringList personalData; ///< in public; masked
    bool hasForeignLink = false;
    QStringList notUnderstood; ///< sentences that a person should judge

    /// It reached the customer, and is something to react to.
    [[nodiscard]] bool counts() const
    {
        return isSent && !isUnread && !isWordList && !isCopied && !isOtherLanguage && greetsAnother.isEmpty();
    }
    [[nodiscard]] QString sentenceWith(Sign sign) const { return signs[static_cast<std::size_t>(sign)]; }
    [[nodiscard]] bool hears(Sign sign) const { return !sentenceWith(sign).isEmpty(); }
    [[nodiscard]] bool hasWrongTone() const
    {
        return hears(Sign::Dismissive) || hears(Sign::Jargon) || isWrongForm || isShouting;
    }
};

/// `customerText`: what the customer wrote up to then.
[[nodiscard]] ReplyReading readReply(const ExerciseEvent &reply, const Scenario &scenario,
                                     const ScenarioConversation &conversation, const QString &customerText);

/// How long a reply may be before people stop reading: the platform's limit where that is short.
[[nodiscard]] int comfortableLength(const Scenario &scenario, bool isPrivate);

} // namespace wederhoor::training
