#include "core/desk/CaseSteps.h"

#include "core/desk/CaseUpdates.h"

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;

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

Result<Case> loadMineOrFree(CaseAct &act, const CaseId &id, const Agent &me)
{
    Result<Case> value = act.load(id);
    if (!value) {
        return value;
    }
    const Result<void> mayAct = requireMineOrFree(*value, me.id);
    return mayAct ? value : failure(mayAct.error());
}

Result<Case> saveNoted(CaseAct &act, const Case &value, Kind kind, const QString &text)
{
    if (const Result<void> noted = act.note(value.id, kind, text); !noted) {
        return failure(noted.error());
    }
    return act.save(value);
}

Result<Case> claimStep(CaseAct &act, const CaseId &id, const Agent &me)
{
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
}

Result<Case> claimedStep(CaseAct &act, const CaseId &id, const Agent &me, const QUuid &claim)
{
    Result<Case> value = act.load(id);
    if (!value || value->owner == me.id) {
        return value;
    }
    value->owner = me.id;
    value->status = nextStatus(value->status, CaseEvent::Claimed).value_or(value->status);
    const Result<void> noted = act.noteHere(value->id, Kind::Claim, me.id.value, claim);
    return noted ? act.save(*value) : failure(noted.error());
}

Result<Case> releaseStep(CaseAct &act, const CaseId &id, const Agent &me)
{
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
}

Result<Case> resolveStep(CaseAct &act, const CaseId &id, const Agent &me, Instant now)
{
    return endCase(act, loadMineOrFree(act, id, me), CaseEvent::Resolved, now);
}

Result<Case> dismissStep(CaseAct &act, const CaseId &id, DismissReason reason, const Agent &me, Instant now)
{
    Result<Case> value = loadMineOrFree(act, id, me);
    if (value) {
        value->dismissReason = reason;
    }
    return endCase(act, std::move(value), CaseEvent::Dismissed, now);
}

Result<Case> tagStep(CaseAct &act, const CaseId &id, const QStringList &add, const QStringList &remove)
{
    if (const Result<void> checked = checkTags(add + remove); !checked) {
        return failure(checked.error());
    }
    Result<Case> value = act.load(id);
    if (!value) {
        return value;
    }
    const QString changes = applyTags(*value, add, remove);
    return changes.isEmpty() ? value : saveNoted(act, *value, Kind::Tags, changes);
}

Result<Case> topicStep(CaseAct &act, const CaseId &id, const QString &topic)
{
    Result<Case> value = act.load(id);
    if (!value || value->topic == topic) {
        return value;
    }
    value->topic = topic;
    return saveNoted(act, *value, Kind::Topic, topic);
}

Result<Case> readStep(CaseAct &act, const CaseId &id, const Agent &me)
{
    Result<Case> value = act.load(id);
    // Looking at a colleague's case does not make its owner have read it.
    if (!value || value->unread == 0 || !requireMineOrFree(*value, me.id)) {
        return value;
    }
    value->unread = 0;
    return act.save(*value);
}

Result<Case> restoreStep(CaseAct &act, const Case &before, const Case &after, const Agent &me)
{
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
    const QString status = caseStatusName(before.status);
    const Result<void> noted = act.noteAs(teamWordsOfUndo(before), before.id, Kind::Status, status);
    return noted ? act.save(before) : failure(noted.error());
}

} // namespace wederhoor
