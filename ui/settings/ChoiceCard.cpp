#include "ui/settings/ChoiceCard.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QPainter>

namespace wederhoor {

namespace {
constexpr int cardHeight = 62;
constexpr int iconPixels = 24;
constexpr int wordsAt = 54;
} // namespace

ChoiceCard::ChoiceCard(Icon icon, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_theme(theme)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::setWords(const QString &title, const QString &explanation)
{
    setText(title);
    m_explanation = explanation;
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    update();
}

QSize ChoiceCard::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(Theme::Font::Text));
    return {wordsAt + metrics.horizontalAdvance(m_explanation) + sizes::gapLarge, cardHeight};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Palette &palette = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isChecked() || hasFocus() ? palette.accent : palette.line, hasFocus() ? 2 : 1));
    painter.setBrush(isChecked() ? palette.accentSoft : palette.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), sizes::bubbleRadius, sizes::bubbleRadius);
    const QPixmap icon = iconPixmap(m_icon, palette.accent, iconPixels, devicePixelRatioF());
    painter.drawPixmap(QPointF(sizes::gapLarge, (height() - iconPixels) / 2.0), icon);
    const QRectF words = QRectF(rect()).adjusted(wordsAt, 0, -sizes::gapWide, 0);
    const qreal half = words.height() / 2;
    painter.setFont(m_theme.font(Theme::Font::Strong));
    painter.setPen(palette.text);
    painter.drawText(words.adjusted(0, 0, 0, -half - 1), Qt::AlignLeft | Qt::AlignBottom, text());
    const QFont small = m_theme.font(Theme::Font::Text);
    painter.setFont(small);
    painter.setPen(palette.dim);
    painter.drawText(words.adjusted(0, half + 1, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(small).elidedText(m_explanation, Qt::ElideRight, words.width()));
}

} // namespace wederhoor
