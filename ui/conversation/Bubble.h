#pragma once

#include "ui/models/ConversationItem.h"

#include <QRectF>
#include <QTextLayout>
#include <QUrl>

#include <memory>
#include <vector>

class QPainter;

namespace wederhoor {

class PictureLoader;
class Theme;

/// One item of the conversation, laid out for a width: where its words and pictures are, how it is painted, what lies
/// under a point. Far lighter than a widget or a document each. Its height does not change when a picture arrives.
class Bubble
{
public:
    struct Link
    {
        int start = 0;
        int length = 0;
        QUrl url;
    };
    /// What lies under a point and can be clicked.
    struct Hit
    {
        enum class Kind { Nothing, Link, Picture, Earlier };
        Kind kind = Kind::Nothing;
        QUrl url;

        friend bool operator==(const Hit &, const Hit &) = default;
    };
    /// Selected characters in any order; whether the keyboard is here.
    struct Mark
    {
        int from = 0;
        int to = 0;
        bool current = false;
    };

    Bubble(ConversationItem item, const Theme &theme, const PictureLoader &pictures);

    void layOut(qreal width);
    [[nodiscard]] qreal height() const { return m_height; }
    void paint(QPainter &painter, const QPointF &origin, const Mark &mark) const;

    /// The character nearest to a point relative to the bubble's origin; -1: it has no words.
    [[nodiscard]] int positionAt(const QPointF &point) const;
    [[nodiscard]] Hit hitAt(const QPointF &point) const;
    [[nodiscard]] const ConversationItem &item() const { return m_item; }
    [[nodiscard]] QString text() const { return m_text.text(); }
    [[nodiscard]] const QList<Link> &links() const { return m_links; }

    [[nodiscard]] bool showsEarlier() const { return m_showsEarlier; }
    /// Lay out anew afterwards.
    void setShowsEarlier(bool shows) { m_showsEarlier = shows; }

    /// http and https addresses in a text, shown as they are.
    [[nodiscard]] static QList<Link> linksIn(const QString &text);

private:
    struct Picture
    {
        QUrl url; ///< what is fetched
        QUrl original;
        QRectF box;
        std::unique_ptr<QTextLayout> words;
        QPointF wordsAt;
    };
    [[nodiscard]] bool isEvent() const { return m_item.kind == ConversationItem::Kind::Event; }
    [[nodiscard]] bool isOurSide() const;
    void layOutEvent(qreal width);
    void layOutEarlier(qreal room, qreal &y);
    void layOutPictures(qreal room, qreal &y);
    void moveBy(qreal dx);
    [[nodiscard]] qreal naturalWidth(qreal room) const;
    [[nodiscard]] QString earlierWord() const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(int from, int to) const;
    void paintFrame(QPainter &painter, const QPointF &origin, bool current) const;
    void paintHead(QPainter &painter, const QPointF &origin) const;
    void paintFacts(QPainter &painter, QRectF line) const;
    void paintEarlier(QPainter &painter, const QPointF &origin) const;
    void paintPicture(QPainter &painter, const QPointF &origin, const Picture &picture) const;
    [[nodiscard]] QString pictureWord(const Picture &picture) const;

    ConversationItem m_item;
    const Theme &m_theme;
    const PictureLoader &m_loader;
    QTextLayout m_text;
    QList<Link> m_links;
    QTextLayout m_earlier;
    bool m_showsEarlier = false;
    std::vector<Picture> m_pictures;
    QRectF m_frame;
    QPointF m_textAt;
    QRectF m_earlierLine;
    QPointF m_earlierAt;
    qreal m_headHeight = 0;
    qreal m_height = 0;
};

} // namespace wederhoor
