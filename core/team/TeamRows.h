#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <cstdint>
#include <optional>
#include <vector>

namespace wederhoor {

/// One argument of a statement, as PostgreSQL reads it; nothing: NULL. Made by the functions below only, so that no
/// value ever becomes part of a statement.
using TeamValue = std::optional<QByteArray>;

[[nodiscard]] TeamValue teamValue(const QString &text);
[[nodiscard]] TeamValue teamValue(const QUuid &id); ///< NULL when it is null
[[nodiscard]] TeamValue teamValue(std::int64_t number);
[[nodiscard]] TeamValue teamFlag(bool flag);
[[nodiscard]] TeamValue teamBytes(const QByteArray &bytes);
/// An array's text, whatever its elements are.
[[nodiscard]] TeamValue teamArray(const QList<TeamValue> &elements);
[[nodiscard]] TeamValue teamArray(const QStringList &texts);
[[nodiscard]] TeamValue teamArray(const QList<QUuid> &ids);

/// What a statement answered: copied out, so that it outlives the connection and crosses threads.
class TeamRows
{
public:
    TeamRows() = default;
    TeamRows(int columns, std::vector<TeamValue> cells);

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isNull(int row, int column) const { return !cell(row, column); }
    [[nodiscard]] QByteArray raw(int row, int column) const { return cell(row, column).value_or(QByteArray()); }
    [[nodiscard]] QString text(int row, int column) const { return QString::fromUtf8(raw(row, column)); }
    [[nodiscard]] std::int64_t number(int row, int column) const { return raw(row, column).toLongLong(); }
    [[nodiscard]] bool flag(int row, int column) const { return raw(row, column) == "t"; }
    [[nodiscard]] QUuid uuid(int row, int column) const { return QUuid::fromString(text(row, column)); }
    [[nodiscard]] QByteArray bytes(int row, int column) const;
    /// The elements of a one-dimensional array.
    [[nodiscard]] QStringList texts(int row, int column) const;
    /// The elements of an array of uuids, as the ids that they are.
    template <typename Id> [[nodiscard]] QList<Id> ids(int row, int column) const
    {
        QList<Id> found;
        for (const QString &element : texts(row, column)) {
            found.append(Id{QUuid::fromString(element)});
        }
        return found;
    }

private:
    [[nodiscard]] const TeamValue &cell(int row, int column) const;

    int m_columns = 0;
    std::vector<TeamValue> m_cells;
};

} // namespace wederhoor
