#pragma once

#include "core/text/PersonalDataGuard.h"

namespace wederhoor {

/// The text as who need not know it may read it: what was found of a person is masked, links are left as they are. The
/// same text when there is nothing to mask.
[[nodiscard]] QString maskedText(const PersonalDataGuard &guard, const QString &text);

/// Without a digit, an @ or a bracket nothing of a person can be found: spares most texts the looking.
[[nodiscard]] bool mayHoldPersonalData(QStringView text);

} // namespace wederhoor
