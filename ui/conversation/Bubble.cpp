#include "ui/conversation/Bubble.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace wederhoor {

namespace {

constexpr qreal widestBubble = 620;
constexpr qreal bubblePart = 0.76;
constexpr qreal padding = sizes::gapWide;
constexpr qreal margin = sizes::gapLarge;

/// Lays the lines out under each other; answers their height.
qreal breakLines(QTextLayout &layout, qreal width, bool center)
{
    QTextOption option(center ? Qt::AlignHCenter : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += std::ceil(line.height() * 1.15);
    }
    layout.endLayout();
    return y;
}

QString lineSeparated(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

Bubble::Bubble(ConversationItem item, const Theme &theme)
    : m_item(std::move(item))
    , m_theme(theme)
    , m_text(lineSeparated(m_item.text), theme.font(isEvent() ? Theme::Font::Small : Theme::Font::Text))
    , m_links(linksIn(m_item.text))
{
    m_text.setCacheEnabled(true);
}

bool Bubble::isOurSide() const
{
    using Kind = ConversationItem::Kind;
    return m_item.kind == Kind::Ours || m_item.kind == Kind::Note || m_item.kind == Kind::Leaving;
}

void Bubble::layOutEvent(qreal width)
{
    const qreal textHeight = breakLines(m_text, width - 2 * margin, true);
    m_textAt = {margin, sizes::gapTiny};
    m_frame = {};
    m_height = textHeight + 3 * sizes::gapTiny;
}

void Bubble::layOut(qreal width)
{
    if (isEvent()) {
        layOutEvent(width);
        return;
    }
    const qreal room = std::min(widestBubble, width * bubblePart);
    const qreal textHeight = breakLines(m_text, room - 2 * padding, false);
    m_headHeight = QFontMetricsF(m_theme.font(Theme::Font::SmallStrong)).height() + sizes::gapTiny;
    const qreal stateHeight
        = m_item.state.isEmpty() ? 0 : QFontMetricsF(m_theme.font(Theme::Font::Small)).height() + sizes::gapTiny;
    const qreal frameHeight = sizes::gap + m_headHeight + textHeight + stateHeight + sizes::gap;
    // Short words get a short bubble, as long as its head fits.
    const qreal head = QFontMetricsF(m_theme.font(Theme::Font::SmallStrong)).horizontalAdvance(m_item.author)
        + QFontMetricsF(m_theme.font(Theme::Font::Small)).horizontalAdvance(m_item.meta) + sizes::badge
        + 2 * sizes::gap;
    const qreal state = QFontMetricsF(m_theme.font(Theme::Font::Small)).horizontalAdvance(m_item.state);
    const qreal words = std::max({m_text.maximumWidth() < room ? m_text.maximumWidth() + 2 : room, head, state});
    const qreal frameWidth = std::min(room, words + 2 * padding);
    const qreal x = isOurSide() ? width - margin - frameWidth : margin;
    m_frame = QRectF(x, sizes::gapTiny, frameWidth, frameHeight);
    m_textAt = {x + padding, m_frame.top() + sizes::gap + m_headHeight};
    m_height = frameHeight + 2 * sizes::gapTiny + 2;
}

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

void Bubble::paint(QPainter &painter, const QPointF &origin, int from, int to) const
{
    const Palette &palette = m_theme.palette();
    if (!isEvent()) {
        paintFrame(painter, origin);
        paintHead(painter, origin);
    }
    painter.setPen(isEvent() || m_item.deleted ? palette.dim : palette.text);
    m_text.draw(&painter, origin + m_textAt, formats(from, to));
    if (!m_item.state.isEmpty()) {
        painter.setFont(m_theme.font(Theme::Font::Small));
        painter.setPen(m_item.trouble ? palette.late : palette.dim);
        const QRectF frame = m_frame.translated(origin);
        painter.drawText(frame.adjusted(padding, 0, -padding, -sizes::gap), Qt::AlignLeft | Qt::AlignBottom,
                         m_item.state);
    }
}

void Bubble::paintFrame(QPainter &painter, const QPointF &origin) const
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
    painter.setPen(pen);
    painter.setBrush(ground);
    painter.drawRoundedRect(m_frame.translated(origin).adjusted(0.5, 0.5, -0.5, -0.5), sizes::bubbleRadius,
                            sizes::bubbleRadius);
}

void Bubble::paintHead(QPainter &painter, const QPointF &origin) const
{
    const Palette &palette = m_theme.palette();
    QRectF head(m_frame.left() + padding, m_frame.top() + sizes::gap, m_frame.width() - 2 * padding,
                m_headHeight - sizes::gapTiny);
    head.translate(origin);
    const bool hasMark = !m_item.platform.isEmpty() && !isOurSide();
    if (hasMark) {
        const qreal top = head.center().y() - sizes::badge / 2.0;
        paintPlatformMark(painter, QRectF(head.left(), top, sizes::badge, sizes::badge), m_item.platform);
        head.setLeft(head.left() + sizes::badge + 6);
    }
    const QFont strong = m_theme.font(Theme::Font::SmallStrong);
    const QString author = QFontMetricsF(strong).elidedText(m_item.author, Qt::ElideRight, head.width() * 0.6);
    painter.setFont(strong);
    painter.setPen(palette.text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, author);
    head.setLeft(head.left() + QFontMetricsF(strong).horizontalAdvance(author) + sizes::gap);
    const QFont small = m_theme.font(Theme::Font::Small);
    painter.setFont(small);
    painter.setPen(m_item.deleted ? palette.late : palette.dim);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(m_item.meta, Qt::ElideRight, head.width()));
}

int Bubble::positionAt(const QPointF &point) const
{
    const QPointF inText = point - m_textAt;
    if (m_text.lineCount() == 0) {
        return -1;
    }
    for (int i = 0; i < m_text.lineCount(); ++i) {
        const QTextLine line = m_text.lineAt(i);
        if (inText.y() < line.y() + line.height() * 1.15) {
            return line.xToCursor(inText.x());
        }
    }
    return static_cast<int>(m_text.text().size());
}

QUrl Bubble::linkAt(const QPointF &point) const
{
    const QPointF inText = point - m_textAt;
    for (int i = 0; i < m_text.lineCount(); ++i) {
        const QTextLine line = m_text.lineAt(i);
        const bool inLine = inText.y() >= line.y() && inText.y() < line.y() + line.height() && inText.x() >= 0
            && inText.x() <= line.naturalTextWidth();
        if (!inLine) {
            continue;
        }
        const int position = line.xToCursor(inText.x(), QTextLine::CursorOnCharacter);
        for (const Link &link : m_links) {
            if (position >= link.start && position < link.start + link.length) {
                return link.url;
            }
        }
    }
    return {};
}

QList<Bubble::Link> Bubble::linksIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(https?://[^\s<>"]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    QList<Link> links;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        QString address = found.captured();
        while (!address.isEmpty() && QStringLiteral(".,;:!?)'\u2019\u201d").contains(address.back())) {
            address.chop(1);
        }
        const QUrl url(address, QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty()) {
            links.append({static_cast<int>(found.capturedStart()), static_cast<int>(address.size()), url});
        }
    }
    return links;
}

} // namespace wederhoor
