#include "ui/inbox/CaseListView.h"

#include <QImage>
#include <QPaintEvent>
#include <QPainter>

namespace wederhoor {

void CaseListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paintRows(painter, event->region());
}

/// The fonts are read and the first texts are shaped in a turn of the event loop of their own: with the first painting
/// it would be felt.
void CaseListView::shapeFirst()
{
    if (m_isShaped || m_model.rowCount() == 0) {
        return;
    }
    m_isShaped = true;
    QTimer::singleShot(0, this, [this] {
        QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&nowhere);
        paintRows(painter, viewport()->rect());
    });
}

void CaseListView::paintRows(QPainter &painter, const QRegion &region)
{
    const QRect bounds = region.boundingRect();
    const int last = m_model.rowCount() - 1;
    const int first = rowAtHeight(bounds.top() + verticalOffset());
    if (first < 0) {
        return;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State plain = option.state & ~(QStyle::State_Selected | QStyle::State_HasFocus);
    for (int row = first; row <= last && rowViewportPosition(row) <= bounds.bottom(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        option.rect = visualRect(index);
        const QRegion changed = region.intersected(option.rect);
        if (changed.isEmpty()) {
            continue;
        }
        painter.setClipRect(changed.boundingRect());
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
}

} // namespace wederhoor
