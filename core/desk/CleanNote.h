#pragma once

#include "core/domain/Result.h"

#include <QString>

namespace wederhoor {

class Connection;

/// Words that are kept beside a case about who somebody is: never what opens an account or finds a person. Rejected:
/// "personal data: KIND, KIND".
[[nodiscard]] Result<void> requireCleanNote(Connection &connection, const QString &text);

} // namespace wederhoor
