#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace wederhoor {

/// The days that the General Extension of Time Limits Act (Algemene termijnenwet) and Dutch collective agreements name.
/// Each organisation says on which of them it is closed.
enum class DutchHoliday {
    NewYear,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    KingsDay, ///< until 2013 Queen's Day
    LiberationDay,
    LiberationDayLustrum, ///< Liberation Day in each fifth year only, when most have the day off
    Ascension,
    WhitSunday,
    WhitMonday,
    Christmas,
    BoxingDay
};

inline constexpr int dutchHolidayCount = 12;

/// In that year of the Gregorian calendar; an invalid date: not in that year.
[[nodiscard]] QDate dutchHolidayIn(DutchHoliday holiday, int year);
/// "new_year", "kings_day" ...
[[nodiscard]] QString dutchHolidayName(DutchHoliday holiday);
[[nodiscard]] std::optional<DutchHoliday> dutchHolidayFromName(const QString &name);

} // namespace wederhoor
