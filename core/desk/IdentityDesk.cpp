#include "core/desk/IdentityDesk.h"

#include "core/desk/CaseAct.h"
#include "core/desk/CaseDesk.h"
#include "core/desk/CleanNote.h"
#include "core/desk/ThingDesk.h"
#include "core/store/HistoryReader.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;

const QString rulesKey = QStringLiteral("identity.rules");
const QString minutesKey = QStringLiteral("minutes");
const QString leftOutKey = QStringLiteral("left_out");

Result<Case> noted(CaseAct &act, const Case &value, const IdentityCheck &check)
{
    const Result<void> done = act.note(value.id, Kind::Identity, check.toText());
    return done ? Result<Case>(value) : failure(done.error());
}

} // namespace

QString identityWayKind()
{
    return QStringLiteral("identity_way");
}

SharedThing identityWayThing(const IdentityWay &way)
{
    SharedThing thing;
    thing.kind = identityWayKind();
    thing.name = way.name;
    thing.fields = {{minutesKey, static_cast<int>(way.holds.count())}, {leftOutKey, QJsonValue()}};
    return thing;
}

SharedThing identityWayLeftOut(const QString &name)
{
    SharedThing thing;
    thing.kind = identityWayKind();
    thing.name = name;
    thing.fields = {{leftOutKey, true}};
    return thing;
}

Result<IdentityStanding> identityStandingOf(Connection &connection, const CaseId &id, Instant now)
{
    const Result<QList<CaseHistoryEntry>> entries = HistoryReader(connection).ofCustomer(id, Kind::Identity);
    return entries ? Result<IdentityStanding>(identityStanding(*entries, now)) : failure(entries.error());
}

Result<IdentityRules> identityRules(Connection &connection)
{
    const Result<QString> text = SettingTable(connection).value(rulesKey);
    if (!text) {
        return failure(text.error());
    }
    IdentityRules rules;
    const QJsonObject value = QJsonDocument::fromJson(text->toUtf8()).object();
    rules.asks = accountTalkFromName(value.value(QStringLiteral("asks")).toString()).value_or(rules.asks);
    rules.level = guardLevelFromName(value.value(QStringLiteral("level")).toString()).value_or(rules.level);
    for (const QJsonValue &topic : value.value(QStringLiteral("topics")).toArray()) {
        rules.topics.append(topic.toString());
    }
    return rules;
}

IdentityDesk::IdentityDesk(Store &store, const Clock &clock, const CaseDesk &desk)
    : m_store(store)
    , m_clock(clock)
    , m_desk(desk)
{
}

QFuture<Result<Case>> IdentityDesk::check(const CaseId &id, const QString &how, Instant until, const QString &note)
{
    const IdentityCheck made{how.simplified(), until, note.simplified(), {}, {}, {}};
    const auto record = [id, made, me = m_desk.me(), now = m_clock.now()](Transaction &transaction) -> Result<Case> {
        if (made.how.isEmpty() || made.until <= now) {
            return failure(ErrorKind::Invalid,
                           made.how.isEmpty() ? QStringLiteral("how: missing") : QStringLiteral("until: in the past"));
        }
        CaseAct act(transaction, me, now);
        const Result<Case> value = act.load(id);
        const Result<void> clean = value
            ? requireCleanNote(transaction.connection(), made.how + QLatin1Char('\n') + made.note)
            : failure(value.error());
        return clean ? noted(act, *value, made) : failure(clean.error());
    };
    return m_store.write<Case>(record);
}

QFuture<Result<Case>> IdentityDesk::withdraw(const CaseId &id)
{
    return m_store.write<Case>([id, me = m_desk.me(), now = m_clock.now()](Transaction &transaction) -> Result<Case> {
        CaseAct act(transaction, me, now);
        const Result<Case> value = act.load(id);
        if (!value) {
            return value;
        }
        const Result<IdentityStanding> standing = identityStandingOf(transaction.connection(), value->id, now);
        if (!standing) {
            return failure(standing.error());
        }
        return standing->valid ? noted(act, *value, IdentityCheck())
                               : failure(ErrorKind::NotFound, QStringLiteral("no identity check holds"));
    });
}

QFuture<Result<IdentityStanding>> IdentityDesk::standing(const CaseId &id)
{
    return m_store.read<IdentityStanding>(
        [id, now = m_clock.now()](Snapshot &snapshot) { return identityStandingOf(snapshot.connection(), id, now); });
}

QFuture<Result<QList<IdentityWay>>> IdentityDesk::ways()
{
    return m_store.read<QList<IdentityWay>>([](Snapshot &snapshot) -> Result<QList<IdentityWay>> {
        const Result<QList<SharedThing>> things = thingsOf(snapshot.connection(), identityWayKind());
        if (!things) {
            return failure(things.error());
        }
        QList<IdentityWay> ways = builtInIdentityWays();
        for (const SharedThing &thing : *things) {
            const int minutes = std::max(1, thing.fields.value(minutesKey).toInt(30));
            const auto known = std::find_if(ways.begin(), ways.end(),
                                            [&thing](const IdentityWay &way) { return way.name == thing.name; });
            if (thing.fields.value(leftOutKey).toBool()) {
                ways.removeIf([&thing](const IdentityWay &way) { return way.name == thing.name; });
            } else if (known != ways.end()) {
                known->holds = std::chrono::minutes{minutes};
            } else {
                ways.append({thing.name, std::chrono::minutes{minutes}});
            }
        }
        return ways;
    });
}

QFuture<Result<IdentityRules>> IdentityDesk::rules()
{
    return m_store.read<IdentityRules>([](Snapshot &snapshot) { return identityRules(snapshot.connection()); });
}

QFuture<Result<void>> IdentityDesk::saveRules(const IdentityRules &rules)
{
    const QJsonObject value{{QStringLiteral("asks"), accountTalkName(rules.asks)},
                            {QStringLiteral("level"), guardLevelName(rules.level)},
                            {QStringLiteral("topics"), QJsonArray::fromStringList(rules.topics)}};
    return m_store.setSetting(rulesKey, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
}

} // namespace wederhoor
