#include "core/training/ScenarioReader.h"
#include "core/training/Score.h"
#include "tests/fuzz/Fuzz.h"

using namespace wederhoor;
using namespace wederhoor::training;

/// Any file in the folder of scenarios, and any file of a run; what reads can be played and scored.
WEDERHOOR_FUZZ_TARGET(scenario_reader)
{
    Faults faults(QStringLiteral("scenario.yaml"));
    const std::optional<Scenario> scenario = readScenario(bytes, faults);
    WEDERHOOR_FUZZ_CHECK(scenario.has_value() == faults.isEmpty());
    for (const Fault &fault : faults.all()) {
        WEDERHOOR_FUZZ_CHECK(!fault.what.isEmpty() && !fault.remedy.isEmpty() && fault.place.line >= 0);
    }
    Faults lineFaults(QStringLiteral("run.jsonl"));
    if (const auto events = readExerciseLog(bytes, lineFaults)) {
        Faults again(QStringLiteral("run.jsonl"));
        WEDERHOOR_FUZZ_CHECK(readExerciseLog(exerciseLogToLines(*events), again) == events);
    }
    if (!scenario) {
        return;
    }
    QList<ExerciseEvent> model;
    for (const ScenarioConversation &conversation : scenario->conversations) {
        model += conversation.model;
    }
    const Playthrough played = play(*scenario, model, 1);
    WEDERHOOR_FUZZ_CHECK(played.conversations.size() == scenario->conversations.size());
    const ExerciseScore score = scoreExercise(*scenario, played);
    WEDERHOOR_FUZZ_CHECK(score.total >= 0 && score.total <= 100);
    WEDERHOOR_FUZZ_CHECK(score == scoreExercise(*scenario, play(*scenario, model, 1)));
}
