#include "ui/settings/ChoiceCard.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QPainter>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int leastHeight = 62;
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
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::setWords(const QString &title, const QString &explanation)
{
    setText(title);
    m_explanation = explanation;
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    return {wordsAt + QFontMetrics(m_theme.font(Theme::Font::Text)).horizontalAdvance(m_explanation), leastHeight};
}

int ChoiceCard::heightForWidth(int width) const
{
    const int words = width - wordsAt - sizes::gapWide;
    const int height = QFontMetrics(m_theme.font(Theme::Font::Strong)).height() + sizes::gapTiny
        + QFontMetrics(m_theme.font(Theme::Font::Text))
              .boundingRect(QRect(0, 0, words, maximumHeight()), Qt::TextWordWrap, m_explanation)
              .height();
    return std::max(leastHeight, height + 2 * sizes::gapWide);
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
    const QRect words = rect().adjusted(wordsAt, 0, -sizes::gapWide, 0);
    const QFont strong = m_theme.font(Theme::Font::Strong);
    const QFont plain = m_theme.font(Theme::Font::Text);
    const QRect body = QFontMetrics(plain).boundingRect(words, Qt::TextWordWrap, m_explanation);
    const int titleHeight = QFontMetrics(strong).height();
    const int top = (height() - titleHeight - sizes::gapTiny - body.height()) / 2;
    painter.setFont(strong);
    painter.setPen(palette.text);
    painter.drawText(QRect(words.left(), top, words.width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(plain);
    painter.setPen(palette.dim);
    painter.drawText(QRect(words.left(), top + titleHeight + sizes::gapTiny, words.width(), body.height()),
                     Qt::TextWordWrap, m_explanation);
}

} // namespace wederhoor
