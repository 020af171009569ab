#include "tests/architecture/SourceFile.h"

#include <QRegularExpression>

namespace wederhoor::architecture {

namespace {

/// Walks through the text once and sorts it into code and literals.
class Scanner
{
public:
    Scanner(const QString &text, SourceFile *file)
        : m_text(text)
        , m_file(file)
    {
    }

    void run()
    {
        while (m_at < m_text.size()) {
            if (m_text.mid(m_at, 2) == u"//") {
                skipTo(QStringLiteral("\n"), false);
            } else if (m_text.mid(m_at, 2) == u"/*") {
                skipTo(QStringLiteral("*/"), true);
            } else if (m_text.mid(m_at, 2) == u"R\"" && !isWordPart(m_at - 1)) {
                rawLiteral();
            } else if (m_text[m_at] == u'"') {
                literal();
            } else if (m_text[m_at] == u'\'' && !isDigitSeparator()) {
                character();
            } else {
                keep();
            }
        }
        m_file->codeLines = m_code.split(u'\n');
    }

private:
    [[nodiscard]] bool isWordPart(qsizetype position) const
    {
        return position >= 0 && (m_text[position].isLetterOrNumber() || m_text[position] == u'_');
    }

    /// The ' of 1'000, but not that of u'x'.
    [[nodiscard]] bool isDigitSeparator() const
    {
        qsizetype start = m_at;
        while (isWordPart(start - 1) || (start > 0 && m_text[start - 1] == u'\'')) {
            --start;
        }
        return start < m_at && m_text[start].isDigit();
    }

    void keep()
    {
        m_code += m_text[m_at];
        m_line += m_text[m_at] == u'\n' ? 1 : 0;
        ++m_at;
    }

    void skipTo(const QString &end, bool including)
    {
        const qsizetype found = m_text.indexOf(end, m_at);
        const qsizetype stop = found < 0 ? m_text.size() : found + (including ? end.size() : 0);
        keepLineBreaks(m_at, stop);
        m_at = stop;
    }

    void keepLineBreaks(qsizetype from, qsizetype to)
    {
        const auto breaks = m_text.mid(from, to - from).count(u'\n');
        m_code += QString(breaks, u'\n');
        m_line += static_cast<int>(breaks);
    }

    void rawLiteral()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString end = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        const qsizetype close = m_text.indexOf(end, open);
        m_code += QStringLiteral("\"\"");
        m_file->literals.push_back({m_text.mid(open + 1, close - open - 1), m_line});
        const qsizetype stop = close < 0 ? m_text.size() : close + end.size();
        keepLineBreaks(m_at, stop);
        m_at = stop;
    }

    void literal()
    {
        const qsizetype stop = endOfQuoted(u'"');
        m_file->literals.push_back({m_text.mid(m_at + 1, stop - m_at - 2), m_line});
        m_code += QStringLiteral("\"\"");
        m_at = stop;
    }

    void character()
    {
        m_code += QStringLiteral("' '");
        m_at = endOfQuoted(u'\'');
    }

    [[nodiscard]] qsizetype endOfQuoted(QChar quote) const
    {
        qsizetype at = m_at + 1;
        while (at < m_text.size() && m_text[at] != quote && m_text[at] != u'\n') {
            at += m_text[at] == u'\\' ? 2 : 1;
        }
        return std::min(at + 1, m_text.size());
    }

    const QString &m_text;
    SourceFile *m_file;
    QString m_code;
    qsizetype m_at = 0;
    int m_line = 1;
};

void readIncludes(const QString &text, SourceFile *file)
{
    static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*(["<])([^">]+)[">])"));
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size() && i < file->codeLines.size(); ++i) {
        const auto match = include.match(lines[i]);
        if (match.hasMatch() && file->codeLines[i].contains(u'#')) {
            file->includes.push_back({match.captured(2), match.captured(1) == u"<", i + 1});
        }
    }
}

} // namespace

SourceFile parseSource(const QString &path, const QString &text)
{
    SourceFile file;
    file.path = path;
    Scanner(text, &file).run();
    readIncludes(text, &file);
    return file;
}

} // namespace wederhoor::architecture
