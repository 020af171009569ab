#include "core/desk/CaseDesk.h"

#include "core/desk/CaseSteps.h"
#include "core/desk/TeamClaims.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;

} // namespace

CaseDesk::CaseDesk(Store &store, const Clock &clock, IdMaker &ids, Agent me, CapabilitiesOf capabilitiesOf)
    : m_store(store)
    , m_clock(clock)
    , m_ids(ids)
    , m_me(std::move(me))
    , m_capabilitiesOf(std::move(capabilitiesOf))
{
}

const Agent &CaseDesk::me() const
{
    return m_me;
}

void CaseDesk::setMe(const Agent &agent)
{
    m_me = agent;
}

QFuture<Result<Case>> CaseDesk::perform(Act act)
{
    return m_store.write<Case>([act = std::move(act), me = m_me, clock = &m_clock](Transaction &transaction) {
        return act(transaction, me, clock->now());
    });
}

QFuture<Result<Case>> CaseDesk::claim(const CaseId &id)
{
    if (m_claims == nullptr) {
        return perform([id](Transaction &transaction, const Agent &me, Instant now) {
            CaseAct act(transaction, me, now);
            return claimStep(act, id, me);
        });
    }
    return andThen(&m_store, askForClaims(m_store, *m_claims, {id}), [this, id](const ClaimWords &words) {
        return perform([id, words](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
            CaseAct act(transaction, me, now);
            const Result<Case> value = act.load(id);
            return value ? claimByWord(act, id, me, words.value(value->id)) : value;
        });
    });
}

QFuture<Result<Case>> CaseDesk::release(const CaseId &id)
{
    return perform([id](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return releaseStep(act, id, me);
    });
}

QFuture<Result<Case>> CaseDesk::resolve(const CaseId &id)
{
    return perform([id](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return resolveStep(act, id, me, now);
    });
}

QFuture<Result<Case>> CaseDesk::dismiss(const CaseId &id, DismissReason reason)
{
    return perform([id, reason](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return dismissStep(act, id, reason, me, now);
    });
}

QFuture<Result<Case>> CaseDesk::reopen(const CaseId &id)
{
    return perform([id](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        CaseAct act(transaction, me, now);
        Result<Case> value = loadMineOrFree(act, id, me);
        if (!value) {
            return value;
        }
        const Result<CaseStatus> status = nextStatus(value->status, CaseEvent::Reopened);
        if (!status) {
            return failure(status.error());
        }
        value->status = *status;
        value->owner = me.id; // open means that someone has it
        value->resolvedAt.reset();
        value->dismissReason.reset();
        if (const Result<void> derived = act.derive(*value); !derived) {
            return failure(derived.error());
        }
        return saveNoted(act, *value, Kind::Reopened);
    });
}

QFuture<Result<Case>> CaseDesk::note(const CaseId &id, const QString &text)
{
    return perform([id, text = text.trimmed()](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        if (text.isEmpty()) {
            return failure(ErrorKind::Invalid, QStringLiteral("an empty note"));
        }
        CaseAct act(transaction, me, now);
        const Result<Case> value = act.load(id);
        if (!value) {
            return value;
        }
        DraftTable drafts(transaction.connection());
        Result<void> done = drafts.save({value->id, DraftKind::Note, {}, {}, now});
        done = done ? act.note(value->id, Kind::Note, text) : done;
        return done ? value : failure(done.error());
    });
}

QFuture<Result<Case>> CaseDesk::noteContact(const CaseId &id, ContactKind kind, const QString &text)
{
    const ContactNote note{kind, text.trimmed()};
    return perform([id, note](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        if (note.words.isEmpty()) {
            return failure(ErrorKind::Invalid, QStringLiteral("an empty note"));
        }
        CaseAct act(transaction, me, now);
        const Result<Case> value = act.load(id);
        const Result<void> done = value ? act.note(value->id, Kind::Contact, note.toText()) : failure(value.error());
        return done ? value : failure(done.error());
    });
}

QFuture<Result<Case>> CaseDesk::tag(const CaseId &id, const QStringList &add, const QStringList &remove)
{
    return perform([id, add, remove](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return tagStep(act, id, add, remove);
    });
}

QFuture<Result<Case>> CaseDesk::setTopic(const CaseId &id, const QString &topic)
{
    return perform([id, topic = topic.simplified()](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return topicStep(act, id, topic);
    });
}

QFuture<Result<Case>> CaseDesk::markRead(const CaseId &id)
{
    return perform([id](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return readStep(act, id, me);
    });
}

QFuture<Result<Case>> CaseDesk::noteReveal(const CaseId &id)
{
    return perform([id, may = m_mayOverride](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        if (!may) {
            return failure(ErrorKind::Forbidden, QStringLiteral("your role may not look at masked personal data"));
        }
        CaseAct act(transaction, me, now);
        const Result<Case> value = act.load(id);
        // Each look is one of its own, and the team's word for it is not another.
        const Result<void> noted = value
            ? act.note(value->id, Kind::Override,
                       QStringLiteral("reveal: ") + QUuid::createUuid().toString(QUuid::WithoutBraces))
            : failure(value.error());
        return noted ? value : failure(noted.error());
    });
}

QFuture<Result<void>> CaseDesk::noteExported(const QList<CaseId> &ids)
{
    const auto record = [ids, may = m_mayOverride, me = m_me, now = m_clock.now()](Transaction &transaction) {
        Result<void> done = may
            ? Result<void>()
            : failure(ErrorKind::Forbidden, QStringLiteral("your role may not look at masked personal data"));
        CaseAct act(transaction, me, now);
        const QString words = QStringLiteral("export: ") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        for (const CaseId &id : ids) {
            done = done ? act.note(id, Kind::Override, words) : done;
        }
        return done;
    };
    return m_store.write<void>(record);
}

QFuture<Result<Case>> CaseDesk::noteHidden(const CaseId &id, const MessageRef &message)
{
    return perform([id, message](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        CaseAct act(transaction, me, now);
        const Result<Case> value = act.load(id);
        const Result<void> noted = value
            ? act.notePlatformAct(value->id, QStringLiteral("hide ") + message.remote.value)
            : failure(value.error());
        return noted ? value : failure(noted.error());
    });
}

QFuture<Result<Case>> CaseDesk::restore(const Case &before, const Case &after)
{
    return perform([before, after](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return restoreStep(act, before, after, me);
    });
}

} // namespace wederhoor
