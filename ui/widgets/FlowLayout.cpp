#include "ui/widgets/FlowLayout.h"

#include <QWidget>

#include <algorithm>

namespace wederhoor {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool move) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const int gap = std::max(0, spacing());
    int x = inner.left();
    int y = inner.top();
    int lineHeight = 0;
    QList<QPair<QLayoutItem *, QRect>> line;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size(std::min(item->sizeHint().width(), inner.width()), item->sizeHint().height());
        if (x > inner.left() && x + size.width() > inner.right() + 1) {
            if (move) {
                moveLine(line, lineHeight);
            }
            line.clear();
            x = inner.left();
            y += lineHeight + gap;
            lineHeight = 0;
        }
        line.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    if (move) {
        moveLine(line, lineHeight);
    }
    return y + lineHeight - rect.top() + contentsMargins().bottom();
}

void FlowLayout::moveLine(const QList<QPair<QLayoutItem *, QRect>> &line, int height)
{
    for (const auto &[item, place] : line) {
        item->setGeometry(place.translated(0, (height - place.height()) / 2));
    }
}

} // namespace wederhoor
