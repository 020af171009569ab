#include "ui/inbox/CaseListView.h"

#include "ui/inbox/CaseDelegate.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace wederhoor {

namespace {
using namespace std::chrono_literals;
/// Rows come within a few milliseconds. When the disk is busy, an empty row says more than a list that stands still.
constexpr auto patience = 150ms;
} // namespace

CaseListView::CaseListView(CaseListModel &model, const Clock &clock, const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_clock(clock)
    , m_delegate(new CaseDelegate(model, clock, theme, this))
{
    setObjectName(QStringLiteral("caseList"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    verticalScrollBar()->setSingleStep(sizes::caseRowHeight / 3);
    viewport()->setMouseTracking(true);

    connect(&model, &CaseListModel::aboutToChangeRows, this, &CaseListView::keepPlace);
    connect(&model, &CaseListModel::rowsChanged, this, &CaseListView::restorePlace);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_moving = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometries();
        showChosen();
        jump();
        m_moving = false;
        shapeFirst();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &CaseListView::follow);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &CaseListView::jump);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CaseListView::updateHolding);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    // The clocks on screen run; what is not on screen costs nothing.
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &CaseListView::tick);
    m_tick.start();
    retranslate();
}

void CaseListView::retranslate()
{
    setAccessibleName(tr("Cases, the most due first"));
}

void CaseListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QListView::changeEvent(event);
}

int CaseListView::rowHeight(int row) const
{
    const std::vector<int> &headings = m_model.headingRows();
    return std::find(headings.begin(), headings.end(), row) != headings.end() ? sizes::groupRowHeight
                                                                              : sizes::caseRowHeight;
}

int CaseListView::rowTop(int row) const
{
    const std::vector<int> &headings = m_model.headingRows();
    const auto above = std::lower_bound(headings.begin(), headings.end(), row) - headings.begin();
    return row * sizes::caseRowHeight - static_cast<int>(above) * (sizes::caseRowHeight - sizes::groupRowHeight);
}

int CaseListView::rowAtHeight(int y) const
{
    if (y < 0 || y >= rowTop(m_model.rowCount())) {
        return -1;
    }
    // From one heading to the next all rows are of one height.
    int row = 0;
    int top = 0;
    for (const int heading : m_model.headingRows()) {
        const int headingTop = top + (heading - row) * sizes::caseRowHeight;
        if (y < headingTop) {
            break;
        }
        if (y < headingTop + sizes::groupRowHeight) {
            return heading;
        }
        row = heading + 1;
        top = headingTop + sizes::groupRowHeight;
    }
    return row + (y - top) / sizes::caseRowHeight;
}

int CaseListView::rowViewportPosition(int row) const
{
    return rowTop(row) - verticalOffset();
}

int CaseListView::verticalOffset() const
{
    return m_offset;
}

bool CaseListView::isSettled() const
{
    return m_offset == verticalScrollBar()->value();
}

bool CaseListView::hasRowsAt(int top) const
{
    const int first = rowAtHeight(top);
    const int height = viewport()->height();
    for (int row = std::max(0, first); row < m_model.rowCount() && rowTop(row) < top + height; ++row) {
        if (!m_model.rowAt(row).isHeading() && m_model.caseAt(row) == nullptr) {
            return false; // it is being read now, with those around it
        }
    }
    return true;
}

void CaseListView::follow()
{
    if (isSettled()) {
        return;
    }
    if (hasRowsAt(verticalScrollBar()->value())) {
        jump();
    } else if (!m_patience.isActive()) {
        m_patience.start();
    }
}

void CaseListView::jump()
{
    m_patience.stop();
    m_offset = verticalScrollBar()->value();
    viewport()->update();
}

void CaseListView::tick()
{
    const Instant now = m_clock.now();
    const int last = m_model.rowCount() - 1;
    const int height = viewport()->height();
    for (int row = std::max(0, rowAtHeight(m_offset)); row <= last && rowViewportPosition(row) < height; ++row) {
        const CaseRow *found = m_model.rowAt(row).isHeading() ? nullptr : m_model.caseAt(row);
        if (found != nullptr && CaseDelegate::looksDifferent(found->value, m_ticked, now)) {
            viewport()->update(m_delegate->clockRect(visualRect(m_model.index(row, 0)), found->value, m_ticked, now));
        }
    }
    m_ticked = now;
}

QRect CaseListView::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? QRect(0, rowViewportPosition(index.row()), viewport()->width(), rowHeight(index.row()))
                           : QRect();
}

QModelIndex CaseListView::indexAt(const QPoint &point) const
{
    const int row = rowAtHeight(point.y() + verticalOffset());
    return row < 0 ? QModelIndex() : m_model.index(row, 0);
}

void CaseListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid()) {
        return;
    }
    const int top = rowTop(index.row());
    const int bottom = top + rowHeight(index.row());
    const int page = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtTop || top < bar->value()) {
        bar->setValue(top);
    } else if (hint == PositionAtCenter) {
        bar->setValue((top + bottom - page) / 2);
    } else if (bottom > bar->value() + page) {
        bar->setValue(bottom - page);
    }
}

void CaseListView::updateGeometries()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, rowTop(m_model.rowCount()) - viewport()->height()));
    m_offset = std::min(m_offset, bar->maximum());
    QAbstractItemView::updateGeometries();
}

void CaseListView::doItemsLayout()
{
    // QListView would measure every row.
    QAbstractItemView::doItemsLayout();
}

void CaseListView::scrollContentsBy(int, int)
{
    follow();
}

void CaseListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    selectionModel()->select(indexAt(rect.center()), command);
}

QRegion CaseListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        region += QRect(visualRect(range.topLeft()).topLeft(), visualRect(range.bottomRight()).bottomRight());
    }
    return region;
}

void CaseListView::setOpenCase(const CaseId &id)
{
    m_open = id;
    m_moving = true;
    showChosen();
    m_moving = false;
}

void CaseListView::showChosen()
{
    const int row = m_model.rowOf(m_open);
    if (row < 0) {
        setCurrentIndex({});
        clearSelection();
        return;
    }
    m_lastRow = row;
    if (currentIndex().row() != row) {
        setCurrentIndex(m_model.index(row, 0));
    }
}

void CaseListView::move(int step)
{
    const int row = m_model.rowOf(m_open);
    // A case that left the list leaves its place: the one that came there is the next.
    const int from = row >= 0 ? row + step : step > 0 ? m_lastRow : m_lastRow - 1;
    const int last = std::max(0, m_model.rowCount() - 1);
    const int next = m_model.nextCaseRow(std::clamp(from, 0, last), step > 0 ? 1 : -1);
    if (next >= 0 && m_model.rowCount() > 0) {
        setCurrentIndex(m_model.index(next, 0));
        // The heading above the first row belongs on screen with it.
        if (next > 0 && m_model.rowAt(next - 1).isHeading()) {
            scrollTo(m_model.index(next - 1, 0));
        }
        scrollTo(m_model.index(next, 0));
    }
}

CaseId CaseListView::firstBut(const CaseId &id) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const CaseId candidate = m_model.idAt(row);
        if (!candidate.isNull() && candidate != id) {
            return candidate;
        }
    }
    return {};
}

void CaseListView::chooseFirst()
{
    const int row = m_model.nextCaseRow(0, 1);
    if (row >= 0 && m_model.rowCount() > 0) {
        setCurrentIndex(m_model.index(row, 0));
        scrollToTop();
    }
}

void CaseListView::toggleMark()
{
    const int row = m_model.rowOf(m_open);
    if (row >= 0) {
        m_markFrom = m_open;
        m_model.setMarked(row, !m_model.isMarked(m_open));
    }
}

void CaseListView::extendMarks(int step)
{
    const int from = m_model.rowOf(m_open);
    if (from < 0) {
        return;
    }
    if (m_model.markedCount() == 0) {
        m_markFrom = m_open;
    }
    move(step);
    markTo(m_model.rowOf(m_open));
}

void CaseListView::markAll()
{
    if (!m_model.markRows(0, m_model.rowCount() - 1)) {
        Q_EMIT tooManyMarked();
    }
}

void CaseListView::markTo(int row)
{
    const int from = std::max(0, m_model.rowOf(m_markFrom));
    m_model.clearMarks();
    if (!m_model.markRows(std::min(from, row), std::max(from, row))) {
        Q_EMIT tooManyMarked();
    }
}

void CaseListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // QListView's own asks its layout, which is never made.
    QAbstractItemView::currentChanged(current, previous);
    if (QAccessible::isActive() && current.isValid() && hasFocus()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(current.row());
        QAccessible::updateAccessibility(&focus);
    }
    if (m_moving || !current.isValid()) {
        return;
    }
    m_lastRow = current.row();
    m_open = m_model.idAt(current.row());
    Q_EMIT caseChosen(m_open);
}

void CaseListView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    const int page = std::max(1, viewport()->height() / sizes::caseRowHeight - 1);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            Q_EMIT caseActivated(m_open);
        }
        return;
    case Qt::Key_Down:
        shift ? extendMarks(1) : move(1);
        return;
    case Qt::Key_Up:
        shift ? extendMarks(-1) : move(-1);
        return;
    case Qt::Key_PageDown:
        move(page);
        return;
    case Qt::Key_PageUp:
        move(-page);
        return;
    case Qt::Key_Home:
        chooseFirst();
        return;
    case Qt::Key_End:
        if (m_model.rowCount() > 0) {
            setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
            scrollToBottom();
        }
        return;
    case Qt::Key_Escape:
        if (m_model.markedCount() > 0) {
            m_model.clearMarks();
            return;
        }
        event->ignore();
        return;
    default:
        event->ignore();
    }
}

void CaseListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool onCase = index.isValid() && !m_model.rowAt(index.row()).isHeading();
    if (!onCase || event->button() != Qt::LeftButton) {
        event->accept();
        return;
    }
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        // The case that is open belongs to what is being marked.
        if (m_model.markedCount() == 0 && m_model.rowOf(m_open) >= 0) {
            m_model.setMarked(m_model.rowOf(m_open), true);
        }
        const CaseId id = m_model.idAt(index.row());
        m_model.setMarked(index.row(), id == m_open || !m_model.isMarked(id));
        m_markFrom = id;
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        if (m_model.markedCount() == 0 || m_markFrom.isNull()) {
            m_markFrom = m_open;
        }
        markTo(index.row());
    } else {
        m_model.clearMarks();
        setCurrentIndex(index);
        m_markFrom = m_open;
    }
    event->accept();
}

bool CaseListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_hovered = event->type() == QEvent::Enter;
        updateHolding();
    }
    return QListView::viewportEvent(event);
}

void CaseListView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void CaseListView::updateHolding()
{
    m_model.setHolding(m_hovered || verticalScrollBar()->value() > 0);
}

void CaseListView::keepPlace()
{
    m_moving = true;
    m_anchor = {};
    const bool atTop = verticalScrollBar()->value() == 0 && !m_hovered;
    if (atTop) {
        return;
    }
    int row = m_hovered ? rowAtHeight(viewport()->mapFromGlobal(QCursor::pos()).y() + verticalOffset())
                        : m_model.rowOf(m_open);
    const bool onScreen = row >= 0 && viewport()->rect().intersects(visualRect(m_model.index(row, 0)));
    if (!onScreen || m_model.rowAt(row).isHeading()) {
        row = m_model.nextCaseRow(std::max(0, rowAtHeight(verticalOffset() + sizes::caseRowHeight / 2)), 1);
    }
    m_anchor = m_model.idAt(row);
    m_anchorY = row < 0 ? 0 : rowViewportPosition(row);
}

void CaseListView::restorePlace()
{
    updateGeometries();
    const int row = m_model.rowOf(m_anchor);
    showChosen();
    if (row >= 0) {
        verticalScrollBar()->setValue(rowTop(row) - m_anchorY);
    } else if (m_anchor.isNull()) {
        verticalScrollBar()->setValue(0);
    }
    // What is at a place now is something else: the picture cannot wait.
    jump();
    m_moving = false;
}

} // namespace wederhoor
