#include "core/desk/Poller.h"

#include "core/desk/PollSchedule.h"

namespace wederhoor {

Poller::Poller(Store &store, const ConnectorRegistry &registry, PollGate &gate, const Clock &clock, StepProbe &probe,
               Timing timing, QObject *parent)
    : QObject(parent)
    , m_schedule(std::make_unique<PollSchedule>(PollerRoom{store, gate, clock, probe, timing, nullptr}, registry))
{
    connect(m_schedule.get(), &PollSchedule::polled, this, &Poller::polled);
    // Queued: who stops it may end it in answer.
    connect(m_schedule.get(), &PollSchedule::stopped, this, &Poller::stopped, Qt::QueuedConnection);
}

Poller::~Poller() = default;

void Poller::setFeedSink(FeedSink *sink)
{
    m_schedule->setFeedSink(sink);
}

void Poller::start()
{
    m_schedule->start();
}

void Poller::stop()
{
    m_schedule->stop();
}

QFuture<Result<void>> Poller::loadChannels()
{
    return m_schedule->loadChannels();
}

QFuture<Result<QList<PollReport>>> Poller::pollOnce(const ChannelId &channel)
{
    return m_schedule->pollOnce(channel);
}

PlatformConnector *Poller::connector(const ChannelId &channel)
{
    return m_schedule->connector(channel);
}

} // namespace wederhoor
