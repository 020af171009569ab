#pragma once

#include "core/domain/PersonalData.h"

#include <QString>

namespace wederhoor {

/// What is shown of a finding: the signs between its letters and digits, and so many of these that its writer knows it
/// again, never so many that another could use it. Of a link its host.
[[nodiscard]] QString masked(PersonalDataKind kind, QStringView folded);

} // namespace wederhoor
