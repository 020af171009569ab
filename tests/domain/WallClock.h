#pragma once

#include "core/domain/Clock.h"

#include <QTimeZone>

namespace wederhoor {

/// The moment at which a clock on the wall of a zone shows "2026-03-29 08:00"; of two such moments the first.
inline Instant wall(const char *text, const char *zone = "Europe/Amsterdam")
{
    const QDateTime shown = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    QDateTime moment(shown.date(), shown.time(), QTimeZone(zone));
    const QDateTime earlier = moment.addSecs(-3600).toTimeZone(QTimeZone(zone));
    if (earlier.time() == shown.time()) {
        moment = earlier;
    }
    return fromMilliseconds(moment.toMSecsSinceEpoch());
}

inline Instant wall(QDate day, const char *time, const char *zone = "Europe/Amsterdam")
{
    const QByteArray text = day.toString(Qt::ISODate).toLatin1() + ' ' + time;
    return wall(text.constData(), zone);
}

} // namespace wederhoor
