#pragma once

#include <QPlainTextEdit>

namespace wederhoor {

class Theme;

/// Where the agent writes: plain text, variables without a value underlined, `/` in an empty text asks for templates.
class ReplyEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReplyEditor(const Theme &theme, QWidget *parent = nullptr);

    void select(int start, int end);

Q_SIGNALS:
    void templateWanted();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace wederhoor
