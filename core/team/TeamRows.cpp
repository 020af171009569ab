#include "core/team/TeamRows.h"

namespace wederhoor {

namespace {

/// Always in quotes, so that NULL, commas and braces are the element's own.
QByteArray quotedElement(const TeamValue &element)
{
    if (!element) {
        return "NULL";
    }
    QByteArray quoted = *element;
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

} // namespace

TeamValue teamValue(const QString &text)
{
    // A null QString is an empty text, not NULL: no column of ours means something else by it. PostgreSQL knows no
    // character 0.
    QByteArray bytes = text.toUtf8();
    bytes.replace('\0', QByteArray());
    return bytes.isNull() ? QByteArray("") : bytes;
}

TeamValue teamValue(const QUuid &id)
{
    return id.isNull() ? TeamValue() : TeamValue(id.toByteArray(QUuid::WithoutBraces));
}

TeamValue teamValue(std::int64_t number)
{
    return QByteArray::number(static_cast<qlonglong>(number));
}

TeamValue teamFlag(bool flag)
{
    return flag ? QByteArrayLiteral("t") : QByteArrayLiteral("f");
}

TeamValue teamBytes(const QByteArray &bytes)
{
    return "\\x" + bytes.toHex();
}

TeamValue teamArray(const QList<TeamValue> &elements)
{
    QByteArrayList quoted;
    quoted.reserve(elements.size());
    for (const TeamValue &element : elements) {
        quoted.append(quotedElement(element));
    }
    return '{' + quoted.join(',') + '}';
}

TeamValue teamArray(const QStringList &texts)
{
    QList<TeamValue> elements;
    for (const QString &text : texts) {
        elements.append(teamValue(text));
    }
    return teamArray(elements);
}

TeamValue teamArray(const QList<QUuid> &ids)
{
    QList<TeamValue> elements;
    for (const QUuid &id : ids) {
        elements.append(teamValue(id));
    }
    return teamArray(elements);
}

TeamRows::TeamRows(int columns, std::vector<TeamValue> cells)
    : m_columns(columns)
    , m_cells(std::move(cells))
{
}

int TeamRows::count() const
{
    return m_columns == 0 ? 0 : static_cast<int>(m_cells.size()) / m_columns;
}

const TeamValue &TeamRows::cell(int row, int column) const
{
    Q_ASSERT(row >= 0 && row < count() && column >= 0 && column < m_columns);
    return m_cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
                   + static_cast<std::size_t>(column)];
}

QByteArray TeamRows::bytes(int row, int column) const
{
    return QByteArray::fromHex(raw(row, column).mid(2));
}

QStringList TeamRows::texts(int row, int column) const
{
    const QByteArray array = raw(row, column);
    QStringList found;
    QByteArray element;
    bool quoted = false;
    bool started = false;
    for (qsizetype i = 1; i + 1 < array.size(); ++i) {
        const char c = array[i];
        if (c == '\\') {
            element += array[++i];
        } else if (c == '"') {
            quoted = !quoted;
            started = true;
        } else if (c == ',' && !quoted) {
            found.append(QString::fromUtf8(element));
            element.clear();
        } else {
            element += c;
        }
        started = true;
    }
    if (started) {
        found.append(QString::fromUtf8(element));
    }
    return found;
}

} // namespace wederhoor
