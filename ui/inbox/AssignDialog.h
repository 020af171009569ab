#pragma once

#include "ui/presenters/TeamFloor.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace wederhoor {

class FloorPresenter;
class NoticeBar;

/// Gives cases to a colleague: a supervisor chooses whom. Closes by itself when it is done; what the database refuses
/// is said here.
class AssignDialog : public QDialog
{
    Q_OBJECT

public:
    AssignDialog(FloorPresenter &floor, QList<CaseId> cases, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `text`: what was done, for whoever asked.
    void assigned(const QString &text);

private:
    void fill(const QList<TeamColleague> &colleagues);
    void assign();

    FloorPresenter &m_floor;
    const QList<CaseId> m_cases;
    QListWidget *m_list;
    NoticeBar *m_trouble;
    QPushButton *m_act = nullptr;
};

} // namespace wederhoor
