#include "ui/conversation/ConversationView.h"

#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace wederhoor {

namespace {
constexpr int lineStep = 24;
} // namespace

ConversationView::ConversationView(ConversationModel &model, const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("conversationView"));
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(lineStep);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConversationView::rebuild);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { append(first, last); });
    connect(&theme, &Theme::changed, this, &ConversationView::rebuild);
    rebuild();
    retranslate();
}

void ConversationView::retranslate()
{
    setAccessibleName(tr("Conversation"));
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
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

QString ConversationView::selectedText() const
{
    if (m_selected < 0 || m_from == m_to) {
        return {};
    }
    return m_bubbles.at(static_cast<std::size_t>(m_selected))
        ->text()
        .mid(std::min(m_from, m_to), std::abs(m_to - m_from))
        .replace(QChar::LineSeparator, QLatin1Char('\n'));
}

void ConversationView::rebuild()
{
    m_selected = -1;
    m_bubbles.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        m_bubbles.push_back(std::make_unique<Bubble>(m_model.itemAt(row), m_theme));
    }
    layOut();
    scrollToEnd();
    describe();
}

void ConversationView::append(int first, int last)
{
    const bool follow = isAtEnd();
    for (int row = first; row <= last; ++row) {
        m_bubbles.insert(m_bubbles.begin() + row, std::make_unique<Bubble>(m_model.itemAt(row), m_theme));
    }
    layOut();
    if (follow) {
        scrollToEnd();
    }
    describe();
}

void ConversationView::describe()
{
    // A screen reader hears the latest words when the view gets the focus.
    const int last = m_model.rowCount() - 1;
    setAccessibleDescription(last < 0 ? QString()
                                      : m_model.data(m_model.index(last), Qt::AccessibleTextRole).toString());
}

void ConversationView::layOut()
{
    m_tops.clear();
    qreal y = sizes::gap;
    for (const auto &bubble : m_bubbles) {
        bubble->layOut(viewport()->width());
        m_tops.push_back(y);
        y += bubble->height();
    }
    m_total = y + sizes::gap;
    updateScrollBar();
    viewport()->update();
}

void ConversationView::updateScrollBar()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, qCeil(m_total) - viewport()->height()));
}

bool ConversationView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - lineStep;
}

std::size_t ConversationView::firstVisible() const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), qreal(verticalScrollBar()->value()));
    return after == m_tops.begin() ? 0 : static_cast<std::size_t>(after - m_tops.begin()) - 1;
}

ConversationView::Spot ConversationView::spotAt(const QPoint &point) const
{
    const qreal y = point.y() + verticalScrollBar()->value();
    for (std::size_t i = firstVisible(); i < m_bubbles.size() && m_tops[i] <= y; ++i) {
        if (y < m_tops[i] + m_bubbles[i]->height()) {
            return {static_cast<int>(i), QPointF(point.x(), y - m_tops[i])};
        }
    }
    return {};
}

void ConversationView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_theme.palette().window);
    const qreal offset = verticalScrollBar()->value();
    for (std::size_t i = firstVisible(); i < m_bubbles.size() && m_tops[i] - offset < viewport()->height(); ++i) {
        const bool selected = static_cast<int>(i) == m_selected;
        m_bubbles[i]->paint(painter, {0, m_tops[i] - offset}, selected ? m_from : 0, selected ? m_to : 0);
    }
    if (hasFocus()) {
        painter.setPen(m_theme.palette().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool follow = isAtEnd();
    layOut();
    if (follow) {
        scrollToEnd();
    }
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const Spot spot = spotAt(event->position().toPoint());
    m_selected = spot.bubble;
    m_pressed.clear();
    if (spot.bubble >= 0) {
        const Bubble &bubble = *m_bubbles.at(static_cast<std::size_t>(spot.bubble));
        m_from = m_to = std::max(0, bubble.positionAt(spot.inBubble));
        m_pressed = bubble.linkAt(spot.inBubble);
    }
    viewport()->update();
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position().toPoint());
    if (event->buttons().testFlag(Qt::LeftButton) && m_selected >= 0) {
        const auto index = static_cast<std::size_t>(m_selected);
        const QPointF inBubble(event->position().x(),
                               event->position().y() + verticalScrollBar()->value() - m_tops.at(index));
        m_to = std::max(0, m_bubbles.at(index)->positionAt(inBubble));
        viewport()->update();
        return;
    }
    const bool overLink
        = spot.bubble >= 0 && !m_bubbles.at(static_cast<std::size_t>(spot.bubble))->linkAt(spot.inBubble).isEmpty();
    viewport()->setCursor(overLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ConversationView::mouseReleaseEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position().toPoint());
    const bool isClick = m_from == m_to && spot.bubble >= 0 && spot.bubble == m_selected;
    if (event->button() == Qt::LeftButton && isClick && !m_pressed.isEmpty()
        && m_bubbles.at(static_cast<std::size_t>(spot.bubble))->linkAt(spot.inBubble) == m_pressed) {
        Q_EMIT linkOpened(m_pressed);
    }
    m_pressed.clear();
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position().toPoint());
    if (spot.bubble < 0) {
        return;
    }
    const Bubble &bubble = *m_bubbles.at(static_cast<std::size_t>(spot.bubble));
    const QString text = bubble.text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp<qsizetype>(bubble.positionAt(spot.inBubble), 0, text.size()));
    m_selected = spot.bubble;
    m_to = static_cast<int>(std::max<qsizetype>(0, finder.toNextBoundary()));
    m_from = static_cast<int>(std::max<qsizetype>(0, finder.toPreviousBoundary()));
    viewport()->update();
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    const Spot spot = spotAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("Copy"), this, &ConversationView::copy);
    copyAction->setEnabled(!selectedText().isEmpty());
    if (spot.bubble >= 0) {
        const ConversationItem &item = m_bubbles.at(static_cast<std::size_t>(spot.bubble))->item();
        menu->addAction(tr("Copy the whole message"), this,
                        [text = item.text] { QGuiApplication::clipboard()->setText(text); });
        if (item.permalink.isValid()) {
            menu->addAction(tr("Open the original"), this, [this, url = item.permalink] { Q_EMIT linkOpened(url); });
        }
    }
    menu->popup(event->globalPos());
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        const bool home = event->key() == Qt::Key_Home;
        verticalScrollBar()->setValue(home ? 0 : verticalScrollBar()->maximum());
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void ConversationView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void ConversationView::copy() const
{
    const QString text = selectedText();
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

} // namespace wederhoor
