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
    return {QLabel::sizeHint().width(), heightForWidth(width())};
}

QSize WrappedLabel::minimumSizeHint() const
{
    return {QLabel::minimumSizeHint().width(), heightForWidth(width())};
}

void WrappedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry();
    }
}

} // namespace wederhoor
