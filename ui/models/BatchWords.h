#pragma once

#include "core/desk/BatchDesk.h"

namespace wederhoor {

// What the window says of an act on many cases.

[[nodiscard]] QString batchTitle(BatchAct::Kind kind, int total);
[[nodiscard]] QString batchSummary(const BatchAct &act, int possible, int total);
[[nodiscard]] QString batchButton(BatchAct::Kind kind, int possible);
[[nodiscard]] QString batchDone(const BatchAct &act, int count);
/// A line for each reason, with the customers' names.
[[nodiscard]] QStringList batchExcludedLines(const QList<BatchExcluded> &excluded, BatchAct::Kind kind);
/// Of an undo: how many could not go back.
[[nodiscard]] QString undoLeftOut(int count);

} // namespace wederhoor
