#include "ui/models/TimeText.h"

#include <QCoreApplication>
#include <QLocale>

namespace wederhoor {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

using namespace std::chrono_literals;

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString clockText(std::optional<Instant> dueAt, Instant now)
{
    if (!dueAt) {
        return {};
    }
    const auto left = std::chrono::floor<std::chrono::seconds>(*dueAt - now);
    const auto size = std::chrono::abs(left);
    const QString sign = left < 0s ? QStringLiteral("-") : QString();
    if (size < 1h) {
        return sign + twoDigits(size / 1min) + QLatin1Char(':') + twoDigits((size % 1min).count());
    }
    if (size < 24h) {
        return sign + TimeText::tr("%1 h %2").arg(size / 1h).arg(twoDigits((size % 1h) / 1min));
    }
    return sign + TimeText::tr("%1 d").arg(size / 24h);
}

QString clockSentence(std::optional<Instant> dueAt, Instant now)
{
    if (!dueAt) {
        return TimeText::tr("no clock");
    }
    const auto left = *dueAt - now;
    if (left < 0s) {
        return TimeText::tr("%1 late").arg(ageText(-left));
    }
    return TimeText::tr("due in %1").arg(ageText(left));
}

QString ageText(std::chrono::milliseconds age)
{
    if (age < 1min) {
        return TimeText::tr("%1 s").arg(std::max<qint64>(0, age / 1s));
    }
    if (age < 1h) {
        return TimeText::tr("%1 min").arg(age / 1min);
    }
    if (age < 24h) {
        return TimeText::tr("%1 h").arg(age / 1h);
    }
    return TimeText::tr("%1 d").arg(age / 24h);
}

QString momentText(Instant instant, Instant now)
{
    const QLocale locale;
    const QDateTime moment = toDateTime(instant).toLocalTime();
    const QDate today = toDateTime(now).toLocalTime().date();
    const QString time = locale.toString(moment.time(), QStringLiteral("HH:mm"));
    if (moment.date() == today) {
        return time;
    }
    if (moment.date() == today.addDays(-1)) {
        return TimeText::tr("yesterday %1").arg(time);
    }
    const bool thisYear = moment.date().year() == today.year();
    const QString day
        = locale.toString(moment.date(), thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
    return day + QLatin1Char(' ') + time;
}

} // namespace wederhoor
