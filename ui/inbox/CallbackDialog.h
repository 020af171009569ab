#pragma once

#include <QDialog>

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;

namespace wederhoor {

class CarePresenter;
class NoticeBar;

/// Asks the telephone to call the customer: a number, when, about what. What the call queue reads is copied, and the
/// customer's text can be put into the reply.
class CallbackDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CallbackDialog(CarePresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Empty words: nothing is to be written to the customer.
    void promised(const QString &form, const QString &words);

private:
    void makeLayout();
    void save();

    CarePresenter &m_presenter;
    QLineEdit *m_number;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_until;
    QLineEdit *m_subject;
    QCheckBox *m_tell;
    NoticeBar *m_refused;
};

} // namespace wederhoor
