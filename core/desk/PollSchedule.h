#pragma once

#include "core/desk/ChannelPoll.h"

#include <QPromise>
#include <QTimer>

#include <map>
#include <memory>

namespace wederhoor {

/// What Poller does: keeps a ChannelPoll for each channel that is enabled and has a connector, and polls those that are
/// due. On the engine thread.
class PollSchedule : public QObject
{
    Q_OBJECT

public:
    PollSchedule(PollerRoom room, const ConnectorRegistry &registry);

    void setFeedSink(FeedSink *sink) { m_room.feed = sink; }
    void start();
    void stop();
    [[nodiscard]] QFuture<Result<void>> loadChannels();
    [[nodiscard]] QFuture<Result<QList<PollReport>>> pollOnce(const ChannelId &channel);
    [[nodiscard]] PlatformConnector *connector(const ChannelId &channel);

Q_SIGNALS:
    void polled(const wederhoor::PollReport &report);
    void stopped();

private:
    /// Who asked for polls now, and what is still to come.
    struct Request
    {
        QPromise<Result<QList<PollReport>>> promise;
        QList<ChannelId> open;
        QList<PollReport> reports;
    };

    void takeChannels(const QList<Channel> &channels);
    void addPoll(const Channel &channel);
    void takeReport(ChannelPoll *poll, const PollReport &report);
    void answerRequests(const PollReport &report);
    void tick();
    void catchUpAfterSleep();
    void scheduleTick();
    void finishStopping();
    void beginRequest(const std::shared_ptr<Request> &request, const ChannelId &channel);

    PollerRoom m_room;
    const ConnectorRegistry &m_registry;
    std::map<ChannelId, std::unique_ptr<ChannelPoll>> m_polls;
    QList<std::shared_ptr<Request>> m_requests;
    QTimer m_timer;
    std::chrono::milliseconds m_expectedTick{0}; ///< monotonic; much later: the machine slept
    bool m_readAgain = false; ///< a channel changed while it was being polled
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace wederhoor
