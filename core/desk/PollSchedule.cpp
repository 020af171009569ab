#include "core/desk/PollSchedule.h"

#include "core/domain/Async.h"
#include "core/platforms/ConnectorRegistry.h"
#include "core/ports/PollGate.h"
#include "core/store/Store.h"

#include <algorithm>
#include <utility>

namespace wederhoor {

namespace {

/// Later than expected by this much: the machine slept.
constexpr std::chrono::milliseconds sleptFor{30'000};

} // namespace

PollSchedule::PollSchedule(PollerRoom room, const ConnectorRegistry &registry)
    : m_room(room)
    , m_registry(registry)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PollSchedule::tick);
    connect(&m_room.store, &Store::channelsChanged, this, [this] {
        onResult(this, m_room.store.channels(), [this](const Result<QList<Channel>> &channels) {
            if (channels && (m_running || !m_polls.empty())) {
                takeChannels(*channels);
            }
        });
    });
}

void PollSchedule::start()
{
    m_running = true;
    m_stopping = false;
    m_expectedTick = m_room.clock.monotonic();
    onResult(this, loadChannels(), [this](const Result<void> &) {
        // Channels that cannot be read now are read again with the next change; the tick goes on.
        tick();
    });
}

void PollSchedule::stop()
{
    m_running = false;
    m_stopping = true;
    m_timer.stop();
    finishStopping();
}

void PollSchedule::finishStopping()
{
    const bool busy
        = std::any_of(m_polls.begin(), m_polls.end(), [](const auto &entry) { return entry.second->isBusy(); });
    if (!m_stopping || busy) {
        return;
    }
    m_stopping = false;
    for (const auto &[id, poll] : m_polls) {
        m_room.gate.release(id);
    }
    Q_EMIT stopped();
}

QFuture<Result<void>> PollSchedule::loadChannels()
{
    return andThen(this, m_room.store.channels(), [this](const QList<Channel> &channels) -> Result<void> {
        takeChannels(channels);
        return {};
    });
}

/// New channels are added, changed ones made anew, removed ones let go; one that is polling now ends that first.
void PollSchedule::takeChannels(const QList<Channel> &channels)
{
    for (auto entry = m_polls.begin(); entry != m_polls.end();) {
        const bool isCurrent = channels.contains(entry->second->channel());
        const bool stays = isCurrent || entry->second->isBusy();
        m_readAgain = m_readAgain || (stays && !isCurrent);
        if (!stays) {
            m_room.gate.release(entry->first);
        }
        entry = stays ? std::next(entry) : m_polls.erase(entry);
    }
    for (const Channel &channel : channels) {
        if (channel.enabled && !m_polls.contains(channel.id)) {
            addPoll(channel);
        }
    }
    if (m_running) {
        scheduleTick();
    }
}

void PollSchedule::addPoll(const Channel &channel)
{
    std::unique_ptr<PlatformConnector> connector = m_registry.make(channel);
    if (!connector) {
        return;
    }
    auto poll = std::make_unique<ChannelPoll>(m_room, channel, std::move(connector), nullptr);
    ChannelPoll *added = poll.get();
    connect(added, &ChannelPoll::polled, this, [this, added](const PollReport &report) { takeReport(added, report); });
    m_polls.emplace(channel.id, std::move(poll));
}

PlatformConnector *PollSchedule::connector(const ChannelId &channel)
{
    const auto found = m_polls.find(channel);
    return found == m_polls.end() ? nullptr : found->second->connector();
}

void PollSchedule::tick()
{
    if (!m_running) {
        return;
    }
    catchUpAfterSleep();
    const std::chrono::milliseconds now = m_room.clock.monotonic();
    for (const auto &[id, poll] : m_polls) {
        if (!poll->isBusy() && poll->dueAt() <= now) {
            poll->poll();
        }
    }
    scheduleTick();
}

/// Also what waits at a long interval, or in a back-off from before the sleep, is polled when the machine wakes up.
void PollSchedule::catchUpAfterSleep()
{
    if (m_room.clock.monotonic() - m_expectedTick <= sleptFor) {
        return;
    }
    for (const auto &[id, poll] : m_polls) {
        poll->setDueNow();
    }
}

void PollSchedule::scheduleTick()
{
    // Before the expected time is overwritten: a report or a change may come before the timer does.
    catchUpAfterSleep();
    const std::chrono::milliseconds now = m_room.clock.monotonic();
    std::chrono::milliseconds wait = m_room.timing.longestWait;
    for (const auto &[id, poll] : m_polls) {
        if (!poll->isBusy()) {
            wait = std::min(wait, poll->dueAt() - now);
        }
    }
    wait = std::max(wait, std::chrono::milliseconds{0});
    m_expectedTick = now + wait;
    m_timer.start(wait);
}

void PollSchedule::takeReport(ChannelPoll *poll, const PollReport &report)
{
    if (!m_running) {
        m_room.gate.release(poll->channel().id);
    }
    answerRequests(report);
    Q_EMIT polled(report);
    if (std::exchange(m_readAgain, false)) {
        onResult(this, loadChannels(), [](const Result<void> &) { /* read anew with the next change */ });
    }
    if (m_running) {
        scheduleTick();
    }
    finishStopping();
}

void PollSchedule::answerRequests(const PollReport &report)
{
    for (const std::shared_ptr<Request> &request : std::as_const(m_requests)) {
        if (request->open.removeAll(report.channel) > 0) {
            request->reports.append(report);
        }
        if (request->open.isEmpty()) {
            request->promise.addResult(request->reports);
            request->promise.finish();
        }
    }
    m_requests.removeIf([](const std::shared_ptr<Request> &request) { return request->open.isEmpty(); });
}

QFuture<Result<QList<PollReport>>> PollSchedule::pollOnce(const ChannelId &channel)
{
    const auto request = std::make_shared<Request>();
    request->promise.start();
    onResult(this, loadChannels(), [this, request, channel](const Result<void> &loaded) {
        if (!loaded) {
            request->promise.addResult(failure(loaded.error()));
            request->promise.finish();
            return;
        }
        beginRequest(request, channel);
    });
    return request->promise.future();
}

void PollSchedule::beginRequest(const std::shared_ptr<Request> &request, const ChannelId &channel)
{
    QList<ChannelPoll *> wanted;
    for (const auto &[id, poll] : m_polls) {
        if (channel.isNull() || id == channel) {
            wanted.append(poll.get());
            request->open.append(id);
        }
    }
    if (wanted.isEmpty()) {
        request->promise.addResult(channel.isNull()
                                       ? Result<QList<PollReport>>(QList<PollReport>{})
                                       : failure(ErrorKind::NotFound, QStringLiteral("the channel is not connected")));
        request->promise.finish();
        return;
    }
    m_requests.append(request);
    for (ChannelPoll *poll : wanted) {
        poll->poll(); // one under way answers this request too
    }
}

} // namespace wederhoor
