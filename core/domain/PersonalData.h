#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <cstddef>
#include <optional>

namespace wederhoor {

/// What must not stand in public without somebody having meant it.
enum class PersonalDataKind {
    Iban,
    PaymentCard,
    Bsn, ///< the Dutch citizen service number
    Email,
    Telephone,
    Postcode, ///< with a house number: an address
    BirthDate,
    CustomerNumber, ///< by the organisation's own pattern
    Link, ///< to a domain outside the allow-list
};

/// Every kind, in the order in which settings and help show them.
inline constexpr std::array personalDataKinds{
    PersonalDataKind::Iban,      PersonalDataKind::PaymentCard,    PersonalDataKind::Bsn,
    PersonalDataKind::Email,     PersonalDataKind::Telephone,      PersonalDataKind::Postcode,
    PersonalDataKind::BirthDate, PersonalDataKind::CustomerNumber, PersonalDataKind::Link,
};

/// hint: shown; confirm: asked and recorded; block: not sent.
enum class GuardLevel { Hint, Confirm, Block };

/// Of whom the personal data in incoming messages is shown masked.
enum class IncomingMask { Never, OthersCases, Always };

/// Stable names, for settings, --accept and --json.
[[nodiscard]] QString personalDataKindName(PersonalDataKind kind);
[[nodiscard]] std::optional<PersonalDataKind> personalDataKindFromName(const QString &name);
[[nodiscard]] QString guardLevelName(GuardLevel level);
[[nodiscard]] std::optional<GuardLevel> guardLevelFromName(const QString &name);
[[nodiscard]] QString incomingMaskName(IncomingMask mask);
[[nodiscard]] std::optional<IncomingMask> incomingMaskFromName(const QString &name);

/// How strict the guard is, per kind. What opens an account blocks, what finds a person is asked about.
class GuardLevels
{
public:
    [[nodiscard]] GuardLevel of(PersonalDataKind kind) const { return m_levels[static_cast<std::size_t>(kind)]; }
    void set(PersonalDataKind kind, GuardLevel level) { m_levels[static_cast<std::size_t>(kind)] = level; }

    friend bool operator==(const GuardLevels &, const GuardLevels &) = default;

private:
    std::array<GuardLevel, personalDataKinds.size()> m_levels{
        GuardLevel::Block,   GuardLevel::Block,   GuardLevel::Block,   GuardLevel::Confirm, GuardLevel::Confirm,
        GuardLevel::Confirm, GuardLevel::Confirm, GuardLevel::Confirm, GuardLevel::Confirm,
    };
};

/// What an organisation sets of the guard.
struct GuardRules
{
    GuardLevels levels;
    /// Registrable domains a reply may link to, "bank.example" for all of *.bank.example. None: links are not judged.
    QStringList allowedDomains;
    /// What the organisation publishes of itself and may stand anywhere: telephone numbers, accounts, e-mail addresses,
    /// and domains (all addresses at them).
    QStringList ownContacts;
    /// Of customer numbers, in the form of BoundedPattern; empty: none are looked for.
    QString customerNumber;
    /// Where a telephone number without a country belongs (ISO 3166).
    QString telephoneRegion = QStringLiteral("NL");
    /// In which cases what customers wrote of themselves is masked on the screen until it is asked for.
    IncomingMask incoming = IncomingMask::OthersCases;

    friend bool operator==(const GuardRules &, const GuardRules &) = default;
};

} // namespace wederhoor
