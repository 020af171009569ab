#pragma once

#include <QDateTime>

#include <chrono>

namespace wederhoor {

/// A moment on the wall clock, UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Time comes in through constructors; tests pass their own.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// Never goes back and counts through a suspended machine: for deadlines and leases.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

/// The machine's clocks (CLOCK_REALTIME, CLOCK_BOOTTIME).
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

[[nodiscard]] inline std::int64_t toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}
[[nodiscard]] inline Instant fromMilliseconds(std::int64_t milliseconds)
{
    return Instant{std::chrono::milliseconds{milliseconds}};
}
[[nodiscard]] QDateTime toDateTime(Instant instant);
/// ISO 8601, UTC, "2026-01-31T09:05:00.000Z": for --json and exports.
[[nodiscard]] QString toIso(Instant instant);
/// RFC 3339 / ISO 8601 with an offset or Z; nothing when it is not that.
[[nodiscard]] std::optional<Instant> fromIso(const QString &text);

} // namespace wederhoor
