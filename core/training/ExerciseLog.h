#pragma once

#include "core/training/Fault.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace wederhoor::training {

/// What a trainee can do in an exercise.
enum class ExerciseAct {
    Reply,
    Private,
    Escalate,
    Tag,
    Like,
    Hide,
    Dismiss,
    Hint,
    LookUp,
    CheckIdentity,
    HandOver,
    Call,
    Note,
};

[[nodiscard]] QString exerciseActName(ExerciseAct act);
[[nodiscard]] std::optional<ExerciseAct> exerciseActFromName(const QString &name);
[[nodiscard]] QStringList exerciseActNames();

/// One act at its time. A run is a list of them, and all that the simulated customer and the score depend on.
struct ExerciseEvent
{
    std::chrono::seconds at{0}; ///< from the beginning of the exercise
    ExerciseAct act = ExerciseAct::Reply;
    QString conversation; ///< empty: the only one, or the first
    QString text; ///< of what was written
    QString value; ///< the SPOC asked, the tag, the reason, the item looked up

    friend bool operator==(const ExerciseEvent &, const ExerciseEvent &) = default;
};

/// JSON lines: {"at": 90, "act": "reply", "text": "..."}, `at` in seconds or as "2m"; keys "case" and "value" where
/// they are needed; in the order of their times. Nothing: the faults say which lines are wrong.
[[nodiscard]] std::optional<QList<ExerciseEvent>> readExerciseLog(const QByteArray &lines, Faults &faults);
[[nodiscard]] QByteArray exerciseLogToLines(const QList<ExerciseEvent> &events);

} // namespace wederhoor::training
