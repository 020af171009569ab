#include "ui/inbox/HistoryRow.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QPainter>

namespace wederhoor {

namespace {
constexpr int rowHeight = 42;
constexpr int lineHeight = 17;
} // namespace

HistoryRow::HistoryRow(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HistoryRow::setRow(const PlatformId &platform, const QString &title, const QString &outcome, bool isDone)
{
    m_platform = platform;
    m_outcome = outcome;
    m_isDone = isDone;
    setText(title);
    setAccessibleName(tr("%1, %2").arg(title, outcome));
    setToolTip(title);
    update();
}

QSize HistoryRow::sizeHint() const
{
    return {100, rowHeight};
}

void HistoryRow::paintEvent(QPaintEvent *)
{
    const Palette &palette = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(palette.accent) : QPen(Qt::NoPen));
        painter.setBrush(palette.window);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -1.5), 5, 5);
    }
    paintPlatformMark(painter, QRectF(sizes::gapTiny, 5, sizes::badge, sizes::badge), m_platform);
    const int left = sizes::gapTiny + sizes::badge + sizes::gap;
    const QRect words(left, 4, width() - left - sizes::gapTiny, lineHeight);
    const QFont font = m_theme.font(Theme::Font::Small);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(palette.dim);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, words.width()));
    painter.setPen(m_isDone ? palette.good : palette.dim);
    painter.drawText(words.translated(0, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_outcome, Qt::ElideRight, words.width()));
    painter.setPen(palette.line);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
}

} // namespace wederhoor
