#include "core/domain/DutchHoliday.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

using Day = DutchHoliday;

constexpr NameTable<Day, dutchHolidayCount> names{{{{Day::NewYear, "new_year"},
                                                    {Day::GoodFriday, "good_friday"},
                                                    {Day::EasterSunday, "easter_sunday"},
                                                    {Day::EasterMonday, "easter_monday"},
                                                    {Day::KingsDay, "kings_day"},
                                                    {Day::LiberationDay, "liberation_day"},
                                                    {Day::LiberationDayLustrum, "liberation_day_lustrum"},
                                                    {Day::Ascension, "ascension"},
                                                    {Day::WhitSunday, "whit_sunday"},
                                                    {Day::WhitMonday, "whit_monday"},
                                                    {Day::Christmas, "christmas"},
                                                    {Day::BoxingDay, "boxing_day"}}}};

/// The anonymous Gregorian algorithm, as in Meeus, Astronomical Algorithms (1991), chapter 8.
QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

/// Kept on the day before when it falls on a Sunday. From 2014 the king's birthday, before it Queen's Day.
QDate kingsDay(int year)
{
    const QDate day = year >= 2014 ? QDate(year, 4, 27) : QDate(year, 4, 30);
    return day.dayOfWeek() == Qt::Sunday ? day.addDays(-1) : day;
}

} // namespace

QDate dutchHolidayIn(DutchHoliday holiday, int year)
{
    switch (holiday) {
    case Day::NewYear:
        return {year, 1, 1};
    case Day::GoodFriday:
        return easterSunday(year).addDays(-2);
    case Day::EasterSunday:
        return easterSunday(year);
    case Day::EasterMonday:
        return easterSunday(year).addDays(1);
    case Day::KingsDay:
        return kingsDay(year);
    case Day::LiberationDay:
        return {year, 5, 5};
    case Day::LiberationDayLustrum:
        return year % 5 == 0 ? QDate(year, 5, 5) : QDate();
    case Day::Ascension:
        return easterSunday(year).addDays(39);
    case Day::WhitSunday:
        return easterSunday(year).addDays(49);
    case Day::WhitMonday:
        return easterSunday(year).addDays(50);
    case Day::Christmas:
        return {year, 12, 25};
    case Day::BoxingDay:
        return {year, 12, 26};
    }
    Q_UNREACHABLE();
}

QString dutchHolidayName(DutchHoliday holiday)
{
    return names.name(holiday);
}

std::optional<DutchHoliday> dutchHolidayFromName(const QString &name)
{
    return names.value(name);
}

} // namespace wederhoor
