#pragma once

#include "core/domain/Clock.h"

namespace wederhoor {

/// A feed's time: RFC 822/2822/5322 (also without the weekday, with two-digit years, named zones, Dutch month names) or
/// ISO 8601/RFC 3339 (also a date alone, a space for the T). Without a zone: UTC. Nothing when it is neither, or
/// outside the years 1970 to 9999.
[[nodiscard]] std::optional<Instant> feedTime(const QString &text);

} // namespace wederhoor
