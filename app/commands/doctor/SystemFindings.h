#pragma once

#include "app/commands/doctor/Finding.h"

namespace wederhoor {

struct KeychainProbe;

/// Looked for as files: asking the window system would need a display.
[[nodiscard]] QList<Finding> fontFindings();
/// Dutch and English word lists of the spell checker.
[[nodiscard]] QList<Finding> dictionaryFindings();
[[nodiscard]] Finding keyringFinding(const KeychainProbe &probe);
/// The sample conversations can be read.
[[nodiscard]] Finding practiceFinding();

} // namespace wederhoor
