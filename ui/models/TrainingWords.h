#pragma once

#include "core/training/Programme.h"

namespace wederhoor {

// The words of training as people read them in the window.

/// "Week 2: difficult conversations".
[[nodiscard]] QString weekWord(int week);
/// What kind of conversation a scenario is: "Complaint".
[[nodiscard]] QString scenarioKindWord(const QString &kind);
/// "passed 88 %", "tried 55 %", "locked", "not started".
[[nodiscard]] QString progressWord(const training::ScenarioProgress &progress);
[[nodiscard]] QString criterionWord(Criterion criterion);
/// "Empathy; Tone"; a dash for none.
[[nodiscard]] QString criteriaWord(const QList<Criterion> &list);
/// "4:05": a time in an exercise.
[[nodiscard]] QString exerciseTimeWord(std::chrono::seconds at);
/// What a model run does beside replies: "tag storing"; with the words that it writes, where it writes any.
[[nodiscard]] QString exerciseActWord(const training::ExerciseEvent &event, const training::Scenario &scenario);

} // namespace wederhoor
