#include "core/domain/OpenTime.h"

#include <QTimeZone>

#include <algorithm>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto aDay = 24h;
constexpr auto aYear = 366 * aDay;
constexpr int mostYears = 32;
/// Julian day of 1970-01-01.
constexpr qint64 epochDay = 2'440'588;

/// What the clock on the wall shows, as if it were UTC.
using Local = Instant;

struct LocalStretch
{
    Local from;
    Local to;
};

/// From `from` on the wall shows `offset` more than UTC.
struct ZonePiece
{
    Instant from;
    milliseconds offset;
};

std::vector<ZonePiece> piecesOf(const QByteArray &zone, Instant from, Instant to)
{
    const QTimeZone known = QTimeZone::isTimeZoneIdAvailable(zone) ? QTimeZone(zone) : QTimeZone::utc();
    std::vector<ZonePiece> pieces{{from, std::chrono::seconds{known.offsetFromUtc(toDateTime(from))}}};
    for (const QTimeZone::OffsetData &change : known.transitions(toDateTime(from), toDateTime(to))) {
        const Instant at = fromMilliseconds(change.atUtc.toMSecsSinceEpoch());
        const milliseconds offset = std::chrono::seconds{change.offsetFromUtc};
        if (at > from && offset != pieces.back().offset) {
            pieces.push_back({at, offset});
        }
    }
    return pieces;
}

QDate dayOf(Local at)
{
    return QDate::fromJulianDay(std::chrono::floor<std::chrono::days>(at).time_since_epoch().count() + epochDay);
}

Local beginOf(QDate day)
{
    return Local{std::chrono::days{day.toJulianDay() - epochDay}};
}

/// The intervals of all days that reach into [from, to], merged, in order.
std::vector<LocalStretch> wallStretches(const OpeningHours &hours, Local from, Local to)
{
    std::vector<LocalStretch> all;
    for (QDate day = dayOf(from).addDays(-1); day <= dayOf(to); day = day.addDays(1)) {
        for (const OpeningInterval &interval : hours.on(day)) {
            all.push_back({beginOf(day) + interval.from, beginOf(day) + interval.to});
        }
    }
    std::sort(all.begin(), all.end(), [](const LocalStretch &a, const LocalStretch &b) { return a.from < b.from; });
    std::vector<LocalStretch> merged;
    for (const LocalStretch &one : all) {
        if (one.to <= one.from) {
            continue;
        }
        if (!merged.empty() && one.from <= merged.back().to) {
            merged.back().to = std::max(merged.back().to, one.to);
        } else {
            merged.push_back(one);
        }
    }
    return merged;
}

} // namespace

OpenTime::OpenTime(const OpeningHours &hours, Instant from, Instant to)
    : m_hours(hours)
    , m_isAlways(hours.isAlwaysOpen())
    , m_from(from)
    , m_to(to)
{
    if (m_isAlways) {
        return;
    }
    const std::vector<ZonePiece> pieces = piecesOf(hours.zone, from, to);
    // No zone is further than a day from UTC.
    const std::vector<LocalStretch> wall = wallStretches(hours, from - aDay, to + aDay);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const ZonePiece &piece = pieces[i];
        const Instant end = i + 1 < pieces.size() ? pieces[i + 1].from : to;
        auto stretch = std::partition_point(wall.begin(), wall.end(), [&piece](const LocalStretch &one) {
            return one.to <= piece.from + piece.offset;
        });
        for (; stretch != wall.end() && stretch->from < end + piece.offset; ++stretch) {
            add(std::max(stretch->from - piece.offset, piece.from), std::min(stretch->to - piece.offset, end));
        }
    }
}

void OpenTime::add(Instant from, Instant to)
{
    if (!m_open.empty() && m_open.back().to == from) {
        m_open.back().to = to;
        return;
    }
    const milliseconds before = m_open.empty() ? 0ms : m_open.back().before + (m_open.back().to - m_open.back().from);
    m_open.push_back({from, to, before});
}

milliseconds OpenTime::openUntil(Instant at) const
{
    const auto behind
        = std::partition_point(m_open.begin(), m_open.end(), [at](const Stretch &one) { return one.from < at; });
    if (behind == m_open.begin()) {
        return 0ms;
    }
    const Stretch &last = *std::prev(behind);
    return last.before + (std::min(at, last.to) - last.from);
}

milliseconds OpenTime::between(Instant from, Instant to) const
{
    if (to <= from) {
        return 0ms;
    }
    if (m_isAlways) {
        return to - from;
    }
    return covers(from) && covers(to) ? openUntil(to) - openUntil(from) : OpenTime(m_hours, from, to).openUntil(to);
}

std::optional<Instant> OpenTime::found(Instant start, milliseconds amount) const
{
    const milliseconds wanted = openUntil(start) + amount;
    // The first stretch at whose end that much has been open.
    const auto stretch = std::partition_point(m_open.begin(), m_open.end(), [wanted](const Stretch &one) {
        return one.before + (one.to - one.from) < wanted;
    });
    return stretch == m_open.end() ? std::nullopt : std::optional(stretch->from + (wanted - stretch->before));
}

Instant OpenTime::after(Instant start, milliseconds amount) const
{
    if (amount <= 0ms) {
        return start;
    }
    if (m_isAlways) {
        return start + amount;
    }
    if (covers(start)) {
        if (const auto at = found(start, amount)) {
            return *at;
        }
    }
    for (int years = 1; years <= mostYears; years *= 2) {
        if (const auto at = OpenTime(m_hours, start, start + years * aYear).found(start, amount)) {
            return *at;
        }
    }
    return start + mostYears * aYear;
}

bool OpenTime::isOpenAt(Instant at) const
{
    return between(at, at + 1ms) > 0ms;
}

std::optional<Instant> OpenTime::nextChange(Instant at) const
{
    if (m_isAlways) {
        return std::nullopt;
    }
    const OpenTime year(m_hours, at, at + aYear);
    if (year.m_open.empty()) {
        return std::nullopt;
    }
    const Stretch &first = year.m_open.front();
    const Instant change = first.from > at ? first.from : first.to;
    return change < year.m_to ? std::optional(change) : std::nullopt;
}

} // namespace wederhoor
