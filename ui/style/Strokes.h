#pragma once

#include "ui/style/PartLook.h"

class QPainter;
class QRect;
class QRectF;

namespace wederhoor {

// What the style draws with: grounds with their lines, and the few signs that controls share.

void drawBox(QPainter &painter, const QRect &rect, const Palette &palette, const PartLook &look);
/// A ground alone.
void drawGround(QPainter &painter, const QRectF &rect, const QColor &ground, qreal radius);
/// A line within the rectangle's edge.
void drawRing(QPainter &painter, const QRectF &rect, const QColor &line, qreal width, qreal radius);
/// Points to the edge; in the middle of the rectangle.
void drawChevron(QPainter &painter, const QRect &rect, const QColor &color, Qt::Edge to, int pixels);
void drawTick(QPainter &painter, const QRect &rect, const QColor &color);

} // namespace wederhoor
