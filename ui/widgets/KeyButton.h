#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace wederhoor {

/// A button with the key that does the same as a small cap behind its words; without the cap
/// where there is no room for both. Which command that is stands in the
/// property "action": whoever holds the commands sets the key.
class KeyButton : public QPushButton
{
    Q_OBJECT

public:
    explicit KeyButton(const QString &objectName, QWidget *parent = nullptr);

    void setKey(const QKeySequence &key);
    /// The name of the command in the collection of actions.
    void setCommand(const QString &command);
    [[nodiscard]] QString command() const { return m_command; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return QPushButton::sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QFont capFont() const;
    [[nodiscard]] int capWidth() const;

    QString m_command;
    QString m_cap;
};

} // namespace wederhoor
