#pragma once

#include "ui/models/PaletteModel.h"
#include "ui/style/Icons.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace wederhoor {

class Theme;

/// Paints a row of the command palette: its mark, what it is called, what is beside it, its keys.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QRectF &rect, const PaletteEntry &entry) const;
    void paintMark(QPainter &painter, const QRectF &place, const PaletteEntry &entry) const;
    void paintIcon(QPainter &painter, const QRectF &place, Icon icon) const;
    /// Answers the room that is left for the words.
    [[nodiscard]] QRectF paintKeys(QPainter &painter, const QRectF &room, const QString &keys) const;

    const Theme &m_theme;
    mutable QHash<Icon, QPixmap> m_icons; ///< drawn once a look
};

} // namespace wederhoor
