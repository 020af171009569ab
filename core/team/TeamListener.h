#pragma once

#include "core/team/TeamCalls.h"
#include "core/team/TeamWorker.h"

namespace wederhoor {

/// The listening connection on a thread of its own. A killed connection gives no signal, hence a heartbeat; after each
/// new subscription hints may have been missed, which is told too.
class TeamListener
{
public:
    struct Events
    {
        /// From here on hints come; pull what came before.
        std::function<void(const TeamWelcome &)> subscribed;
        std::function<void(const Error &)> lost;
        std::function<void(const TeamHint &)> hinted;
    };

    /// The events are called on the listener's thread.
    TeamListener(TeamConnectionPlan plan, std::chrono::milliseconds heartbeat, Events events);
    ~TeamListener();
    TeamListener(const TeamListener &) = delete;
    TeamListener &operator=(const TeamListener &) = delete;

private:
    void loop();
    [[nodiscard]] Error listen();
    [[nodiscard]] Result<void> takeHints(TeamConnection &connection);
    void pause(std::chrono::milliseconds wait) const;

    WakeSignal m_interrupt;
    TeamConnectionPlan m_plan;
    std::chrono::milliseconds m_heartbeat;
    Events m_events;
    ReconnectPace m_pace;
    std::thread m_thread;
};

} // namespace wederhoor
