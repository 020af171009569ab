#include "app/commands/Moment.h"

namespace wederhoor {

QString moment(std::optional<Instant> instant)
{
    return instant ? toDateTime(*instant).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))
                   : QStringLiteral("-");
}

} // namespace wederhoor
