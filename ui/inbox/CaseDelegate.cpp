#include "ui/inbox/CaseDelegate.h"

#include "ui/models/TimeText.h"
#include "ui/models/Words.h"
#include "ui/style/PresenceIcon.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Painting.h"

#include <QPainter>

#include <cmath>

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
constexpr int presencePixels = 16;
constexpr qreal widestChip = 0.45;

/// A search hit's excerpt has what was found between two control characters.
QString withoutMarks(const QString &excerpt, QList<TextCache::Mark> &marks)
{
    QString text;
    int start = -1;
    for (const QChar c : excerpt) {
        if (c == QChar(2)) {
            start = static_cast<int>(text.size());
        } else if (c == QChar(3) && start >= 0) {
            marks.append({start, static_cast<int>(text.size()) - start});
            start = -1;
        } else {
            text += c == QLatin1Char('\n') ? QLatin1Char(' ') : c;
        }
    }
    return text;
}

} // namespace

CaseDelegate::CaseDelegate(CaseListModel &model, const Clock &clock, const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_clock(clock)
    , m_theme(theme)
    , m_texts(theme)
{
    connect(&theme, &Theme::changed, this, [this] { m_texts.clear(); });
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool heading = m_model.rowAt(index.row()).isHeading();
    return {sizes::listWidth, heading ? sizes::groupRowHeight : sizes::caseRowHeight};
}

bool CaseDelegate::looksDifferent(const Case &value, Instant before, Instant now)
{
    if (!value.dueAt) {
        return momentText(value.lastActivityAt, before) != momentText(value.lastActivityAt, now);
    }
    return clockText(value.dueAt, before) != clockText(value.dueAt, now)
        || clockState(value.dueAt, before) != clockState(value.dueAt, now);
}

QRect CaseDelegate::clockRect(const QRect &row, const Case &value, Instant before, Instant now) const
{
    const QString was = clockText(value.dueAt, before);
    const QString is = clockText(value.dueAt, now);
    if (is.isEmpty() || was.size() != is.size()) {
        return {row.left(), row.top(), row.width(), static_cast<int>(wordsTop)};
    }
    const QFont font = m_theme.font(Theme::Font::SmallStrong);
    const qreal width = std::max(pillWidth(font, was), pillWidth(font, is));
    return QRectF(row.left() + row.width() - side - width, row.top(), width, wordsTop).toAlignedRect();
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
        if (painter->clipBoundingRect().bottom() <= rect.top() + wordsTop) {
            // Only the clock ran on.
            painter->restore();
            return;
        }
        const QString excerpt = m_model.excerptAt(index.row());
        QList<TextCache::Mark> marks;
        const QString words = excerpt.isEmpty() ? m_model.snippetAt(index.row()) : withoutMarks(excerpt, marks);
        paintWords(*painter, QRectF(rect.left() + textLeft, rect.top() + wordsTop, rect.width() - textLeft - side, 38),
                   words, marks);
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
    const qreal clockLeft = paintClock(painter, line, value);
    if (painter.clipBoundingRect().left() >= clockLeft) {
        return; // only the clock ran on
    }
    const QRectF badge(line.left() + side, line.center().y() - sizes::badge / 2.0, sizes::badge, sizes::badge);
    if (marked) {
        paintMark(painter, badge);
    } else {
        paintPlatformMark(painter, badge, value.platform);
    }
    paintNames(painter, QRectF(line.left() + textLeft, line.top(), clockLeft - line.left() - textLeft, line.height()),
               value);
}

qreal CaseDelegate::paintClock(QPainter &painter, const QRectF &line, const Case &value) const
{
    const Palette &palette = m_theme.palette();
    const Instant now = m_clock.now();
    const QString clock = clockText(value.dueAt, now);
    const qreal right = line.right() - side;
    if (!clock.isEmpty()) {
        const QFont font = m_theme.font(Theme::Font::SmallStrong);
        const qreal width = pillWidth(font, clock);
        paintPill(painter, QRectF(right - width, line.top(), width, line.height()), font, clock,
                  toneColors(palette, clockTone(clockState(value.dueAt, now))));
        return right - width - sizes::gap;
    }
    painter.setPen(palette.faint);
    const QTextLayout &age = m_texts.line(Theme::Font::Small, momentText(value.lastActivityAt, now), line.width() / 2);
    return right - sizes::gap
        - drawLine(painter, QRectF(line.left(), line.top(), right - line.left(), line.height()), Qt::AlignRight, age);
}

void CaseDelegate::paintNames(QPainter &painter, const QRectF &line, const Case &value) const
{
    const Palette &palette = m_theme.palette();
    const QString &name = value.customer.name.isEmpty() ? value.customer.handle : value.customer.name;
    painter.setPen(palette.text);
    qreal x = line.left() + 5
        + drawLine(painter, line, Qt::AlignLeft, m_texts.line(Theme::Font::Strong, name, line.width() - 12));
    if (value.unread > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.accent);
        painter.drawEllipse(QPointF(x + 3, line.center().y() + 0.5), 3, 3);
        x += 11;
    }
    if (!value.customer.name.isEmpty() && line.right() - x > 24) {
        painter.setPen(palette.dim);
        drawLine(painter, QRectF(x, line.top(), line.right() - x, line.height()), Qt::AlignLeft,
                 m_texts.line(Theme::Font::Text, value.customer.handle, line.right() - x));
    }
}

void CaseDelegate::paintWords(QPainter &painter, const QRectF &rect, const QString &words,
                              const QList<TextCache::Mark> &marks) const
{
    painter.setPen(m_theme.palette().dim);
    m_texts.lines(Theme::Font::Text, words, rect.width(), 2, rect.height() / 2, marks).draw(&painter, rect.topLeft());
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
    const qreal end = paintPeople(painter, line, row);
    const bool isNews = value.status == CaseStatus::New;
    const QString draft = row.hasDraft ? tr("Draft") : QString();
    for (const QString &word :
         {draft, value.topic, isNews ? QString() : statusWord(value.status), languageWord(value.language)}) {
        if (word.isEmpty()) {
            continue;
        }
        // A topic of many words leaves room for what stands behind it.
        const QTextLayout &text = m_texts.line(Theme::Font::Small, word, line.width() * widestChip);
        const QRectF chip(x, line.top(), std::ceil(text.lineAt(0).naturalTextWidth()) + 10, line.height());
        if (chip.right() > end) {
            break;
        }
        const bool isDraft = word == draft;
        painter.setPen(isDraft ? palette.accent : palette.line);
        painter.setBrush(isDraft ? palette.accentSoft : palette.window);
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(isDraft ? palette.accent : palette.dim);
        drawLine(painter, chip, Qt::AlignHCenter, text);
        x = chip.right() + sizes::gapTiny + 2;
    }
}

/// Whose it is, and before that the colleague who is in it now, with what they do there. Where the chips must end.
qreal CaseDelegate::paintPeople(QPainter &painter, const QRectF &line, const CaseRow &row) const
{
    const Case &value = row.value;
    qreal right = line.right();
    const auto avatar = [&](const QString &name) {
        paintAvatar(painter, QRectF(right - ownerPixels, line.center().y() - ownerPixels / 2, ownerPixels, ownerPixels),
                    name);
        right -= ownerPixels + sizes::gapTiny;
    };
    if (!value.owner.isEmpty()) {
        avatar(row.ownerShown());
    }
    const QList<TeamPresent> present = m_model.presentIn(value.id);
    if (!present.isEmpty()) {
        const TeamPresent &first = present.constFirst();
        if (first.member != value.owner) {
            avatar(first.name);
        }
        const Palette &palette = m_theme.palette();
        const qreal scale = painter.device()->devicePixelRatioF();
        painter.drawPixmap(
            QPointF(right - presencePixels, line.center().y() - presencePixels / 2.0),
            presencePixmap(first.isTyping, first.isTyping ? palette.accent : palette.dim, presencePixels, scale));
        right -= presencePixels + sizes::gapTiny;
    }
    return std::min(right, line.right() - ownerPixels) - sizes::gap;
}

} // namespace wederhoor
