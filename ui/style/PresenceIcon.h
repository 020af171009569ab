#pragma once

#include <QColor>
#include <QPixmap>

namespace wederhoor {

/// A colleague is in a case: an eye that reads, or a pen that writes.
[[nodiscard]] QPixmap presencePixmap(bool isTyping, const QColor &color, int pixels, qreal scale);

} // namespace wederhoor
