#include "core/domain/Priority.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {
constexpr NameTable<Priority, 3> priorities{
    {{{Priority::Low, "low"}, {Priority::Normal, "normal"}, {Priority::High, "high"}}}};
}

QString priorityName(Priority priority)
{
    return priorities.name(priority);
}

std::optional<Priority> priorityFromName(const QString &name)
{
    return priorities.value(name);
}

} // namespace wederhoor
