#pragma once

#include "core/team/TeamConnection.h"
#include "tests/team/simulation/Simulation.h"

namespace wederhoor::test {

/// What must hold after every run, whatever happened: each entry is one violation, its first word the invariant's name
/// ("twice", "lost", "owners", "missed", "unequal").
[[nodiscard]] QStringList violations(const SimulationEnd &end, TeamConnection &root);

/// In the run's database: everything that happens to the right to send is written down, for violations().
[[nodiscard]] Result<void> watchLeases(TeamConnection &root);

} // namespace wederhoor::test
