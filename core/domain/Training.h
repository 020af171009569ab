#pragma once

#include <QString>

#include <array>
#include <optional>

namespace wederhoor {

/// What an exercise is scored on, in the order in which it is shown.
enum class Criterion { Time, Answered, Facts, Empathy, Tone, Safety, Channel, Spoc, Signature };

inline constexpr std::array criteria{
    Criterion::Time,   Criterion::Answered, Criterion::Facts, Criterion::Empathy,   Criterion::Tone,
    Criterion::Safety, Criterion::Channel,  Criterion::Spoc,  Criterion::Signature,
};

/// What can be remarked of an exercise: the reason of a score.
enum class Remark {
    InTime,
    Late,
    NeverAnswered,
    NothingWritten,
    NotSent, ///< the platform takes no text of this length
    Unread, ///< longer than anybody reads
    WordList, ///< words, and no sentences
    Copied, ///< the customer's own words
    WrongLanguage,
    ToAnother, ///< greets somebody else
    PointMade,
    PointMissed,
    PointGuessed, ///< said before the SPOC had answered
    SaidWrong,
    ActDone,
    ActMissed,
    OwnWords,
    PlainWords,
    StockPhrase,
    NoFeeling,
    Dismissive,
    ToneFits,
    WrongForm, ///< u for je, or the other way round
    MixedForm, ///< both
    NoGreeting,
    Jargon,
    Shouting,
    LongWinded,
    Safe,
    DataRevealed,
    DataAsked, ///< in public
    ForeignLink,
    RightPlace,
    MovedNeedlessly,
    NotMoved,
    SpokeInPublic, ///< of what belongs in private
    SpocAsked,
    SpocNotAsked,
    SpocWrong,
    SpocNeedless,
    SpocWithoutQuestion,
    SpocAnswerKept, ///< it did not reach the customer
    NoSpocNeeded,
    Signed,
    Unsigned,
    Dismissed, ///< what needed no reply
    AnsweredNoise,
};

/// Stable names, for --json and for results that are kept.
[[nodiscard]] QString criterionName(Criterion criterion);
[[nodiscard]] std::optional<Criterion> criterionFromName(const QString &name);
[[nodiscard]] QString remarkName(Remark remark);

} // namespace wederhoor
