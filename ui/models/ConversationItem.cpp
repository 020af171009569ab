#include "ui/models/ConversationItem.h"

#include <QStringList>

namespace wederhoor {

QString ConversationItem::factLine() const
{
    QStringList parts;
    for (const Fact &fact : facts) {
        parts.append(fact.text);
    }
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace wederhoor
