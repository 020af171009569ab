#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace wederhoor {

/// Asks a SPOC of the exercise: the question in words of one's own.
class QuestionDialog : public QDialog
{
    Q_OBJECT

public:
    QuestionDialog(const QString &spoc, QWidget *parent);

    [[nodiscard]] QString question() const;

private:
    QPlainTextEdit *m_text;
};

} // namespace wederhoor
