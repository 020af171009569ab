#pragma once

#include "app/Application.h"
#include "ui/presenters/ChannelDoor.h"
#include "ui/presenters/DataPresenter.h"

namespace wederhoor {

// What the window is handed of the application, for the GUI thread; the application outlives the window.

[[nodiscard]] InboxDoor inboxDoor(Application &application, Application::Kind kind);
/// Of an inbox whose engine was started: what every inbox offers, without a network.
[[nodiscard]] InboxDoor inboxDoor(Inbox &inbox, EngineThread &thread, const Clock &clock);
[[nodiscard]] ChannelDoor channelDoor(Application &application);
[[nodiscard]] DataPresenter::Door dataDoor(Application &application);
/// What can be connected.
[[nodiscard]] QList<PlatformOffer> platformOffers();

} // namespace wederhoor
