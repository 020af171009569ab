#pragma once

#include "core/platforms/ConnectorRegistry.h"

#include <functional>

namespace wederhoor {

class HttpClient;
class SecretSlot;

/// All that can be connected to the outside world. The referred must outlive every connector made.
[[nodiscard]] ConnectorRegistry networkPlatforms(HttpClient &client,
                                                 std::function<SecretSlot &(const ChannelId &)> slotOf,
                                                 const Clock &clock);

/// The same platforms to ask their names and capabilities of; nothing made from it reaches the network.
[[nodiscard]] const ConnectorRegistry &platformDescriptions();

/// What a platform's channels can do, practice included; nothing for one that was imported. Callable on any thread.
[[nodiscard]] Capabilities capabilitiesOf(const PlatformId &platform);
/// Where everybody sees an author's profile; empty: nowhere.
[[nodiscard]] QUrl profileAddressOf(const PlatformId &platform, const Author &author);

} // namespace wederhoor
