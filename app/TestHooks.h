#pragma once

#include "core/ports/StepProbe.h"
#include "core/store/StoreFault.h"

#include <memory>

namespace wederhoor {

/// What a test asks of a built program through its environment; in builds without WEDERHOOR_TEST_HOOKS nothing is
/// read there.
/// WEDERHOOR_KILL_AT=step[:n] ends the process by SIGKILL at the n-th pass of a step of poll or send,
/// WEDERHOOR_STEP_LOG=file notes each pass.
[[nodiscard]] std::unique_ptr<StepProbe> stepProbeFromEnvironment();

/// WEDERHOOR_FAIL_STORE_AT=n makes the n-th access to the store fail, which WEDERHOOR_STEP_LOG notes as "store.failed".
/// Null: nothing was asked.
[[nodiscard]] std::unique_ptr<StoreFault> storeFaultFromEnvironment();

} // namespace wederhoor
