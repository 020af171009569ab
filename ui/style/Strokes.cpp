#include "ui/style/Strokes.h"

#include <QPainter>
#include <QPainterPath>

namespace wederhoor {

namespace {

/// Some edges only: a straight line on each.
void drawEdges(QPainter &painter, const QRect &rect, const QColor &line, const PartLook &look)
{
    const int width = look.lineWidth;
    if (look.edges.testFlag(Qt::TopEdge)) {
        painter.fillRect(rect.left(), rect.top(), rect.width(), width, line);
    }
    if (look.edges.testFlag(Qt::BottomEdge)) {
        painter.fillRect(rect.left(), rect.bottom() + 1 - width, rect.width(), width, line);
    }
    if (look.edges.testFlag(Qt::LeftEdge)) {
        painter.fillRect(rect.left(), rect.top(), width, rect.height(), line);
    }
    if (look.edges.testFlag(Qt::RightEdge)) {
        painter.fillRect(rect.right() + 1 - width, rect.top(), width, rect.height(), line);
    }
}

/// Corners never meet: a low box is a lozenge at most.
qreal fitting(qreal radius, const QRectF &rect)
{
    return std::min({radius, rect.width() / 2, rect.height() / 2});
}

} // namespace

void drawGround(QPainter &painter, const QRectF &rect, const QColor &ground, qreal radius)
{
    if (radius <= 0) {
        painter.fillRect(rect, ground);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    const qreal corner = fitting(radius, rect);
    painter.drawRoundedRect(rect, corner, corner);
    painter.restore();
}

void drawRing(QPainter &painter, const QRectF &rect, const QColor &line, qreal width, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, width));
    painter.setBrush(Qt::NoBrush);
    const qreal half = width / 2;
    const QRectF middle = rect.adjusted(half, half, -half, -half);
    const qreal corner = std::max(0.0, fitting(radius, rect) - half);
    painter.drawRoundedRect(middle, corner, corner);
    painter.restore();
}

void drawBox(QPainter &painter, const QRect &rect, const Palette &palette, const PartLook &look)
{
    constexpr auto all = Qt::TopEdge | Qt::RightEdge | Qt::BottomEdge | Qt::LeftEdge;
    if (look.ground != nullptr) {
        drawGround(painter, rect, palette.*look.ground, look.radius);
    }
    if (look.line == nullptr || look.lineWidth == 0) {
        return;
    }
    if (look.edges == all && look.radius > 0) {
        drawRing(painter, rect, palette.*look.line, look.lineWidth, look.radius);
    } else {
        drawEdges(painter, rect, palette.*look.line, look);
    }
}

void drawChevron(QPainter &painter, const QRect &rect, const QColor &color, Qt::Edge to, int pixels)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect).center());
    switch (to) {
    case Qt::TopEdge:
        painter.rotate(180);
        break;
    case Qt::LeftEdge:
        painter.rotate(90);
        break;
    case Qt::RightEdge:
        painter.rotate(-90);
        break;
    case Qt::BottomEdge:
        break;
    }
    const qreal unit = pixels / 14.0;
    painter.setPen(QPen(color, 1.2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[]{{-3.5 * unit, -1.75 * unit}, {0, 1.75 * unit}, {3.5 * unit, -1.75 * unit}};
    painter.drawPolyline(points, 3);
    painter.restore();
}

void drawTick(QPainter &painter, const QRect &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(rect).center();
    const QPointF points[]{middle + QPointF(-3.5, 0.2), middle + QPointF(-1.0, 2.7), middle + QPointF(3.7, -2.8)};
    painter.drawPolyline(points, 3);
    painter.restore();
}

} // namespace wederhoor
