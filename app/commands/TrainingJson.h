#pragma once

#include "core/training/Programme.h"

#include <QJsonArray>
#include <QJsonObject>

/// What --json prints of training. Keys are stable and always there; what is not known is null.
namespace wederhoor::json {

[[nodiscard]] QJsonObject scenario(const training::Scenario &scenario, const training::ScenarioProgress &progress);
[[nodiscard]] QJsonObject programme(const training::Programme &programme);
[[nodiscard]] QJsonArray faults(const QList<training::Fault> &faults);
[[nodiscard]] QJsonObject exerciseScore(const training::ExerciseScore &score);
[[nodiscard]] QJsonArray playthrough(const training::Playthrough &played);
[[nodiscard]] QJsonArray model(const training::Scenario &scenario);
[[nodiscard]] QJsonArray changes(const QList<training::ScoreChange> &changes);

} // namespace wederhoor::json
