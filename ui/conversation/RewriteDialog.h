#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace wederhoor {

/// Asks for the words that a reply is to say instead, and for the reason, which goes on the record. Both are needed.
class RewriteDialog : public QDialog
{
    Q_OBJECT

public:
    RewriteDialog(const QString &words, const QString &platform, QWidget *parent);

Q_SIGNALS:
    void rewritten(const QString &words, const QString &why);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    const QString m_before;
    const QString m_platform;
    QLabel *m_text;
    QPlainTextEdit *m_words;
    QLabel *m_prompt;
    QLineEdit *m_why;
    QPushButton *m_act;
};

} // namespace wederhoor
