#pragma once

#include "ui/presenters/TeamFloor.h"

namespace wederhoor {

class EngineThread;
class Inbox;

/// What the window may do on the team's floor for this inbox; both outlive the window. Main thread.
[[nodiscard]] TeamFloor teamFloor(Inbox &inbox, EngineThread &thread);

} // namespace wederhoor
