#include "core/domain/SendTimes.h"

namespace wederhoor {

namespace {

bool isOpen(const QDate &day)
{
    return day.dayOfWeek() != Qt::Sunday;
}

QDateTime openingOf(const QDate &day)
{
    return {day, QTime(openingHour, 0)};
}

} // namespace

QList<SendTime> sendTimesAt(const QDateTime &now)
{
    QList<SendTime> times{{SendTime::Kind::InAnHour, now.addSecs(3600)}};
    QDate day = now.date().addDays(1);
    if (isOpen(day)) {
        times.append({SendTime::Kind::Tomorrow, openingOf(day)});
        day = day.addDays(1);
    }
    if (!isOpen(day)) {
        times.append({SendTime::Kind::NextOpening, openingOf(day.addDays(1))});
    }
    return times;
}

} // namespace wederhoor
