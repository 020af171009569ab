#include "core/domain/Shared.h"

#include "core/domain/TemplateActs.h"

#include <algorithm>

namespace wederhoor {

SharedRight SharedThings::right(const QString &kind) const
{
    const auto named = rights.constFind(kind);
    return named != rights.constEnd() ? *named : rights.value(QStringLiteral("*"), SharedRight::None);
}

const SharedThing *SharedThings::find(const QUuid &id) const
{
    const auto found
        = std::find_if(things.begin(), things.end(), [&id](const SharedThing &thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

const SharedScope *SharedThings::scope(const QUuid &id) const
{
    const auto found
        = std::find_if(scopes.begin(), scopes.end(), [&id](const SharedScope &one) { return one.id == id; });
    return found == scopes.end() ? nullptr : &*found;
}

int SharedThings::depthOf(const QUuid &id) const
{
    const SharedScope *known = scope(id);
    return known == nullptr ? 0 : known->depth;
}

bool SharedThings::mayEdit(const SharedThing &thing) const
{
    const SharedRight may = right(thing.kind);
    return may == SharedRight::Edit
        || (may == SharedRight::Own && (thing.owner == me || (thing.version == 0 && thing.owner.isEmpty())));
}

QString sharedKind::templates()
{
    return QStringLiteral("template");
}

QString sharedKind::tags()
{
    return QStringLiteral("tag");
}

QString sharedKind::savedViews()
{
    return QStringLiteral("saved_view");
}

QString sharedKind::signatures()
{
    return QStringLiteral("signature");
}

QJsonObject sharedFields(const Template &value)
{
    return {{QStringLiteral("language"), value.language},
            {QStringLiteral("platform"), value.platform.value},
            {QStringLiteral("topic"), value.topic},
            {QStringLiteral("folder"), value.folder},
            {QStringLiteral("text"), value.text},
            // A null takes them away.
            {QStringLiteral("acts"), value.isMacro() ? QJsonValue(templateActsToJson(value.acts)) : QJsonValue()}};
}

Template sharedTemplate(const QUuid &id, const QString &name, const QJsonObject &fields)
{
    Template value;
    value.id = TemplateId{id};
    value.name = name;
    value.language = fields.value(QLatin1String("language")).toString();
    value.platform.value = fields.value(QLatin1String("platform")).toString();
    value.topic = fields.value(QLatin1String("topic")).toString();
    value.folder = fields.value(QLatin1String("folder")).toString();
    value.text = fields.value(QLatin1String("text")).toString();
    value.acts = templateActsFromJson(fields.value(QLatin1String("acts")).toArray());
    return value;
}

QJsonObject sharedFields(const SignatureRule &rule)
{
    return {{QStringLiteral("agent"), rule.agent.value},
            {QStringLiteral("channel"), rule.channel.isNull() ? QString() : rule.channel.toString()},
            {QStringLiteral("text"), rule.text}};
}

SignatureRule sharedSignature(const QJsonObject &fields)
{
    return {AgentId{fields.value(QLatin1String("agent")).toString()},
            ChannelId::fromString(fields.value(QLatin1String("channel")).toString()),
            fields.value(QLatin1String("text")).toString()};
}

QUuid sharedSignatureId(const SignatureRule &rule, const QUuid &scope)
{
    static const QUuid all = QUuid::fromString(QStringLiteral("6f0a3c5e-5a0e-4b57-9d7e-6b1d0c5a6a11"));
    return QUuid::createUuidV5(scope.isNull() ? all : scope, sharedSignatureName(rule));
}

QString sharedSignatureName(const SignatureRule &rule)
{
    return rule.agent.value + QLatin1Char('/') + (rule.channel.isNull() ? QString() : rule.channel.toString());
}

const SharedThing *sharedSignatureOf(const SharedThings &all, const SignatureRule &rule)
{
    const SharedThing *found = nullptr;
    for (const SharedThing &thing : all.things) {
        const SignatureRule theirs = sharedSignature(thing.fields);
        const bool isIt
            = thing.kind == sharedKind::signatures() && theirs.agent == rule.agent && theirs.channel == rule.channel;
        if (isIt && (found == nullptr || all.depthOf(thing.scope) > all.depthOf(found->scope))) {
            found = &thing;
        }
    }
    return found;
}

QJsonObject laidOver(QJsonObject base, const QJsonObject &fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field->isNull()) {
            base.remove(field.key());
        } else {
            base.insert(field.key(), *field);
        }
    }
    return base;
}

} // namespace wederhoor
