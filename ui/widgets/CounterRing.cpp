#include "ui/widgets/CounterRing.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int ringPixels = 16;
/// From here on the writer should know that the end is near.
constexpr double nearPart = 0.9;
} // namespace

CounterRing::CounterRing(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void CounterRing::setCount(int length, int limit, bool fits)
{
    m_length = length;
    m_limit = limit;
    m_fits = fits;
    retranslate();
}

void CounterRing::retranslate()
{
    setAccessibleName(m_fits ? words() : tr("%1, too long").arg(words()));
    updateGeometry();
    update();
}

void CounterRing::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString CounterRing::words() const
{
    const QLocale locale;
    if (m_limit == 0) {
        return tr("%1 characters").arg(locale.toString(m_length));
    }
    return tr("%1 of %2").arg(locale.toString(m_length), locale.toString(m_limit));
}

QSize CounterRing::sizeHint() const
{
    const qreal text = tabularWidth(m_theme.font(Theme::Font::Text), words());
    return {qCeil(text) + (m_limit > 0 ? ringPixels + sizes::gap : 0) + 2, 20};
}

void CounterRing::paintEvent(QPaintEvent *)
{
    const Palette &palette = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double part = m_limit > 0 ? std::min(1.0, double(m_length) / m_limit) : 0;
    const QColor color = !m_fits ? palette.late : part >= nearPart ? palette.soon : palette.dim;
    QRectF text = rect();
    if (m_limit > 0) {
        const QRectF ring(1.5, (height() - ringPixels) / 2.0 + 1.5, ringPixels - 3, ringPixels - 3);
        painter.setPen(QPen(palette.line, 2.5));
        painter.drawEllipse(ring);
        painter.setPen(QPen(color, 2.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, -qRound(part * 360 * 16));
        text.setLeft(ringPixels + sizes::gap);
    }
    painter.setPen(color);
    paintTabular(painter, text, m_theme.font(Theme::Font::Text), words());
}

} // namespace wederhoor
