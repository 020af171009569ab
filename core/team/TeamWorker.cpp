#include "core/team/TeamWorker.h"

#include <algorithm>
#include <utility>

namespace wederhoor {

std::chrono::milliseconds ReconnectPace::next()
{
    const std::chrono::milliseconds wait = m_wait;
    m_wait = std::min(m_wait * 2, longest);
    return wait;
}

TeamWorker::TeamWorker(TeamConnectionPlan plan, Report report)
    : m_plan(std::move(plan))
    , m_report(std::move(report))
{
    m_plan.limits.interrupt = m_interrupt.descriptor();
    m_thread = std::thread([this] { loop(); });
}

TeamWorker::~TeamWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_interrupt.raise();
    m_wakes.notify_all();
    m_thread.join();
    for (const Job &job : m_jobs) {
        job.refuse(Error{ErrorKind::Cancelled, {}});
    }
}

void TeamWorker::submit(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wakes.notify_one();
}

void TeamWorker::hurry()
{
    const std::lock_guard lock(m_mutex);
    m_hurry = true;
}

bool TeamWorker::takeHurry()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_hurry, false);
}

std::optional<TeamWorker::Job> TeamWorker::nextJob()
{
    std::unique_lock lock(m_mutex);
    m_wakes.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
    if (m_stopping) {
        return std::nullopt;
    }
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void TeamWorker::loop()
{
    while (const std::optional<Job> job = nextJob()) {
        run(*job);
    }
    m_connection.reset();
}

void TeamWorker::run(const Job &job)
{
    if (const Result<void> connected = connect(); !connected) {
        job.refuse(connected.error());
        return;
    }
    job.run(*m_connection);
    if (!m_connection->isOpen()) {
        fail(Error{ErrorKind::Network, QStringLiteral("the connection was lost")});
    }
}

void TeamWorker::fail(const Error &error)
{
    m_connection.reset();
    m_lastError = error;
    m_nextTry = std::chrono::steady_clock::now() + m_pace.next();
    m_report(failure(error));
}

/// Between two tries everything is refused at once: a person never waits for what was just seen to be away.
Result<void> TeamWorker::connect()
{
    if (m_connection) {
        return {};
    }
    if (!takeHurry() && std::chrono::steady_clock::now() < m_nextTry) {
        return failure(m_lastError);
    }
    auto opened = TeamConnection::open(m_plan.address, m_plan.password, m_plan.limits);
    if (!opened) {
        fail(opened.error());
        return failure(m_lastError);
    }
    const Result<TeamWelcome> welcome = sayHello(**opened, m_plan.program, m_plan.desk);
    if (!welcome) {
        fail(welcome.error());
        return failure(m_lastError);
    }
    m_connection = std::move(*opened);
    m_pace.reset();
    m_report(*welcome);
    return {};
}

} // namespace wederhoor
