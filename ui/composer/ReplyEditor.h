#pragma once

#include "ui/style/TextMarks.h"

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
    /// Another text by one change that can be undone; what both have in common stays untouched.
    void become(const QString &text);

    struct Mark
    {
        int start = 0;
        int end = 0;
        TextMark mark = TextMark::PersonalTold;

        friend bool operator==(const Mark &, const Mark &) = default;
    };
    /// Marks these places, and no others.
    void setMarks(const QList<Mark> &marks, const Palette &palette);

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
