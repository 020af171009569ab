#include "core/domain/Template.h"

namespace wederhoor {

QString Agent::initials() const
{
    const QStringList parts = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString initials;
    for (const QString &part : parts) {
        initials += part.front();
    }
    return initials;
}

} // namespace wederhoor
