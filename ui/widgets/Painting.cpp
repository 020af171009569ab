#include "ui/widgets/Painting.h"

#include "ui/style/Sizes.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace wederhoor {

namespace {

qreal digitWidth(const QFontMetricsF &metrics)
{
    // What asks runs every second for every row, and mostly in the same font.
    static QFontMetricsF last = metrics;
    static qreal lastWidth = 0;
    if (lastWidth > 0 && last == metrics) {
        return lastWidth;
    }
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    last = metrics;
    lastWidth = widest;
    return widest;
}

} // namespace

qreal tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const qreal cell = digitWidth(metrics);
    qreal width = 0;
    for (const QChar c : text) {
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    }
    return width;
}

void paintTabular(QPainter &painter, const QRectF &rect, const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const qreal cell = digitWidth(metrics);
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    qreal x = rect.x();
    painter.setFont(font);
    for (const QChar c : text) {
        const qreal advance = metrics.horizontalAdvance(c);
        const qreal width = c.isDigit() ? cell : advance;
        painter.drawText(QPointF(x + (width - advance) / 2, baseline), QString(c));
        x += width;
    }
}

qreal pillWidth(const QFont &font, const QString &text)
{
    return tabularWidth(font, text) + 2 * sizes::gap;
}

void paintPill(QPainter &painter, const QRectF &rect, const QFont &font, const QString &text, const TonePair &tone)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.ground);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.setPen(tone.text);
    const qreal width = tabularWidth(font, text);
    paintTabular(painter, rect.adjusted((rect.width() - width) / 2, 0, 0, 0), font, text);
}

void paintPlatformMark(QPainter &painter, const QRectF &rect, const PlatformId &platform)
{
    const PlatformMark mark = platformMark(platform);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.ground);
    painter.drawRoundedRect(rect, 4, 4);
    QFont font = painter.font();
    font.setPixelSize(qRound(rect.height() * 0.62));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(mark.text);
    painter.drawText(rect, Qt::AlignCenter, mark.letter);
}

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.front().isLetterOrNumber() && initials.size() < 2) {
            initials += word.front().toUpper();
        }
    }
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

void paintAvatar(QPainter &painter, const QRectF &rect, const QString &name)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(avatarColor(name));
    painter.drawEllipse(rect);
    QFont font = painter.font();
    font.setPixelSize(qRound(rect.height() * 0.42));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(avatarText());
    painter.drawText(rect, Qt::AlignCenter, initialsOf(name));
}

QPixmap withBadge(const QPixmap &picture, int count, const QColor &ground, const QColor &text)
{
    if (count <= 0) {
        return picture;
    }
    QPixmap result = picture;
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF size = picture.deviceIndependentSize();
    const qreal side = size.width() * 0.6;
    const QRectF corner(size.width() - side, size.height() - side, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(corner);
    QFont font = painter.font();
    font.setPixelSize(qRound(side * (count > 9 ? 0.56 : 0.72)));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(text);
    painter.drawText(corner, Qt::AlignCenter, count > 9 ? QStringLiteral("9+") : QString::number(count));
    return result;
}

} // namespace wederhoor
