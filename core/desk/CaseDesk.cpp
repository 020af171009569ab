#include "core/desk/CaseDesk.h"

#include "core/desk/CaseAct.h"
#include "core/desk/CaseUpdates.h"
#include "core/store/Store.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;

/// Loads the case of an act that only its owner, or anyone while it is free, may do.
Result<Case> loadMineOrFree(CaseAct &act, const CaseId &id, const Agent &me)
{
    Result<Case> value = act.load(id);
    if (!value) {
        return value;
    }
    const Result<void> mayAct = requireMineOrFree(*value, me.id);
    return mayAct ? value : failure(mayAct.error());
}

Result<Case> saveNoted(CaseAct &act, const Case &value, Kind kind, const QString &text = {})
{
    if (const Result<void> noted = act.note(value.id, kind, text); !noted) {
        return failure(noted.error());
    }
    return act.save(value);
}

Result<Case> endCase(CaseAct &act, Result<Case> value, CaseEvent event, Instant now)
{
    if (!value) {
        return value;
    }
    const Result<CaseStatus> status = nextStatus(value->status, event);
    if (!status) {
        return failure(status.error());
    }
    closeCase(*value, *status, now);
    return value->dismissReason ? saveNoted(act, *value, Kind::Dismiss, dismissReasonName(*value->dismissReason))
                                : saveNoted(act, *value, Kind::Status, caseStatusName(*status));
}

/// "+card -login": only what really changes.
QString applyTags(Case &value, const QStringList &add, const QStringList &remove)
{
    QStringList words;
    for (const QString &tag : add) {
        if (!value.tags.contains(tag)) {
            value.tags.append(tag);
            words.append(QLatin1Char('+') + tag);
        }
    }
    for (const QString &tag : remove) {
        if (value.tags.removeAll(tag) > 0) {
            words.append(QLatin1Char('-') + tag);
        }
    }
    return words.join(QLatin1Char(' '));
}

/// A tag is one word: the command line and the history write several beside each other.
Result<void> checkTags(const QStringList &tags)
{
    for (const QString &tag : tags) {
        if (tag.isEmpty() || tag.simplified().contains(QLatin1Char(' ')) || tag != tag.trimmed()) {
            return failure(ErrorKind::Invalid, QStringLiteral("a tag is one word: \"%1\"").arg(tag));
        }
    }
    return {};
}

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
    return perform([id](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        CaseAct act(transaction, me, now);
        Result<Case> value = loadMineOrFree(act, id, me);
        if (!value || value->owner == me.id) {
            return value;
        }
        const Result<CaseStatus> status = nextStatus(value->status, CaseEvent::Claimed);
        if (!status) {
            return failure(status.error());
        }
        value->owner = me.id;
        value->status = *status;
        return saveNoted(act, *value, Kind::Claim, me.id.value);
    });
}

QFuture<Result<Case>> CaseDesk::release(const CaseId &id)
{
    return perform([id](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        CaseAct act(transaction, me, now);
        Result<Case> value = loadMineOrFree(act, id, me);
        if (!value) {
            return value;
        }
        if (value->owner.isEmpty()) {
            return failure(ErrorKind::Conflict, QStringLiteral("the case is nobody's"));
        }
        const Result<CaseStatus> status = nextStatus(value->status, CaseEvent::Released);
        if (!status) {
            return failure(status.error());
        }
        value->owner = {};
        value->status = *status;
        return saveNoted(act, *value, Kind::Release);
    });
}

QFuture<Result<Case>> CaseDesk::resolve(const CaseId &id)
{
    return perform([id](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return endCase(act, loadMineOrFree(act, id, me), CaseEvent::Resolved, now);
    });
}

QFuture<Result<Case>> CaseDesk::dismiss(const CaseId &id, DismissReason reason)
{
    return perform([id, reason](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        Result<Case> value = loadMineOrFree(act, id, me);
        if (value) {
            value->dismissReason = reason;
        }
        return endCase(act, std::move(value), CaseEvent::Dismissed, now);
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

QFuture<Result<Case>> CaseDesk::tag(const CaseId &id, const QStringList &add, const QStringList &remove)
{
    return perform([id, add, remove](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        if (const Result<void> checked = checkTags(add + remove); !checked) {
            return failure(checked.error());
        }
        CaseAct act(transaction, me, now);
        Result<Case> value = act.load(id);
        if (!value) {
            return value;
        }
        const QString changes = applyTags(*value, add, remove);
        return changes.isEmpty() ? value : saveNoted(act, *value, Kind::Tags, changes);
    });
}

QFuture<Result<Case>> CaseDesk::setTopic(const CaseId &id, const QString &topic)
{
    return perform([id, topic = topic.simplified()](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        Result<Case> value = act.load(id);
        if (!value || value->topic == topic) {
            return value;
        }
        value->topic = topic;
        return saveNoted(act, *value, Kind::Topic, topic);
    });
}

QFuture<Result<Case>> CaseDesk::markRead(const CaseId &id)
{
    return perform([id](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        Result<Case> value = act.load(id);
        // Looking at a colleague's case does not make its owner have read it.
        if (!value || value->unread == 0 || !requireMineOrFree(*value, me.id)) {
            return value;
        }
        value->unread = 0;
        return act.save(*value);
    });
}

QFuture<Result<Case>> CaseDesk::restore(const Case &before, const Case &after)
{
    return perform([before, after](Transaction &transaction, const Agent &me, Instant now) -> Result<Case> {
        CaseAct act(transaction, me, now);
        const Result<Case> present = act.loadExact(after.id);
        if (!present) {
            return present;
        }
        if (before.id != after.id) {
            return failure(ErrorKind::Invalid, QStringLiteral("two different cases"));
        }
        if (present->version != after.version) {
            return failure(ErrorKind::Conflict, QStringLiteral("the case has changed since"));
        }
        if (const Result<void> mine = requireMineOrFree(*present, me.id); !mine) {
            return failure(mine.error());
        }
        return saveNoted(act, before, Kind::Status, caseStatusName(before.status));
    });
}

} // namespace wederhoor
