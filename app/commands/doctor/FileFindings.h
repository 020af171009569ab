#pragma once

#include "app/Profile.h"
#include "app/commands/doctor/Finding.h"
#include "core/domain/Clock.h"
#include "core/domain/Result.h"

#include <memory>

namespace wederhoor {

class Connection;

// Each looks only: no file is made, opened for writing, set aside or migrated.

/// For reading only; Error::NotFound where there is no file.
[[nodiscard]] Result<std::unique_ptr<Connection>> lookInto(const QString &path);
/// The data folder: there, writable, closed to others, room on its disk.
[[nodiscard]] QList<Finding> folderFindings(const Profile &profile);
/// One file of messages: readable, undamaged, of a version this program knows, closed to others.
[[nodiscard]] QList<Finding> storeFindings(const QString &what, const QString &path);
/// The clock against the newest of the profile's files and against reason.
[[nodiscard]] Finding clockFinding(const Profile &profile, Instant now);
/// How the connected channels fare.
[[nodiscard]] QList<Finding> channelFindings(const Profile &profile);

} // namespace wederhoor
