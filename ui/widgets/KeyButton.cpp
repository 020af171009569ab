#include "ui/widgets/KeyButton.h"

#include "ui/style/HouseStyle.h"
#include "ui/style/Sizes.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int capHeight = 17;
constexpr int capPadding = 5;
constexpr double capLine = 0.45; ///< how strong the cap's line is against the words
} // namespace

KeyButton::KeyButton(const QString &objectName, QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(objectName);
}

void KeyButton::setKey(const QKeySequence &key)
{
    QString cap = key.toString(QKeySequence::NativeText);
    cap.replace(QLatin1String("Return"), QString(QChar(0x21b5)))
        .replace(QLatin1String("Enter"), QString(QChar(0x21b5)));
    cap.replace(QLatin1Char('+'), QLatin1Char(' '));
    if (cap != m_cap) {
        m_cap = cap;
        updateGeometry();
        update();
    }
}

void KeyButton::setCommand(const QString &command)
{
    m_command = command;
}

QFont KeyButton::capFont() const
{
    QFont result = font();
    result.setPixelSize(sizes::groupPixels);
    result.setWeight(QFont::Normal);
    return result;
}

int KeyButton::capWidth() const
{
    return m_cap.isEmpty() ? 0 : std::max(capHeight, QFontMetrics(capFont()).horizontalAdvance(m_cap) + 2 * capPadding);
}

QSize KeyButton::sizeHint() const
{
    const QSize bare = QPushButton::sizeHint();
    return m_cap.isEmpty() ? bare : QSize(bare.width() + capWidth() + sizes::gap, bare.height());
}

bool KeyButton::event(QEvent *event)
{
    // Another kind may have another weight: the words then need another width.
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    return QPushButton::event(event);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    const int cap = width() < sizeHint().width() ? 0 : capWidth();
    const int outer = (QPushButton::sizeHint().width() - fontMetrics().horizontalAdvance(text())) / 2;
    QStyleOptionButton words = option;
    if (cap > 0) {
        words.rect.setWidth(option.rect.width() - cap - sizes::gap);
    }
    style()->drawControl(QStyle::CE_PushButtonLabel, &words, &painter, this);
    if (cap == 0) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(option.rect.right() - std::max(outer, capPadding) - cap + 1 + sizes::gapTiny,
                     (height() - capHeight) / 2.0, cap, capHeight);
    const auto *house = qobject_cast<const HouseStyle *>(style());
    QColor color = house == nullptr ? palette().color(QPalette::ButtonText) : house->inkOf(option, this);
    painter.setFont(capFont());
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, m_cap);
    color.setAlphaF(static_cast<float>(capLine));
    painter.setPen(color);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace wederhoor
