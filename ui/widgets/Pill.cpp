#include "ui/widgets/Pill.h"

#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QPainter>

namespace wederhoor {

Pill::Pill(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Pill::setPill(const QString &text, Tone tone)
{
    if (text == m_text && tone == m_tone) {
        return;
    }
    const bool resized = text.size() != m_text.size();
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (resized) {
        updateGeometry();
    }
    update();
}

QSize Pill::sizeHint() const
{
    return {qCeil(pillWidth(m_theme.font(Theme::Font::SmallStrong), m_text)), 20};
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPill(painter, rect(), m_theme.font(Theme::Font::SmallStrong), m_text, toneColors(m_theme.palette(), m_tone));
}

} // namespace wederhoor
