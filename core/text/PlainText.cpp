#include "core/text/PlainText.h"

#include <QTextBoundaryFinder>

namespace wederhoor {

namespace {

constexpr int mostMarksInARow = 4; // no script stacks more; "zalgo" does
constexpr char32_t blackFlag = 0x1F3F4;

/// Embeddings, overrides and isolates: they can make "gpj.exe" read "exe.jpg".
bool isDirectionControl(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0x206A && c <= 0x206F);
}

bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F) || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x2060 && c <= 0x2065)
        || c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

bool isControl(char32_t c)
{
    return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool isMark(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

/// Decides, character by character, what stays.
class Tamer
{
public:
    void take(char32_t c)
    {
        if (c == 0x2028 || c == 0x2029 || c == '\v' || c == '\f') {
            c = '\n';
        } else if (c == '\t' || c == 0x00A0) {
            c = ' ';
        }
        if (isDirectionControl(c) || isControl(c) || (isInvisible(c) && !isFlagTag(c))) {
            return;
        }
        // A joiner belongs between two letters or the parts of one emoji; at an edge, or doubled, it only hides.
        if (isJoiner(c)) {
            m_joiner = m_text.isEmpty() || QChar::isSpace(m_last) ? 0 : c;
            return;
        }
        m_marks = isMark(c) ? m_marks + 1 : 0;
        if (m_marks > mostMarksInARow) {
            return;
        }
        if (m_joiner != 0 && !QChar::isSpace(c)) {
            append(m_joiner);
        }
        m_joiner = 0;
        append(c);
    }
    [[nodiscard]] QString text() && { return std::move(m_text); }

private:
    /// The flags of England, Scotland and Wales are a black flag with at most seven tag characters.
    [[nodiscard]] bool isFlagTag(char32_t c)
    {
        constexpr int longestFlag = 7;
        const bool isTag = c >= 0xE0020 && c <= 0xE007F;
        m_flagTags = isTag && m_last == blackFlag ? 1 : isTag && m_flagTags > 0 ? m_flagTags + 1 : 0;
        return m_flagTags > 0 && m_flagTags <= longestFlag;
    }
    void append(char32_t c)
    {
        m_last = c;
        m_text.append(QChar::fromUcs4(c));
    }

    QString m_text;
    char32_t m_last = 0;
    char32_t m_joiner = 0;
    int m_marks = 0;
    int m_flagTags = 0;
};

QString cut(const QString &text, qsizetype longest)
{
    if (text.size() <= longest) {
        return text;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData(), longest + 1);
    finder.setPosition(longest);
    const qsizetype boundary = finder.isAtBoundary() ? longest : finder.toPreviousBoundary();
    return text.left(std::max<qsizetype>(boundary, 0)) + QChar(0x2026);
}

} // namespace

QString plainText(const QString &text, qsizetype longest)
{
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    lines.replace(u'\r', u'\n');
    Tamer tamer;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QChar unit = lines.at(i);
        if (!unit.isSurrogate()) {
            tamer.take(unit.unicode());
        } else if (unit.isHighSurrogate() && i + 1 < lines.size() && lines.at(i + 1).isLowSurrogate()) {
            tamer.take(QChar::surrogateToUcs4(unit, lines.at(++i)));
        } else {
            tamer.take(QChar::ReplacementCharacter);
        }
    }
    return cut(std::move(tamer).text(), longest);
}

QString plainLine(const QString &text, qsizetype longest)
{
    // What is cut away needs no taming; twice the length leaves room for what is dropped.
    return cut(plainText(text.left(longest * 2 + 1'000), longest * 2 + 1'000).simplified(), longest);
}

} // namespace wederhoor
