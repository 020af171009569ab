#include "ui/inbox/CaseDelegate.h"

#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QPainter>

namespace wederhoor {

namespace {

constexpr qreal side = sizes::gapWide;
constexpr qreal textLeft = side + sizes::badge + sizes::gap;
constexpr qreal pillHeight = 19;
constexpr qreal topLine = 9;
constexpr qreal wordsTop = 31;
constexpr qreal footTop = 71;
constexpr qreal footHeight = 16;
constexpr qreal ownerPixels = 18;

/// A search hit's marks around what was found are not painted.
QString withoutMarks(QString text)
{
    return text.remove(QChar(2)).remove(QChar(3)).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

} // namespace

CaseDelegate::CaseDelegate(CaseListModel &model, const Clock &clock, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_clock(clock)
    , m_theme(theme)
{
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool heading = m_model.rowAt(index.row()).isHeading();
    return {sizes::listWidth, heading ? sizes::groupRowHeight : sizes::caseRowHeight};
}

void CaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const CaseListRow row = m_model.rowAt(index.row());
    const QRectF rect = option.rect;
    if (row.isHeading()) {
        paintHeading(*painter, rect, row);
        painter->restore();
        return;
    }
    const bool marked = m_model.isMarked(row.id);
    paintGround(*painter, option, marked);
    if (const CaseRow *found = m_model.caseAt(index.row())) {
        paintTop(*painter, QRectF(rect.left(), rect.top() + topLine, rect.width(), pillHeight), found->value, marked);
        const QString excerpt = m_model.excerptAt(index.row());
        paintWords(*painter, QRectF(rect.left() + textLeft, rect.top() + wordsTop, rect.width() - textLeft - side, 38),
                   excerpt.isEmpty() ? found->value.snippet : withoutMarks(excerpt));
        paintFoot(*painter,
                  QRectF(rect.left() + textLeft, rect.top() + footTop, rect.width() - textLeft - side, footHeight),
                  *found);
    }
    painter->restore();
}

void CaseDelegate::paintHeading(QPainter &painter, const QRectF &rect, const CaseListRow &row) const
{
    const Palette &palette = m_theme.palette();
    painter.fillRect(rect, palette.window);
    painter.setPen(palette.line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    painter.setPen(palette.faint);
    painter.setFont(m_theme.font(Theme::Font::Group));
    const QRectF inner = rect.adjusted(side, 0, -side, 0);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, caseGroupWord(row.group));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, QString::number(row.count));
}

void CaseDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, bool marked) const
{
    const Palette &palette = m_theme.palette();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.widget != nullptr && option.widget->hasFocus();
    const QRectF rect = option.rect;
    painter.fillRect(rect, chosen || marked ? palette.accentSoft : palette.panel);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), palette.line);
    if (chosen) {
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), palette.accent);
        if (focused) {
            painter.setPen(palette.accent);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -1.5));
        }
    }
}

void CaseDelegate::paintMark(QPainter &painter, const QRectF &rect) const
{
    const Palette &palette = m_theme.palette();
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.accent);
    painter.drawRoundedRect(rect, 4, 4);
    QPen pen(palette.onAccent, 2);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    const QPointF corner = rect.topLeft();
    painter.drawPolyline(QPolygonF({corner + QPointF(4, 8.5), corner + QPointF(7, 11.5), corner + QPointF(12.5, 5)}));
}

void CaseDelegate::paintTop(QPainter &painter, const QRectF &line, const Case &value, bool marked) const
{
    const Palette &palette = m_theme.palette();
    const QRectF badge(line.left() + side, line.center().y() - sizes::badge / 2.0, sizes::badge, sizes::badge);
    if (marked) {
        paintMark(painter, badge);
    } else {
        paintPlatformMark(painter, badge, value.platform);
    }
    const Instant now = m_clock.now();
    const QString clock = clockText(value.dueAt, now);
    const QFont pillFont = m_theme.font(Theme::Font::SmallStrong);
    qreal right = line.right() - side;
    if (!clock.isEmpty()) {
        const qreal width = pillWidth(pillFont, clock);
        paintPill(painter, QRectF(right - width, line.top(), width, line.height()), pillFont, clock,
                  toneColors(palette, clockTone(clockState(value.dueAt, now))));
        right -= width + sizes::gap;
    } else {
        const QString age = momentText(value.lastActivityAt, now);
        painter.setFont(m_theme.font(Theme::Font::Small));
        painter.setPen(palette.faint);
        painter.drawText(QRectF(line.left(), line.top(), right - line.left(), line.height()),
                         Qt::AlignRight | Qt::AlignVCenter, age);
        right -= QFontMetricsF(painter.font()).horizontalAdvance(age) + sizes::gap;
    }
    const QFont strong = m_theme.font(Theme::Font::Strong);
    const QFontMetricsF strongMetrics(strong);
    qreal x = line.left() + textLeft;
    const QString name = value.customer.name.isEmpty() ? value.customer.handle : value.customer.name;
    const QString shown = strongMetrics.elidedText(name, Qt::ElideRight, right - x - 12);
    painter.setFont(strong);
    painter.setPen(palette.text);
    painter.drawText(QRectF(x, line.top(), right - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
    x += strongMetrics.horizontalAdvance(shown) + 5;
    if (value.unread > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.accent);
        painter.drawEllipse(QPointF(x + 3, line.center().y() + 0.5), 3, 3);
        x += 11;
    }
    if (!value.customer.name.isEmpty() && right - x > 24) {
        const QFont font = m_theme.font(Theme::Font::Text);
        painter.setFont(font);
        painter.setPen(palette.dim);
        painter.drawText(QRectF(x, line.top(), right - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(value.customer.handle, Qt::ElideRight, right - x));
    }
}

void CaseDelegate::paintWords(QPainter &painter, const QRectF &rect, const QString &words) const
{
    const QFont font = m_theme.font(Theme::Font::Text);
    painter.setFont(font);
    painter.setPen(m_theme.palette().dim);
    qreal y = rect.top();
    for (const QString &line : elidedLines(words, font, rect.width(), 2)) {
        painter.drawText(QRectF(rect.left(), y, rect.width(), rect.height() / 2), Qt::AlignLeft | Qt::AlignVCenter,
                         line);
        y += rect.height() / 2;
    }
}

void CaseDelegate::paintFoot(QPainter &painter, const QRectF &line, const CaseRow &row) const
{
    const Case &value = row.value;
    const Palette &palette = m_theme.palette();
    qreal x = line.left();
    if (!value.sentiment.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(sentimentColor(palette, value.sentiment));
        painter.drawEllipse(QPointF(x + 3.5, line.center().y()), 3.5, 3.5);
        x += 14;
    }
    const QFont small = m_theme.font(Theme::Font::Small);
    const QFontMetricsF metrics(small);
    const bool isNews = value.status == CaseStatus::New;
    const QString draft = row.hasDraft ? tr("Draft") : QString();
    for (const QString &word :
         {draft, value.topic, isNews ? QString() : statusWord(value.status), languageWord(value.language)}) {
        if (word.isEmpty()) {
            continue;
        }
        const QRectF chip(x, line.top(), metrics.horizontalAdvance(word) + 10, line.height());
        if (chip.right() > line.right() - ownerPixels - sizes::gap) {
            break;
        }
        const bool isDraft = word == draft;
        painter.setPen(isDraft ? palette.accent : palette.line);
        painter.setBrush(isDraft ? palette.accentSoft : palette.window);
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(isDraft ? palette.accent : palette.dim);
        painter.setFont(small);
        painter.drawText(chip, Qt::AlignCenter, word);
        x = chip.right() + sizes::gapTiny + 2;
    }
    if (!value.owner.isEmpty()) {
        paintAvatar(painter,
                    QRectF(line.right() - ownerPixels, line.center().y() - ownerPixels / 2, ownerPixels, ownerPixels),
                    value.owner.value);
    }
}

} // namespace wederhoor
