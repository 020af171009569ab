#pragma once

#include "core/domain/Clock.h"

#include <QDateTime>
#include <QList>

namespace wederhoor {

/// A time that is offered for a reply that goes out later.
struct SendTime
{
    enum class Kind {
        InAnHour,
        Tomorrow, ///< at opening
        NextOpening, ///< at opening on the first day that is not tomorrow, over a Sunday
    };
    Kind kind = Kind::InAnHour;
    QDateTime at; ///< local

    friend bool operator==(const SendTime &, const SendTime &) = default;
};

/// The hour at which webcare opens, Monday to Saturday. Source: the field's own telephone hours, "working days 8-21 and
/// Saturdays"; hours of one's own come with the full clocks.
inline constexpr int openingHour = 8;

/// What is offered at this local time. Over a Sunday the morning is Monday's.
[[nodiscard]] QList<SendTime> sendTimesAt(const QDateTime &now);

} // namespace wederhoor
