#pragma once

#include "app/commands/TeamInboxStatus.h"
#include "core/team/TeamAcquaintance.h"
#include "core/team/TeamExposure.h"
#include "core/team/TeamRows.h"

#include <QJsonObject>

namespace wederhoor {

/// How the team database fares, for programs: the rows under "team", as the database tells them. `exposed`: of the
/// channels of whoever asks.
[[nodiscard]] QJsonObject teamStatusJson(const TeamWelcome &welcome, const TeamRows &status,
                                         const std::optional<TeamInboxStatus> &inbox,
                                         const QList<TeamExposedChannel> &exposed);
/// The same for people; what a newer database tells beyond that stands under the database's own name for it.
[[nodiscard]] QString teamStatusText(const TeamWelcome &welcome, const TeamRows &status,
                                     const std::optional<TeamInboxStatus> &inbox,
                                     const QList<TeamExposedChannel> &exposed);

} // namespace wederhoor
