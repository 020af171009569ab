#include "ui/conversation/Bubble.h"

#include "ui/presenters/PictureLoader.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace wederhoor {

namespace {

struct BubbleWords
{
    Q_DECLARE_TR_FUNCTIONS(Bubble)
};

constexpr qreal padding = sizes::gapWide;
/// An author's name takes no more of the head than this.
constexpr qreal namePart = 0.6;

QColor moodColor(const Palette &palette, ConversationItem::Mood mood)
{
    switch (mood) {
    case ConversationItem::Mood::Plain:
        return palette.dim;
    case ConversationItem::Mood::Good:
        return palette.good;
    case ConversationItem::Mood::Bad:
        return palette.late;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<QTextLayout::FormatRange> Bubble::formats(int from, int to) const
{
    QList<QTextLayout::FormatRange> ranges;
    for (const Link &link : m_links) {
        QTextLayout::FormatRange range{link.start, link.length, {}};
        range.format.setForeground(m_theme.palette().link);
        range.format.setFontUnderline(true);
        ranges.append(range);
    }
    if (from != to) {
        QTextLayout::FormatRange range{std::min(from, to), std::abs(to - from), {}};
        range.format.setBackground(m_theme.palette().accent);
        range.format.setForeground(m_theme.palette().onAccent);
        ranges.append(range);
    }
    return ranges;
}

void Bubble::paint(QPainter &painter, const QPointF &origin, const Mark &mark) const
{
    const Palette &palette = m_theme.palette();
    if (!isEvent()) {
        paintFrame(painter, origin, mark.current);
        paintHead(painter, origin);
    } else if (mark.current) {
        painter.setPen(QPen(palette.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(origin.x() + sizes::gap, origin.y(), m_text.boundingRect().right(), m_height), 4,
                                4);
    }
    painter.setPen(isEvent() || m_item.deleted ? palette.dim : palette.text);
    m_text.draw(&painter, origin + m_textAt, formats(mark.from, mark.to));
    paintEarlier(painter, origin);
    for (const Picture &picture : m_pictures) {
        paintPicture(painter, origin, picture);
    }
    if (!m_item.state.isEmpty()) {
        painter.setFont(m_theme.font(Theme::Font::Small));
        painter.setPen(m_item.trouble ? palette.late : palette.dim);
        const QRectF frame = m_frame.translated(origin);
        painter.drawText(frame.adjusted(padding, 0, -padding, -sizes::gap), Qt::AlignLeft | Qt::AlignBottom,
                         m_item.state);
    }
}

void Bubble::paintFrame(QPainter &painter, const QPointF &origin, bool current) const
{
    using Kind = ConversationItem::Kind;
    const Palette &palette = m_theme.palette();
    QColor ground = palette.panel;
    QPen pen(palette.line, 1);
    switch (m_item.kind) {
    case Kind::Ours:
        ground = palette.ourMessage;
        pen.setColor(palette.ourMessage);
        break;
    case Kind::Leaving:
        ground = palette.ourMessage;
        pen = QPen(m_item.trouble ? palette.late : palette.dim, 1, Qt::DashLine);
        break;
    case Kind::Note:
        ground = palette.note;
        pen.setColor(palette.noteLine);
        break;
    case Kind::Others:
        ground = palette.window;
        break;
    case Kind::Theirs:
    case Kind::Event:
        break;
    }
    if (current) {
        pen = QPen(palette.accent, 2);
    }
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(m_frame.translated(origin).adjusted(0.5, 0.5, -0.5, -0.5), sizes::bubbleRadius,
                            sizes::bubbleRadius);
}

void Bubble::paintHead(QPainter &painter, const QPointF &origin) const
{
    QRectF head(m_frame.left() + padding, m_frame.top() + sizes::gap, m_frame.width() - 2 * padding,
                m_headHeight - sizes::gapTiny);
    head.translate(origin);
    if (!m_item.platform.isEmpty() && !isOurSide()) {
        const qreal top = head.center().y() - sizes::badge / 2.0;
        paintPlatformMark(painter, QRectF(head.left(), top, sizes::badge, sizes::badge), m_item.platform);
        head.setLeft(head.left() + sizes::badge + 6);
    }
    const QFont strong = m_theme.font(Theme::Font::SmallStrong);
    const QFontMetricsF metrics(strong);
    const QString author = metrics.elidedText(m_item.author, Qt::ElideRight, head.width() * namePart);
    painter.setFont(strong);
    painter.setPen(m_theme.palette().text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, author);
    head.setLeft(head.left() + metrics.horizontalAdvance(author) + sizes::gap);
    paintFacts(painter, head);
}

void Bubble::paintFacts(QPainter &painter, QRectF line) const
{
    const Palette &palette = m_theme.palette();
    const QFont small = m_theme.font(Theme::Font::Small);
    const QFontMetricsF metrics(small);
    painter.setFont(small);
    const QString dot = QStringLiteral(" \u00b7 ");
    bool first = true;
    for (const ConversationItem::Fact &fact : m_item.facts) {
        const QString text = first ? fact.text : dot + fact.text;
        first = false;
        painter.setPen(moodColor(palette, fact.mood));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.setLeft(line.left() + metrics.horizontalAdvance(text));
        if (line.width() <= 0) {
            return;
        }
    }
}

void Bubble::paintEarlier(QPainter &painter, const QPointF &origin) const
{
    if (m_item.earlier.isEmpty()) {
        return;
    }
    const Palette &palette = m_theme.palette();
    QFont font = m_theme.font(Theme::Font::Small);
    font.setUnderline(true);
    painter.setFont(font);
    painter.setPen(palette.link);
    painter.drawText(m_earlierLine.translated(origin), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                     earlierWord());
    if (m_showsEarlier) {
        painter.setPen(palette.dim);
        m_earlier.draw(&painter, origin + m_earlierAt);
    }
}

QString Bubble::pictureWord(const Picture &picture) const
{
    switch (m_loader.state(picture.url)) {
    case PictureLoader::State::Absent:
        return m_loader.canFetch() ? BubbleWords::tr("Show the picture from %1").arg(picture.url.host())
                                   : BubbleWords::tr("Pictures are not fetched here");
    case PictureLoader::State::Loading:
        return BubbleWords::tr("The picture is being fetched \u2026");
    case PictureLoader::State::Failed:
        return BubbleWords::tr("The picture could not be shown. %1 Click to try again.")
            .arg(m_loader.trouble(picture.url));
    case PictureLoader::State::Ready:
        return {};
    }
    Q_UNREACHABLE();
}

void Bubble::paintPicture(QPainter &painter, const QPointF &origin, const Picture &picture) const
{
    const Palette &palette = m_theme.palette();
    const QRectF box = picture.box.translated(origin);
    const QImage image = m_loader.image(picture.url);
    if (image.isNull()) {
        const bool failed = m_loader.state(picture.url) == PictureLoader::State::Failed;
        painter.setPen(QPen(failed ? palette.late : palette.line, 1));
        painter.setBrush(palette.window);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), sizes::radius, sizes::radius);
        painter.setFont(m_theme.font(Theme::Font::Small));
        painter.setPen(failed ? palette.late : palette.link);
        painter.drawText(box.adjusted(sizes::gapWide, sizes::gap, -sizes::gapWide, -sizes::gap),
                         static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, pictureWord(picture));
    } else {
        const QSizeF size = QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio);
        const QRectF place(box.topLeft(), size.boundedTo(QSizeF(image.size())));
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, image);
        painter.setPen(QPen(palette.line, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter.setPen(palette.dim);
    picture.words->draw(&painter, origin + picture.wordsAt);
}

} // namespace wederhoor
