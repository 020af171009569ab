#pragma once

#include "core/domain/PersonalData.h"

namespace wederhoor {

/// What a person calls it: "account number (IBAN)".
[[nodiscard]] QString personalDataWords(PersonalDataKind kind);
/// What happens to a reply that holds it.
[[nodiscard]] QString guardLevelWords(GuardLevel level);

} // namespace wederhoor
