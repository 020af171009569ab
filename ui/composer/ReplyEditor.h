#pragma once

#include <QPlainTextEdit>

namespace wederhoor {

class Theme;

/// Where the agent writes: plain text, variables without a value underlined, `/` on an empty line asks for templates.
class ReplyEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReplyEditor(const Theme &theme, QWidget *parent = nullptr);

    void select(int start, int end);

Q_SIGNALS:
    void templateWanted();
    /// Files were dropped or pasted here.
    void filesGiven(const QStringList &paths);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void retranslate();
};

} // namespace wederhoor
