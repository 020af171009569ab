#pragma once

#include "core/domain/Result.h"

#include <QString>

namespace wederhoor {

// Telephone numbers as libphonenumber reads and writes them (ITU-T E.164, E.123).

/// "06 - 123 456 78" -> "+31612345678". `region`: whose national form it may have ("NL"). Invalid: it is no number that
/// can be called.
[[nodiscard]] Result<QString> telephoneFrom(const QString &typed, const QString &region);
/// "+31 6 12345678"
[[nodiscard]] QString telephoneShown(const QString &e164);
/// "+•• • ••••••78"
[[nodiscard]] QString telephoneMasked(const QString &e164);

} // namespace wederhoor
