#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace wederhoor {

/// Says what was just done, with the way back. Floats over its parent's lower end: nothing else moves.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent);

    void setLine(const QString &text, const QString &undoText);
    /// A reply in its undo window can also be sent at once.
    void setSendNow(bool offered);

Q_SIGNALS:
    void undone();
    void sentNow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();

    QLabel *m_label;
    QPushButton *m_undo;
    QPushButton *m_sendNow;
};

} // namespace wederhoor
