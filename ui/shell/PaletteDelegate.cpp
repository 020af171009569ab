#include "ui/shell/PaletteDelegate.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QPainter>

namespace wederhoor {

namespace {
constexpr int rowHeight = 34;
constexpr int markPixels = 18;
constexpr qreal capHeight = 20;
} // namespace

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] { m_icons.clear(); });
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto kind = index.data(PaletteModel::EntryRole).value<PaletteEntry>().kind;
    return {100, kind == PaletteEntry::Kind::Heading ? sizes::groupRowHeight : rowHeight};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(PaletteModel::EntryRole).value<PaletteEntry>();
    const Palette &palette = m_theme.palette();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect = option.rect;
    if (entry.kind == PaletteEntry::Kind::Heading) {
        paintHeading(*painter, rect, entry);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen(palette.accent));
        painter->setBrush(palette.accentSoft);
        painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), sizes::radius, sizes::radius);
    }
    QRectF room = rect.adjusted(sizes::gap, 0, -sizes::gap, 0);
    paintMark(*painter, QRectF(room.left(), room.center().y() - markPixels / 2.0, markPixels, markPixels), entry);
    room.setLeft(room.left() + markPixels + sizes::gap);
    room = paintKeys(*painter, room, entry.keys);
    const QFont font = m_theme.font(Theme::Font::Text);
    const QFontMetricsF metrics(font);
    painter->setFont(font);
    painter->setPen(palette.text);
    const QString title = metrics.elidedText(entry.title, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, title);
    room.setLeft(room.left() + metrics.horizontalAdvance(title) + sizes::gap);
    painter->setFont(m_theme.font(Theme::Font::Small));
    painter->setPen(palette.dim);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetricsF(painter->font()).elidedText(entry.detail, Qt::ElideRight, room.width()));
    painter->restore();
}

void PaletteDelegate::paintHeading(QPainter &painter, const QRectF &rect, const PaletteEntry &entry) const
{
    painter.setFont(m_theme.font(Theme::Font::Group));
    painter.setPen(m_theme.palette().faint);
    painter.drawText(rect.adjusted(sizes::gap, 0, -sizes::gap, -sizes::gapTiny), Qt::AlignLeft | Qt::AlignBottom,
                     entry.title);
}

void PaletteDelegate::paintMark(QPainter &painter, const QRectF &place, const PaletteEntry &entry) const
{
    switch (entry.kind) {
    case PaletteEntry::Kind::Heading:
        break;
    case PaletteEntry::Kind::Command:
        paintIcon(painter, place, Icon::Menu);
        break;
    case PaletteEntry::Kind::Case:
        paintPlatformMark(painter, place.adjusted(1, 1, -1, -1), entry.platform);
        break;
    case PaletteEntry::Kind::Person:
        paintAvatar(painter, place, entry.title);
        break;
    case PaletteEntry::Kind::Template:
        paintIcon(painter, place, Icon::Template);
        break;
    case PaletteEntry::Kind::Setting:
        paintIcon(painter, place, Icon::Settings);
        break;
    }
}

void PaletteDelegate::paintIcon(QPainter &painter, const QRectF &place, Icon icon) const
{
    QPixmap &pixmap = m_icons[icon];
    if (pixmap.isNull()) {
        pixmap = iconPixmap(icon, m_theme.palette().dim, markPixels, painter.device()->devicePixelRatioF());
    }
    painter.drawPixmap(place.toRect().topLeft(), pixmap);
}

QRectF PaletteDelegate::paintKeys(QPainter &painter, const QRectF &room, const QString &keys) const
{
    if (keys.isEmpty()) {
        return room;
    }
    const Palette &palette = m_theme.palette();
    const QFont font = m_theme.font(Theme::Font::Small);
    const qreal width = QFontMetricsF(font).horizontalAdvance(keys) + 2 * sizes::gap;
    const QRectF cap(room.right() - width, room.center().y() - capHeight / 2, width, capHeight);
    painter.setPen(palette.line);
    painter.setBrush(palette.window);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(font);
    painter.setPen(palette.dim);
    painter.drawText(cap, Qt::AlignCenter, keys);
    return room.adjusted(0, 0, -width - sizes::gap, 0);
}

} // namespace wederhoor
