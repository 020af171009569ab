#include "ui/widgets/WrappedLabel.h"

#include <QResizeEvent>

namespace wederhoor {

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
}

QSize WrappedLabel::sizeHint() const
{
    return {QLabel::sizeHint().width(), wantedHeight()};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {QLabel::minimumSizeHint().width(), wantedHeight()};
}

int WrappedLabel::wantedHeight() const
{
    // Before it has a width of its own, that of a line which reads well.
    return heightForWidth(m_hasWidth ? width() : QLabel::sizeHint().width());
}

void WrappedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    m_hasWidth = true;
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry();
    }
}

} // namespace wederhoor
