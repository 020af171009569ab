#pragma once

#include <QStringView>

namespace wederhoor {

/// Whether the team lets a member of this role ("trainee", "agent", "supervisor", "admin") go past a guard of the level
/// "confirm", or send while the team database is away. Nobody whose role it has not told yet.
[[nodiscard]] inline bool mayOverride(QStringView role)
{
    return role == u"agent" || role == u"supervisor";
}

} // namespace wederhoor
