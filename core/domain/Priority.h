#pragma once

#include <QString>

#include <optional>

namespace wederhoor {

/// How pressing a case is, as a person says.
enum class Priority { Low, Normal, High };

/// Stable names: "low", "normal", "high".
[[nodiscard]] QString priorityName(Priority priority);
[[nodiscard]] std::optional<Priority> priorityFromName(const QString &name);

} // namespace wederhoor
