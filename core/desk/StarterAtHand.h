#pragma once

#include "core/domain/Result.h"

#include <QByteArray>
#include <QFuture>

namespace wederhoor {

class Store;

/// Gives an inbox that never had any agreed lines, facts and mandates to begin with, once: what was removed stays
/// removed. `json`: {"knowledge": as readKnowledge() reads it, "mandates": [{role, topic, what, amount}]}. Answers how
/// many were added; Invalid: one of them is none.
[[nodiscard]] QFuture<Result<int>> addStarterAtHand(Store &store, const QByteArray &json);

} // namespace wederhoor
