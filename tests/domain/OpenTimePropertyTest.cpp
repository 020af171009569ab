#include "core/domain/OpenTime.h"
#include "tests/domain/WallClock.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <random>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using Minutes = std::chrono::minutes;

constexpr int calendars = 10'000;
constexpr const char *zones[]{"Europe/Amsterdam", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "UTC"};

/// Looks at the wall minute by minute, and at each interval of the day and of the day before.
class SlowCounter
{
public:
    explicit SlowCounter(const OpeningHours &hours)
        : m_hours(hours)
        , m_zone(hours.zone)
    {
    }

    /// Is the minute that begins then an open one?
    bool isOpen(Instant minute)
    {
        // No zone of these changes its offset but at a half hour.
        const auto half = std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<1800>>>(minute);
        if (half != m_half) {
            m_half = half;
            m_offset = std::chrono::seconds{m_zone.offsetFromUtc(toDateTime(minute))};
        }
        const Instant shown = minute + m_offset;
        const auto day = std::chrono::floor<std::chrono::days>(shown);
        if (day != m_day) {
            m_day = day;
            const QDate date = QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
            m_today = m_hours.on(date);
            m_yesterday = m_hours.on(date.addDays(-1));
        }
        const Minutes time = std::chrono::floor<Minutes>(shown - day);
        const auto has = [](const DayHours &hours, Minutes at) {
            return std::any_of(hours.begin(), hours.end(),
                               [at](const OpeningInterval &one) { return at >= one.from && at < one.to; });
        };
        return has(m_today, time) || has(m_yesterday, time + 24h);
    }

private:
    const OpeningHours &m_hours;
    QTimeZone m_zone;
    std::chrono::sys_time<std::chrono::duration<std::int64_t, std::ratio<1800>>> m_half{};
    std::chrono::sys_days m_day{};
    std::chrono::seconds m_offset{};
    DayHours m_today;
    DayHours m_yesterday;
};

class Random
{
public:
    explicit Random(unsigned seed)
        : m_engine(seed)
    {
    }
    int below(int limit) { return static_cast<int>(m_engine() % static_cast<unsigned>(limit)); }

    DayHours dayHours()
    {
        DayHours hours;
        const int step = below(2) == 0 ? 30 : 1;
        for (int count = below(4); count > 0; --count) {
            const Minutes from{below(1440 / step) * step};
            const Minutes length = below(5) == 0 ? 24h - from : Minutes{(below(1440 / step) + 1) * step};
            hours.append({from, from + std::min<Minutes>(length, 24h)});
        }
        return hours;
    }

    OpeningHours calendar(QDate about)
    {
        OpeningHours hours;
        hours.zone = zones[below(std::size(zones))];
        for (DayHours &day : hours.week) {
            day = dayHours();
        }
        for (int holiday = 0; holiday < dutchHolidayCount; ++holiday) {
            if (below(3) == 0) {
                hours.holidays.append(static_cast<DutchHoliday>(holiday));
            }
        }
        for (int count = below(3); count > 0; --count) {
            hours.days.append({about.addDays(below(4) - 1), {}, dayHours()});
        }
        return hours;
    }

    /// Half of them about the days on which clocks change, or holidays fall.
    QDate day()
    {
        static const QList<QDate> special{QDate(2024, 3, 31), QDate(2025, 10, 26), QDate(2026, 4, 5),
                                          QDate(2026, 10, 4), QDate(2027, 3, 14),  QDate(2028, 11, 5),
                                          QDate(2026, 4, 27), QDate(2029, 12, 25)};
        return below(2) == 0 ? special.at(below(int(special.size()))).addDays(-1)
                             : QDate(2024, 1, 1).addDays(below(7 * 365));
    }

private:
    std::mt19937 m_engine;
};

TEST(OpenTimePropertyTest, TenThousandRandomCalendarsAgreeWithASlowCounter)
{
    Random random(20'261'201);
    for (int number = 0; number < calendars; ++number) {
        const QDate day = random.day();
        const OpeningHours hours = random.calendar(day);
        const Instant start
            = fromMilliseconds(day.startOfDay(Qt::UTC).toMSecsSinceEpoch()) + Minutes{random.below(1440)};
        const Minutes span{1 + random.below(2 * 1440)};
        const OpenTime open(hours, start - 48h * random.below(2), start + 96h * random.below(2) + 1min);
        SlowCounter slow(hours);
        Minutes counted{0};
        QList<Instant> ends; // at ends[n] n + 1 minutes had been open
        for (Minutes at{0}; at < span; at += 1min) {
            const bool isOpen = slow.isOpen(start + at);
            counted += Minutes{isOpen ? 1 : 0};
            if (isOpen) {
                ends.append(start + at + 1min);
            }
        }
        ASSERT_EQ(open.between(start, start + span), counted) << "calendar " << number;
        ASSERT_EQ(open.isOpenAt(start), slow.isOpen(start)) << "calendar " << number;
        if (ends.isEmpty()) {
            continue;
        }
        const int wanted = random.below(int(ends.size()));
        ASSERT_EQ(toIso(open.after(start, Minutes{wanted + 1})), toIso(ends.at(wanted))) << "calendar " << number;
        // A moment earlier it had not been open for so long.
        ASSERT_LT(open.between(start, ends.at(wanted) - 1ms), Minutes{wanted + 1}) << "calendar " << number;
    }
}

} // namespace
} // namespace wederhoor
