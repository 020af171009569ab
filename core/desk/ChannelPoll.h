#pragma once

#include "core/desk/Poller.h"
#include "core/platforms/PlatformConnector.h"

#include <QObject>

#include <functional>
#include <random>

namespace wederhoor {

/// What the polls of one poller share.
struct PollerRoom
{
    Store &store;
    PollGate &gate;
    const Clock &clock;
    StepProbe &probe;
    Poller::Timing timing;
    FeedSink *feed = nullptr; ///< of shared channels
};

/// One channel's polls, one at a time, and when the next is due. On the engine thread.
class ChannelPoll : public QObject
{
    Q_OBJECT

public:
    ChannelPoll(PollerRoom &room, Channel channel, std::unique_ptr<PlatformConnector> connector, QObject *parent);
    ~ChannelPoll() override;

    [[nodiscard]] const Channel &channel() const { return m_channel; }
    [[nodiscard]] PlatformConnector *connector() const { return m_connector.get(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// On the monotonic clock.
    [[nodiscard]] std::chrono::milliseconds dueAt() const { return m_dueAt; }
    void setDueNow();
    /// Ends with polled().
    void poll();

Q_SIGNALS:
    void polled(const wederhoor::PollReport &report);

private:
    struct Start
    {
        Cursor cursor;
        ChannelHealth health;
    };

    void readStart();
    void fetch(const Cursor &cursor);
    void take(const Cursor &from, const FetchPage &page);
    /// Hands on what was taken in, when the channel is shared; `then` follows unless that fails.
    void publish(const QList<MessageRef> &refs, const Cursor &next, bool isLast, std::function<void()> then);
    void lookAgain();
    void reread(const QList<Message> &messages);
    void takeChanges(const QList<Message> &messages, const QList<MessageChange> &changes);
    void noteSourceError(const Error &error);
    void finish(const std::optional<Error> &error);
    void saveHealth();
    void end();
    [[nodiscard]] std::chrono::milliseconds nextWait(const std::optional<Error> &error);
    [[nodiscard]] std::chrono::milliseconds withJitter(std::chrono::milliseconds wait);

    PollerRoom &m_room;
    Channel m_channel;
    std::unique_ptr<PlatformConnector> m_connector;
    Intake m_intake;
    std::mt19937 m_random;
    bool m_busy = false;
    int m_failures = 0; ///< in a row
    std::chrono::milliseconds m_dueAt{0};
    // Of the poll under way.
    PollReport m_report;
    IntakeOptions m_options;
    ChannelHealth m_health;
    int m_pages = 0;
    Cursor m_cursor; ///< behind what was handed on last
    QList<MessageRef> m_changed; ///< read again and not handed on yet
};

} // namespace wederhoor
