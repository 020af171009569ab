#include "ui/style/Controls.h"
#include "ui/style/HouseStyle.h"
#include "ui/style/Strokes.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace wederhoor {

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        drawControl(CE_PushButtonBevel, option, painter, widget);
        drawControl(CE_PushButtonLabel, option, painter, widget);
        return;
    case CE_PushButtonBevel:
        drawBox(*painter, option->rect, m_palette, lookAt(*option, widget));
        return;
    case CE_PushButtonLabel:
        drawButtonWords(*option, *painter, widget);
        return;
    case CE_ItemViewItem:
        drawRow(*option, *painter, widget);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            controls::drawMenuItem(*item, *this, *painter, m_palette);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, headerGround(widget));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, m_palette.line);
        return;
    case CE_HeaderLabel:
        if (const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader words = *section;
            words.rect.adjust(controls::headerAcross, 0, -controls::headerAcross, -1);
            words.palette.setColor(QPalette::ButtonText, m_palette.dim);
            QProxyStyle::drawControl(element, &words, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, m_palette.line);
        return;
    case CE_ProgressBarGroove:
        drawGround(*painter, option->rect, m_palette.line, 3);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            controls::drawProgress(*bar, *painter, m_palette);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        controls::drawScrollBar(*bar, *painter, m_palette);
        return;
    }
    if (control == CC_ToolButton) {
        drawBox(*painter, option->rect, m_palette, lookAt(*option, widget));
        drawToolButtonWords(*option, *painter, widget);
        return;
    }
    if (control == CC_ComboBox) {
        drawBox(*painter, option->rect, m_palette, lookAt(*option, widget));
        controls::drawComboArrow(subControlRect(control, option, SC_ComboBoxArrow, widget), *painter, m_palette,
                                 option->state.testFlag(State_Enabled));
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        drawBox(*painter, option->rect, m_palette, lookAt(*option, widget));
        controls::drawSpinArrows(*spin, *this, *painter, m_palette, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QColor HouseStyle::headerGround(const QWidget *header) const
{
    const Part list = header == nullptr ? Part::None : partAt(header->parentWidget());
    return list == Part::ChannelTable ? m_palette.panel : m_palette.window;
}

void HouseStyle::drawButtonWords(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    if (button == nullptr) {
        return;
    }
    QStyleOptionButton words = *button;
    words.palette.setColor(QPalette::ButtonText, inkOf(option, widget));
    const PartLook look = lookAt(option, widget);
    painter.save();
    QFont font = painter.font();
    if (look.fontWeight > 0) {
        font.setWeight(static_cast<QFont::Weight>(look.fontWeight));
    }
    font.setUnderline(look.isUnderlined);
    painter.setFont(font);
    QProxyStyle::drawControl(CE_PushButtonLabel, &words, &painter, widget);
    painter.restore();
}

void HouseStyle::drawToolButtonWords(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(&option);
    if (button == nullptr) {
        return;
    }
    QStyleOptionToolButton words = *button;
    words.rect = option.rect.marginsRemoved(lookOf(partAt(widget)).margins());
    words.palette.setColor(QPalette::ButtonText, inkOf(option, widget));
    if (const int weight = lookAt(option, widget).fontWeight; weight > 0) {
        words.font.setWeight(static_cast<QFont::Weight>(weight));
    }
    QProxyStyle::drawControl(CE_ToolButtonLabel, &words, &painter, widget);
}

void HouseStyle::drawRow(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    if (item == nullptr) {
        return;
    }
    QStyleOptionViewItem row = *item;
    row.palette.setColor(QPalette::HighlightedText, m_palette.text);
    if (row.state.testFlag(State_Selected) && rowLookOf(partAt(widget)).isStrongWhenChosen) {
        row.font.setWeight(QFont::DemiBold);
    }
    QProxyStyle::drawControl(CE_ItemViewItem, &row, &painter, widget);
}

void HouseStyle::drawRowGround(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const RowLook row = rowLookOf(partAt(widget));
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option);
    if (item != nullptr && item->backgroundBrush.style() != Qt::NoBrush) {
        painter.fillRect(option.rect, item->backgroundBrush);
    }
    if (option.state.testFlag(State_Selected)) {
        drawGround(painter, option.rect, m_palette.accentSoft, row.radius);
        if (row.hasRing && option.state.testFlag(State_HasFocus)) {
            drawRing(painter, option.rect, m_palette.accent, 1, row.radius);
        }
    } else if (row.hovered != nullptr && option.state.testFlag(State_MouseOver)) {
        drawGround(painter, option.rect, m_palette.*row.hovered, row.radius);
    }
}

} // namespace wederhoor
