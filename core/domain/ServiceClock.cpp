#include "core/domain/ServiceClock.h"

namespace wederhoor {

std::optional<Instant> dueAfter(std::optional<Instant> awaitingSince, CaseKind kind)
{
    if (!awaitingSince || kind == CaseKind::Conversation) {
        return std::nullopt;
    }
    return *awaitingSince + firstReplyTarget;
}

ClockState clockState(std::optional<Instant> dueAt, Instant now, std::chrono::milliseconds target)
{
    if (!dueAt) {
        return ClockState::None;
    }
    if (now >= *dueAt) {
        return ClockState::Late;
    }
    return *dueAt - now <= target / 5 ? ClockState::Soon : ClockState::Good;
}

} // namespace wederhoor
