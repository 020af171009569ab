#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace wederhoor::test {

/// Who a customer really is, and calls that they are promised: composer, side panel, dialogs, settings. False: a state
/// was not reached.
[[nodiscard]] bool showCare(const QString &look, const QString &language,
                            const std::function<void(QWidget &, const char *)> &shoot);

} // namespace wederhoor::test
