#include "ui/inbox/CaseListView.h"

#include "ui/inbox/CaseDelegate.h"
#include "ui/style/Sizes.h"
#include "ui/style/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace wederhoor {

CaseListView::CaseListView(CaseListModel &model, const Clock &clock, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("caseList"));
    setModel(&model);
    setItemDelegate(new CaseDelegate(model, clock, theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(10);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(sizes::groupRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(sizes::caseRowHeight);
    verticalScrollBar()->setSingleStep(sizes::caseRowHeight / 3);
    viewport()->setMouseTracking(true);

    connect(&model, &CaseListModel::aboutToChangeRows, this, &CaseListView::keepPlace);
    connect(&model, &CaseListModel::rowsChanged, this, &CaseListView::restorePlace);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_moving = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        sizeRows();
        showChosen();
        m_moving = false;
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CaseListView::updateHolding);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    // The clocks on screen run; what is not on screen costs nothing.
    m_tick.setInterval(std::chrono::seconds{1});
    connect(&m_tick, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_tick.start();
    sizeRows();
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
    QTableView::changeEvent(event);
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
    setCurrentIndex(m_model.index(row, 0));
}

void CaseListView::move(int step)
{
    const int row = m_model.rowOf(m_open);
    // A case that left the list leaves its place: the one that came there is the next.
    const int from = row >= 0 ? row + step : step > 0 ? m_lastRow : m_lastRow - 1;
    const int last = std::max(0, m_model.rowCount() - 1);
    const int next = m_model.nextCaseRow(std::clamp(from, 0, last), step);
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

void CaseListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_moving || !current.isValid()) {
        return;
    }
    m_lastRow = current.row();
    m_open = m_model.idAt(current.row());
    Q_EMIT caseChosen(m_open);
}

void CaseListView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            Q_EMIT caseActivated(m_open);
        }
        return;
    case Qt::Key_Down:
        move(1);
        return;
    case Qt::Key_Up:
        move(-1);
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

bool CaseListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_hovered = event->type() == QEvent::Enter;
        updateHolding();
    }
    return QTableView::viewportEvent(event);
}

void CaseListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    horizontalHeader()->resizeSection(0, viewport()->width());
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
    int row = m_hovered ? rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()) : m_model.rowOf(m_open);
    if (row < 0 || m_model.rowAt(row).isHeading()) {
        row = rowAt(sizes::caseRowHeight / 2);
    }
    m_anchor = m_model.idAt(row);
    m_anchorY = row < 0 ? 0 : rowViewportPosition(row);
}

void CaseListView::restorePlace()
{
    sizeRows();
    const int row = m_model.rowOf(m_anchor);
    showChosen();
    if (row >= 0) {
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row) - m_anchorY);
    } else if (m_anchor.isNull()) {
        verticalScrollBar()->setValue(0);
    }
    m_moving = false;
}

void CaseListView::sizeRows()
{
    QHeaderView *rows = verticalHeader();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int height = m_model.rowAt(row).isHeading() ? sizes::groupRowHeight : sizes::caseRowHeight;
        if (rows->sectionSize(row) != height) {
            rows->resizeSection(row, height);
        }
    }
    horizontalHeader()->resizeSection(0, viewport()->width());
}

} // namespace wederhoor
