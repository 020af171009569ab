#pragma once

#include "core/domain/DutchHoliday.h"
#include "core/domain/Ids.h"
#include "core/domain/Shared.h"

#include <QByteArray>
#include <QDate>

#include <array>
#include <chrono>

namespace wederhoor {

/// From and to as the clock on the wall shows them, in minutes since the midnight that begins the day. To is excluded
/// and lies at most a day behind from: 22:00-06:00 runs from 1320 to 1800, 00:00-24:00 from 0 to 1440.
struct OpeningInterval
{
    std::chrono::minutes from{0};
    std::chrono::minutes to{0};

    friend bool operator==(const OpeningInterval &, const OpeningInterval &) = default;
};

/// Of one day; empty: closed. They may overlap.
using DayHours = QList<OpeningInterval>;

/// A day that is not as its weekday: of an own list, of an imported calendar, or a change for today only.
struct SpecialDay
{
    QDate day;
    QString name;
    DayHours hours;

    friend bool operator==(const SpecialDay &, const SpecialDay &) = default;
};

/// When a team is there for some of its channels. It is open at each moment at which the clock on the wall of its zone
/// stands in an interval, also where that hour comes twice or not at all. What runs over midnight belongs to the day on
/// which it began: a holiday behind it does not cut it off.
struct OpeningHours
{
    QUuid id;
    QString name; ///< unique
    QList<ChannelId> channels; ///< empty: those that no other has
    QByteArray zone = "Europe/Amsterdam"; ///< of IANA
    std::array<DayHours, 7> week; ///< Monday first
    QList<DutchHoliday> holidays; ///< closed on these
    QList<SpecialDay> days; ///< before all else; of one day the last

    [[nodiscard]] static OpeningHours alwaysOpen();
    [[nodiscard]] DayHours on(QDate day) const;
    /// Every moment of every day, whatever the zone.
    [[nodiscard]] bool isAlwaysOpen() const;
    friend bool operator==(const OpeningHours &, const OpeningHours &) = default;
};

/// "name: missing", "zone: X", "week: never open" ...; empty: nothing.
[[nodiscard]] QString wrongIn(const OpeningHours &hours);

/// "08:00-21:00", "22:00-06:00", "00:00-24:00"; to before or at from means the day after.
[[nodiscard]] QString intervalText(const OpeningInterval &interval);
[[nodiscard]] std::optional<OpeningInterval> intervalFromText(const QString &text);
/// Several, divided by commas; an empty text: closed. Nothing: it cannot be read.
[[nodiscard]] QString dayHoursText(const DayHours &hours);
[[nodiscard]] std::optional<DayHours> dayHoursFromText(const QString &text);

// As the team shares them.
namespace sharedKind {
[[nodiscard]] QString openingHours();
}
[[nodiscard]] SharedThing sharedThingOf(const OpeningHours &hours);
[[nodiscard]] OpeningHours openingHoursOf(const SharedThing &thing);

} // namespace wederhoor
