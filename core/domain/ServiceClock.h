#pragma once

#include "core/domain/Case.h"

namespace wederhoor {

/// The first service clock: 15 minutes from the customer's post, always open (99 % of questions answered within
/// 15 minutes is the measure of the field, see resources/help). Opening hours come with the full clocks.
inline constexpr std::chrono::minutes firstReplyTarget{15};

enum class ClockState { None, Good, Soon, Late };

/// None when nothing is awaited.
[[nodiscard]] std::optional<Instant> dueAfter(std::optional<Instant> awaitingSince, CaseKind kind);

/// Soon is the last 20 % of the target.
[[nodiscard]] ClockState clockState(std::optional<Instant> dueAt, Instant now,
                                    std::chrono::milliseconds target = firstReplyTarget);

} // namespace wederhoor
