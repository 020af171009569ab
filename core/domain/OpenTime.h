#pragma once

#include "core/domain/Clock.h"
#include "core/domain/OpeningHours.h"

#include <vector>

namespace wederhoor {

/// Opening hours laid out on the time line over a span, so that each question is a binary search; the zone's
/// transitions are read once. What lies outside the span is laid out for the question alone. Immutable.
class OpenTime
{
public:
    OpenTime(const OpeningHours &hours, Instant from, Instant to);

    /// How much of [from, to) is open; 0 where to is not behind from.
    [[nodiscard]] std::chrono::milliseconds between(Instant from, Instant to) const;
    /// The first moment at which that much has been open since `start`; `start` itself for nothing. Where it never
    /// comes (a calendar that stays closed), the end of the search thirty-two years on.
    [[nodiscard]] Instant after(Instant start, std::chrono::milliseconds amount) const;
    [[nodiscard]] bool isOpenAt(Instant at) const;
    /// When it opens or closes next, within a year; nothing: it does not.
    [[nodiscard]] std::optional<Instant> nextChange(Instant at) const;

private:
    struct Stretch
    {
        Instant from;
        Instant to;
        std::chrono::milliseconds before; ///< open before it, since the span begins
    };

    [[nodiscard]] bool covers(Instant at) const { return at >= m_from && at <= m_to; }
    [[nodiscard]] std::chrono::milliseconds openUntil(Instant at) const;
    [[nodiscard]] std::optional<Instant> found(Instant start, std::chrono::milliseconds amount) const;
    void add(Instant from, Instant to);

    OpeningHours m_hours;
    bool m_isAlways;
    Instant m_from;
    Instant m_to;
    std::vector<Stretch> m_open; ///< apart, in order
};

} // namespace wederhoor
