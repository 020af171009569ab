#include "ui/widgets/TextCache.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace wederhoor {

namespace {

constexpr int mostKept = 250;
/// No text is narrower on the average: what lies behind cannot be on screen and need not be shaped.
constexpr qreal narrowest = 3.5;

/// Lays the text out; answers where the last line begins, and whether some of it was left over.
std::pair<int, bool> lay(QTextLayout &layout, qreal width, int most, qreal height)
{
    int start = 0;
    int end = 0;
    layout.beginLayout();
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, i * height + std::floor((height - line.height()) / 2)});
        start = line.textStart();
        end = start + line.textLength();
    }
    layout.endLayout();
    return {start, end < layout.text().size()};
}

} // namespace

TextCache::TextCache(const Theme &theme)
    : m_theme(theme)
    , m_layouts(mostKept)
{
}

const QTextLayout &TextCache::line(Theme::Font font, const QString &text, qreal width)
{
    return lines(font, text, width, 1, 0);
}

const QTextLayout &TextCache::lines(Theme::Font font, const QString &text, qreal width, int most, qreal height,
                                    const QList<Mark> &marks)
{
    const qreal room = std::max(0.0, std::floor(width));
    QString key = text;
    for (const int part : {static_cast<int>(font), most, static_cast<int>(room)}) {
        key += QChar(static_cast<char16_t>(part));
    }
    for (const Mark &mark : marks) {
        key += QChar(static_cast<char16_t>(mark.start));
    }
    if (const QTextLayout *known = m_layouts.object(key)) {
        return *known;
    }
    QTextLayout *made = shaped(font, text, room, most, height, marks);
    m_layouts.insert(key, made);
    return *made;
}

QTextLayout *TextCache::shaped(Theme::Font font, const QString &text, qreal width, int most, qreal height,
                               const QList<Mark> &marks) const
{
    const auto enough = static_cast<qsizetype>(width * most / narrowest) + 8;
    QList<QTextLayout::FormatRange> formats;
    for (const Mark &mark : marks) {
        QTextCharFormat format;
        format.setBackground(m_theme.palette().found);
        format.setForeground(m_theme.palette().text);
        formats.append({mark.start, mark.length, format});
    }
    auto layout = std::make_unique<QTextLayout>(text.left(enough), m_theme.font(font));
    layout->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a word longer than the line is elided too
    layout->setTextOption(option);
    layout->setFormats(formats);
    const auto [start, cut] = lay(*layout, width, most, height);
    if (cut || text.size() > enough) {
        const QFontMetricsF metrics(layout->font());
        const QString rest = text.mid(start, static_cast<qsizetype>(width / narrowest) + 8);
        layout->setText(text.left(start) + metrics.elidedText(rest, Qt::ElideRight, width));
        static_cast<void>(lay(*layout, width, most, height));
    }
    return layout.release();
}

qreal drawLine(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QTextLayout &line)
{
    if (line.lineCount() == 0) {
        return 0;
    }
    const QTextLine first = line.lineAt(0);
    const qreal width = first.naturalTextWidth();
    const qreal x = alignment.testFlag(Qt::AlignRight) ? rect.right() - width
        : alignment.testFlag(Qt::AlignHCenter)         ? rect.center().x() - width / 2
                                                       : rect.left();
    const qreal y = rect.top() + (rect.height() - first.height()) / 2 - first.y();
    line.draw(&painter, {std::round(x), std::round(y)});
    return width;
}

} // namespace wederhoor
