#include "core/domain/OpenTime.h"
#include "tests/domain/WallClock.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;

OpeningHours everyDay(const DayHours &hours, const char *zone = "Europe/Amsterdam")
{
    OpeningHours all;
    all.zone = zone;
    all.week.fill(hours);
    return all;
}

OpenTime laidOut(const OpeningHours &hours, const char *zone = "Europe/Amsterdam")
{
    return {hours, wall("2024-01-01 00:00", zone), wall("2031-01-01 00:00", zone)};
}

/// ING's of the articles: working days 8-21, and Saturdays.
OpeningHours telephone()
{
    OpeningHours hours = everyDay({{8h, 21h}});
    hours.week[5] = {{9h, 17h}};
    hours.week[6] = {};
    return hours;
}

QDate lastSunday(int year, int month)
{
    const QDate last(year, month, 31);
    return last.addDays(-(last.dayOfWeek() % 7));
}

QDate firstSunday(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays(7 - first.dayOfWeek());
}

TEST(OpenTimeTest, EveryDaylightSavingDayOfAmsterdamHasTheHoursThatItsClockShows)
{
    const OpenTime day = laidOut(everyDay({{8h, 21h}}));
    const OpenTime wholeDay = laidOut(everyDay({{0h, 23h}, {23h, 24h}}));
    const OpenTime night = laidOut(everyDay({{22h, 30h}}));
    for (int year = 2024; year <= 2030; ++year) {
        struct Change
        {
            QDate day;
            std::chrono::hours length;
        };
        for (const Change &change : {Change{lastSunday(year, 3), 23h}, Change{lastSunday(year, 10), 25h}}) {
            SCOPED_TRACE(change.day.toString(Qt::ISODate).toStdString());
            const Instant midnight = wall(change.day, "00:00");
            const Instant next = wall(change.day.addDays(1), "00:00");
            const Instant evening = wall(change.day.addDays(-1), "20:50");
            EXPECT_EQ(wholeDay.between(midnight, next), change.length);
            EXPECT_EQ(day.between(midnight, next), 13h);
            EXPECT_EQ(night.between(evening, wall(change.day, "12:00")), 8h + change.length - 24h);
            EXPECT_EQ(day.after(evening, 15min), wall(change.day, "08:05"));
            EXPECT_EQ(wholeDay.after(midnight, change.length), next);
            EXPECT_EQ(night.after(wall(change.day.addDays(-1), "23:00"), 7h + change.length - 24h),
                      wall(change.day, "06:00"));
        }
    }
}

TEST(OpenTimeTest, LordHoweShiftsByHalfAnHour)
{
    const char *zone = "Australia/Lord_Howe";
    const OpenTime wholeDay = laidOut(everyDay({{0h, 24h}, {1h, 2h}}, zone), zone);
    const OpenTime plain = laidOut(everyDay({{0h, 12h}, {12h, 24h}}, zone), zone);
    const OpenTime night = laidOut(everyDay({{22h, 30h}}, zone), zone);
    for (int year = 2024; year <= 2030; ++year) {
        const QDate spring = firstSunday(year, 10);
        const QDate autumn = firstSunday(year, 4);
        const auto length = [&](const OpenTime &open, QDate day) {
            return open.between(wall(day, "00:00", zone), wall(day.addDays(1), "00:00", zone));
        };
        EXPECT_EQ(length(plain, spring), 23h + 30min) << year;
        EXPECT_EQ(length(plain, autumn), 24h + 30min) << year;
        EXPECT_EQ(length(wholeDay, autumn), 24h + 30min) << year;
        const auto nightOf
            = [&](QDate day) { return night.between(wall(day.addDays(-1), "12:00", zone), wall(day, "12:00", zone)); };
        EXPECT_EQ(nightOf(spring), 7h + 30min) << year;
        EXPECT_EQ(nightOf(autumn), 8h + 30min) << year;
    }
}

TEST(OpenTimeTest, AnHourThatComesTwiceIsOpenTwiceAndOneThatDoesNotComeNever)
{
    const OpenTime open = laidOut(everyDay({{2h, 2h + 30min}}));
    const QDate autumn(2026, 10, 25);
    EXPECT_EQ(open.between(wall(autumn, "00:00"), wall(autumn, "12:00")), 1h);
    const QDate spring(2026, 3, 29);
    EXPECT_EQ(open.between(wall(spring, "00:00"), wall(spring, "12:00")), 0h);
    EXPECT_EQ(open.after(wall(spring, "00:00"), 10min), wall(spring.addDays(1), "02:10"));
}

struct DueRow
{
    const char *why;
    const char *posted;
    std::chrono::minutes target;
    const char *due;
};

TEST(OpenTimeTest, ATelephoneLinesHoursCount)
{
    const OpenTime open = laidOut(telephone());
    const DueRow rows[]{
        {"in the middle of a day", "2026-06-03 10:00", 15min, "2026-06-03 10:15"},
        {"until the very end", "2026-06-03 20:45", 15min, "2026-06-03 21:00"},
        {"a minute over", "2026-06-03 20:46", 15min, "2026-06-04 08:01"},
        {"posted at the end", "2026-06-03 21:00", 15min, "2026-06-04 08:15"},
        {"posted at midnight", "2026-06-03 00:00", 15min, "2026-06-03 08:15"},
        {"Friday night to Saturday", "2026-06-05 20:50", 15min, "2026-06-06 09:05"},
        {"Saturday night to Monday", "2026-06-06 16:50", 15min, "2026-06-08 08:05"},
        {"over a weekend", "2026-06-05 20:00", 10h, "2026-06-08 09:00"},
        {"nothing asked", "2026-06-07 12:00", 0min, "2026-06-07 12:00"},
    };
    for (const DueRow &row : rows) {
        EXPECT_EQ(toIso(open.after(wall(row.posted), row.target)), toIso(wall(row.due))) << row.why;
    }
}

TEST(OpenTimeTest, TwoIntervalsADayLeaveOutTheirPause)
{
    const OpenTime open = laidOut(everyDay({{13h, 17h}, {8h, 12h}}));
    EXPECT_EQ(open.after(wall("2026-06-03 11:50"), 15min), wall("2026-06-03 13:05"));
    EXPECT_EQ(open.after(wall("2026-06-03 11:45"), 15min), wall("2026-06-03 12:00"));
    EXPECT_EQ(open.between(wall("2026-06-03 11:00"), wall("2026-06-03 14:00")), 2h);
    EXPECT_FALSE(open.isOpenAt(wall("2026-06-03 12:00")));
    EXPECT_TRUE(open.isOpenAt(wall("2026-06-03 13:00")));
    EXPECT_EQ(open.nextChange(wall("2026-06-03 12:30")), wall("2026-06-03 13:00"));
    EXPECT_EQ(open.nextChange(wall("2026-06-03 17:00")), wall("2026-06-04 08:00"));
}

TEST(OpenTimeTest, MidnightAndTwentyFourHundredAreTheSameMoment)
{
    OpeningHours hours = everyDay({{20h, 24h}});
    hours.week[3] = {{0h, 2h}}; // Thursday goes on where Wednesday ends
    const OpenTime open = laidOut(hours);
    EXPECT_EQ(open.after(wall("2026-06-03 23:30"), 1h), wall("2026-06-04 00:30"));
    EXPECT_EQ(open.after(wall("2026-06-02 23:30"), 1h), wall("2026-06-03 20:30"));
    EXPECT_TRUE(open.isOpenAt(wall("2026-06-04 00:00")));
    EXPECT_FALSE(open.isOpenAt(wall("2026-06-03 00:00")));
}

TEST(OpenTimeTest, WhatRunsOverMidnightRunsIntoAHolidayButDoesNotBeginOnOne)
{
    OpeningHours hours = everyDay({{22h, 30h}});
    hours.holidays = {DutchHoliday::Christmas};
    const OpenTime open = laidOut(hours);
    EXPECT_TRUE(open.isOpenAt(wall("2026-12-25 05:59")));
    EXPECT_FALSE(open.isOpenAt(wall("2026-12-25 23:00")));
    EXPECT_FALSE(open.isOpenAt(wall("2026-12-26 05:00")));
    EXPECT_TRUE(open.isOpenAt(wall("2026-12-26 22:00")));
}

TEST(OpenTimeTest, AMonthOfHolidaysIsWaitedOut)
{
    OpeningHours hours = telephone();
    for (QDate day(2026, 7, 15); day < QDate(2026, 8, 15); day = day.addDays(1)) {
        hours.days.append({day, QStringLiteral("Summer"), {}});
    }
    const OpenTime open = laidOut(hours);
    EXPECT_EQ(open.after(wall("2026-07-14 20:55"), 15min), wall("2026-08-15 09:10"));
    EXPECT_EQ(open.between(wall("2026-07-14 21:00"), wall("2026-08-15 09:00")), 0h);
}

TEST(OpenTimeTest, AChangeForTodayMovesTodayOnly)
{
    OpeningHours hours = telephone();
    const Instant posted = wall("2026-06-03 16:55");
    EXPECT_EQ(laidOut(hours).after(posted, 15min), wall("2026-06-03 17:10"));
    hours.days.append({QDate(2026, 6, 3), QStringLiteral("Today only"), {{8h, 17h}}});
    EXPECT_EQ(laidOut(hours).after(posted, 15min), wall("2026-06-04 08:10"));
    EXPECT_EQ(laidOut(hours).after(posted + 24h, 15min), wall("2026-06-04 17:10"));
}

TEST(OpenTimeTest, WhatLiesOutsideTheSpanIsAnsweredAsWell)
{
    const OpenTime narrow(telephone(), wall("2026-06-03 00:00"), wall("2026-06-04 00:00"));
    const OpenTime wide = laidOut(telephone());
    for (const char *posted : {"2024-02-03 11:00", "2026-06-03 20:59", "2026-06-02 08:00", "2029-10-28 23:00"}) {
        EXPECT_EQ(narrow.after(wall(posted), 20h), wide.after(wall(posted), 20h)) << posted;
        EXPECT_EQ(narrow.between(wall(posted), wall(posted) + 240h), wide.between(wall(posted), wall(posted) + 240h));
    }
}

TEST(OpenTimeTest, ACalendarThatStaysClosedEndsTheSearch)
{
    const OpenTime never = laidOut(everyDay({}));
    EXPECT_GT(never.after(wall("2026-06-03 12:00"), 1min), wall("2050-01-01 00:00"));
    EXPECT_EQ(never.nextChange(wall("2026-06-03 12:00")), std::nullopt);
}

} // namespace
} // namespace wederhoor
