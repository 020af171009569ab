#pragma once

#include <QString>
#include <QStringList>

namespace wederhoor {

/// The closest of the candidates, when it is close enough to have been meant; else empty.
[[nodiscard]] QString nearest(const QString &word, const QStringList &candidates);

} // namespace wederhoor
