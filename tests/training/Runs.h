#pragma once

#include "core/training/ScenarioShelf.h"
#include "core/training/Score.h"

#include <QStringList>

#include <memory>
#include <ostream>

namespace wederhoor::training {

/// For failures: every criterion with its remarks.
void PrintTo(const ExerciseScore &score, std::ostream *out);
void PrintTo(const Fault &fault, std::ostream *out);
void PrintTo(const std::shared_ptr<const Scenario> &scenario, std::ostream *out);

namespace test {

/// The scenarios of the source tree: those that the program ships.
[[nodiscard]] const ScenarioShelf &shippedShelf();

/// A kept run: "good", "middling", "bad" or "good-again". Empty when there is none.
[[nodiscard]] QList<ExerciseEvent> keptRun(const QString &scenario, const QString &name);
[[nodiscard]] QList<ExerciseEvent> modelRun(const Scenario &scenario);

[[nodiscard]] ExerciseScore scoreOf(const Scenario &scenario, const QList<ExerciseEvent> &events, quint32 seed = 0);

} // namespace test

} // namespace wederhoor::training
