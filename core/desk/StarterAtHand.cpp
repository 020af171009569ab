#include "core/desk/StarterAtHand.h"

#include "core/desk/KnowledgeFile.h"
#include "core/desk/ThingDesk.h"
#include "core/domain/Mandate.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

const QString doneKey = QStringLiteral("at_hand.starter");

Result<Mandate> mandateIn(const QJsonObject &entry)
{
    const auto text = [&entry](const char *key) { return entry.value(QLatin1String(key)).toString(); };
    const std::optional<Role> role = roleFromName(text("role"));
    const std::optional<Money> most = moneyFromText(text("amount"));
    if (!role || !most || text("what").isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a mandate has no role, no amount or nothing to decide"));
    }
    return Mandate{*role, text("topic"), text("what"), *most};
}

Result<QList<SharedThing>> thingsIn(const QByteArray &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    const auto knowledge = readKnowledge(QJsonDocument(all.value(QStringLiteral("knowledge")).toArray()).toJson());
    if (!knowledge) {
        return failure(knowledge.error());
    }
    QList<SharedThing> things;
    for (Knowledge value : *knowledge) {
        value.id = QUuid::createUuid();
        things.append(sharedThingOf(value));
    }
    for (const QJsonValue &entry : all.value(QStringLiteral("mandates")).toArray()) {
        const Result<Mandate> mandate = mandateIn(entry.toObject());
        if (!mandate) {
            return failure(mandate.error());
        }
        things.append(sharedThingOf(*mandate));
    }
    return things;
}

Result<int> addOnce(Transaction &transaction, const QList<SharedThing> &things)
{
    SettingTable settings(transaction.connection());
    const Result<QString> before = settings.value(doneKey);
    if (!before || !before->isEmpty()) {
        return before ? Result<int>(0) : failure(before.error());
    }
    Result<void> done = settings.set(doneKey, QStringLiteral("1"));
    for (const SharedThing &thing : things) {
        done = done ? layDown(transaction, SharedThings(), thing, {}) : done;
    }
    return done ? Result<int>(static_cast<int>(things.size())) : failure(done.error());
}

} // namespace

QFuture<Result<int>> addStarterAtHand(Store &store, const QByteArray &json)
{
    const Result<QList<SharedThing>> things = thingsIn(json);
    if (!things) {
        return ready<int>(failure(things.error()));
    }
    return store.write<int>([things = *things](Transaction &transaction) { return addOnce(transaction, things); });
}

} // namespace wederhoor
