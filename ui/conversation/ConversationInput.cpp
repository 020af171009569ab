#include "ui/conversation/ConversationAccess.h"
#include "ui/conversation/ConversationView.h"
#include "ui/models/ConversationModel.h"
#include "ui/presenters/PictureLoader.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QtMath>

#include <algorithm>

// Mouse and keyboard in the conversation.

namespace wederhoor {

using Hit = Bubble::Hit;

QString ConversationView::selectedText() const
{
    if (m_selected < 0 || m_from == m_to) {
        return {};
    }
    return m_model.itemAt(m_selected).text.mid(std::min(m_from, m_to), std::abs(m_to - m_from));
}

void ConversationView::setCurrentRow(int row)
{
    if (row < 0 || row >= m_rows.count()) {
        return;
    }
    m_current = row;
    static_cast<void>(m_rows.bubble(row));
    const qreal top = m_rows.top(row);
    const qreal end = top + m_rows.height(row);
    QScrollBar &bar = *verticalScrollBar();
    if (top < offset() || m_rows.height(row) > viewport()->height()) {
        bar.setValue(qFloor(top));
    } else if (end > offset() + viewport()->height()) {
        bar.setValue(qCeil(end) - viewport()->height());
    }
    settle();
    announceCurrent(*this);
}

void ConversationView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason && m_rows.count() > 0) {
        setCurrentRow(m_rows.count() - 1);
    }
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_pressed = spotAt(event->position().toPoint());
    m_selected = m_pressed.row;
    m_current = m_pressed.row;
    if (m_pressed.row >= 0) {
        m_from = m_to = std::max(0, m_rows.bubble(m_pressed.row).positionAt(m_pressed.inBubble));
    }
    viewport()->update();
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_selected >= 0) {
        const QPointF inBubble(event->position().x(), event->position().y() + offset() - m_rows.top(m_selected));
        m_to = std::max(0, m_rows.bubble(m_selected).positionAt(inBubble));
        viewport()->update();
        return;
    }
    const Spot spot = spotAt(event->position().toPoint());
    viewport()->setCursor(spot.hit.kind == Hit::Kind::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void ConversationView::mouseReleaseEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position().toPoint());
    const bool isClick
        = event->button() == Qt::LeftButton && m_from == m_to && spot.row == m_pressed.row && spot.hit == m_pressed.hit;
    m_pressed = {};
    if (isClick) {
        act(spot);
    }
}

void ConversationView::act(const Spot &spot)
{
    switch (spot.hit.kind) {
    case Hit::Kind::Nothing:
        return;
    case Hit::Kind::Link:
        Q_EMIT linkOpened(spot.hit.url);
        return;
    case Hit::Kind::Picture:
        m_pictures.fetch(spot.hit.url);
        return;
    case Hit::Kind::Earlier:
        m_follow = false;
        m_rows.toggleEarlier(spot.row);
        settle();
        return;
    }
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position().toPoint());
    if (spot.row < 0) {
        return;
    }
    const Bubble &bubble = m_rows.bubble(spot.row);
    const QString text = bubble.text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp<qsizetype>(bubble.positionAt(spot.inBubble), 0, text.size()));
    m_selected = spot.row;
    m_to = static_cast<int>(std::max<qsizetype>(0, finder.toNextBoundary()));
    m_from = static_cast<int>(std::max<qsizetype>(0, finder.toPreviousBoundary()));
    viewport()->update();
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && m_current >= 0) {
        showMenu({m_current, {}, {}}, viewport()->mapToGlobal(rowRect(m_current).center()));
    } else {
        showMenu(spotAt(event->pos()), event->globalPos());
    }
}

void ConversationView::addOwnActs(QMenu &menu, const MessageRef &ref)
{
    QAction *rewrite
        = menu.addAction(tr("Delete and write again \u2026"), this, [this, ref] { Q_EMIT rewriteWanted(ref); });
    rewrite->setObjectName(QStringLiteral("rewriteAction"));
    QAction *remove
        = menu.addAction(tr("Delete on the platform \u2026"), this, [this, ref] { Q_EMIT deleteWanted(ref); });
    remove->setObjectName(QStringLiteral("deleteAction"));
}

/// All that a mouse can do with a message, for the keyboard too.
void ConversationView::showMenu(const Spot &spot, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("Copy"), this, &ConversationView::copy);
    copyAction->setEnabled(!selectedText().isEmpty());
    if (spot.row >= 0) {
        const ConversationItem item = m_model.itemAt(spot.row);
        menu->addAction(tr("Copy the whole message"), this,
                        [text = item.text] { QGuiApplication::clipboard()->setText(text); });
        for (const Bubble::Link &link : m_rows.bubble(spot.row).links()) {
            menu->addAction(tr("Open %1").arg(link.url.toString(QUrl::FullyEncoded)), this,
                            [this, url = link.url] { Q_EMIT linkOpened(url); });
        }
        for (const Attachment &picture : item.pictures) {
            const QUrl url = picture.thumbnail.isValid() ? picture.thumbnail : picture.url;
            menu->addAction(tr("Show the picture from %1").arg(url.host()), this,
                            [this, url] { m_pictures.fetch(url); })
                ->setEnabled(m_pictures.canFetch());
        }
        if (!item.earlier.isEmpty()) {
            menu->addAction(tr("Show or hide what it said before"), this, [this, key = m_rows.keyAt(spot.row)] {
                if (const int row = m_rows.rowOf(key); row >= 0) {
                    act({row, {}, {Hit::Kind::Earlier, {}}});
                }
            });
        }
        if (item.kind == ConversationItem::Kind::Ours && m_mayDelete && m_mayDelete(item.ref)) {
            addOwnActs(*menu, item.ref);
        }
        if (item.permalink.isValid()) {
            menu->addAction(tr("Open the original"), this, [this, url = item.permalink] { Q_EMIT linkOpened(url); });
        }
    }
    menu->popup(at);
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && event->modifiers() == Qt::NoModifier && m_current >= 0) {
        showMenu({m_current, {}, {}}, viewport()->mapToGlobal(rowRect(m_current).center()));
        return;
    }
    if (!moveByKey(event->key())) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool ConversationView::moveByKey(int key)
{
    const int last = m_rows.count() - 1;
    switch (key) {
    case Qt::Key_Up:
        setCurrentRow(m_current < 0 ? last : std::max(0, m_current - 1));
        return true;
    case Qt::Key_Down:
        setCurrentRow(m_current < 0 ? last : std::min(last, m_current + 1));
        return true;
    case Qt::Key_Home:
        setCurrentRow(0);
        return true;
    case Qt::Key_End:
        setCurrentRow(last);
        scrollToEnd();
        return true;
    default:
        return false;
    }
}

void ConversationView::copy() const
{
    const QString selected = selectedText();
    const QString text = selected.isEmpty() && m_current >= 0 ? m_model.itemAt(m_current).text : selected;
    if (!text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

} // namespace wederhoor
