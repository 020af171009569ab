#pragma once

#include "ui/models/CaseListModel.h"

#include <QListView>
#include <QTimer>

namespace wederhoor {

class CaseDelegate;
class Theme;

/// The list of cases. Rows have two fixed heights and headings are few, so that every place is computed: nothing is
/// kept or laid out for each row, however many there are. Keeps the row under the reader where it is when others come
/// and go, and tells apart what a person chose from what merely moved.
class CaseListView : public QListView
{
    Q_OBJECT

public:
    CaseListView(CaseListModel &model, const Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    /// The case that is open: its row is the chosen one for as long as it is in the list.
    void setOpenCase(const CaseId &id);
    void move(int step);
    /// The first case from the top but this one: the most due.
    [[nodiscard]] CaseId firstBut(const CaseId &id) const;
    void chooseFirst();
    /// The row's upper edge in the viewport.
    [[nodiscard]] int rowViewportPosition(int row) const;
    /// What is on screen is where one scrolled to: rows that are still being read hold the picture back for a moment.
    [[nodiscard]] bool isSettled() const;

    // Marks for an act on many.
    void toggleMark();
    /// Goes on by a step and marks from where marking began to there.
    void extendMarks(int step);
    void markAll();

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void keyboardSearch(const QString &) override { } // letters are commands here

Q_SIGNALS:
    void caseChosen(const wederhoor::CaseId &id);
    void caseActivated(const wederhoor::CaseId &id);
    /// More was to be marked than may be at once.
    void tooManyMarked();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void retranslate();
    [[nodiscard]] int rowTop(int row) const;
    [[nodiscard]] int rowHeight(int row) const;
    [[nodiscard]] int rowAtHeight(int y) const;
    [[nodiscard]] bool hasRowsAt(int top) const;
    void follow();
    void jump();
    void tick();
    void keepPlace();
    void restorePlace();
    void showChosen();
    void updateHolding();
    void shapeFirst();
    void paintRows(QPainter &painter, const QRegion &region);
    void markTo(int row);

    CaseListModel &m_model;
    const Clock &m_clock;
    CaseDelegate *m_delegate;
    CaseId m_open;
    CaseId m_anchor;
    int m_anchorY = 0;
    CaseId m_markFrom; ///< where marking began
    int m_lastRow = 0; ///< where the chosen row was before it left
    bool m_moving = false; ///< the model changes, not the person
    bool m_hovered = false;
    bool m_isShaped = false; ///< the first texts are
    QTimer m_tick;
    Instant m_ticked; ///< the clocks on screen say this time
    int m_offset = 0; ///< shown; the scroll bar may be ahead
    QTimer m_patience;
};

} // namespace wederhoor
