#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace wederhoor::test {

/// What is at hand where one writes, a decision, a topic that waits for a spokesperson, folders of templates, and where
/// all of it is laid down. False: a state was not reached.
[[nodiscard]] bool showAtHand(const QString &look, const QString &language,
                              const std::function<void(QWidget &, const char *)> &shoot);

} // namespace wederhoor::test
