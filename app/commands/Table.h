#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wederhoor {

/// Rows in aligned columns, for people. What is not ours in a cell is made printable.
class Table
{
public:
    explicit Table(const QString &indent = {});

    void addRow(const QStringList &cells);
    /// Each row on a line of its own; empty without rows.
    [[nodiscard]] QString text() const;

private:
    QString m_indent;
    QList<QStringList> m_rows;
};

/// Outside text on one line of a terminal: line breaks folded, and nothing in it that could steer the terminal or turn
/// the direction of what follows.
[[nodiscard]] QString printable(const QString &text);

/// How many columns of a terminal a text takes: two for wide characters and emoji.
[[nodiscard]] int displayWidth(const QString &text);

/// Cut to this width at a whole character, with an ellipsis.
[[nodiscard]] QString elided(const QString &text, int width);

} // namespace wederhoor
