#pragma once

#include "ui/style/StateColors.h"

#include <QFont>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace wederhoor {

// What delegates and small controls paint alike.

/// Figures in cells of one width: a running clock does not tremble. (Qt 6.4 cannot ask a font for tabular figures.)
[[nodiscard]] qreal tabularWidth(const QFont &font, const QString &text);
void paintTabular(QPainter &painter, const QRectF &rect, const QFont &font, const QString &text);

/// A rounded label, its words centred in tabular figures; answers its width for this text.
[[nodiscard]] qreal pillWidth(const QFont &font, const QString &text);
void paintPill(QPainter &painter, const QRectF &rect, const QFont &font, const QString &text, const TonePair &tone);

void paintPlatformMark(QPainter &painter, const QRectF &rect, const PlatformId &platform);

/// "Samira El Amrani" -> "SE"
[[nodiscard]] QString initialsOf(const QString &name);
void paintAvatar(QPainter &painter, const QRectF &rect, const QString &name);

/// The picture with a figure in its corner; "9+" for more, nothing for none.
[[nodiscard]] QPixmap withBadge(const QPixmap &picture, int count, const QColor &ground, const QColor &text);

} // namespace wederhoor
