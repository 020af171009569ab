#include "core/training/ExerciseClock.h"

namespace wederhoor::training {

ExerciseClock::ExerciseClock(const Clock &real, int speed)
    : m_real(real)
    , m_speed(speed)
    , m_start(real.now())
    , m_since(real.monotonic())
{
}

std::chrono::milliseconds ExerciseClock::run() const
{
    return m_isPaused ? m_before : m_before + m_speed * (m_real.monotonic() - m_since);
}

std::chrono::milliseconds ExerciseClock::elapsed() const
{
    const std::lock_guard lock(m_mutex);
    return run();
}

Instant ExerciseClock::now() const
{
    return m_start + elapsed();
}

std::chrono::milliseconds ExerciseClock::monotonic() const
{
    return m_real.monotonic();
}

void ExerciseClock::pause()
{
    const std::lock_guard lock(m_mutex);
    m_before = run();
    m_isPaused = true;
}

void ExerciseClock::resume()
{
    const std::lock_guard lock(m_mutex);
    m_before = run();
    m_since = m_real.monotonic();
    m_isPaused = false;
}

bool ExerciseClock::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_isPaused;
}

} // namespace wederhoor::training
