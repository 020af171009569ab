#include "core/domain/PersonalData.h"

#include "core/domain/NameTable.h"

namespace wederhoor {

namespace {

constexpr NameTable<PersonalDataKind, personalDataKinds.size()> kindNames{{{
    {PersonalDataKind::Iban, "iban"},
    {PersonalDataKind::PaymentCard, "card"},
    {PersonalDataKind::Bsn, "bsn"},
    {PersonalDataKind::Email, "email"},
    {PersonalDataKind::Telephone, "phone"},
    {PersonalDataKind::Postcode, "postcode"},
    {PersonalDataKind::BirthDate, "birth_date"},
    {PersonalDataKind::CustomerNumber, "customer_number"},
    {PersonalDataKind::Link, "link"},
}}};

constexpr NameTable<GuardLevel, 3> levelNames{{{
    {GuardLevel::Hint, "hint"},
    {GuardLevel::Confirm, "confirm"},
    {GuardLevel::Block, "block"},
}}};

constexpr NameTable<IncomingMask, 3> maskNames{{{
    {IncomingMask::Never, "never"},
    {IncomingMask::OthersCases, "others_cases"},
    {IncomingMask::Always, "always"},
}}};

} // namespace

QString personalDataKindName(PersonalDataKind kind)
{
    return kindNames.name(kind);
}

std::optional<PersonalDataKind> personalDataKindFromName(const QString &name)
{
    return kindNames.value(name);
}

QString guardLevelName(GuardLevel level)
{
    return levelNames.name(level);
}

std::optional<GuardLevel> guardLevelFromName(const QString &name)
{
    return levelNames.value(name);
}

QString incomingMaskName(IncomingMask mask)
{
    return maskNames.name(mask);
}

std::optional<IncomingMask> incomingMaskFromName(const QString &name)
{
    return maskNames.value(name);
}

} // namespace wederhoor
