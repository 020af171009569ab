#pragma once

#include "app/commands/CommandSpec.h"
#include "core/desk/TakenOver.h"
#include "core/domain/Result.h"

namespace wederhoor {

/// Tells the team, and says what became of the entries of FILE; Invalid: why none was taken over.
[[nodiscard]] Exit tellTakenOver(Session &session, const Result<TakenOver> &taken);

} // namespace wederhoor
