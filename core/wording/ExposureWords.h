#pragma once

#include "core/domain/Channel.h"

#include <functional>

namespace wederhoor {

/// Who knows the secret of a channel and may have it no more, a sentence each. `when`: a moment as it is written there.
[[nodiscard]] QString exposureWords(const ChannelExposure &exposure, const std::function<QString(Instant)> &when);
/// What ends it.
[[nodiscard]] QString exposureRemedy(const PlatformId &platform);
/// Why a new secret of an exposed channel is none; empty when that is not what the error says.
[[nodiscard]] QString exposedSecretWords(const Error &error);

} // namespace wederhoor
