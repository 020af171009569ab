#pragma once

#include "core/domain/Clock.h"
#include "core/domain/FetchPage.h"
#include "core/net/HttpClient.h"

#include <array>
#include <chrono>
#include <optional>

namespace wederhoor {

/// Remembers what a platform's answers said of its limits, and how long to wait for them. Reading and writing are kept
/// apart, as most platforms count them apart: an exhausted limit on the one must not stop the other. Counts on the
/// monotonic clock, so that a wall clock that is set moves no wait.
class RatePacer
{
public:
    enum class Kind { Reading, Writing };

    /// `reserve`: the remaining count at which reading waits, so that replies still go; of a small limit at most a
    /// quarter is kept. The clock outlives the pacer.
    RatePacer(const Clock &clock, int reserve);

    void note(Kind kind, const HttpResponse &response);
    /// Nothing may leave for this long.
    void pause(std::chrono::milliseconds wait);
    /// 0: go.
    [[nodiscard]] std::chrono::milliseconds wait(Kind kind);
    /// How long a refusal for the rate asks to wait: Retry-After, else the reset, else half a minute.
    [[nodiscard]] std::chrono::milliseconds askedPause(const HttpResponse &response) const;
    /// What the newest answer that spoke of it said.
    [[nodiscard]] const RateState &newest() const { return m_newest; }

private:
    struct Budget
    {
        std::optional<int> limit;
        std::optional<int> remaining;
        std::optional<std::chrono::milliseconds> reset;
    };
    [[nodiscard]] Budget &budget(Kind kind) { return m_budgets[kind == Kind::Reading ? 0 : 1]; }

    const Clock &m_clock;
    int m_reserve;
    std::array<Budget, 2> m_budgets;
    std::chrono::milliseconds m_pausedUntil{0};
    RateState m_newest;
};

} // namespace wederhoor
