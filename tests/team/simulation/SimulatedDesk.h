#pragma once

#include "app/EngineThread.h"
#include "app/Inbox.h"
#include "app/TeamLink.h"
#include "core/desk/Poller.h"
#include "core/net/NetworkHttpClient.h"
#include "core/ports/StepProbe.h"

#include <QFileInfo>

#include <random>

namespace wederhoor::test {

/// A desk whose wall clock is wrong.
class SkewedClock final : public Clock
{
public:
    explicit SkewedClock(std::chrono::milliseconds skew)
        : m_skew(skew)
    {
    }
    [[nodiscard]] Instant now() const override { return m_true.now() + m_skew; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_true.monotonic(); }

private:
    SystemClock m_true;
    std::chrono::milliseconds m_skew;
};

/// One desk of the simulation: the program's own inbox, engine and tie to the team, with an agent who works the oldest
/// cases, so that desks meet there. Keeps what it must only in its folder: it may be killed at any moment.
class SimulatedDesk
{
public:
    struct Options
    {
        QString folder;
        TeamPlace team;
        quint16 platform = 0;
        std::chrono::milliseconds skew{0};
        unsigned seed = 0;
        bool forgetful = false; ///< reads nothing back
    };

    explicit SimulatedDesk(const Options &options);
    ~SimulatedDesk();

    [[nodiscard]] Result<void> open();
    /// One act of the agent's, whichever comes to mind.
    void act();
    /// Nothing new is begun: what waits is looked after, as a person would.
    void rest();
    void poll();
    /// All there is, for whoever compares.
    [[nodiscard]] QJsonObject contents();

private:
    [[nodiscard]] QList<Case> cases();
    void answer(const Case &value);
    void touch(const Case &value);
    [[nodiscard]] QString name() const { return QFileInfo(m_options.folder).fileName(); }
    [[nodiscard]] int lot(int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(m_random); }

    const Options m_options;
    std::mt19937 m_random;
    SkewedClock m_clock;
    RandomIdMaker m_ids;
    NoProbe m_probe;
    EngineThread m_thread;
    std::unique_ptr<NetworkHttpClient> m_http; ///< on the engine thread
    std::unique_ptr<Inbox> m_inbox;
    QFuture<Result<QList<PollReport>>> m_polling;
};

} // namespace wederhoor::test
