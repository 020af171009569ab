#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace wederhoor {

/// An amount in euros, exact to the cent; never a fraction of one.
struct Money
{
    std::int64_t cents = 0;

    [[nodiscard]] bool isNothing() const { return cents == 0; }
    /// "1250.50": for files, the team and --json.
    [[nodiscard]] QString toText() const;
    friend auto operator<=>(const Money &, const Money &) = default;
};

/// What a person typed, the Dutch or the English way: "25", "25,00", "25.00", "25,-", "EUR 1.250,50", "€ 1,250.50".
/// A point or comma before three digits groups thousands. Nothing: no such amount, a negative one, or over a million.
[[nodiscard]] std::optional<Money> moneyFromText(const QString &text);

} // namespace wederhoor
