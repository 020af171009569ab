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
constexpr QLatin1String firstRunKey("ui.first_run");
const QString done = QStringLiteral("done");

/// How this agent signs where nothing else was said: by a rule of their own, or by everybody's.
QString signatureOf(const QList<SignatureRule> &rules, const AgentId &me)
{
    QString text;
    for (const SignatureRule &rule : rules) {
        if (rule.channel.isNull() && (rule.agent == me || (rule.agent.isEmpty() && text.isEmpty()))) {
            text = rule.text;
        }
    }
    return text;
}

} // namespace

SettingsPresenter::SettingsPresenter(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_practice(practice)
{
    // The signature is changed elsewhere too.
    connect(&inbox.store, &Store::settingsChanged, this, [this] {
        if (m_reading == 0) {
            readSignature([] {});
        }
    });
}

void SettingsPresenter::load()
{
    m_reading = 6;
    readSetting(agentIdKey, &Values::agentId);
    readSetting(agentNameKey, &Values::name);
    readSetting(languageKey, &Values::language);
    readSetting(themeKey, &Values::theme);
    onResult(this, m_inbox.store.setting(firstRunKey), [this](const Result<QString> &value) {
        // What cannot be read is no reason to begin anew.
        m_isFirstRun = value && *value != done;
        oneRead();
    });
    readSignature([this] { oneRead(); });
}

void SettingsPresenter::setLanguage(const QString &language)
{
    m_values.language = language;
    follow(m_inbox.store.setSetting(languageKey, language));
    Q_EMIT saved();
}

void SettingsPresenter::finishFirstRun()
{
    m_isFirstRun = false;
    follow(m_inbox.store.setSetting(firstRunKey, done));
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

void SettingsPresenter::readSignature(std::function<void()> then)
{
    onResult(this, m_inbox.store.signatures(),
             [this, then = std::move(then)](const Result<QList<SignatureRule>> &rules) {
                 if (rules) {
                     m_values.signature = signatureOf(*rules, m_inbox.desk.me().id);
                 }
                 then();
             });
}

void SettingsPresenter::oneRead()
{
    if (--m_reading > 0) {
        return;
    }
    m_isFirstRun = m_isFirstRun && m_values.name.isEmpty();
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
    const Values before = std::exchange(m_values, values);
    const Agent me{AgentId{values.agentId}, values.name.trimmed()};
    for (InboxDoor *door : {&m_inbox, &m_practice}) {
        door->desk.setMe(me);
        follow(door->store.setSetting(agentIdKey, me.id.value));
        follow(door->store.setSetting(agentNameKey, me.name));
        if (me.id.value != before.agentId) {
            takeSignaturesAlong(*door, AgentId{before.agentId}, me.id);
        }
        if (door->saveSignature && values.signature != before.signature) {
            follow(door->saveSignature({me.id, ChannelId{}, values.signature.trimmed()}));
        }
    }
    follow(m_inbox.store.setSetting(languageKey, values.language));
    follow(m_inbox.store.setSetting(themeKey, values.theme));
    Q_EMIT saved();
}

/// Who gets another id goes on signing as before.
void SettingsPresenter::takeSignaturesAlong(const InboxDoor &door, const AgentId &from, const AgentId &to)
{
    if (!door.saveSignature) {
        return;
    }
    onResult(this, door.store.signatures(), [this, door, from, to](const Result<QList<SignatureRule>> &rules) {
        for (const SignatureRule &rule : rules.value_or(QList<SignatureRule>())) {
            if (rule.agent == from) {
                follow(door.saveSignature({to, rule.channel, rule.text}));
            }
        }
    });
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
