#include "ui/conversation/ConversationView.h"

#include "ui/conversation/ConversationAccess.h"
#include "ui/models/ConversationModel.h"
#include "ui/presenters/PictureLoader.h"
#include "ui/style/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QtMath>

#include <algorithm>

// What is shown where; ConversationInput.cpp has mouse and keyboard.

namespace wederhoor {

namespace {

constexpr int lineStep = 24;
/// What is laid out beyond the screen, in screens; and what is kept.
constexpr qreal aheadScreens = 0.5;
constexpr qreal keptScreens = 3;

} // namespace

ConversationView::ConversationView(ConversationModel &model, PictureLoader &pictures, const Theme &theme,
                                   QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_pictures(pictures)
    , m_theme(theme)
    , m_rows(model, theme, pictures)
{
    installConversationAccess();
    setObjectName(QStringLiteral("conversationView"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(lineStep);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConversationView::rowsChanged);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ConversationView::rowsChanged);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ConversationView::wordsChanged);
    connect(&pictures, &PictureLoader::changed, this, [this] {
        fetchVisible();
        viewport()->update();
    });
    connect(&theme, &Theme::changed, this, &ConversationView::wordsChanged);
    rowsChanged();
    retranslate();
}

void ConversationView::retranslate()
{
    setAccessibleName(tr("Conversation"));
    setAccessibleDescription(tr("Up and Down go from message to message, Enter opens what a message offers"));
    wordsChanged();
}

void ConversationView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QAbstractScrollArea::changeEvent(event);
}

void ConversationView::scrollToEnd()
{
    m_follow = true;
    settle();
}

qreal ConversationView::offset() const
{
    return verticalScrollBar()->value();
}

void ConversationView::wordsChanged()
{
    m_rows.forgetWords();
    settle();
}

void ConversationView::rowsChanged()
{
    if (m_model.caseId() != m_case) {
        m_case = m_model.caseId();
        m_rows.clear();
        m_follow = true;
        m_current = -1;
        m_selected = -1;
    }
    // The item at the top of the screen stays where it is, whatever came before it. The line that stands for older
    // messages is none: it stays at the top when they come.
    int top = m_rows.rowAt(offset());
    top += top >= 0 && top + 1 < m_rows.count() && m_rows.keyAt(top) == QLatin1String("older") ? 1 : 0;
    const QString anchor = top < 0 ? QString() : m_rows.keyAt(top);
    const qreal into = top < 0 ? 0 : offset() - m_rows.top(top);
    const QString current = m_current < 0 ? QString() : m_rows.keyAt(m_current);
    const QString selected = m_selected < 0 ? QString() : m_rows.keyAt(m_selected);
    m_rows.sync();
    m_rows.setWidth(viewport()->width());
    m_current = current.isEmpty() ? -1 : m_rows.rowOf(current);
    m_selected = selected.isEmpty() ? -1 : m_rows.rowOf(selected);
    m_pressed = {};
    const bool isThere = !anchor.isEmpty() && m_rows.rowOf(anchor) >= 0;
    if (!isThere) {
        m_follow = true;
    }
    if (!m_follow) {
        placeAt(anchor, into);
    }
    settle();
    announceRows(*this);
}

void ConversationView::placeAt(const QString &key, qreal into)
{
    updateScrollBar();
    verticalScrollBar()->setValue(qRound(m_rows.top(m_rows.rowOf(key)) + into));
}

/// Lays out what is in sight, and keeps it there while its true heights take the place of the estimates.
void ConversationView::settle()
{
    if (m_settling) {
        return;
    }
    m_settling = true;
    const qreal screen = viewport()->height();
    constexpr int mostRounds = 8;
    for (int round = 0; round < mostRounds; ++round) {
        updateScrollBar();
        if (m_follow) {
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        }
        const int top = m_rows.rowAt(offset());
        const qreal into = top < 0 ? 0 : offset() - m_rows.top(top);
        if (!m_rows.measure(offset() - aheadScreens * screen, offset() + (1 + aheadScreens) * screen)) {
            break;
        }
        if (!m_follow && top >= 0) {
            updateScrollBar();
            verticalScrollBar()->setValue(qRound(m_rows.top(top) + into));
        }
    }
    m_rows.drop(offset() - keptScreens * screen, offset() + (1 + keptScreens) * screen);
    m_settling = false;
    fetchVisible();
    viewport()->update();
    if (offset() < screen && m_rows.count() > 0) {
        Q_EMIT olderWanted();
    }
}

void ConversationView::updateScrollBar()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, qCeil(m_rows.total()) - viewport()->height()));
}

void ConversationView::scrollContentsBy(int, int)
{
    if (!m_settling) {
        m_follow = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
        settle();
    }
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int top = m_rows.rowAt(offset());
    const qreal into = top < 0 ? 0 : offset() - m_rows.top(top);
    m_rows.setWidth(viewport()->width());
    if (!m_follow && top >= 0) {
        placeAt(m_rows.keyAt(top), into);
    }
    settle();
}

/// Pictures that a channel allows come when they are in sight, never before.
void ConversationView::fetchVisible()
{
    if (!m_pictures.isAutomatic()) {
        return;
    }
    const qreal end = offset() + viewport()->height();
    for (int row = std::max(0, m_rows.rowAt(offset())); row < m_rows.count() && m_rows.top(row) < end; ++row) {
        for (const Attachment &picture : m_rows.bubble(row).item().pictures) {
            const QUrl &url = picture.thumbnail.isValid() ? picture.thumbnail : picture.url;
            if (m_pictures.state(url) == PictureLoader::State::Absent) {
                m_pictures.fetch(url);
            }
        }
    }
}

QRect ConversationView::rowRect(int row) const
{
    return QRectF(0, m_rows.top(row) - offset(), viewport()->width(), m_rows.height(row)).toAlignedRect();
}

int ConversationView::rowAtPoint(const QPoint &point) const
{
    const qreal y = point.y() + offset();
    const int row = m_rows.rowAt(y);
    return row >= 0 && y < m_rows.top(row) + m_rows.height(row) && y >= m_rows.top(row) ? row : -1;
}

ConversationView::Spot ConversationView::spotAt(const QPoint &point)
{
    const int row = rowAtPoint(point);
    if (row < 0) {
        return {};
    }
    const QPointF inBubble(point.x(), point.y() + offset() - m_rows.top(row));
    return {row, inBubble, m_rows.bubble(row).hitAt(inBubble)};
}

void ConversationView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.palette().window);
    const qreal end = offset() + viewport()->height();
    for (int row = std::max(0, m_rows.rowAt(offset())); row < m_rows.count() && m_rows.top(row) < end; ++row) {
        const bool selected = row == m_selected;
        const bool current = row == m_current && hasFocus();
        m_rows.bubble(row).paint(painter, {0, m_rows.top(row) - offset()},
                                 {selected ? m_from : 0, selected ? m_to : 0, current});
    }
    if (hasFocus()) {
        painter.setPen(m_theme.palette().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

bool ConversationView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Bubble::Hit hit = spotAt(help->pos()).hit;
        // The address as the network knows it: letters that only look like others are told apart.
        const QString address = hit.kind == Bubble::Hit::Kind::Link ? hit.url.toString(QUrl::FullyEncoded) : QString();
        QToolTip::showText(help->globalPos(), address.toHtmlEscaped(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace wederhoor
