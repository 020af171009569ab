#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace wederhoor {

/// Takes the next keys that are pressed as they are, whatever they would do elsewhere. Esc and Tab leave it.
class KeyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

Q_SIGNALS:
    void pressed(const QKeySequence &keys);
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace wederhoor
