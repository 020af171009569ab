#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Result.h"
#include "core/training/Score.h"

#include <QHash>

namespace wederhoor::training {

/// What is kept of one try: figures only, no word that was written.
struct TrainingResult
{
    QString scenario;
    int version = 1;
    Instant at{};
    int total = 0;
    bool isPassed = false;
    QHash<Criterion, int> percents;

    friend bool operator==(const TrainingResult &, const TrainingResult &) = default;
};

[[nodiscard]] TrainingResult resultOf(const Scenario &scenario, const ExerciseScore &score, Instant at);

/// One result a line, in JSON, in a file of its own beside the practice inbox.
[[nodiscard]] QByteArray toLine(const TrainingResult &result);
/// In the order of the file; a line that cannot be read is passed over, since a cut one must not cost the others.
[[nodiscard]] QList<TrainingResult> resultsFromLines(const QByteArray &lines);

/// No file: no results. Error::Storage: it is there and cannot be read.
[[nodiscard]] Result<QList<TrainingResult>> readResults(const QString &path);
/// Adds one at the end; the file is its owner's only. Error::Storage.
[[nodiscard]] Result<void> appendResult(const QString &path, const TrainingResult &result);

} // namespace wederhoor::training
