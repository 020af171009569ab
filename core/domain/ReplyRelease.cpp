#include "core/domain/ReplyRelease.h"

namespace wederhoor {

std::optional<WaitReason> whyWaits(std::optional<Role> role, bool topicIsGuarded)
{
    if (!role) {
        return std::nullopt;
    }
    if (topicIsGuarded) {
        return WaitReason::Spokesperson;
    }
    return *role == Role::Trainee ? std::optional(WaitReason::Trainee) : std::nullopt;
}

bool mayRelease(Role role, bool isSpokesperson, bool topicIsGuarded)
{
    return role == Role::Supervisor && (isSpokesperson || !topicIsGuarded);
}

} // namespace wederhoor
