#pragma once

#include "core/render/Certificate.h"
#include "core/training/Exercise.h"
#include "core/training/Programme.h"
#include "ui/presenters/InboxDoor.h"

namespace wederhoor {

/// Scenarios there are, and what the trainee made of them so far.
struct TrainingBook
{
    training::ScenarioShelf shelf;
    QList<training::TrainingResult> results;
};

/// How an exercise went, and what it was worth.
struct ExerciseOutcome
{
    training::Playthrough played;
    training::ExerciseScore score;
};

/// One running exercise as the window works on it: an inbox of its own, in which only its customers write.
struct ExerciseDoor
{
    std::shared_ptr<training::Exercise> exercise;
    InboxDoor inbox;
    std::function<Capabilities(const PlatformId &)> capabilities = {};
    /// Lets come what is due by now; how it went so far.
    std::function<QFuture<Result<training::Playthrough>>()> advance = {};
    /// Lets go what waits in the outbox, and plays to the end.
    std::function<QFuture<Result<ExerciseOutcome>>()> finish = {};
    /// The conversation that a case is; empty: not known yet.
    std::function<QString(const CaseId &)> conversationOf = {};
    /// Tells, for as long as the context lives, that something was done to a case.
    std::function<void(QObject *context, std::function<void()>)> watch = {};
};

/// What the window may do to train. Every call returns at once; futures are continued on the GUI thread. Nothing in it
/// needs a network, a keyring or a team. A call may be empty: training is then not offered.
struct TrainingDoor
{
    std::function<QFuture<Result<TrainingBook>>()> read = {};
    std::function<QFuture<Result<void>>(const training::TrainingResult &)> keep = {};
    /// In an inbox that is made anew; `speed` times as fast as the clock on the wall. One at a time.
    std::function<QFuture<Result<ExerciseDoor>>(std::shared_ptr<const training::Scenario>, int speed)> start = {};
    /// Nothing of the exercise's inbox is used any more.
    std::function<void()> end = {};
    /// Writes a certificate as PDF. Storage: the file cannot be written.
    std::function<QFuture<Result<void>>(const CertificateWords &, const QString &path)> certificate = {};
};

} // namespace wederhoor
