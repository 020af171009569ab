#pragma once

#include "core/domain/Case.h"
#include "core/domain/ClockBook.h"

namespace wederhoor {

/// What a case that waits has where it is asked without a book.
inline constexpr std::chrono::minutes firstReplyTarget{15};

/// None when nothing is awaited, and in a conversation.
[[nodiscard]] std::optional<Instant> dueAfter(std::optional<Instant> awaitingSince, CaseKind kind);

enum class ClockState { None, Good, Soon, Late };

/// None when nothing is awaited; soon from `soonAt`, late from `dueAt` on.
[[nodiscard]] ClockState clockState(std::optional<Instant> dueAt, std::optional<Instant> soonAt, Instant now);
/// Soon is the last fifth of the target.
[[nodiscard]] ClockState clockState(std::optional<Instant> dueAt, Instant now,
                                    std::chrono::milliseconds target = firstReplyTarget);

/// What happened that a clock looks at, by name.
struct ClockEvent
{
    enum class Kind {
        CustomerWrote, ///< at the platform's time of the post
        ReplyAccepted, ///< at the platform's time of our reply
        WaitsForCustomer, ///< the case's status became waiting_customer
        WaitsNoMore, ///< it left that status
        SpocAsked, ///< value: which question
        SpocAnswered, ///< value: which question
        QuestionWithdrawn, ///< value: which question
        Closed, ///< resolved or dismissed
        Reopened,
        TopicSet, ///< value: the topic from then on
        PrioritySet ///< value: priorityName()
    };
    Kind kind = Kind::CustomerWrote;
    Instant at{};
    QString value = {};

    friend bool operator==(const ClockEvent &, const ClockEvent &) = default;
};

/// One run of one clock.
struct ClockRun
{
    enum class State {
        Running,
        Paused,
        Met, ///< what it waited for happened
        Ended ///< the case was closed, or the question withdrawn, without it
    };
    Measure measure = Measure::FirstReply;
    State state = State::Running;
    QString question; ///< of the second line: which
    Instant since{};
    std::optional<Instant> until; ///< of Met and Ended
    std::chrono::milliseconds open{0}; ///< in opening hours, without pauses
    std::chrono::milliseconds wall{0}; ///< on the wall clock, without pauses
    std::chrono::milliseconds target{0};
    std::optional<Due> due; ///< nothing while it is paused

    friend bool operator==(const ClockRun &, const ClockRun &) = default;
};

/// All runs that these events tell of, in the order of their beginnings, as they stand at `now`. What starts, pauses
/// and stops each measure:
///
/// | measure     | starts                            | pauses                     | stops                             |
/// |-------------|-----------------------------------|----------------------------|-----------------------------------|
/// | first reply | CustomerWrote before any reply    | never                      | ReplyAccepted; ended by Closed    |
/// | next reply  | CustomerWrote after one           | never                      | ReplyAccepted; ended by Closed    |
/// | resolution  | the first CustomerWrote           | WaitsForCustomer until     | Closed; Reopened carries on with  |
/// |             |                                   | WaitsNoMore, CustomerWrote | what had run                      |
/// | second line | SpocAsked                         | never                      | SpocAnswered; ended by            |
/// |             |                                   |                            | QuestionWithdrawn or Closed       |
///
/// A wait that Closed ended goes on from its beginning when the case is Reopened before the customer writes again: the
/// closing was a mistake. A change of topic or priority changes the target of what runs, from its beginning; hours that
/// change do so by their being another book. Pure: the same events and book give the same runs.
[[nodiscard]] QList<ClockRun> clockRuns(QList<ClockEvent> events, const ClockBook &book, ServiceTraits traits,
                                        Instant now);

} // namespace wederhoor
