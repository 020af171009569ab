#pragma once

#include "tests/architecture/SourceFile.h"

#include <QStringList>

namespace wederhoor::architecture {

/// What a line of code may not say where: one "file:line: ..." for each.
[[nodiscard]] QStringList brokenHabits(const SourceFile &file);

} // namespace wederhoor::architecture
