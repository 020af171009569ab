#pragma once

#include "app/Profile.h"
#include "app/commands/doctor/Finding.h"
#include "core/domain/Clock.h"

namespace wederhoor {

/// The clocks of the servers that the profile's channels are on, against this machine's: response times are told by
/// both. Asks each server once, without signing in, for at most a few seconds. Runs the main loop meanwhile.
[[nodiscard]] QList<Finding> serverClockFindings(const Profile &profile, const Clock &clock);

} // namespace wederhoor
