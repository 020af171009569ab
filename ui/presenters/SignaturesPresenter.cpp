#include "ui/presenters/SignaturesPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/ReplyParts.h"
#include "core/store/Store.h"
#include "core/text/Signature.h"
#include "core/text/TemplateRenderer.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

namespace {

QString ruleText(const QList<SignatureRule> &rules, const AgentId &agent, const ChannelId &channel)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const SignatureRule &rule) {
        return rule.agent == agent && rule.channel == channel;
    });
    return found == rules.end() ? QString() : found->text;
}

} // namespace

SignaturesPresenter::SignaturesPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_practice(practice)
{
    connect(&inbox.store, &Store::settingsChanged, this, &SignaturesPresenter::read);
    connect(&inbox.store, &Store::channelsChanged, this, &SignaturesPresenter::read);
    read();
}

void SignaturesPresenter::read()
{
    const auto both = andThen(this, m_inbox.store.channels(), [this](const QList<Channel> &channels) {
        return andThen(this, m_inbox.store.signatures(), [this, channels](const QList<SignatureRule> &rules) {
            const auto setting = m_inbox.store.setting(QLatin1String(threadSignatureSetting));
            return andThen(this, setting, [this, channels, rules](const QString &place) {
                m_signsEachPart = place == u"each";
                take(channels, rules);
                return Result<void>();
            });
        });
    });
    onResult(this, both, [this](const Result<void> &read) {
        if (!read) {
            Q_EMIT failed(errorText(read.error()));
        }
    });
}

void SignaturesPresenter::take(const QList<Channel> &channels, const QList<SignatureRule> &rules)
{
    const AgentId me = m_inbox.desk.me().id;
    m_rules = rules;
    const QString own = ruleText(rules, me, {});
    QList<Place> places{{{}, {}, {}, own.isEmpty() ? ruleText(rules, {}, {}) : own}};
    for (const Channel &channel : channels) {
        if (channel.enabled) {
            places.append({channel.id, channelWord(channel.platform, channel.name), channel.platform,
                           ruleText(rules, me, channel.id)});
        }
    }
    m_places = places;
    Q_EMIT changed();
}

QString SignaturesPresenter::preview(const ChannelId &channel, const QString &text) const
{
    const Agent &me = m_inbox.desk.me();
    QList<SignatureRule> rules = m_rules;
    rules.removeIf([&](const SignatureRule &rule) { return rule.agent == me.id && rule.channel == channel; });
    if (!text.trimmed().isEmpty()) {
        rules.append({me.id, channel, text.trimmed()});
    }
    return signatureFor(rules, me, channel);
}

QStringList SignaturesPresenter::unresolved(const QString &text) const
{
    const Agent &me = m_inbox.desk.me();
    const Rendered rendered = renderTemplate(
        text, {{QStringLiteral("agent.name"), me.name}, {QStringLiteral("agent.initials"), me.initials()}});
    QStringList names;
    for (const Rendered::Unresolved &variable : rendered.unresolved) {
        names.append(variable.name);
    }
    return names;
}

void SignaturesPresenter::setSignsEachPart(bool each)
{
    if (each == m_signsEachPart) {
        return;
    }
    const QString place = each ? QStringLiteral("each") : QString();
    onResult(this, m_practice.store.setSetting(QLatin1String(threadSignatureSetting), place),
             [](const Result<void> &) {});
    onResult(this, m_inbox.store.setSetting(QLatin1String(threadSignatureSetting), place),
             [this](const Result<void> &done) {
                 if (done) {
                     Q_EMIT saved();
                 } else {
                     Q_EMIT failed(errorText(done.error()));
                 }
             });
}

void SignaturesPresenter::save(const ChannelId &channel, const QString &text)
{
    const SignatureRule rule{m_inbox.desk.me().id, channel, text.trimmed()};
    // The channels of the inbox are not in practice.
    if (channel.isNull() && m_practice.saveSignature) {
        onResult(this, m_practice.saveSignature(rule), [](const Result<void> &) {});
    }
    if (m_inbox.saveSignature) {
        onResult(this, m_inbox.saveSignature(rule), [this](const Result<void> &done) {
            if (done) {
                Q_EMIT saved();
            } else {
                Q_EMIT failed(errorText(done.error()));
            }
        });
    }
}

} // namespace wederhoor
