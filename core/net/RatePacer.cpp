#include "core/net/RatePacer.h"

#include "core/net/RateLimit.h"

#include <algorithm>
#include <limits>

namespace wederhoor {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds unsaidPause{30'000};

} // namespace

RatePacer::RatePacer(const Clock &clock, int reserve)
    : m_clock(clock)
    , m_reserve(reserve)
{
}

void RatePacer::note(Kind kind, const HttpResponse &response)
{
    const Instant now = m_clock.now();
    const RateState state = readRateState(response, now);
    if (!state.remaining && !state.limit && !state.reset) {
        return;
    }
    m_newest = state;
    Budget &known = budget(kind);
    known = {.limit = state.limit, .remaining = state.remaining, .reset = std::nullopt};
    if (state.reset) {
        known.reset = m_clock.monotonic() + (*state.reset - now);
    }
}

void RatePacer::pause(milliseconds wait)
{
    m_pausedUntil = std::max(m_pausedUntil, m_clock.monotonic() + wait);
}

milliseconds RatePacer::wait(Kind kind)
{
    const milliseconds now = m_clock.monotonic();
    milliseconds until = m_pausedUntil;
    Budget &known = budget(kind);
    if (known.reset && *known.reset <= now) {
        known = {};
    }
    if (known.reset && known.remaining) {
        const int quarter = known.limit.value_or(std::numeric_limits<int>::max()) / 4;
        const int kept = kind == Kind::Reading ? std::min(m_reserve, quarter) : 0;
        if (*known.remaining <= kept) {
            until = std::max(until, *known.reset);
        }
    }
    return std::max(milliseconds{0}, until - now);
}

milliseconds RatePacer::askedPause(const HttpResponse &response) const
{
    const Instant now = m_clock.now();
    if (const std::optional<milliseconds> after = readRetryAfter(response, now)) {
        return *after;
    }
    const RateState state = readRateState(response, now);
    return state.reset ? *state.reset - now : unsaidPause;
}

} // namespace wederhoor
