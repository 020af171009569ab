#pragma once

#include "core/team/TeamProbe.h"
#include "core/team/TeamSettings.h"

namespace wederhoor {

/// What a person reads about a connection to the team database, in the window and on the command line: how it is, and
/// what mends it.
struct TeamAdvice
{
    QString what;
    QString remedy; ///< empty where it works
};
[[nodiscard]] TeamAdvice teamAdvice(const TeamTest &test, const TeamAddress &address);
/// What is said of this verdict names the server or the database: it makes no sense without an address.
[[nodiscard]] bool teamAdviceNamesAddress(TeamVerdict verdict);

/// "agent", "administrator" ... for the role as the database names it; empty for one that is not known.
[[nodiscard]] QString teamRoleWord(const QString &role);
[[nodiscard]] QString teamSignInWord(TeamSignIn way);

} // namespace wederhoor
