#pragma once

#include "core/domain/Clock.h"

#include <QString>

#include <optional>

namespace wederhoor {

/// What a clock pill says: "06:15" left, "-02:10" late, "1 h 20", "3 d"; empty without a clock.
[[nodiscard]] QString clockText(std::optional<Instant> dueAt, Instant now);
/// The same as a sentence: "due in 6 minutes", "2 minutes late".
[[nodiscard]] QString clockSentence(std::optional<Instant> dueAt, Instant now);
/// "4 s", "26 min", "2 h", "3 d": how old something is.
[[nodiscard]] QString ageText(std::chrono::milliseconds age);
/// "08:41" today, "yesterday 16:00", "12 Oct 08:41" else; in local time.
[[nodiscard]] QString momentText(Instant instant, Instant now);

} // namespace wederhoor
