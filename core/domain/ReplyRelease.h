#pragma once

#include "core/domain/Role.h"

namespace wederhoor {

/// Why a reply waits for another's word before it leaves.
enum class WaitReason {
    Trainee, ///< a trainee wrote it: any supervisor judges it
    Spokesperson ///< its topic is answered only after a spokesperson's release, whoever wrote it
};

/// Nothing: it leaves by its writer's word. `role`: the writer's in the team; nothing: there is no team, and the local
/// user, who is everybody, is asked instead.
[[nodiscard]] std::optional<WaitReason> whyWaits(std::optional<Role> role, bool topicIsGuarded);

/// May release another's reply. The same rule stands in the team database, which decides.
[[nodiscard]] bool mayRelease(Role role, bool isSpokesperson, bool topicIsGuarded);

} // namespace wederhoor
