#include "core/desk/HolidayFile.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

QByteArray calendar(const QByteArray &events)
{
    QByteArray text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//Holidays//NL\n" + events + "END:VCALENDAR\n";
    return text.replace("\n", "\r\n");
}

QByteArray event(const QByteArray &lines)
{
    return "BEGIN:VEVENT\nUID:1@bank.example\nDTSTAMP:20260101T000000Z\n" + lines + "END:VEVENT\n";
}

/// "2026-12-24 Kerstavond, ..."
std::string daysOf(const QByteArray &ics)
{
    const Result<HolidayFile> file = readHolidays(ics, QDate(2026, 1, 1), QDate(2028, 12, 31));
    if (!file) {
        return file.error().detail.toStdString();
    }
    QStringList texts;
    for (const SpecialDay &day : file->days) {
        EXPECT_TRUE(day.hours.isEmpty());
        texts.append(day.day.toString(Qt::ISODate) + QLatin1Char(' ') + day.name);
    }
    return texts.join(QStringLiteral(", ")).toStdString()
        + (file->leftOut == 0 ? "" : " and " + std::to_string(file->leftOut));
}

TEST(HolidayFileTest, WholeDaysCloseAlsoSeveralInARow)
{
    EXPECT_EQ(
        daysOf(calendar(event("DTSTART;VALUE=DATE:20261224\nSUMMARY:Kerstavond\n")
                        + event("DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270102\nSUMMARY:Oud\\, nieuw\n"))),
        "2026-12-24 Kerstavond, 2026-12-30 Oud, nieuw, 2026-12-31 Oud, nieuw, 2027-01-01 Oud, nieuw");
}

TEST(HolidayFileTest, ADayThatComesEachYearIsTakenForAllYearsAsked)
{
    EXPECT_EQ(daysOf(calendar(event("DTSTART;VALUE=DATE:20150615\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270615\n"
                                    "SUMMARY:Founding day\n"))),
              "2026-06-15 Founding day, 2028-06-15 Founding day");
    // The last Monday of August, without an end.
    EXPECT_EQ(daysOf(calendar(event("DTSTART;VALUE=DATE:20200831\nRRULE:FREQ=YEARLY;BYMONTH=8;BYDAY=-1MO\n"
                                    "SUMMARY:Bank holiday\n"))),
              "2026-08-31 Bank holiday, 2027-08-30 Bank holiday, 2028-08-28 Bank holiday");
}

TEST(HolidayFileTest, WhatIsNoWholeDayOrComesTooOftenIsLeftOutAndCounted)
{
    EXPECT_EQ(daysOf(calendar(event("DTSTART:20261224T120000Z\nDTEND:20261224T130000Z\nSUMMARY:Lunch\n")
                              + event("DTSTART;VALUE=DATE:20260601\nRRULE:FREQ=SECONDLY\nSUMMARY:Often\n")
                              + event("DTSTART;VALUE=DATE:20261225\nSUMMARY:Kerst\n") + event("SUMMARY:Never\n"))),
              "2026-12-25 Kerst and 3");
}

TEST(HolidayFileTest, AnEventThatNeverEndsClosesAYearAtMost)
{
    const Result<HolidayFile> file
        = readHolidays(calendar(event("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:99991231\nSUMMARY:Forever\n")),
                       QDate(2026, 1, 1), QDate(2030, 12, 31));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->days.size(), 366);
}

TEST(HolidayFileTest, WhatIsNoCalendarIsRefused)
{
    EXPECT_EQ(daysOf("Kerst; 25 december"), "no calendar");
    EXPECT_EQ(daysOf(""), "no calendar");
    EXPECT_EQ(daysOf("BEGIN:VCARD\r\nFN:Somebody\r\nEND:VCARD\r\n"), "no calendar");
    EXPECT_EQ(daysOf(QByteArray(2'000'000, 'x')), "too large");
    EXPECT_EQ(daysOf(calendar({})), "");
}

} // namespace
} // namespace wederhoor
