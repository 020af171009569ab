#pragma once

#include "ui/models/CaseListModel.h"

#include <QTableView>
#include <QTimer>

namespace wederhoor {

class CaseDelegate;
class Theme;

/// The list of cases: one column, fixed rows. Keeps the row under the reader where it is when others come and go, and
/// tells apart what a person chose from what merely moved.
class CaseListView : public QTableView
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

Q_SIGNALS:
    void caseChosen(const wederhoor::CaseId &id);
    void caseActivated(const wederhoor::CaseId &id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void keepPlace();
    void restorePlace();
    void sizeRows();
    void showChosen();
    void updateHolding();

    CaseListModel &m_model;
    CaseId m_open;
    CaseId m_anchor;
    int m_anchorY = 0;
    int m_lastRow = 0; ///< where the chosen row was before it left
    bool m_moving = false; ///< the model changes, not the person
    bool m_hovered = false;
    QTimer m_tick;
};

} // namespace wederhoor
