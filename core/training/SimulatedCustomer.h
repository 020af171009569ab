#pragma once

#include "core/training/PlayedConversation.h"

namespace wederhoor::training {

/// How an exercise went, up to some time in it. A plain value: the same scenario, events and seed make the same.
struct Playthrough
{
    std::vector<PlayedConversation> conversations; ///< in the order of the scenario
    int hintsTaken = 0;
    std::chrono::seconds until{0};
};

/// Plays the customers of a scenario against what a trainee did. They hear by word lists and by the rules of core/text,
/// and answer by the turns of the scenario: the first that fits what was said. `until`: how far the clock has run;
/// nothing: to the end, which is the scenario's length, or five minutes after the last act when that is later.
[[nodiscard]] Playthrough play(const Scenario &scenario, const QList<ExerciseEvent> &events, quint32 seed,
                               std::optional<std::chrono::seconds> until = std::nullopt);

/// The events that name a conversation which is not there. A run that has some belongs to another scenario.
[[nodiscard]] QStringList unknownConversations(const Scenario &scenario, const QList<ExerciseEvent> &events);

} // namespace wederhoor::training
