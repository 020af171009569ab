#pragma once

#include "tests/gui/WritingWorld.h"

#include <functional>

namespace wederhoor::test {

/// A long reply on its way: as it would leave, stopped, sent, and an invitation. False: a state was not reached.
[[nodiscard]] bool showParts(const QString &look, const QString &language,
                             const std::function<void(QWidget &, const char *)> &take);

} // namespace wederhoor::test
