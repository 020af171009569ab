#pragma once

#include "core/domain/PersonalData.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <random>

namespace wederhoor::test {

struct Label
{
    PersonalDataKind kind = PersonalDataKind::Iban;
    int start = 0; ///< UTF-16 units
    int end = 0;
};

/// A short reply that holds one valid identifier, or none but something that looks like one.
struct LabelledReply
{
    QString text;
    std::optional<Label> label;
};

/// Makes replies by rule, of no one: identifiers with right check digits in all the ways people write them, and near
/// misses. The same seed gives the same replies on every machine.
class PersonalDataMaker
{
public:
    explicit PersonalDataMaker(std::uint64_t seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] LabelledReply reply();
    [[nodiscard]] QString identifier(PersonalDataKind kind);
    /// Wrong by its check digits, or a number of another sort.
    [[nodiscard]] QString nearMiss();
    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(limit)); }
    [[nodiscard]] QString digits(int count);

private:
    [[nodiscard]] QString iban(bool isValid);
    [[nodiscard]] QString card(bool isValid);
    [[nodiscard]] QString bsn(bool isValid);
    [[nodiscard]] QString grouped(const QString &compact, int size);
    [[nodiscard]] QString one(const QStringList &choices)
    {
        return choices.at(below(static_cast<int>(choices.size())));
    }

    std::mt19937_64 m_random;
};

} // namespace wederhoor::test
