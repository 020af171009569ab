#pragma once

#include "core/desk/Intake.h"
#include "core/domain/Channel.h"
#include "core/domain/Clock.h"

#include <QObject>

#include <memory>

namespace wederhoor {

class ConnectorRegistry;
class FeedSink;
class PlatformConnector;
class PollGate;
class PollSchedule;
class StepProbe;
class Store;

struct PollReport
{
    ChannelId channel;
    QString channelName;
    IntakeOutcome outcome;
    std::optional<Error> error;
    std::optional<Error> sourceError; ///< one source failed, the others were read
    bool polledElsewhere = false; ///< another process holds the channel
    QString polledBy{}; ///< which, as far as that is known
};

/// Fetches each channel at its interval, hands the pages to Intake and looks again at messages of open cases. Backs off
/// after failures with jitter, obeys rate limits, catches up at once after the machine slept. Lives on the engine
/// thread.
class Poller : public QObject
{
    Q_OBJECT

public:
    struct Timing
    {
        std::chrono::milliseconds backoffFirst{5'000};
        std::chrono::milliseconds backoffMost{15 * 60'000};
        double jitter = 0.1;
        std::chrono::milliseconds rereadEvery{10 * 60'000}; ///< of a message in an open case
        int rereadBatch = 25;
        int backfillPages = 5; ///< further pages of old messages a poll may fetch
        /// Timers stand still while the machine sleeps: no wait is longer, so that waking up is soon noticed.
        std::chrono::milliseconds longestWait{15'000};
    };

    Poller(Store &store, const ConnectorRegistry &registry, PollGate &gate, const Clock &clock, StepProbe &probe,
           Timing timing, QObject *parent = nullptr);
    /// Where pages of shared channels go; null: nowhere. Not owned.
    void setFeedSink(FeedSink *sink);
    ~Poller() override;

    /// Reads the channels and polls each at its interval until stop().
    void start();
    /// Ends after what is under way; stopped() follows.
    void stop();
    /// Reads the channels and makes their connectors, without polling: for who only sends.
    [[nodiscard]] QFuture<Result<void>> loadChannels();
    /// Polls one channel (null: all) once, now; the future ends when each has answered.
    [[nodiscard]] QFuture<Result<QList<PollReport>>> pollOnce(const ChannelId &channel = {});
    /// The connector of a channel; null while the channel is not known or has none.
    [[nodiscard]] PlatformConnector *connector(const ChannelId &channel);

Q_SIGNALS:
    void polled(const wederhoor::PollReport &report);
    void stopped();

private:
    std::unique_ptr<PollSchedule> m_schedule;
};

} // namespace wederhoor
