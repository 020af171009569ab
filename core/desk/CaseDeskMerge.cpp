#include "core/desk/CaseDesk.h"
#include "core/desk/CaseSteps.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

using Kind = CaseHistoryEntry::Kind;

/// Notes the act in both cases and gives the one that remains the words and the clock of what it holds now.
Result<void> noteBoth(CaseAct &act, Case &into, const Case &from, Kind kind, int unread)
{
    into.unread = std::max(0, into.unread + unread);
    Result<void> done = act.derive(into);
    // The team hears of it once, from the case that goes.
    done = done ? act.noteHere(into.id, kind, from.id.toString()) : done;
    done = done ? act.note(from.id, kind, into.id.toString()) : done;
    const Result<Case> saved = done ? act.save(into) : failure(done.error());
    return saved ? Result<void>() : failure(saved.error());
}

} // namespace

/// Merging is for what proves to be one talk: never in a circle, never across installations (its messages could not be
/// answered from there), never out of a colleague's hands.
Result<void> checkMerge(const Case &from, const Case &into, const Agent &me)
{
    if (from.id == into.id) {
        return failure(ErrorKind::Invalid, QStringLiteral("a case cannot be merged into itself"));
    }
    if (!from.mergedInto.isNull()) {
        return failure(ErrorKind::Conflict, QStringLiteral("the case is merged already"));
    }
    if (from.instance != into.instance || from.platform != into.platform) {
        return failure(ErrorKind::Invalid, QStringLiteral("the cases are of different platforms"));
    }
    if (isActive(from.status) && !isActive(into.status)) {
        return failure(ErrorKind::Conflict, QStringLiteral("the other case is %1").arg(caseStatusName(into.status)));
    }
    const Result<void> mine = requireMineOrFree(from, me.id);
    return mine ? requireMineOrFree(into, me.id) : mine;
}

Result<Case> mergeStep(CaseAct &act, const CaseId &id, const CaseId &into, const Agent &me)
{
    const Result<Case> from = act.loadExact(id);
    Result<Case> target = act.load(into); // what was merged into `from` leads back to it: refused as itself
    if (!from || !target) {
        return from ? target : from;
    }
    Result<void> done = checkMerge(*from, *target, me);
    done = done ? act.cases().setRedirect(from->id, target->id) : done;
    done = done ? noteBoth(act, *target, *from, Kind::Merge, from->unread) : done;
    return done ? act.loadExact(target->id) : failure(done.error());
}

Result<Case> unmergeStep(CaseAct &act, const CaseId &id, const Agent &me)
{
    const Result<Case> from = act.loadExact(id);
    if (!from) {
        return from;
    }
    if (from->mergedInto.isNull()) {
        return failure(ErrorKind::Conflict, QStringLiteral("the case is not merged"));
    }
    Result<Case> target = act.load(from->mergedInto);
    if (!target) {
        return target;
    }
    Result<void> done = requireMineOrFree(*target, me.id);
    done = done ? act.cases().setRedirect(from->id, {}) : done;
    done = done ? noteBoth(act, *target, *from, Kind::Unmerge, -from->unread) : done;
    return done ? act.loadExact(from->id) : failure(done.error());
}

QFuture<Result<Case>> CaseDesk::merge(const CaseId &id, const CaseId &into)
{
    return perform([id, into](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return mergeStep(act, id, into, me);
    });
}

QFuture<Result<Case>> CaseDesk::unmerge(const CaseId &id)
{
    return perform([id](Transaction &transaction, const Agent &me, Instant now) {
        CaseAct act(transaction, me, now);
        return unmergeStep(act, id, me);
    });
}

} // namespace wederhoor
