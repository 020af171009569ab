#include "core/desk/KnowledgeDesk.h"

#include "core/desk/KnowledgeFile.h"
#include "core/desk/ThingDesk.h"
#include "core/domain/Async.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

using Kind = Knowledge::Kind;

Result<QList<Knowledge>> inUse(Connection &connection)
{
    QList<Knowledge> all;
    for (const Kind kind : {Kind::AgreedLine, Kind::Fact}) {
        const Result<QList<SharedThing>> things = thingsOf(connection, knowledgeKindName(kind));
        if (!things) {
            return failure(things.error());
        }
        for (const SharedThing &thing : *things) {
            all.append(knowledgeOf(thing));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Knowledge &a, const Knowledge &b) {
        return a.kind != b.kind ? a.kind < b.kind : QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return all;
}

/// Runs fn with what the team is known to share, in one transaction.
template <class T, class Fn> QFuture<Result<T>> withKnown(Store &store, Fn fn)
{
    return store.write<T>([fn = std::move(fn)](Transaction &transaction) -> Result<T> {
        const Result<SharedThings> known = SharedTable(transaction.connection()).all();
        return known ? fn(transaction, *known) : failure(known.error());
    });
}

bool isNamesake(const Knowledge &one, const Knowledge &other)
{
    return one.kind == other.kind && one.title.compare(other.title, Qt::CaseInsensitive) == 0;
}

} // namespace

SharedRight KnowledgeBook::right(Kind kind) const
{
    return shared.inTeam ? shared.right(knowledgeKindName(kind)) : SharedRight::Edit;
}

KnowledgeDesk::KnowledgeDesk(Store &store, IdMaker &ids)
    : m_store(store)
    , m_ids(ids)
{
}

QFuture<Result<KnowledgeBook>> KnowledgeDesk::read()
{
    return m_store.read<KnowledgeBook>([](Snapshot &snapshot) -> Result<KnowledgeBook> {
        const Result<QList<Knowledge>> all = inUse(snapshot.connection());
        const Result<SharedThings> shared = SharedTable(snapshot.connection()).all();
        if (!all || !shared) {
            return failure(all ? shared.error() : all.error());
        }
        return KnowledgeBook{*all, *shared};
    });
}

QFuture<Result<Knowledge>> KnowledgeDesk::save(const Knowledge &value)
{
    Knowledge wanted = value;
    wanted.title = value.title.simplified();
    wanted.topic = value.topic.simplified();
    wanted.text = value.text.trimmed();
    if (const QString wrong = wrongIn(wanted); !wrong.isEmpty()) {
        return ready<Knowledge>(failure(ErrorKind::Invalid, wrong));
    }
    if (wanted.id.isNull()) {
        wanted.id = m_ids.uuid();
    }
    return withKnown<Knowledge>(
        m_store,
        [wanted, act = m_ids.uuid()](Transaction &transaction, const SharedThings &known) -> Result<Knowledge> {
            const Result<void> done = layDown(transaction, known, sharedThingOf(wanted), act);
            return done ? Result<Knowledge>(wanted) : failure(done.error());
        });
}

QFuture<Result<void>> KnowledgeDesk::remove(const Knowledge &value)
{
    return withKnown<void>(m_store,
                           [id = value.id, act = m_ids.uuid()](Transaction &transaction, const SharedThings &known) {
                               return takeAway(transaction, known, id, act);
                           });
}

QFuture<Result<TakenOver>> KnowledgeDesk::take(const QByteArray &json)
{
    const Result<QList<Knowledge>> read = readKnowledge(json);
    if (!read) {
        return ready<TakenOver>(failure(read.error()));
    }
    const auto takeAll = [values = *read](Transaction &transaction, const SharedThings &known) -> Result<TakenOver> {
        const Result<QList<Knowledge>> present = inUse(transaction.connection());
        if (!present) {
            return failure(present.error());
        }
        TakenOver taken;
        for (Knowledge value : values) {
            const auto same = std::find_if(present->begin(), present->end(),
                                           [&value](const Knowledge &one) { return isNamesake(one, value); });
            const bool isThere = same != present->end();
            value.id = isThere ? same->id : QUuid::createUuid();
            const bool isSame = isThere && *same == value;
            ++(isSame ? taken.same : isThere ? taken.changed : taken.added);
            const Result<void> done
                = isSame ? Result<void>() : layDown(transaction, known, sharedThingOf(value), QUuid::createUuid());
            if (!done) {
                return failure(done.error());
            }
        }
        return taken;
    };
    return withKnown<TakenOver>(m_store, takeAll);
}

} // namespace wederhoor
