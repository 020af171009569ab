#pragma once

#include "core/text/PersonalDataGuard.h"

#include <QFuture>

namespace wederhoor {

class Connection;
class Store;

// How the organisation set its guard. Kept in the inbox's settings; these functions are the only ones that know where.

/// What was never set, or cannot be read, is as strict as by default.
[[nodiscard]] Result<GuardRules> guardRules(Connection &connection);
/// Error::Invalid: the customer number's pattern, with a sentence that says why; nothing was changed.
[[nodiscard]] Result<void> saveGuardRules(Connection &connection, const GuardRules &rules);
/// The guard by those rules. Error::Invalid: their pattern cannot be used, so that nothing can be judged.
[[nodiscard]] Result<PersonalDataGuard> guardOf(Connection &connection);

// The same for those who stand outside the store's threads.
[[nodiscard]] QFuture<Result<GuardRules>> readGuardRules(Store &store);
[[nodiscard]] QFuture<Result<void>> writeGuardRules(Store &store, const GuardRules &rules);

[[nodiscard]] QString guardRulesToText(const GuardRules &rules);
[[nodiscard]] GuardRules guardRulesFromText(const QString &text);

} // namespace wederhoor
