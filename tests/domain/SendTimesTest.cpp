#include "core/domain/SendTimes.h"

#include <gtest/gtest.h>

namespace wederhoor {

namespace {

/// "InAnHour 09:30, Tomorrow Sat 08:00"
std::string offeredAt(int year, int month, int day, int hour, int minute)
{
    QStringList words;
    for (const SendTime &time : sendTimesAt(QDateTime(QDate(year, month, day), QTime(hour, minute)))) {
        words.append(QString::number(static_cast<int>(time.kind)) + time.at.toString(QStringLiteral(" d-M HH:mm")));
    }
    return words.join(QStringLiteral(", ")).toStdString();
}

} // namespace

TEST(SendTimesTest, AnHourAndTheNextMorningsOfOpeningAreOffered)
{
    EXPECT_EQ(offeredAt(2026, 11, 24, 16, 30), "0 24-11 17:30, 1 25-11 08:00") << "a Tuesday";
    EXPECT_EQ(offeredAt(2026, 11, 27, 16, 30), "0 27-11 17:30, 1 28-11 08:00, 2 30-11 08:00") << "a Friday";
    EXPECT_EQ(offeredAt(2026, 11, 28, 16, 30), "0 28-11 17:30, 2 30-11 08:00") << "a Saturday: tomorrow is closed";
    EXPECT_EQ(offeredAt(2026, 11, 29, 23, 30), "0 30-11 00:30, 1 30-11 08:00") << "a Sunday night";
    EXPECT_EQ(offeredAt(2026, 12, 31, 10, 0), "0 31-12 11:00, 1 1-1 08:00") << "over the year's end";
}

} // namespace wederhoor
