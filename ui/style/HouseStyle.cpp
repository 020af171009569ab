#include "ui/style/HouseStyle.h"

#include "ui/style/Controls.h"
#include "ui/style/Strokes.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace wederhoor {

namespace {

constexpr int tipPadding = 4;

/// Words stand in a role of the palette, so that a change of look reaches them without being told one by one.
QPalette::ColorRole roleOf(Shade ink)
{
    const std::pair<Shade, QPalette::ColorRole> roles[]{
        {&Palette::dim, QPalette::Mid},          {&Palette::faint, QPalette::PlaceholderText},
        {&Palette::link, QPalette::Link},        {&Palette::accent, QPalette::Highlight},
        {&Palette::panel, QPalette::Base},       {&Palette::onAccent, QPalette::HighlightedText},
        {&Palette::good, QPalette::LinkVisited}, {&Palette::soon, QPalette::Shadow},
        {&Palette::late, QPalette::BrightText},
    };
    for (const auto &[shade, role] : roles) {
        if (shade == ink) {
            return role;
        }
    }
    return QPalette::WindowText;
}

PartStates statesOf(const QStyleOption &option)
{
    PartStates states;
    states.setFlag(PartState::Disabled, !option.state.testFlag(QStyle::State_Enabled));
    states.setFlag(PartState::Hovered, option.state.testFlag(QStyle::State_MouseOver));
    states.setFlag(PartState::Pressed, option.state.testFlag(QStyle::State_Sunken));
    states.setFlag(PartState::Focused, option.state.testFlag(QStyle::State_HasFocus));
    states.setFlag(PartState::Checked, option.state.testFlag(QStyle::State_On));
    return states;
}

/// Those draw themselves, box and all; the others only what is inside.
bool drawsOwnBox(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr
        || qobject_cast<const QLineEdit *>(&widget) != nullptr || qobject_cast<const QComboBox *>(&widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr;
}

void setFont(QWidget &widget, const PartLook &look)
{
    QFont font = widget.font();
    if (look.fontPixels > 0) {
        font.setPixelSize(look.fontPixels);
    }
    if (look.fontWeight > 0) {
        font.setWeight(static_cast<QFont::Weight>(look.fontWeight));
    }
    if (look.letterSpacing > 0) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, look.letterSpacing);
    }
    widget.setFont(font);
}

/// The viewport shows the frame where that is round.
void dressScrollArea(QAbstractScrollArea &area, const PartLook &look)
{
    QWidget *viewport = area.viewport();
    if (look.radius > 0 || look.ground == nullptr) {
        viewport->setAutoFillBackground(false);
    }
    viewport->setBackgroundRole(look.ground == &Palette::window ? QPalette::Window : QPalette::Base);
}

} // namespace

HouseStyle::HouseStyle(const Palette &palette)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_palette(palette)
{
}

QPalette HouseStyle::qtPalette(const Palette &p)
{
    QPalette palette(p.panel, p.window);
    const std::pair<QPalette::ColorRole, QColor> roles[]{
        {QPalette::Window, p.window},
        {QPalette::WindowText, p.text},
        {QPalette::Base, p.panel},
        {QPalette::AlternateBase, p.window},
        {QPalette::Text, p.text},
        {QPalette::Button, p.panel},
        {QPalette::ButtonText, p.text},
        {QPalette::PlaceholderText, p.faint},
        {QPalette::Highlight, p.accent},
        {QPalette::HighlightedText, p.onAccent},
        {QPalette::Link, p.link},
        {QPalette::ToolTipBase, p.panel},
        {QPalette::ToolTipText, p.text},
        // Roles that nothing of ours draws with: words of a part, see roleOf().
        {QPalette::Mid, p.dim},
        {QPalette::LinkVisited, p.good},
        {QPalette::Shadow, p.soon},
        {QPalette::BrightText, p.late},
    };
    for (const auto &[role, color] : roles) {
        palette.setColor(role, color);
    }
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link, QPalette::Mid}) {
        palette.setColor(QPalette::Disabled, role, p.faint);
    }
    return palette;
}

Part HouseStyle::partAt(const QWidget *widget) const
{
    const QObject *key = widget;
    return m_parts.value(key, Part::None);
}

PartLook HouseStyle::lookAt(const QStyleOption &option, const QWidget *widget) const
{
    return lookOf(partAt(widget), statesOf(option));
}

QColor HouseStyle::inkOf(const QStyleOption &option, const QWidget *button) const
{
    const Shade ink = lookAt(option, button).ink;
    return m_palette.*(ink == nullptr ? &Palette::text : ink);
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    const Part part = partOf(*widget);
    if (part == Part::None) {
        return;
    }
    m_parts.insert(widget, part);
    connect(widget, &QObject::destroyed, this, &HouseStyle::forget, Qt::UniqueConnection);
    dress(*widget, lookOf(part));
}

void HouseStyle::unpolish(QWidget *widget)
{
    const Part part = m_parts.take(widget);
    if (part != Part::None && lookOf(part).hasFont()) {
        widget->setFont(QFont());
    }
    if (part != Part::None && qobject_cast<QLabel *>(widget) != nullptr) {
        widget->setForegroundRole(QPalette::NoRole);
    }
    QProxyStyle::unpolish(widget);
}

void HouseStyle::dress(QWidget &widget, const PartLook &look) const
{
    if (look.hasFont()) {
        setFont(widget, look);
    }
    if (qobject_cast<QLabel *>(&widget) != nullptr) {
        widget.setForegroundRole(roleOf(look.ink));
        if (look.leastHeight > 0) {
            widget.setMinimumHeight(look.leastHeight + 2 * (look.lineWidth + look.along));
        }
    }
    if (drawsOwnBox(widget)) {
        return;
    }
    auto *area = qobject_cast<QAbstractScrollArea *>(&widget);
    if (area != nullptr) {
        dressScrollArea(*area, look);
    } else if (widget.isWindow() || widget.autoFillBackground()) {
        // It is filled anyway: with the right colour then.
        widget.setBackgroundRole(look.ground == &Palette::panel ? QPalette::Base : QPalette::Window);
    }
    widget.setAttribute(Qt::WA_StyledBackground, look.isBox() || look.lineWidth > 0);
    auto *frame = qobject_cast<QFrame *>(&widget);
    if (frame != nullptr && (area != nullptr || !look.margins().isNull())) {
        // Asks for SE_ShapedFrameContents: a frame keeps no margins that it was given otherwise.
        frame->setFrameShape(QFrame::NoFrame);
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_Widget:
    case PE_PanelLineEdit:
        if (partAt(widget) != Part::None) {
            drawBox(*painter, option->rect, m_palette, lookAt(*option, widget));
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame:
    case PE_FrameMenu:
        drawRing(*painter, option->rect, m_palette.line, 1, 0);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_palette.panel);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_palette.panel);
        drawRing(*painter, option->rect, m_palette.line, 1, 0);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        controls::drawCheckBox(*option, *painter, m_palette);
        return;
    case PE_FrameFocusRect:
        // A list shows its focus on the row's own ground.
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr) {
            drawRing(*painter, option->rect, m_palette.accent, 1, 3);
        }
        return;
    case PE_PanelItemViewItem:
        drawRowGround(*option, *painter, widget);
        return;
    case PE_PanelItemViewRow:
        // A row with round corners paints its own ground; before a tree's branches it would be a second piece.
        if (option->state.testFlag(State_Selected) && rowLookOf(partAt(widget)).radius == 0) {
            painter->fillRect(option->rect, m_palette.accentSoft);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *answer) const
{
    // Its choices drop down as a list below the box: Fusion's own way lays a menu over it, sized by the whole list.
    return hint == SH_ComboBox_Popup ? 0 : QProxyStyle::styleHint(hint, option, widget, answer);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const Part part = partAt(widget);
    const PartLook look = lookOf(part);
    switch (type) {
    case CT_PushButton:
    case CT_ToolButton:
    case CT_LineEdit:
        return part == Part::None ? size : size.expandedTo({0, look.leastHeight}).grownBy(look.margins());
    case CT_ComboBox:
        return size.grownBy(look.margins()) + QSize(controls::comboArrowWidth, 0);
    case CT_SpinBox:
        return size.grownBy(look.margins()) - QSize(0, 2);
    case CT_CheckBox:
        return {size.width() + controls::indicatorPixels + controls::checkBoxGap,
                std::max(size.height(), controls::indicatorPixels)};
    case CT_ItemViewItem: {
        const RowLook row = rowLookOf(part);
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(2 * row.across, 2 * row.along);
    }
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            return controls::menuItemSize(*item, size);
        }
        break;
    case CT_HeaderSection:
        if (const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            return controls::headerSize(*section);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_LineEditContents:
        if (const Part part = partAt(widget); part != Part::None) {
            return visualRect(option->direction, option->rect, option->rect.marginsRemoved(lookOf(part).margins()));
        }
        return option->rect;
    case SE_ShapedFrameContents:
        if (const Part part = partAt(widget); part != Part::None) {
            return option->rect.marginsRemoved(lookOf(part).margins());
        }
        break;
    case SE_ItemViewItemText:
    case SE_ItemViewItemDecoration:
    case SE_ItemViewItemCheckIndicator:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const RowLook row = rowLookOf(partAt(widget));
            QStyleOptionViewItem inside = *item;
            inside.rect.adjust(row.across, row.along, -row.across, -row.along);
            return QProxyStyle::subElementRect(element, &inside, widget);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                 const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        return controls::scrollBarRect(*bar, subControl);
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        return controls::comboRect(*combo, lookOf(partAt(widget)).margins(), subControl);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        return controls::spinRect(*spin, lookOf(partAt(widget)).margins() - QMargins(0, 1, 0, 1), subControl);
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return controls::scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return controls::scrollHandleLeast;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return controls::indicatorPixels;
    case PM_CheckBoxLabelSpacing:
        return controls::checkBoxGap;
    case PM_ToolTipLabelFrameWidth:
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return tipPadding;
    case PM_HeaderMargin:
        return 0; // CE_HeaderLabel keeps it
    case PM_MenuPanelWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace wederhoor
