#include "core/domain/OpeningHours.h"

#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

namespace wederhoor {

namespace {

using namespace std::chrono_literals;

constexpr std::array<const char *, 7> weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

QString timeText(std::chrono::minutes minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 1h, 2, 10, QLatin1Char('0'))
        .arg((minute % 1h).count(), 2, 10, QLatin1Char('0'));
}

std::optional<std::chrono::minutes> timeFromText(const QString &text)
{
    const QStringList parts = text.trimmed().split(QLatin1Char(':'));
    bool hourIsNumber = false;
    bool minuteIsNumber = parts.size() == 1;
    const int hour = parts.constFirst().toInt(&hourIsNumber);
    const int minute = parts.size() == 2 ? parts.constLast().toInt(&minuteIsNumber) : 0;
    const bool isTime = parts.size() <= 2 && hourIsNumber && minuteIsNumber && hour >= 0 && minute >= 0 && minute < 60;
    const std::chrono::minutes time = hour * 1h + minute * 1min;
    return isTime && time <= 24h ? std::optional(time) : std::nullopt;
}

DayHours hoursFrom(const QJsonValue &value)
{
    DayHours hours;
    for (const QJsonValue &entry : value.toArray()) {
        if (const auto interval = intervalFromText(entry.toString())) {
            hours.append(*interval);
        }
    }
    return hours;
}

QJsonArray jsonOf(const DayHours &hours)
{
    QJsonArray array;
    for (const OpeningInterval &interval : hours) {
        array.append(intervalText(interval));
    }
    return array;
}

bool isWholeDay(const DayHours &hours)
{
    return std::any_of(hours.begin(), hours.end(),
                       [](const OpeningInterval &one) { return one.from == 0min && one.to == 24h; });
}

} // namespace

OpeningHours OpeningHours::alwaysOpen()
{
    OpeningHours hours;
    hours.week.fill({{0min, 24h}});
    return hours;
}

DayHours OpeningHours::on(QDate day) const
{
    const auto special
        = std::find_if(days.crbegin(), days.crend(), [day](const SpecialDay &one) { return one.day == day; });
    if (special != days.crend()) {
        return special->hours;
    }
    const bool isHoliday = std::any_of(holidays.begin(), holidays.end(), [day](DutchHoliday holiday) {
        return dutchHolidayIn(holiday, day.year()) == day;
    });
    return isHoliday ? DayHours() : week.at(static_cast<std::size_t>(day.dayOfWeek() - 1));
}

bool OpeningHours::isAlwaysOpen() const
{
    return holidays.isEmpty() && std::all_of(week.begin(), week.end(), isWholeDay)
        && std::all_of(days.begin(), days.end(), [](const SpecialDay &one) { return isWholeDay(one.hours); });
}

QString wrongIn(const OpeningHours &hours)
{
    if (hours.name.trimmed().isEmpty()) {
        return QStringLiteral("name: missing");
    }
    if (!QTimeZone::isTimeZoneIdAvailable(hours.zone)) {
        return QStringLiteral("zone: %1").arg(QString::fromLatin1(hours.zone));
    }
    const bool opens = std::any_of(hours.week.begin(), hours.week.end(), [](const DayHours &day) {
        return std::any_of(day.begin(), day.end(), [](const OpeningInterval &one) { return one.from < one.to; });
    });
    return opens ? QString() : QStringLiteral("week: never open");
}

QString intervalText(const OpeningInterval &interval)
{
    const std::chrono::minutes to = interval.to > 24h ? interval.to - 24h : interval.to;
    return timeText(interval.from) + QLatin1Char('-') + timeText(to);
}

std::optional<OpeningInterval> intervalFromText(const QString &text)
{
    QString plain = text;
    plain.replace(QChar(0x2013), QLatin1Char('-'));
    const QStringList ends = plain.split(QLatin1Char('-'));
    const auto from = timeFromText(ends.constFirst());
    const auto to = timeFromText(ends.constLast());
    if (ends.size() != 2 || !from || !to || *from >= 24h) {
        return std::nullopt;
    }
    return OpeningInterval{*from, *to > *from ? *to : *to + 24h};
}

QString dayHoursText(const DayHours &hours)
{
    QStringList texts;
    for (const OpeningInterval &interval : hours) {
        texts.append(intervalText(interval));
    }
    return texts.join(QStringLiteral(", "));
}

std::optional<DayHours> dayHoursFromText(const QString &text)
{
    DayHours hours;
    for (const QString &part : text.split(QLatin1Char(','))) {
        if (text.trimmed().isEmpty()) {
            break;
        }
        const auto interval = intervalFromText(part);
        if (!interval) {
            return std::nullopt;
        }
        hours.append(*interval);
    }
    return hours;
}

QString sharedKind::openingHours()
{
    return QStringLiteral("opening_hours");
}

SharedThing sharedThingOf(const OpeningHours &hours)
{
    QJsonObject week;
    for (std::size_t day = 0; day < weekdays.size(); ++day) {
        week.insert(QLatin1String(weekdays.at(day)), jsonOf(hours.week.at(day)));
    }
    QJsonArray channels;
    for (const ChannelId &channel : hours.channels) {
        channels.append(channel.toString());
    }
    QJsonArray holidays;
    for (const DutchHoliday holiday : hours.holidays) {
        holidays.append(dutchHolidayName(holiday));
    }
    QJsonArray days;
    for (const SpecialDay &day : hours.days) {
        days.append(QJsonObject{{QStringLiteral("day"), day.day.toString(Qt::ISODate)},
                                {QStringLiteral("name"), day.name},
                                {QStringLiteral("hours"), jsonOf(day.hours)}});
    }
    SharedThing thing;
    thing.id = hours.id;
    thing.kind = sharedKind::openingHours();
    thing.name = hours.name;
    thing.fields = {{QStringLiteral("zone"), QString::fromLatin1(hours.zone)},
                    {QStringLiteral("channels"), channels},
                    {QStringLiteral("week"), week},
                    {QStringLiteral("holidays"), holidays},
                    {QStringLiteral("days"), days}};
    return thing;
}

OpeningHours openingHoursOf(const SharedThing &thing)
{
    const QJsonObject &fields = thing.fields;
    OpeningHours hours;
    hours.id = thing.id;
    hours.name = thing.name;
    hours.zone = fields.value(QLatin1String("zone")).toString().toLatin1();
    for (const QJsonValue &channel : fields.value(QLatin1String("channels")).toArray()) {
        hours.channels.append(ChannelId::fromString(channel.toString()));
    }
    const QJsonObject week = fields.value(QLatin1String("week")).toObject();
    for (std::size_t day = 0; day < weekdays.size(); ++day) {
        hours.week.at(day) = hoursFrom(week.value(QLatin1String(weekdays.at(day))));
    }
    for (const QJsonValue &holiday : fields.value(QLatin1String("holidays")).toArray()) {
        if (const auto known = dutchHolidayFromName(holiday.toString())) {
            hours.holidays.append(*known);
        }
    }
    for (const QJsonValue &entry : fields.value(QLatin1String("days")).toArray()) {
        const QJsonObject day = entry.toObject();
        hours.days.append({QDate::fromString(day.value(QLatin1String("day")).toString(), Qt::ISODate),
                           day.value(QLatin1String("name")).toString(), hoursFrom(day.value(QLatin1String("hours")))});
    }
    return hours;
}

} // namespace wederhoor
