#include "ui/style/Controls.h"

#include "ui/style/Strokes.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace wederhoor::controls {

namespace {

constexpr int menuLeft = 12;
constexpr int menuRight = 24;
constexpr int menuMarkWidth = 22;
constexpr int menuShortcutGap = 20;

/// Where the handle begins and how long it is, along the bar.
std::pair<int, int> handleOf(const QStyleOptionSlider &bar, int length)
{
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0) {
        return {0, length};
    }
    const qint64 fair = qint64(bar.pageStep) * length / (range + bar.pageStep);
    const int handle = static_cast<int>(std::clamp<qint64>(fair, std::min(scrollHandleLeast, length), length));
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle,
                                                      bar.upsideDown);
    return {start, handle};
}

bool isSelected(const QStyleOptionMenuItem &item)
{
    return item.state.testFlag(QStyle::State_Selected) && item.state.testFlag(QStyle::State_Enabled);
}

int markWidth(const QStyleOptionMenuItem &item)
{
    return item.menuHasCheckableItems ? menuMarkWidth : 0;
}

int iconWidth(const QStyleOptionMenuItem &item)
{
    return item.icon.isNull() ? 0 : std::max(item.maxIconWidth, 0) + 4;
}

void drawMenuWords(const QStyleOptionMenuItem &item, const QStyle &style, QPainter &painter, QRect rect,
                   const QColor &ink)
{
    const qsizetype tab = item.text.indexOf(QLatin1Char('\t'));
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine
        | (style.styleHint(QStyle::SH_UnderlineShortcut, &item) == 0 ? Qt::TextHideMnemonic : 0);
    QFont font = item.font;
    if (item.menuItemType == QStyleOptionMenuItem::DefaultItem) {
        font.setWeight(QFont::DemiBold);
    }
    painter.setFont(font);
    painter.setPen(ink);
    if (tab >= 0) {
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, item.text.mid(tab + 1));
    }
    painter.drawText(rect, flags | Qt::AlignLeft, item.text.left(tab));
}

} // namespace

QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool lies = bar.orientation == Qt::Horizontal;
    const int length = lies ? bar.rect.width() : bar.rect.height();
    const auto [start, handle] = handleOf(bar, length);
    const auto along = [&](int from, int size) {
        const QRect rect = lies ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                                : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
        return QStyle::visualRect(bar.direction, bar.rect, rect);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default:
        return {};
    }
}

void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const Palette &palette)
{
    if (bar.maximum <= bar.minimum) {
        return;
    }
    const bool lies = bar.orientation == Qt::Horizontal;
    const bool isHeld = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (bar.state.testFlag(QStyle::State_MouseOver) || bar.state.testFlag(QStyle::State_Sunken));
    const QRect handle = scrollBarRect(bar, QStyle::SC_ScrollBarSlider);
    drawGround(painter, lies ? handle.adjusted(1, 2, -1, -2) : handle.adjusted(2, 1, -2, -1),
               isHeld ? palette.faint : palette.line, 4);
}

QRect comboRect(const QStyleOptionComboBox &combo, const QMargins &margins, QStyle::SubControl part)
{
    QRect rect = combo.rect;
    switch (part) {
    case QStyle::SC_ComboBoxFrame:
    case QStyle::SC_ComboBoxListBoxPopup:
        return rect;
    case QStyle::SC_ComboBoxArrow:
        rect.setLeft(rect.right() - comboArrowWidth);
        break;
    case QStyle::SC_ComboBoxEditField:
        rect = rect.marginsRemoved(margins).adjusted(0, 0, -comboArrowWidth + margins.right(), 0);
        break;
    default:
        return {};
    }
    return QStyle::visualRect(combo.direction, combo.rect, rect);
}

void drawComboArrow(const QRect &rect, QPainter &painter, const Palette &palette, bool enabled)
{
    drawChevron(painter, rect, enabled ? palette.dim : palette.faint, Qt::BottomEdge, 14);
}

QRect spinRect(const QStyleOptionSpinBox &spin, const QMargins &margins, QStyle::SubControl part)
{
    constexpr int buttonWidth = 18;
    const bool hasButtons = spin.buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect inner = spin.rect.adjusted(1, 1, -1, -1);
    const QRect buttons(inner.right() + 1 - buttonWidth, inner.top(), buttonWidth, inner.height());
    QRect rect = spin.rect;
    switch (part) {
    case QStyle::SC_SpinBoxFrame:
        return rect;
    case QStyle::SC_SpinBoxUp:
        rect = hasButtons ? QRect(buttons.topLeft(), QSize(buttonWidth, buttons.height() / 2)) : QRect();
        break;
    case QStyle::SC_SpinBoxDown:
        rect = hasButtons ? buttons.adjusted(0, buttons.height() / 2, 0, 0) : QRect();
        break;
    case QStyle::SC_SpinBoxEditField:
        rect = rect.marginsRemoved(margins).adjusted(0, 0, hasButtons ? margins.right() - buttonWidth - 1 : 0, 0);
        break;
    default:
        return {};
    }
    return QStyle::visualRect(spin.direction, spin.rect, rect);
}

void drawSpinArrows(const QStyleOptionSpinBox &spin, const QStyle &style, QPainter &painter, const Palette &palette,
                    const QWidget *widget)
{
    if (spin.buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    for (const auto &[part, step, edge] :
         {std::tuple(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::TopEdge),
          std::tuple(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::BottomEdge)}) {
        const bool isUsable = spin.state.testFlag(QStyle::State_Enabled) && spin.stepEnabled.testFlag(step);
        const bool isUnder = spin.activeSubControls == part && spin.state.testFlag(QStyle::State_MouseOver);
        const QRect rect = style.subControlRect(QStyle::CC_SpinBox, &spin, part, widget);
        drawChevron(painter, rect, !isUsable ? palette.line : isUnder ? palette.text : palette.dim, edge, 11);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &words)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        return {words.width(), 9};
    }
    const bool hasShortcut = item.text.contains(QLatin1Char('\t'));
    return {words.width() + menuLeft + markWidth(item) + iconWidth(item) + menuRight
                + (hasShortcut ? menuShortcutGap : 0),
            std::max(words.height(), item.fontMetrics.height()) + 10};
}

void drawMenuItem(const QStyleOptionMenuItem &item, const QStyle &style, QPainter &painter, const Palette &palette)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(item.rect.left() + 8, item.rect.center().y(), item.rect.width() - 16, 1, palette.line);
        return;
    }
    const bool isEnabled = item.state.testFlag(QStyle::State_Enabled);
    const QColor ink = isEnabled ? palette.text : palette.faint;
    if (isSelected(item)) {
        drawGround(painter, item.rect, palette.accentSoft, 5);
    }
    const auto visual = [&item](const QRect &rect) { return QStyle::visualRect(item.direction, item.rect, rect); };
    int left = item.rect.left() + menuLeft;
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked) {
        drawTick(painter, visual({left - 4, item.rect.top(), menuMarkWidth - 4, item.rect.height()}),
                 isEnabled ? palette.accent : palette.faint);
    }
    left += markWidth(item);
    if (!item.icon.isNull()) {
        const QRect place(left, item.rect.top(), std::max(item.maxIconWidth, 0), item.rect.height());
        item.icon.paint(&painter, visual(place), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        left += iconWidth(item);
    }
    painter.save();
    drawMenuWords(item, style, painter,
                  visual({left, item.rect.top(), item.rect.right() + 1 - menuRight / 2 - left, item.rect.height()}),
                  ink);
    painter.restore();
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool isMirrored = item.direction == Qt::RightToLeft;
        drawChevron(painter, visual({item.rect.right() - 16, item.rect.top(), 12, item.rect.height()}), ink,
                    isMirrored ? Qt::LeftEdge : Qt::RightEdge, 12);
    }
}

void drawCheckBox(const QStyleOption &box, QPainter &painter, const Palette &palette)
{
    const bool isEnabled = box.state.testFlag(QStyle::State_Enabled);
    const QRect rect = QStyle::alignedRect(
        box.direction, Qt::AlignCenter, QSize(indicatorPixels, indicatorPixels).boundedTo(box.rect.size()), box.rect);
    const bool isEmpty = box.state.testFlag(QStyle::State_Off);
    const QColor filled = isEnabled ? palette.accent : palette.accentDim;
    drawGround(painter, rect, isEmpty ? palette.panel : filled, 3);
    const bool isUnder = box.state.testFlag(QStyle::State_MouseOver);
    drawRing(painter, rect,
             !isEmpty         ? filled
                 : !isEnabled ? palette.line
                 : isUnder    ? palette.accent
                              : palette.dim,
             1, 3);
    if (box.state.testFlag(QStyle::State_On)) {
        drawTick(painter, rect, palette.onAccent);
    } else if (!isEmpty) {
        drawGround(painter, rect.adjusted(4, 6, -4, -6), palette.onAccent, 1);
    }
}

void drawProgress(const QStyleOptionProgressBar &bar, QPainter &painter, const Palette &palette)
{
    const int range = bar.maximum - bar.minimum;
    if (range <= 0) {
        return;
    }
    QRectF done = bar.rect;
    done.setWidth(done.width() * (bar.progress - bar.minimum) / range);
    if (bar.direction == Qt::RightToLeft) {
        done.moveRight(bar.rect.right() + 1);
    }
    drawGround(painter, done, palette.accent, 3);
}

QSize headerSize(const QStyleOptionHeader &section)
{
    constexpr int along = 6;
    const QSize words = section.fontMetrics.size(0, section.text);
    return {words.width() + 2 * headerAcross, words.height() + 2 * along + 1};
}

} // namespace wederhoor::controls
