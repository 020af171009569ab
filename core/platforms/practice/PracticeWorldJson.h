#pragma once

#include "core/platforms/practice/PracticeWorld.h"

namespace wederhoor {

/// The state as the practice platform's file holds it.
[[nodiscard]] QByteArray practiceStateToJson(const PracticeState &state);
/// Error::BadResponse: not a state; Error::Storage: written by a newer version.
[[nodiscard]] Result<PracticeState> practiceStateFromJson(const QByteArray &json);

} // namespace wederhoor
