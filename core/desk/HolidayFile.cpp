#include "core/desk/HolidayFile.h"

#include <libical/ical.h>

#include <QMap>

#include <algorithm>

#include <memory>

namespace wederhoor {

namespace {

constexpr qsizetype largest = 1024 * 1024;
constexpr int mostEvents = 5000;
constexpr int longestEvent = 366;
constexpr int earliestYear = 1900;
constexpr int secondsADay = 24 * 60 * 60;

struct ComponentEnd
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentEnd>;

/// The days of one event on their way into the list.
struct EventDays
{
    QMap<QDate, SpecialDay> *days;
    QDate from;
    QDate until;
    QString name;
    int length = 1;
};

QDate dateOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

void takeOccurrence(icalcomponent *, icaltime_span *span, void *data)
{
    auto &event = *static_cast<EventDays *>(data);
    // Whole days float: libical counts them as if they were in UTC.
    const QDate first = QDate(1970, 1, 1).addDays(span->start / secondsADay);
    for (int day = 0; day < event.length; ++day) {
        const QDate date = first.addDays(day);
        if (date >= event.from && date <= event.until) {
            event.days->insert(date, {date, event.name, {}});
        }
    }
}

/// More often than daily is no holiday, and would be counted through second by second.
bool repeatsTooOften(icalcomponent *event)
{
    for (icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY); rule != nullptr;
         rule = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY)) {
        const icalrecurrencetype_frequency often = icalproperty_get_rrule(rule).freq;
        if (often == ICAL_SECONDLY_RECURRENCE || often == ICAL_MINUTELY_RECURRENCE || often == ICAL_HOURLY_RECURRENCE) {
            return true;
        }
    }
    return false;
}

/// False: it closes no whole day.
bool takeEvent(icalcomponent *event, EventDays into)
{
    const icaltimetype start = icalcomponent_get_dtstart(event);
    const QDate first = dateOf(start);
    if (!start.is_date || !first.isValid() || start.year < earliestYear || repeatsTooOften(event)) {
        return false;
    }
    const QDate end = dateOf(icalcomponent_get_dtend(event));
    const qint64 length = end.isValid() ? first.daysTo(end) : 1;
    into.length = static_cast<int>(std::clamp<qint64>(length, 1, longestEvent));
    into.name = QString::fromUtf8(icalcomponent_get_summary(event)).simplified();
    const auto momentOf = [](QDate day) {
        return icaltime_from_string(day.toString(QStringLiteral("yyyyMMdd'T'000000'Z'")).toLatin1().constData());
    };
    icalcomponent_foreach_recurrence(event, momentOf(into.from.addDays(-into.length)), momentOf(into.until.addDays(1)),
                                     takeOccurrence, &into);
    return true;
}

} // namespace

Result<HolidayFile> readHolidays(const QByteArray &ics, QDate from, QDate until)
{
    if (ics.size() > largest) {
        return failure(ErrorKind::Invalid, QStringLiteral("too large"));
    }
    const Component calendar(icalparser_parse_string(ics.constData()));
    if (calendar == nullptr || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT) {
        return failure(ErrorKind::Invalid, QStringLiteral("no calendar"));
    }
    HolidayFile file;
    QMap<QDate, SpecialDay> days;
    int count = 0;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
         event != nullptr; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        if (++count > mostEvents) {
            return failure(ErrorKind::Invalid, QStringLiteral("too large"));
        }
        file.leftOut += takeEvent(event, {&days, from, until, {}, 1}) ? 0 : 1;
    }
    file.days = days.values();
    return file;
}

} // namespace wederhoor
