#pragma once

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace wederhoor {

class CarePresenter;
class NoticeBar;

/// Notes that it was made sure who the customer is: how, and until when that holds. Never what was asked or answered.
class IdentityDialog : public QDialog
{
    Q_OBJECT

public:
    explicit IdentityDialog(CarePresenter &presenter, QWidget *parent = nullptr);

private:
    void makeLayout();
    void followWay();
    void save();

    CarePresenter &m_presenter;
    QComboBox *m_way;
    QDateTimeEdit *m_until;
    QLineEdit *m_note;
    NoticeBar *m_refused;
    QPushButton *m_save = nullptr;
};

} // namespace wederhoor
