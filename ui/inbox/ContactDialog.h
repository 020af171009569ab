#pragma once

#include "core/domain/Contact.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

/// Notes contact outside the platforms in the case: a telephone call, a visit to a branch, a letter, a chat.
class ContactDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ContactDialog(const QString &customer, QWidget *parent = nullptr);

Q_SIGNALS:
    void noted(wederhoor::ContactKind kind, const QString &text);

private:
    QComboBox *m_kind;
    QPlainTextEdit *m_text;
    QPushButton *m_save;
};

} // namespace wederhoor
