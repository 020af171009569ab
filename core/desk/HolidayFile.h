#pragma once

#include "core/domain/OpeningHours.h"
#include "core/domain/Result.h"

namespace wederhoor {

/// What a calendar file closes.
struct HolidayFile
{
    QList<SpecialDay> days; ///< closed, each once, in order
    int leftOut = 0; ///< events that are no whole days, cannot be read, or come more often than daily

    friend bool operator==(const HolidayFile &, const HolidayFile &) = default;
};

/// The whole days, repeated ones too, that an iCalendar file (RFC 5545) names from `from` until `until`, that day
/// included. Invalid: it is none ("no calendar"), or larger than a list of holidays can be ("too large").
[[nodiscard]] Result<HolidayFile> readHolidays(const QByteArray &ics, QDate from, QDate until);

} // namespace wederhoor
