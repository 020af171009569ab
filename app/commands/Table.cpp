#include "app/commands/Table.h"

#include <QVector>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <functional>
#include <memory>

namespace wederhoor {

namespace {

constexpr int gap = 2;

/// Columns of one grapheme cluster: those of its first character, or two where a later one asks for emoji form.
int clusterWidth(const icu::UnicodeString &cluster)
{
    const UChar32 first = cluster.char32At(0);
    const int form = u_getIntPropertyValue(first, UCHAR_EAST_ASIAN_WIDTH);
    if (form == U_EA_WIDE || form == U_EA_FULLWIDTH || cluster.indexOf(static_cast<UChar>(0xfe0f)) >= 0) {
        return 2;
    }
    const int category = u_charType(first);
    return category == U_NON_SPACING_MARK || category == U_FORMAT_CHAR ? 0 : 1;
}

/// Calls fn(end, width) for each cluster; fn answers whether to go on.
void forEachCluster(const QString &text, const std::function<bool(int end, int width)> &fn)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (!clusters) {
        return;
    }
    const icu::UnicodeString source(text.utf16(), static_cast<int32_t>(text.size()));
    clusters->setText(source);
    int32_t start = clusters->first();
    for (int32_t end = clusters->next(); end != icu::BreakIterator::DONE; start = end, end = clusters->next()) {
        if (!fn(end, clusterWidth(source.tempSubStringBetween(start, end)))) {
            return;
        }
    }
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// Embeddings, overrides and isolates: text could show as other text than it is.
bool turnsDirection(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0x200e || code == 0x200f
        || code == 0x61c;
}

} // namespace

Table::Table(const QString &indent)
    : m_indent(indent)
{
}

void Table::addRow(const QStringList &cells)
{
    QStringList row;
    std::transform(cells.begin(), cells.end(), std::back_inserter(row), printable);
    m_rows += row;
}

QString Table::text() const
{
    QVector<int> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (int column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], displayWidth(row[column]));
        }
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QString line = m_indent;
        for (int column = 0; column < row.size(); ++column) {
            line += row[column];
            line += QString(widths[column] - displayWidth(row[column]) + gap, QLatin1Char(' '));
        }
        while (line.endsWith(QLatin1Char(' '))) {
            line.chop(1);
        }
        text += line + QLatin1Char('\n');
    }
    return text;
}

QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar character : text) {
        if (character.isSpace()) {
            clean += QLatin1Char(' ');
        } else if (character.category() == QChar::Other_Control || turnsDirection(character)) {
            clean += QChar(QChar::ReplacementCharacter);
        } else {
            clean += character;
        }
    }
    return clean;
}

int displayWidth(const QString &text)
{
    if (isPlain(text)) {
        return static_cast<int>(text.size());
    }
    int total = 0;
    forEachCluster(text, [&total](int, int width) {
        total += width;
        return true;
    });
    return total;
}

QString elided(const QString &text, int width)
{
    if (displayWidth(text) <= width) {
        return text;
    }
    int used = 0;
    int cut = 0;
    forEachCluster(text, [&](int end, int clusterColumns) {
        used += clusterColumns;
        if (used > width - 1) {
            return false;
        }
        cut = end;
        return true;
    });
    return text.left(cut).trimmed() + QChar(0x2026);
}

} // namespace wederhoor
