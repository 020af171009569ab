#pragma once

#include "core/domain/Clock.h"

#include <QString>

#include <optional>

namespace wederhoor {

/// For people: the local time to the minute; a dash for nothing.
[[nodiscard]] QString moment(std::optional<Instant> instant);

} // namespace wederhoor
