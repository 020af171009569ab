#include "core/team/TeamListener.h"

#include <poll.h>

namespace wederhoor {

TeamListener::TeamListener(TeamConnectionPlan plan, std::chrono::milliseconds heartbeat, Events events)
    : m_plan(std::move(plan))
    , m_heartbeat(heartbeat)
    , m_events(std::move(events))
{
    m_plan.limits.interrupt = m_interrupt.descriptor();
    m_thread = std::thread([this] { loop(); });
}

TeamListener::~TeamListener()
{
    m_interrupt.raise();
    m_thread.join();
}

void TeamListener::loop()
{
    while (!m_interrupt.isRaised()) {
        const Error error = listen();
        if (error.kind != ErrorKind::Cancelled) {
            m_events.lost(error);
            pause(m_pace.next());
        }
    }
}

void TeamListener::pause(std::chrono::milliseconds wait) const
{
    pollfd descriptor{m_interrupt.descriptor(), POLLIN, 0};
    ::poll(&descriptor, 1, static_cast<int>(wait.count()));
}

/// Until the connection is lost; why.
Error TeamListener::listen()
{
    const auto connection = TeamConnection::open(m_plan.address, m_plan.password, m_plan.limits);
    if (!connection) {
        return connection.error();
    }
    // Listen first, then be welcomed: a hint in between is told twice rather than not at all.
    const Result<TeamRows> listening = (*connection)->run("LISTEN wederhoor");
    if (!listening) {
        return listening.error();
    }
    const Result<TeamWelcome> welcome = sayHello(**connection, m_plan.program, m_plan.desk);
    if (!welcome) {
        return welcome.error();
    }
    m_pace.reset();
    m_events.subscribed(*welcome);
    for (;;) {
        if (const Result<void> taken = takeHints(**connection); !taken) {
            return taken.error();
        }
    }
}

Result<void> TeamListener::takeHints(TeamConnection &connection)
{
    const auto notifications = connection.waitForNotifications(m_heartbeat);
    if (!notifications) {
        return failure(notifications.error());
    }
    for (const TeamConnection::Notification &notification : *notifications) {
        if (const std::optional<TeamHint> hint = hintOf(notification.payload)) {
            m_events.hinted(*hint);
        }
    }
    if (notifications->isEmpty()) {
        const Result<TeamRows> alive = connection.run("SELECT 1");
        return alive ? Result<void>() : failure(alive.error());
    }
    return {};
}

} // namespace wederhoor
