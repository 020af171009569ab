#pragma once

#include "core/domain/Contact.h"

namespace wederhoor {

/// "Telephone call", "Visit to a branch" ...
[[nodiscard]] QString contactWord(ContactKind kind);

} // namespace wederhoor
