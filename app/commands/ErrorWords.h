#pragma once

#include "app/commands/CommandSpec.h"
#include "core/domain/Error.h"

namespace wederhoor {

/// What a person on the command line reads about an error: what happened and, where it helps, what to do.
[[nodiscard]] QString errorWords(const Error &error);
/// The same about a poll that brought in all but one of its sources.
[[nodiscard]] QString partWords(const Error &error);
[[nodiscard]] Exit exitFor(const Error &error);

} // namespace wederhoor
