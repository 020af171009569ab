#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace wederhoor {

/// The stable names of an enum, for the database, --json and the team: one table read both ways.
template <class Enum, std::size_t N> struct NameTable
{
    std::array<std::pair<Enum, const char *>, N> rows;

    [[nodiscard]] QString name(Enum value) const
    {
        for (const auto &[key, text] : rows) {
            if (key == value) {
                return QString::fromLatin1(text);
            }
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] std::optional<Enum> value(const QString &name) const
    {
        for (const auto &[key, text] : rows) {
            if (name == QLatin1String(text)) {
                return key;
            }
        }
        return std::nullopt;
    }
};

} // namespace wederhoor
