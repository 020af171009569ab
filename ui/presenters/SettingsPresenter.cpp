#include "ui/presenters/SettingsPresenter.h"

#include "core/desk/CaseDesk.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

namespace wederhoor {

namespace {
constexpr QLatin1String agentIdKey("agent.id");
constexpr QLatin1String agentNameKey("agent.name");
constexpr QLatin1String languageKey("ui.language");
constexpr QLatin1String themeKey("ui.theme");
} // namespace

SettingsPresenter::SettingsPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_practice(practice)
{
}

void SettingsPresenter::load()
{
    m_reading = 5;
    readSetting(agentIdKey, &Values::agentId);
    readSetting(agentNameKey, &Values::name);
    readSetting(languageKey, &Values::language);
    readSetting(themeKey, &Values::theme);
    readSignature();
}

void SettingsPresenter::readSetting(const QString &key, QString Values::*field)
{
    onResult(this, m_inbox.store.setting(key), [this, field](const Result<QString> &value) {
        if (value) {
            m_values.*field = *value;
        }
        oneRead();
    });
}

void SettingsPresenter::readSignature()
{
    onResult(this, m_inbox.store.signatures(), [this](const Result<QList<SignatureRule>> &rules) {
        if (rules) {
            const AgentId me = m_inbox.desk.me().id;
            for (const SignatureRule &rule : *rules) {
                if (rule.channel.isNull()
                    && (rule.agent == me || (rule.agent.isEmpty() && m_values.signature.isEmpty()))) {
                    m_values.signature = rule.text;
                }
            }
        }
        oneRead();
    });
}

void SettingsPresenter::oneRead()
{
    if (--m_reading > 0) {
        return;
    }
    // Until a name was given the desk knows the user by the one of the system.
    const Agent &me = m_inbox.desk.me();
    if (m_values.agentId.isEmpty()) {
        m_values.agentId = me.id.value;
    }
    if (m_values.name.isEmpty()) {
        m_values.name = me.name;
    }
    Q_EMIT read();
}

void SettingsPresenter::save(const Values &values)
{
    m_values = values;
    const Agent me{AgentId{values.agentId}, values.name.trimmed()};
    for (InboxDoor *door : {&m_inbox, &m_practice}) {
        door->desk.setMe(me);
        follow(door->store.setSetting(agentIdKey, me.id.value));
        follow(door->store.setSetting(agentNameKey, me.name));
        if (door->saveSignature) {
            follow(door->saveSignature({me.id, ChannelId{}, values.signature.trimmed()}));
        }
    }
    follow(m_inbox.store.setSetting(languageKey, values.language));
    follow(m_inbox.store.setSetting(themeKey, values.theme));
    Q_EMIT saved();
}

void SettingsPresenter::follow(const QFuture<Result<void>> &future)
{
    onResult(this, future, [this](const Result<void> &done) {
        if (!done) {
            Q_EMIT failed(errorText(done.error()));
        }
    });
}

} // namespace wederhoor
