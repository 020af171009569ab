#include "core/domain/Clock.h"

#include <QTimeZone>

#include <ctime>

namespace wederhoor {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    timespec spec{};
    clock_gettime(CLOCK_BOOTTIME, &spec);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds{spec.tv_sec}
                                                                 + std::chrono::nanoseconds{spec.tv_nsec});
}

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC);
}

QString toIso(Instant instant)
{
    return toDateTime(instant).toString(Qt::ISODateWithMs);
}

std::optional<Instant> fromIso(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Qt reads a time without an offset as local time: such a text would mean another moment on another desk.
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime) {
        return std::nullopt;
    }
    return fromMilliseconds(parsed.toMSecsSinceEpoch());
}

} // namespace wederhoor
