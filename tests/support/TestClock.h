#pragma once

#include "core/domain/Clock.h"

#include <atomic>

namespace wederhoor::test {

/// Stands still until it is told to go; begins on 2026-01-05 (a Monday) at 10:00 UTC. Thread-safe.
class TestClock final : public Clock
{
public:
    explicit TestClock(std::int64_t milliseconds = 1'767'607'200'000)
        : m_now(milliseconds)
    {
    }
    [[nodiscard]] Instant now() const override { return fromMilliseconds(m_now.load()); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds{m_monotonic.load()};
    }
    void advance(std::chrono::milliseconds step)
    {
        m_now += step.count();
        m_monotonic += step.count();
    }
    /// Somebody set the wall clock.
    void jump(std::chrono::milliseconds step) { m_now += step.count(); }

private:
    std::atomic<std::int64_t> m_now;
    std::atomic<std::int64_t> m_monotonic{1'000'000};
};

} // namespace wederhoor::test
