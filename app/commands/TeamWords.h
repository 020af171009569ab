#pragma once

#include "app/commands/CommandSpec.h"
#include "core/domain/Channel.h"
#include "core/team/TeamProbe.h"

namespace wederhoor {

/// What a person reads about a connection to the team database: how it is and, where it is not well, what to do.
[[nodiscard]] QString teamVerdictWords(const TeamTest &test, const TeamAddress &address);
[[nodiscard]] Exit exitFor(TeamVerdict verdict);
/// As people and the domain say it, for the name the database has: "administrator" for "admin".
[[nodiscard]] QString teamRoleName(const QString &inDatabase);
/// A channel whose secret somebody knows that may have it no more: who, since when, and what ends it.
[[nodiscard]] QString exposedChannelText(const QString &channel, const PlatformId &platform,
                                         const ChannelExposure &exposure);

} // namespace wederhoor
