#include "ui/widgets/Avatar.h"

#include "ui/widgets/Painting.h"

#include <QPainter>

namespace wederhoor {

Avatar::Avatar(int pixels, QWidget *parent)
    : QWidget(parent)
    , m_pixels(pixels)
{
    setFixedSize(pixels, pixels);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    setAccessibleName(name);
    setToolTip(name);
    update();
}

QSize Avatar::sizeHint() const
{
    return {m_pixels, m_pixels};
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAvatar(painter, rect(), m_name);
}

} // namespace wederhoor
