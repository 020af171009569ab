#pragma once

#include "core/domain/Clock.h"

#include <mutex>

namespace wederhoor::training {

/// The clock of one exercise: begins at the real time, may run faster than it, and stands still in a pause. Safe on
/// every thread. Deadlines and leases (monotonic()) stay the machine's own.
class ExerciseClock final : public Clock
{
public:
    ExerciseClock(const Clock &real, int speed);

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;

    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const;
    /// Since the beginning, pauses left out.
    [[nodiscard]] std::chrono::milliseconds elapsed() const;
    [[nodiscard]] Instant startedAt() const { return m_start; }
    [[nodiscard]] int speed() const { return m_speed; }

private:
    [[nodiscard]] std::chrono::milliseconds run() const;

    const Clock &m_real;
    const int m_speed;
    const Instant m_start;
    mutable std::mutex m_mutex;
    std::chrono::milliseconds m_since; ///< on the machine's clock, when it last began to run
    std::chrono::milliseconds m_before{0}; ///< what had run until then
    bool m_isPaused = false;
};

} // namespace wederhoor::training
