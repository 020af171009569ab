#pragma once

#include "ui/models/ConversationModel.h"

#include <QRectF>
#include <QTextLayout>
#include <QUrl>

class QPainter;

namespace wederhoor {

class Theme;

/// One item of the conversation, laid out for a width: where its words are, how it is painted, what lies under a
/// point. Far lighter than a widget or a document each.
class Bubble
{
public:
    struct Link
    {
        int start = 0;
        int length = 0;
        QUrl url;
    };

    Bubble(ConversationItem item, const Theme &theme);

    void layOut(qreal width);
    [[nodiscard]] qreal height() const { return m_height; }
    /// `from` and `to`: selected characters, in any order.
    void paint(QPainter &painter, const QPointF &origin, int from, int to) const;

    /// The character under a point relative to the bubble's origin; -1: none of the words is there.
    [[nodiscard]] int positionAt(const QPointF &point) const;
    [[nodiscard]] QUrl linkAt(const QPointF &point) const;
    [[nodiscard]] const ConversationItem &item() const { return m_item; }
    [[nodiscard]] QString text() const { return m_text.text(); }

    /// http and https addresses in a text, shown as they are.
    [[nodiscard]] static QList<Link> linksIn(const QString &text);

private:
    [[nodiscard]] bool isEvent() const { return m_item.kind == ConversationItem::Kind::Event; }
    [[nodiscard]] bool isOurSide() const;
    void layOutEvent(qreal width);
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(int from, int to) const;
    void paintFrame(QPainter &painter, const QPointF &origin) const;
    void paintHead(QPainter &painter, const QPointF &origin) const;

    ConversationItem m_item;
    const Theme &m_theme;
    QTextLayout m_text;
    QList<Link> m_links;
    QRectF m_frame;
    QPointF m_textAt;
    qreal m_headHeight = 0;
    qreal m_height = 0;
};

} // namespace wederhoor
