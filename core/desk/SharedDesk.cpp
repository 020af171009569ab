#include "core/desk/SharedDesk.h"

#include "core/domain/Async.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

/// Runs fn with what is known, in one transaction.
template <class Fn> QFuture<Result<void>> withKnown(Store &store, Fn fn)
{
    return store.write<void>([fn = std::move(fn)](Transaction &transaction) -> Result<void> {
        const Result<SharedThings> known = SharedTable(transaction.connection()).all();
        return known ? fn(transaction, *known) : failure(known.error());
    });
}

bool hasNamesake(const SharedThings &known, const SharedThing &wanted)
{
    return std::any_of(known.things.begin(), known.things.end(), [&wanted](const SharedThing &other) {
        return other.id != wanted.id && other.kind == wanted.kind && other.version > 0 && !other.isDeleted
            && other.scope == wanted.scope && other.name == wanted.name;
    });
}

} // namespace

QUuid scopeOf(const SharedThings &known, const QUuid &thing)
{
    using State = SharedThing::State;
    const SharedThing *present = known.find(thing);
    if (present == nullptr) {
        return {};
    }
    return present->state == State::Proposed || present->state == State::Returned ? present->ownScope : present->scope;
}

Result<void> saveShared(Transaction &transaction, const SharedThings &known, const SharedThing &wanted,
                        const QUuid &act)
{
    const SharedThing *present = known.find(wanted.id);
    const SharedRight may = known.right(wanted.kind);
    if (!known.inTeam || may == SharedRight::None || may == SharedRight::Read) {
        return failure(ErrorKind::Forbidden, QStringLiteral("not for this role: %1").arg(wanted.kind));
    }
    if (hasNamesake(known, wanted)) {
        return failure(ErrorKind::Conflict, QStringLiteral("the team has another one called %1").arg(wanted.name));
    }
    SharedThing fresh = wanted;
    fresh.version = 0;
    fresh.owner = {};
    const bool writes = known.mayEdit(present != nullptr && present->version > 0 ? *present : fresh);
    return SharedTable(transaction.connection())
        .put({act, wanted.id, wanted.kind, writes ? SharedAct::Kind::Put : SharedAct::Kind::Propose, wanted.name,
              wanted.fields, std::nullopt, wanted.scope});
}

Result<void> removeShared(Transaction &transaction, const SharedThings &known, const QUuid &thing, const QUuid &act)
{
    const SharedThing *present = known.find(thing);
    if (present == nullptr) {
        return failure(ErrorKind::NotFound, QStringLiteral("it is not shared"));
    }
    if (!known.mayEdit(*present)) {
        return failure(ErrorKind::Forbidden, QStringLiteral("not for this role: %1").arg(present->kind));
    }
    return SharedTable(transaction.connection())
        .put({act, thing, present->kind, SharedAct::Kind::Remove, present->name, {}, std::nullopt, present->scope});
}

SharedDesk::SharedDesk(Store &store, IdMaker &ids)
    : m_store(store)
    , m_ids(ids)
{
}

QFuture<Result<void>> SharedDesk::save(const SharedThing &wanted)
{
    SharedThing named = wanted;
    named.name = wanted.name.trimmed();
    if (named.name.isEmpty()) {
        return ready<void>(failure(ErrorKind::Invalid, QStringLiteral("name: missing")));
    }
    if (named.id.isNull()) {
        named.id = m_ids.uuid();
    }
    return withKnown(m_store, [named, act = m_ids.uuid()](Transaction &transaction, const SharedThings &known) {
        return saveShared(transaction, known, named, act);
    });
}

QFuture<Result<void>> SharedDesk::remove(const QUuid &thing)
{
    return withKnown(m_store, [thing, act = m_ids.uuid()](Transaction &transaction, const SharedThings &known) {
        return removeShared(transaction, known, thing, act);
    });
}

QFuture<Result<void>> SharedDesk::keepMine(const QUuid &thing)
{
    return withKnown(
        m_store, [thing, act = m_ids.uuid()](Transaction &transaction, const SharedThings &known) -> Result<void> {
            const SharedThing *present = known.find(thing);
            if (present == nullptr || present->state != SharedThing::State::Clash) {
                return failure(ErrorKind::NotFound, QStringLiteral("there is no clash"));
            }
            const SharedThing mine = *present;
            SharedTable table(transaction.connection());
            if (const Result<void> dropped = table.drop(thing); !dropped) {
                return dropped;
            }
            const auto kind = mine.ownDeletes ? SharedAct::Kind::Remove : SharedAct::Kind::Put;
            return table.put({act, thing, mine.kind, kind, mine.ownName, mine.ownFields, std::nullopt, mine.ownScope});
        });
}

QFuture<Result<void>> SharedDesk::takeTeams(const QUuid &thing)
{
    return m_store.write<void>(
        [thing](Transaction &transaction) { return SharedTable(transaction.connection()).drop(thing); });
}

QFuture<Result<void>> SharedDesk::saveSignature(const SignatureRule &rule)
{
    return withKnown(m_store, [rule, act = m_ids.uuid()](Transaction &transaction, const SharedThings &known) {
        const SharedThing *present = sharedSignatureOf(known, rule);
        if (present == nullptr) {
            return SignatureTable(transaction.connection()).save(rule);
        }
        SharedThing wanted;
        wanted.id = present->id;
        wanted.scope = present->scope;
        wanted.kind = sharedKind::signatures();
        wanted.name = sharedSignatureName(rule);
        wanted.fields = sharedFields(rule);
        return rule.text.isEmpty() ? removeShared(transaction, known, present->id, act)
                                   : saveShared(transaction, known, wanted, act);
    });
}

QFuture<Result<void>> SharedDesk::withdraw(const QUuid &thing)
{
    return withKnown(m_store, [thing](Transaction &transaction, const SharedThings &known) -> Result<void> {
        const SharedThing *present = known.find(thing);
        if (present == nullptr || present->state != SharedThing::State::Proposed) {
            return failure(ErrorKind::NotFound, QStringLiteral("no proposal of yours waits"));
        }
        return SharedTable(transaction.connection()).withdraw(thing);
    });
}

QFuture<Result<void>> SharedDesk::approve(const QUuid &proposal)
{
    return judge(proposal, SharedAct::Kind::Approve, {});
}

QFuture<Result<void>> SharedDesk::giveBack(const QUuid &proposal, const QString &why)
{
    return judge(proposal, SharedAct::Kind::Return, why.trimmed());
}

QFuture<Result<void>> SharedDesk::judge(const QUuid &proposal, SharedAct::Kind act, const QString &why)
{
    return withKnown(
        m_store, [proposal, act, why](Transaction &transaction, const SharedThings &known) -> Result<void> {
            const auto found = std::find_if(known.proposals.begin(), known.proposals.end(),
                                            [&proposal](const SharedProposal &one) { return one.id == proposal; });
            if (found == known.proposals.end()) {
                return failure(ErrorKind::NotFound, QStringLiteral("it does not wait any more"));
            }
            if (!known.mayJudge(found->kind)) {
                return failure(ErrorKind::Forbidden, QStringLiteral("not for this role: %1").arg(found->kind));
            }
            return SharedTable(transaction.connection())
                .put({proposal, found->thing, found->kind, act, why, {}, std::nullopt});
        });
}

} // namespace wederhoor
