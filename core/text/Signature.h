#pragma once

#include "core/domain/Template.h"

#include <optional>

namespace wederhoor {

/// The signature of this agent on this channel, its variables filled; empty when no rule fits.
/// Order: agent and channel, agent, channel, anyone.
[[nodiscard]] QString signatureFor(const QList<SignatureRule> &rules, const Agent &agent, const ChannelId &channel);

} // namespace wederhoor
