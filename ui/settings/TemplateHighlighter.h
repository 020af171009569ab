#pragma once

#include <QSet>
#include <QSyntaxHighlighter>

namespace wederhoor {

class Theme;

/// Marks the {{variables}} of a template: those that are filled in, and those that nobody fills; and its [gaps].
class TemplateHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    TemplateHighlighter(const Theme &theme, QSet<QString> known, QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;

private:
    const Theme &m_theme;
    QSet<QString> m_known;
};

} // namespace wederhoor
