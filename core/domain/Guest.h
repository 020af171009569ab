#pragma once

#include "core/domain/Shared.h"

namespace wederhoor {

/// How a guest signs on a channel, in a language; empty: on any, in any.
struct GuestSignature
{
    ChannelId channel;
    QString language;
    QString text;

    friend bool operator==(const GuestSignature &, const GuestSignature &) = default;
};

/// A colleague from a department who answers in person and is no member: a member sends it for them.
struct Guest
{
    QUuid id;
    QString name;
    QString department;
    bool mayBeNamed = false; ///< agreed to stand on the team's page
    QList<GuestSignature> signatures;

    /// "Anne de Vries, Mortgages"
    [[nodiscard]] QString fullName() const;
    /// The closest that fits; without one their name and department.
    [[nodiscard]] QString signatureFor(const ChannelId &channel, const QString &language) const;
    friend bool operator==(const Guest &, const Guest &) = default;
};

/// A guest as a shared thing.
[[nodiscard]] QString guestKind();
[[nodiscard]] Guest guestOf(const SharedThing &thing);
[[nodiscard]] SharedThing guestThing(const Guest &guest);

/// A member's own word that their name may stand on the team's page, as a shared thing: nobody else's word counts.
struct NamedMember
{
    AgentId login;
    QString name;
};
[[nodiscard]] QString namedMemberKind();
[[nodiscard]] SharedThing namedMemberThing(const AgentId &login, const QString &name, bool agrees);
/// Nothing: they did not agree, or somebody else said so.
[[nodiscard]] std::optional<NamedMember> namedMemberOf(const SharedThing &thing);

} // namespace wederhoor
