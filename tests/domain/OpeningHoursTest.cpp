#include "core/domain/OpeningHours.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;

struct Year
{
    int year;
    const char *goodFriday;
    const char *easter;
    const char *kingsDay;
    const char *ascension;
    const char *whitMonday;
};

/// As rijksoverheid.nl publishes them.
constexpr Year years[]{
    {2013, "2013-03-29", "2013-03-31", "2013-04-30", "2013-05-09", "2013-05-20"},
    {2014, "2014-04-18", "2014-04-20", "2014-04-26", "2014-05-29", "2014-06-09"}, // the 27th was a Sunday
    {2024, "2024-03-29", "2024-03-31", "2024-04-27", "2024-05-09", "2024-05-20"},
    {2025, "2025-04-18", "2025-04-20", "2025-04-26", "2025-05-29", "2025-06-09"}, // again
    {2026, "2026-04-03", "2026-04-05", "2026-04-27", "2026-05-14", "2026-05-25"},
    {2027, "2027-03-26", "2027-03-28", "2027-04-27", "2027-05-06", "2027-05-17"},
    {2028, "2028-04-14", "2028-04-16", "2028-04-27", "2028-05-25", "2028-06-05"},
    {2029, "2029-03-30", "2029-04-01", "2029-04-27", "2029-05-10", "2029-05-21"},
    {2030, "2030-04-19", "2030-04-21", "2030-04-27", "2030-05-30", "2030-06-10"},
};

std::string text(QDate day)
{
    return day.toString(Qt::ISODate).toStdString();
}

TEST(OpeningHoursTest, DutchHolidaysFallWhereTheGovernmentSaysTheyDo)
{
    for (const Year &one : years) {
        EXPECT_EQ(text(dutchHolidayIn(DutchHoliday::GoodFriday, one.year)), one.goodFriday);
        EXPECT_EQ(text(dutchHolidayIn(DutchHoliday::EasterSunday, one.year)), one.easter);
        EXPECT_EQ(text(dutchHolidayIn(DutchHoliday::KingsDay, one.year)), one.kingsDay);
        EXPECT_EQ(text(dutchHolidayIn(DutchHoliday::Ascension, one.year)), one.ascension);
        EXPECT_EQ(text(dutchHolidayIn(DutchHoliday::WhitMonday, one.year)), one.whitMonday);
    }
    EXPECT_EQ(text(dutchHolidayIn(DutchHoliday::LiberationDayLustrum, 2025)), "2025-05-05");
    EXPECT_FALSE(dutchHolidayIn(DutchHoliday::LiberationDayLustrum, 2026).isValid());
    EXPECT_EQ(text(dutchHolidayIn(DutchHoliday::BoxingDay, 2026)), "2026-12-26");
}

TEST(OpeningHoursTest, HoursAreReadAsTheyAreWritten)
{
    for (const char *same : {"08:00-21:00", "22:00-06:00", "00:00-24:00", "08:00-12:00, 13:00-17:30", ""}) {
        const auto hours = dayHoursFromText(QString::fromLatin1(same));
        ASSERT_TRUE(hours) << same;
        EXPECT_EQ(dayHoursText(*hours).toStdString(), same);
    }
    EXPECT_EQ(intervalFromText(QStringLiteral("22:00-06:00")), (OpeningInterval{22h, 30h}));
    EXPECT_EQ(intervalFromText(QStringLiteral("8\u201321")), (OpeningInterval{8h, 21h}));
    EXPECT_EQ(intervalFromText(QStringLiteral("08:00-08:00")), (OpeningInterval{8h, 32h}));
    for (const char *wrong :
         {"08:00", "25:00-26:00", "24:00-02:00", "08:60-09:00", "8-9-10", "a-b", "-", "08:00-24:01"}) {
        EXPECT_FALSE(dayHoursFromText(QString::fromLatin1(wrong))) << wrong;
    }
}

TEST(OpeningHoursTest, ASpecialDayGoesBeforeAHolidayAndAHolidayBeforeTheWeekday)
{
    OpeningHours hours = OpeningHours::alwaysOpen();
    hours.holidays = {DutchHoliday::Christmas, DutchHoliday::BoxingDay};
    hours.days = {{QDate(2026, 12, 26), QStringLiteral("as every year"), {{10h, 14h}}},
                  {QDate(2026, 12, 26), QStringLiteral("today only"), {{12h, 14h}}}};
    EXPECT_EQ(hours.on(QDate(2026, 12, 24)), (DayHours{{0h, 24h}}));
    EXPECT_EQ(hours.on(QDate(2026, 12, 25)), DayHours());
    EXPECT_EQ(hours.on(QDate(2026, 12, 26)), (DayHours{{12h, 14h}}));
}

TEST(OpeningHoursTest, WhatTheTeamSharesReadsTheSame)
{
    OpeningHours hours;
    hours.id = QUuid::fromString(QStringLiteral("6f0a3c5e-5a0e-4b57-9d7e-6b1d0c5a6a11"));
    hours.name = QStringLiteral("Telephone");
    hours.zone = "Australia/Lord_Howe";
    hours.channels = {ChannelId{QUuid::fromString(QStringLiteral("6f0a3c5e-5a0e-4b57-9d7e-6b1d0c5a6a12"))}};
    hours.week[0] = {{8h, 12h}, {13h, 24h}};
    hours.week[4] = {{22h, 30h}};
    hours.holidays = {DutchHoliday::KingsDay, DutchHoliday::LiberationDayLustrum};
    hours.days = {{QDate(2026, 12, 24), QStringLiteral("Christmas Eve"), {{8h, 17h}}},
                  {QDate(2026, 12, 31), QStringLiteral("Stocktaking"), {}}};
    EXPECT_EQ(openingHoursOf(sharedThingOf(hours)), hours);
}

TEST(OpeningHoursTest, WhatCannotHoldIsSaid)
{
    OpeningHours hours = OpeningHours::alwaysOpen();
    EXPECT_EQ(wrongIn(hours), QStringLiteral("name: missing"));
    hours.name = QStringLiteral("Day and night");
    EXPECT_EQ(wrongIn(hours), QString());
    EXPECT_TRUE(hours.isAlwaysOpen());
    hours.zone = "Europe/Nowhere";
    EXPECT_EQ(wrongIn(hours), QStringLiteral("zone: Europe/Nowhere"));
    hours.zone = "Europe/Amsterdam";
    hours.week.fill({});
    EXPECT_EQ(wrongIn(hours), QStringLiteral("week: never open"));
}

} // namespace
} // namespace wederhoor
