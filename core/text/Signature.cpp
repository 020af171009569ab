#include "core/text/Signature.h"

#include "core/text/TemplateRenderer.h"

namespace wederhoor {

namespace {

/// How close a rule is to this agent on this channel; 0: not meant for them.
int closeness(const SignatureRule &rule, const Agent &agent, const ChannelId &channel)
{
    if ((!rule.agent.isEmpty() && rule.agent != agent.id) || (!rule.channel.isNull() && rule.channel != channel)) {
        return 0;
    }
    return 1 + (rule.channel.isNull() ? 0 : 1) + (rule.agent.isEmpty() ? 0 : 2);
}

} // namespace

QString signatureFor(const QList<SignatureRule> &rules, const Agent &agent, const ChannelId &channel)
{
    const SignatureRule *closest = nullptr;
    int best = 0;
    for (const SignatureRule &rule : rules) {
        if (const int fit = closeness(rule, agent, channel); fit > best) {
            best = fit;
            closest = &rule;
        }
    }
    if (!closest) {
        return {};
    }
    return renderTemplate(
               closest->text,
               {{QStringLiteral("agent.name"), agent.name}, {QStringLiteral("agent.initials"), agent.initials()}})
        .text;
}

} // namespace wederhoor
