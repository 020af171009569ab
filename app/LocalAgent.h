#pragma once

#include "core/domain/Result.h"
#include "core/domain/Template.h"

#include <QFuture>

namespace wederhoor {

class Store;

/// Who works here as long as nobody said otherwise: the user of this machine.
[[nodiscard]] Agent systemAgent();

/// The settings agent.id and agent.name, with systemAgent() for what is not set.
[[nodiscard]] QFuture<Result<Agent>> readAgent(Store &store);

} // namespace wederhoor
