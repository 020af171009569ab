#pragma once

#include "core/training/ScenarioShelf.h"
#include "core/training/TrainingResults.h"

namespace wederhoor::training {

/// Where a trainee stands with one scenario.
struct ScenarioProgress
{
    enum class State { Locked, NotStarted, Tried, Passed };

    QString scenario;
    int week = 1;
    State state = State::NotStarted;
    int tries = 0;
    int best = 0; ///< of the tries, passed or not
    QStringList waitsFor; ///< the prerequisites that are not passed; empty: it is open
};

struct WeekProgress
{
    int week = 1;
    int scenarios = 0;
    int passed = 0;

    [[nodiscard]] bool isDone() const { return scenarios > 0 && passed == scenarios; }
};

/// The month of practice before the first live reply, as it stands.
struct Programme
{
    QList<ScenarioProgress> scenarios; ///< in the order of the shelf
    QList<WeekProgress> weeks;
    int passed = 0;
    int average = 0; ///< of the best tries of those that were passed
    QList<Criterion> strong; ///< 85 or more in the newest tries
    QList<Criterion> practise; ///< under 70
    QStringList remaining; ///< what must still be passed before going live
    QString next; ///< the first that is open and not passed; empty: none

    /// All is passed: the supervisor may grant live work, under four eyes.
    [[nodiscard]] bool isReadyForLive() const { return !scenarios.isEmpty() && remaining.isEmpty(); }
    /// Null when it is not part of the programme.
    [[nodiscard]] const ScenarioProgress *of(const QString &scenario) const;
};

/// `languages`: those in which the trainee is to work; empty: all. A scenario is passed once one try passed, whatever
/// its version: what was learnt is not unlearnt by a better text.
[[nodiscard]] Programme programme(const ScenarioShelf &shelf, const QList<TrainingResult> &results,
                                  const QStringList &languages = {});

/// What stands on the certificate.
struct Certificate
{
    QString name;
    Instant completedAt{}; ///< when the last scenario was passed
    int scenarios = 0;
    int average = 0;
    QStringList languages;
};
/// Nothing while something remains.
[[nodiscard]] std::optional<Certificate> certificate(const ScenarioShelf &shelf, const QList<TrainingResult> &results,
                                                     const QStringList &languages, const QString &name);

[[nodiscard]] QString progressStateName(ScenarioProgress::State state);

} // namespace wederhoor::training
