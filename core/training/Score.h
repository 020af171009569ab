#pragma once

#include "core/domain/Training.h"
#include "core/training/SimulatedCustomer.h"

namespace wederhoor::training {

/// One reason of a score: what was seen, the sentence it rests on, and what would have been better.
struct ScoreRemark
{
    Remark remark = Remark::PointMade;
    bool isGood = false;
    QString conversation;
    QString verdict;
    QString sentence; ///< of the trainee; empty: it rests on what is not there, or on an act
    QString better; ///< empty: nothing

    friend bool operator==(const ScoreRemark &, const ScoreRemark &) = default;
};

struct CriterionScore
{
    Criterion criterion = Criterion::Time;
    int weight = 0;
    int percent = 0;
    QList<ScoreRemark> remarks; ///< what went wrong first

    friend bool operator==(const CriterionScore &, const CriterionScore &) = default;
};

/// What an exercise was worth. A plain value; the same playthrough has the same score.
struct ExerciseScore
{
    int total = 0; ///< in percent, hints taken off
    int passMark = 70;
    bool isPassed = false;
    int hintCost = 0;
    QList<CriterionScore> criteria; ///< those with a weight
    QStringList knockOuts; ///< why nobody passes with this, whatever the total
    QStringList leftToSupervisor; ///< sentences that the program does not understand

    /// Null when the scenario does not score it.
    [[nodiscard]] const CriterionScore *of(Criterion criterion) const;
    friend bool operator==(const ExerciseScore &, const ExerciseScore &) = default;
};

[[nodiscard]] ExerciseScore scoreExercise(const Scenario &scenario, const Playthrough &played);

/// What became of one criterion from one try to the next.
struct ScoreChange
{
    Criterion criterion = Criterion::Time;
    int before = 0;
    int now = 0;
    QStringList mended; ///< what had been remarked and is no more
    QStringList fresh; ///< what is remarked now and was not

    friend bool operator==(const ScoreChange &, const ScoreChange &) = default;
};

/// Criteria that both tries were scored on.
[[nodiscard]] QList<ScoreChange> compareTries(const ExerciseScore &before, const ExerciseScore &now);

} // namespace wederhoor::training
