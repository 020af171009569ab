#include "core/desk/MandateDesk.h"

#include "core/desk/OwnRole.h"
#include "core/desk/ThingDesk.h"
#include "core/domain/Async.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>
#include <tuple>

namespace wederhoor {

namespace {

/// Whoever writes a mandate gives one: nobody proposes it.
bool mayLayDown(const SharedThings &known)
{
    return !known.inTeam || known.right(sharedKind::mandates()) == SharedRight::Edit;
}

} // namespace

Result<QList<TopicRule>> topicRules(Connection &connection)
{
    const Result<QList<SharedThing>> things = thingsOf(connection, sharedKind::topics());
    if (!things) {
        return failure(things.error());
    }
    QList<TopicRule> rules;
    for (const SharedThing &thing : *things) {
        rules.append(topicRuleOf(thing));
    }
    return rules;
}

Result<MandateBook> mandateBook(Connection &connection)
{
    const Result<QList<SharedThing>> mandates = thingsOf(connection, sharedKind::mandates());
    const Result<QList<TopicRule>> topics = topicRules(connection);
    const Result<std::optional<Role>> role = ownRole(connection);
    const Result<SharedThings> known = SharedTable(connection).all();
    if (!mandates || !topics || !role || !known) {
        return failure(!mandates ? mandates.error() : !topics ? topics.error() : !role ? role.error() : known.error());
    }
    MandateBook book;
    for (const SharedThing &thing : *mandates) {
        if (const std::optional<Mandate> mandate = mandateOf(thing)) {
            book.mandates.append(*mandate);
        }
    }
    std::sort(book.mandates.begin(), book.mandates.end(), [](const Mandate &a, const Mandate &b) {
        return std::tie(a.what, a.topic, a.role) < std::tie(b.what, b.topic, b.role);
    });
    book.topics = *topics;
    book.role = *role;
    book.mayEdit = mayLayDown(*known);
    return book;
}

MandateDesk::MandateDesk(Store &store, IdMaker &ids)
    : m_store(store)
    , m_ids(ids)
{
}

QFuture<Result<MandateBook>> MandateDesk::read()
{
    return m_store.read<MandateBook>([](Snapshot &snapshot) { return mandateBook(snapshot.connection()); });
}

QFuture<Result<void>> MandateDesk::save(const Mandate &value)
{
    if (value.what.trimmed().isEmpty() || value.what.contains(u':')) {
        return ready<void>(
            failure(ErrorKind::Invalid, QStringLiteral("what may be decided: missing, or with a colon in it")));
    }
    return change(sharedThingOf(value), true);
}

QFuture<Result<void>> MandateDesk::remove(const Mandate &value)
{
    return change(sharedThingOf(value), false);
}

QFuture<Result<void>> MandateDesk::save(const TopicRule &rule)
{
    if (rule.topic.trimmed().isEmpty()) {
        return ready<void>(failure(ErrorKind::Invalid, QStringLiteral("topic: missing")));
    }
    return change(sharedThingOf(rule), rule.needsRelease);
}

QFuture<Result<void>> MandateDesk::change(const SharedThing &thing, bool stays)
{
    return m_store.write<void>([thing, stays, act = m_ids.uuid()](Transaction &transaction) -> Result<void> {
        const Result<SharedThings> known = SharedTable(transaction.connection()).all();
        if (!known) {
            return failure(known.error());
        }
        if (!mayLayDown(*known)) {
            return failure(ErrorKind::Forbidden, QStringLiteral("not for this role: %1").arg(thing.kind));
        }
        return stays ? layDown(transaction, *known, thing, act) : takeAway(transaction, *known, thing.id, act);
    });
}

} // namespace wederhoor
