#include "ui/presenters/CareSettings.h"

#include "core/desk/CallbackDesk.h"
#include "core/desk/IdentityDesk.h"
#include "core/desk/ThingDesk.h"
#include "core/store/Store.h"
#include "ui/models/Words.h"

#include <algorithm>

namespace wederhoor {

CareSettings::CareSettings(const InboxDoor &inbox, const InboxDoor &practice, QObject *parent)
    : QObject(parent)
    , m_inbox(inbox)
    , m_practice(practice)
{
    connect(&inbox.store, &Store::settingsChanged, this, &CareSettings::read);
    connect(&inbox.store, &Store::sharedChanged, this, &CareSettings::read);
    read();
}

void CareSettings::read()
{
    if (m_inbox.identity == nullptr) {
        return;
    }
    onResult(this, m_inbox.identity->rules(), [this](const Result<IdentityRules> &rules) {
        if (rules && *rules != m_rules) {
            m_rules = *rules;
            Q_EMIT changed();
        }
    });
    onResult(this, m_inbox.identity->ways(), [this](const Result<QList<IdentityWay>> &ways) {
        if (ways && *ways != m_ways) {
            m_ways = *ways;
            Q_EMIT changed();
        }
    });
    onResult(this, m_inbox.callbacks->keepDays(), [this](const Result<int> &days) {
        if (days && *days != m_keepDays) {
            m_keepDays = *days;
            Q_EMIT changed();
        }
    });
}

void CareSettings::follow(const QFuture<Result<void>> &act)
{
    onResult(this, act, [this](const Result<void> &done) {
        if (done) {
            Q_EMIT saved();
        } else {
            Q_EMIT failed(errorText(done.error()));
        }
        read();
    });
}

void CareSettings::save(const IdentityRules &rules, int keepDays)
{
    if (m_inbox.identity == nullptr) {
        return;
    }
    // One learns to write under the same rules.
    const auto here = andThen(this, m_inbox.identity->saveRules(rules),
                              [this, keepDays] { return m_inbox.callbacks->setKeepDays(keepDays); });
    follow(andThen(this, here, [this, rules] { return m_practice.identity->saveRules(rules); }));
}

void CareSettings::withKnownWay(const QString &name, const std::function<void(std::optional<SharedThing>)> &go)
{
    onResult(this, m_inbox.things->all(identityWayKind()), [this, name, go](const Result<QList<SharedThing>> &things) {
        if (!things) {
            Q_EMIT failed(errorText(things.error()));
            return;
        }
        const auto known = std::find_if(things->begin(), things->end(),
                                        [&name](const SharedThing &thing) { return thing.name == name; });
        go(known == things->end() ? std::nullopt : std::optional(*known));
    });
}

void CareSettings::saveWay(const IdentityWay &way)
{
    const IdentityWay wanted{way.name.simplified(), way.holds};
    if (wanted.name.isEmpty() || m_inbox.things == nullptr) {
        return;
    }
    withKnownWay(wanted.name, [this, wanted](const std::optional<SharedThing> &known) {
        SharedThing thing = identityWayThing(wanted);
        thing.id = known ? known->id : QUuid();
        follow(m_inbox.things->save(thing));
    });
}

void CareSettings::removeWay(const QString &name)
{
    if (m_inbox.things == nullptr) {
        return;
    }
    withKnownWay(name, [this, name](const std::optional<SharedThing> &known) {
        const QList<IdentityWay> builtIn = builtInIdentityWays();
        const bool isBuiltIn
            = std::any_of(builtIn.begin(), builtIn.end(), [&name](const IdentityWay &way) { return way.name == name; });
        if (!isBuiltIn && known) {
            follow(m_inbox.things->remove(known->id));
        } else if (isBuiltIn) {
            SharedThing thing = identityWayLeftOut(name);
            thing.id = known ? known->id : QUuid();
            follow(m_inbox.things->save(thing));
        }
    });
}

} // namespace wederhoor
