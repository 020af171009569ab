#pragma once

#include "core/ports/StepProbe.h"
#include "tests/desk/DeskFixture.h"

#include <atomic>
#include <cstring>

namespace wederhoor::test {

/// At the named step, passed `before` times, this process is dead: nothing more reaches the disk or the platform.
class KillingProbe final : public StepProbe
{
public:
    KillingProbe(const char *step, CountedFault &fault, FakePlatform &platform, int before = 0)
        : m_step(step)
        , m_fault(fault)
        , m_platform(platform)
        , m_before(before)
    {
    }
    void pass(const char *step) override
    {
        if (std::strcmp(step, m_step) == 0 && m_before-- == 0 && !m_killed.exchange(true)) {
            m_fault.failAll(true);
            m_platform.dead = true;
        }
    }
    [[nodiscard]] bool killed() const { return m_killed; }

private:
    const char *m_step;
    CountedFault &m_fault;
    FakePlatform &m_platform;
    std::atomic<int> m_before;
    std::atomic<bool> m_killed{false};
};

} // namespace wederhoor::test
