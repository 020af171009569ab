#pragma once

namespace wederhoor {

/// Ends another thread's wait: a descriptor that can be read from raise() to lower(). Any thread.
class WakeSignal
{
public:
    WakeSignal();
    ~WakeSignal();
    WakeSignal(const WakeSignal &) = delete;
    WakeSignal &operator=(const WakeSignal &) = delete;

    void raise();
    /// By the thread that waits: the next wait is one again.
    void lower();
    [[nodiscard]] bool isRaised() const;
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

} // namespace wederhoor
