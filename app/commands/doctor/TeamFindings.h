#pragma once

#include "app/commands/doctor/Finding.h"

namespace wederhoor {

class Application;

/// The team database that the profile or its administrator names: reached, signed in to, fit for this program, and what
/// a supervisor has to see to. Nothing where the desk works alone. Waits for the server, for seconds at most; runs the
/// main loop meanwhile.
[[nodiscard]] QList<Finding> teamFindings(Application &application);

} // namespace wederhoor
