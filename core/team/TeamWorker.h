#pragma once

#include "core/domain/WakeSignal.h"
#include "core/team/TeamAcquaintance.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace wederhoor {

/// How a connection of ours is made, and made again.
struct TeamConnectionPlan
{
    TeamAddress address;
    QByteArray password; ///< empty: pgpass, a certificate or Kerberos
    int program = 0; ///< the schema this program was built for
    TeamConnection::Limits limits;
    QUuid desk = {}; ///< see TeamDatabase::Options
};

/// Waits between two tries to connect: short at first, never long, since an agent waits too.
class ReconnectPace
{
public:
    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_wait = first; }

private:
    static constexpr std::chrono::milliseconds first{250};
    static constexpr std::chrono::milliseconds longest{8000};
    std::chrono::milliseconds m_wait = first;
};

/// One thread with one connection, which it opens when there is work and again when it was lost. Work is done in order
/// of asking.
class TeamWorker
{
public:
    struct Job
    {
        std::function<void(TeamConnection &)> run;
        std::function<void(const Error &)> refuse;
    };
    /// Called on the worker's thread: each time a connection came about, was lost, or could not be had.
    using Report = std::function<void(const Result<TeamWelcome> &)>;

    TeamWorker(TeamConnectionPlan plan, Report report);
    /// Interrupts what is under way; what is queued ends as Error::Cancelled.
    ~TeamWorker();
    TeamWorker(const TeamWorker &) = delete;
    TeamWorker &operator=(const TeamWorker &) = delete;

    void submit(Job job);
    /// The server was seen to be there: no pause before the next try to connect.
    void hurry();

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    void loop();
    [[nodiscard]] std::optional<Job> nextJob();
    void run(const Job &job);
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] bool takeHurry();
    void fail(const Error &error);

    WakeSignal m_interrupt;
    TeamConnectionPlan m_plan;
    Report m_report;

    std::mutex m_mutex;
    std::condition_variable m_wakes;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    bool m_hurry = false;

    // The thread's own.
    std::unique_ptr<TeamConnection> m_connection;
    ReconnectPace m_pace;
    TimePoint m_nextTry;
    Error m_lastError;

    std::thread m_thread;
};

} // namespace wederhoor
