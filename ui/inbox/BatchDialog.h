#pragma once

#include "core/domain/CaseQuery.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace wederhoor {

class BatchPresenter;
class NoticeBar;

/// Says what an act on many cases will do before it is done, how far it is, and what went wrong. Closes by itself when
/// all went well.
class BatchDialog : public QDialog
{
    Q_OBJECT

public:
    BatchDialog(BatchPresenter &presenter, const KnownValues &known, QWidget *parent = nullptr);

    void reject() override;

private:
    void makeLayout();
    void makeInput(const KnownValues &known);
    void refresh();
    void fillInto();

    BatchPresenter &m_presenter;
    QLabel *m_summary;
    QLabel *m_inputLabel;
    QLineEdit *m_input;
    QLabel *m_intoLabel;
    QComboBox *m_into;
    QLabel *m_leftOut;
    QProgressBar *m_progress;
    NoticeBar *m_trouble;
    QPushButton *m_run;
    QPushButton *m_cancel;
};

} // namespace wederhoor
