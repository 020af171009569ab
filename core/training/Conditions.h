#pragma once

#include "core/training/Fault.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace wederhoor::training {

/// What may be asked of an exercise so far.
enum class Ask {
    Says, ///< a point or a mistake, by its id, since the conversation began
    Answered, ///< all points of the answer
    Partly, ///< some
    Missed, ///< none
    // In the replies since the customer's last message:
    Replied,
    Asks,
    Greeting,
    Apology,
    Empathy, ///< a feeling that fits, in whatever words
    OwnWords,
    Stock,
    Thanks,
    Dismissive,
    Jargon,
    WrongForm,
    WrongTone,
    InvitesPrivate,
    InvitesCall,
    AsksData,
    RevealsData,
    Signed,
    Unread,
    NotSent,
    Copied,
    WordList,
    WrongLanguage,
    Shouting,
    Unclear, ///< nothing in it was understood
    Public,
    Private,
    Late,
    TooLate, ///< four times the time it may take
    // Since the conversation began:
    Escalated, ///< to this SPOC, or to any
    SpocAnswered,
    Tagged,
    Liked,
    Hidden,
    Dismissed,
    CheckedIdentity,
    HandedOver,
    LookedUp,
    Called,
    MoodAtMost,
    MoodAtLeast,
};

struct Condition
{
    Ask ask = Ask::Answered;
    QString argument;
    int number = 0;

    friend bool operator==(const Condition &, const Condition &) = default;
};

/// "stock|dismissive" is met when one of them holds.
using AnyOf = std::vector<Condition>;

struct Conditions
{
    std::vector<AnyOf> all;
    std::vector<AnyOf> none;

    [[nodiscard]] bool hold(const std::function<bool(const Condition &)> &holds) const;
};

/// "says:rate", "late", "mood<=2", with | between alternatives. Nothing: the fault says why.
[[nodiscard]] std::optional<AnyOf> readCondition(const QString &text, const Place &place, Faults &faults);

/// All names, for the help and for hints.
[[nodiscard]] QStringList conditionNames();

} // namespace wederhoor::training
