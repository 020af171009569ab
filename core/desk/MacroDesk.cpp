#include "core/desk/MacroDesk.h"

#include "core/desk/CaseDesk.h"
#include "core/desk/CaseSteps.h"
#include "core/desk/TeamClaims.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

using Act = TemplateAct::Kind;
using Kind = CaseHistoryEntry::Kind;

/// A case is taken before anything else is done to it, and ended after all else.
int place(Act kind)
{
    switch (kind) {
    case Act::Claim:
        return 0;
    case Act::Tag:
    case Act::Untag:
    case Act::Topic:
        return 1;
    case Act::Resolve:
    case Act::Dismiss:
        return 2;
    }
    Q_UNREACHABLE();
}

bool holds(const QList<TemplateAct> &acts, Act kind)
{
    return std::any_of(acts.begin(), acts.end(), [kind](const TemplateAct &act) { return act.kind == kind; });
}

Result<Case> step(CaseAct &act, const CaseId &id, const TemplateAct &wanted, const Agent &me, Instant now,
                  const ClaimWords &words)
{
    switch (wanted.kind) {
    case Act::Claim: {
        const Result<Case> value = act.load(id);
        return value && words.contains(value->id) ? claimByWord(act, id, me, words.value(value->id))
                                                  : claimStep(act, id, me);
    }
    case Act::Tag:
        return tagStep(act, id, {wanted.value}, {});
    case Act::Untag:
        return tagStep(act, id, {}, {wanted.value});
    case Act::Topic:
        return topicStep(act, id, wanted.value);
    case Act::Resolve:
        return resolveStep(act, id, me, now);
    case Act::Dismiss:
        return dismissStep(act, id, dismissReasonFromName(wanted.value).value_or(DismissReason::NoQuestion), me, now);
    }
    Q_UNREACHABLE();
}

QString tagsBetween(const QStringList &from, const QStringList &to)
{
    QStringList words;
    for (const QString &tag : to) {
        if (!from.contains(tag)) {
            words.append(QLatin1Char('+') + tag);
        }
    }
    for (const QString &tag : from) {
        if (!to.contains(tag)) {
            words.append(QLatin1Char('-') + tag);
        }
    }
    return words.join(QLatin1Char(' '));
}

Result<Case> undoStep(CaseAct &act, const MacroOutcome &outcome, const Agent &me)
{
    const Result<Case> present = act.loadExact(outcome.after.id);
    if (!present) {
        return present;
    }
    if (present->version != outcome.after.version) {
        return failure(ErrorKind::Conflict, QStringLiteral("the case has changed since"));
    }
    Result<void> done = requireMineOrFree(*present, me.id);
    const Case &before = outcome.before;
    if (const QString tags = tagsBetween(present->tags, before.tags); done && !tags.isEmpty()) {
        done = act.note(before.id, Kind::Tags, tags);
    }
    if (done && present->topic != before.topic) {
        done = act.note(before.id, Kind::Topic, before.topic);
    }
    if (done && (present->status != before.status || present->owner != before.owner)) {
        done = act.noteAs(teamWordsOfUndo(before), before.id, Kind::Status, caseStatusName(before.status));
    }
    return done ? act.save(before) : failure(done.error());
}

} // namespace

QList<TemplateAct> actsAtOnce(const Template &macro)
{
    QList<TemplateAct> acts = macro.acts;
    if (resolvesWhenSent(macro)) {
        acts.removeIf([](const TemplateAct &act) { return act.kind == Act::Resolve; });
    }
    return acts;
}

bool resolvesWhenSent(const Template &macro)
{
    return !macro.text.trimmed().isEmpty() && holds(macro.acts, Act::Resolve);
}

Result<void> checkMacro(const Template &macro)
{
    for (const TemplateAct &act : macro.acts) {
        const bool isTag = act.kind == Act::Tag || act.kind == Act::Untag;
        if (isTag && (act.value.isEmpty() || act.value.simplified().contains(u' '))) {
            return failure(ErrorKind::Invalid, QStringLiteral("a tag is one word: \"%1\"").arg(act.value));
        }
        if (act.kind == Act::Topic && act.value.trimmed().isEmpty()) {
            return failure(ErrorKind::Invalid, QStringLiteral("topic: missing"));
        }
        if (act.kind == Act::Dismiss && !dismissReasonFromName(act.value)) {
            return failure(ErrorKind::Invalid, QStringLiteral("\"%1\" is no reason to dismiss").arg(act.value));
        }
    }
    if (holds(macro.acts, Act::Dismiss) && (holds(macro.acts, Act::Resolve) || !macro.text.trimmed().isEmpty())) {
        return failure(ErrorKind::Invalid, QStringLiteral("what is dismissed is neither answered nor resolved"));
    }
    return {};
}

MacroDesk::MacroDesk(Store &store, const Clock &clock, const CaseDesk &desk)
    : m_store(store)
    , m_clock(clock)
    , m_desk(desk)
{
}

QFuture<Result<MacroOutcome>> MacroDesk::apply(const CaseId &id, const QList<TemplateAct> &acts)
{
    QList<TemplateAct> ordered = acts;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const TemplateAct &a, const TemplateAct &b) { return place(a.kind) < place(b.kind); });
    Template macro;
    macro.acts = ordered;
    if (const Result<void> good = checkMacro(macro); !good) {
        return ready<MacroOutcome>(failure(good.error()));
    }
    const auto perform = [this, id, ordered](const ClaimWords &words) {
        return m_store.write<MacroOutcome>([id, ordered, words, me = m_desk.me(),
                                            now = m_clock.now()](Transaction &transaction) -> Result<MacroOutcome> {
            CaseAct act(transaction, me, now);
            const Result<Case> before = act.load(id);
            Result<Case> after = before;
            for (const TemplateAct &wanted : ordered) {
                after = after ? step(act, before->id, wanted, me, now, words) : after;
            }
            // Who claims a case has read it; marked later, it would be a change that bars the undo.
            after = after && after->owner == me.id ? readStep(act, before->id, me) : after;
            return after ? Result<MacroOutcome>(MacroOutcome{*before, *after}) : failure(after.error());
        });
    };
    ClaimGate *const gate = m_desk.claimGate();
    if (gate == nullptr || !holds(ordered, Act::Claim)) {
        return perform({});
    }
    return andThen(&m_store, askForClaims(m_store, *gate, {id}), perform);
}

QFuture<Result<Case>> MacroDesk::undo(const MacroOutcome &outcome)
{
    return m_store.write<Case>([outcome, me = m_desk.me(), now = m_clock.now()](Transaction &transaction) {
        CaseAct act(transaction, me, now);
        return undoStep(act, outcome, me);
    });
}

} // namespace wederhoor
