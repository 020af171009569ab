#include "core/domain/Guest.h"

#include <QJsonArray>

namespace wederhoor {

namespace {

constexpr QLatin1String departmentKey{"department"};
constexpr QLatin1String agreedKey{"agreed"};
constexpr QLatin1String signaturesKey{"signatures"};
constexpr QLatin1String channelKey{"channel"};
constexpr QLatin1String languageKey{"language"};
constexpr QLatin1String textKey{"text"};
constexpr QLatin1String nameKey{"display_name"};

/// How close a signature is; 0: not meant for this.
int closeness(const GuestSignature &signature, const ChannelId &channel, const QString &language)
{
    const bool otherChannel = !signature.channel.isNull() && signature.channel != channel;
    const bool otherLanguage = !signature.language.isEmpty() && signature.language != language;
    if (otherChannel || otherLanguage || signature.text.isEmpty()) {
        return 0;
    }
    return 1 + (signature.language.isEmpty() ? 0 : 1) + (signature.channel.isNull() ? 0 : 2);
}

} // namespace

QString Guest::fullName() const
{
    return department.isEmpty() ? name : name + QStringLiteral(", ") + department;
}

QString Guest::signatureFor(const ChannelId &channel, const QString &language) const
{
    QString closest = fullName();
    int best = 0;
    for (const GuestSignature &signature : signatures) {
        if (const int fit = closeness(signature, channel, language); fit > best) {
            best = fit;
            closest = signature.text;
        }
    }
    return closest;
}

QString guestKind()
{
    return QStringLiteral("guest");
}

Guest guestOf(const SharedThing &thing)
{
    Guest guest{
        thing.id, thing.name, thing.fields.value(departmentKey).toString(), thing.fields.value(agreedKey).toBool(), {}};
    for (const QJsonValue &entry : thing.fields.value(signaturesKey).toArray()) {
        const QJsonObject value = entry.toObject();
        guest.signatures.append({ChannelId::fromString(value.value(channelKey).toString()),
                                 value.value(languageKey).toString(), value.value(textKey).toString()});
    }
    return guest;
}

SharedThing guestThing(const Guest &guest)
{
    QJsonArray signatures;
    for (const GuestSignature &signature : guest.signatures) {
        signatures.append(
            QJsonObject{{channelKey, signature.channel.isNull() ? QString() : signature.channel.toString()},
                        {languageKey, signature.language},
                        {textKey, signature.text}});
    }
    SharedThing thing;
    thing.id = guest.id;
    thing.kind = guestKind();
    thing.name = guest.name;
    thing.fields = {{departmentKey, guest.department}, {agreedKey, guest.mayBeNamed}, {signaturesKey, signatures}};
    return thing;
}

QString namedMemberKind()
{
    return QStringLiteral("named_member");
}

SharedThing namedMemberThing(const AgentId &login, const QString &name, bool agrees)
{
    static const QUuid all = QUuid::fromString(QStringLiteral("1d0f6a0a-6e0c-4a6f-9d7e-0c7a5d1b2e21"));
    SharedThing thing;
    thing.id = QUuid::createUuidV5(all, login.value);
    thing.kind = namedMemberKind();
    thing.name = login.value;
    thing.fields = {{nameKey, name}, {agreedKey, agrees}};
    return thing;
}

std::optional<NamedMember> namedMemberOf(const SharedThing &thing)
{
    // Without a team there is no owner: the one who works here said it.
    const bool isOwnWord = thing.owner.isEmpty() || thing.owner.value == thing.name;
    const QString name = thing.fields.value(nameKey).toString();
    return isOwnWord && thing.fields.value(agreedKey).toBool() && !name.isEmpty()
        ? std::optional(NamedMember{{thing.name}, name})
        : std::nullopt;
}

} // namespace wederhoor
