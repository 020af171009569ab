#include "ui/conversation/Bubble.h"

#include "ui/presenters/PictureLoader.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

// How a bubble is laid out and what lies under a point; BubblePaint.cpp paints it.

namespace wederhoor {

namespace {

struct BubbleWords
{
    Q_DECLARE_TR_FUNCTIONS(Bubble)
};

constexpr qreal widestBubble = 620;
constexpr qreal bubblePart = 0.76;
constexpr qreal padding = sizes::gapWide;
constexpr qreal margin = sizes::gapLarge;
constexpr qreal lineSpacing = 1.15;
constexpr QSizeF pictureBox{240, 160};

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
        y += std::ceil(line.height() * lineSpacing);
    }
    layout.endLayout();
    return y;
}

QString lineSeparated(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

QString earlierText(const QList<ConversationItem::Earlier> &versions)
{
    QStringList lines;
    for (const ConversationItem::Earlier &version : versions) {
        lines.append(BubbleWords::tr("until %1: %2").arg(version.until, version.text));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Bubble::Bubble(ConversationItem item, const Theme &theme, const PictureLoader &pictures)
    : m_item(std::move(item))
    , m_theme(theme)
    , m_loader(pictures)
    , m_text(lineSeparated(m_item.text), theme.font(isEvent() ? Theme::Font::Small : Theme::Font::Text))
    , m_links(linksIn(m_item.text))
    , m_earlier(lineSeparated(earlierText(m_item.earlier)), theme.font(Theme::Font::Small))
{
    m_text.setCacheEnabled(true);
    for (const Attachment &attachment : m_item.pictures) {
        Picture picture;
        picture.url = attachment.thumbnail.isValid() ? attachment.thumbnail : attachment.url;
        picture.original = attachment.url;
        const QString words = attachment.altText.isEmpty() ? BubbleWords::tr("A picture without a description")
                                                           : BubbleWords::tr("Picture: %1").arg(attachment.altText);
        picture.words = std::make_unique<QTextLayout>(lineSeparated(words), theme.font(Theme::Font::Small));
        m_pictures.push_back(std::move(picture));
    }
}

bool Bubble::isOurSide() const
{
    using Kind = ConversationItem::Kind;
    return m_item.kind == Kind::Ours || m_item.kind == Kind::Note || m_item.kind == Kind::Leaving;
}

QString Bubble::earlierWord() const
{
    if (m_showsEarlier) {
        return BubbleWords::tr("Hide what it said");
    }
    return m_item.deleted ? BubbleWords::tr("Show what it said") : BubbleWords::tr("Show what it said before");
}

void Bubble::layOutEvent(qreal width)
{
    const qreal textHeight = breakLines(m_text, width - 2 * margin, true);
    m_textAt = {margin, sizes::gapTiny};
    m_frame = {};
    m_height = textHeight + 3 * sizes::gapTiny;
}

/// How wide the bubble would be on one line, head, state and pictures included.
qreal Bubble::naturalWidth(qreal room) const
{
    const QFontMetricsF strong(m_theme.font(Theme::Font::SmallStrong));
    const QFontMetricsF small(m_theme.font(Theme::Font::Small));
    const qreal words = m_text.maximumWidth() < room ? m_text.maximumWidth() + 2 : room;
    const qreal head = strong.horizontalAdvance(m_item.author) + small.horizontalAdvance(m_item.factLine())
        + sizes::badge + 3 * sizes::gap;
    const qreal state = small.horizontalAdvance(m_item.state);
    const qreal earlier = m_item.earlier.isEmpty() ? 0 : m_showsEarlier ? room : small.horizontalAdvance(earlierWord());
    qreal pictures = m_pictures.empty() ? 0 : pictureBox.width();
    for (const Picture &picture : m_pictures) {
        pictures = std::max(pictures, std::min(room, picture.words->maximumWidth() + 2));
    }
    return std::max({words, head, state, earlier, pictures}) + 2 * padding;
}

void Bubble::layOut(qreal width)
{
    if (isEvent()) {
        layOutEvent(width);
        return;
    }
    const qreal room = std::max(2 * padding + 1, std::min(widestBubble, width * bubblePart));
    const qreal inner = room - 2 * padding;
    const qreal smallLine = QFontMetricsF(m_theme.font(Theme::Font::Small)).height();
    m_headHeight = QFontMetricsF(m_theme.font(Theme::Font::SmallStrong)).height() + sizes::gapTiny;
    qreal y = sizes::gapTiny + sizes::gap + m_headHeight;
    m_textAt = {padding, y};
    y += m_item.text.isEmpty() ? 0 : breakLines(m_text, inner, false);
    layOutEarlier(inner, y);
    layOutPictures(inner, y);
    if (!m_item.state.isEmpty()) {
        y += smallLine + sizes::gapTiny;
    }
    // Short words get a short bubble, as long as its head fits.
    const qreal frameWidth = std::min(room, naturalWidth(inner));
    m_frame = QRectF(0, sizes::gapTiny, frameWidth, y - sizes::gapTiny + sizes::gap);
    m_height = m_frame.bottom() + sizes::gapTiny + 2;
    moveBy(isOurSide() ? width - margin - frameWidth : margin);
}

void Bubble::layOutEarlier(qreal room, qreal &y)
{
    if (m_item.earlier.isEmpty()) {
        return;
    }
    const QFontMetricsF small(m_theme.font(Theme::Font::Small));
    y += sizes::gapTiny;
    m_earlierLine = QRectF(padding, y, small.horizontalAdvance(earlierWord()), small.height());
    y += small.height();
    if (m_showsEarlier) {
        y += sizes::gapTiny;
        m_earlierAt = {padding, y};
        y += breakLines(m_earlier, room, false);
    }
}

void Bubble::layOutPictures(qreal room, qreal &y)
{
    for (Picture &picture : m_pictures) {
        y += sizes::gap;
        picture.box = QRectF(padding, y, std::min(room, pictureBox.width()), pictureBox.height());
        y += picture.box.height() + sizes::gapTiny;
        picture.wordsAt = {padding, y};
        y += breakLines(*picture.words, room, false);
    }
}

void Bubble::moveBy(qreal dx)
{
    m_frame.translate(dx, 0);
    m_textAt.rx() += dx;
    m_earlierLine.translate(dx, 0);
    m_earlierAt.rx() += dx;
    for (Picture &picture : m_pictures) {
        picture.box.translate(dx, 0);
        picture.wordsAt.rx() += dx;
    }
}

int Bubble::positionAt(const QPointF &point) const
{
    const QPointF inText = point - m_textAt;
    if (m_text.lineCount() == 0) {
        return -1;
    }
    for (int i = 0; i < m_text.lineCount(); ++i) {
        const QTextLine line = m_text.lineAt(i);
        if (inText.y() < line.y() + line.height() * lineSpacing) {
            return line.xToCursor(inText.x());
        }
    }
    return static_cast<int>(m_text.text().size());
}

Bubble::Hit Bubble::hitAt(const QPointF &point) const
{
    if (!m_item.earlier.isEmpty() && m_earlierLine.contains(point)) {
        return {Hit::Kind::Earlier, {}};
    }
    for (const Picture &picture : m_pictures) {
        if (picture.box.contains(point)) {
            const bool ready = m_loader.state(picture.url) == PictureLoader::State::Ready;
            return ready ? Hit{Hit::Kind::Link, picture.original} : Hit{Hit::Kind::Picture, picture.url};
        }
    }
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
                return {Hit::Kind::Link, link.url};
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
