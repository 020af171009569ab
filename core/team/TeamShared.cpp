#include "core/team/TeamShared.h"

#include "core/team/TeamErrors.h"

namespace wederhoor {

namespace {

using Act = SharedAct::Kind;

QString text(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toString();
}

QUuid scopeOf(const QJsonObject &row)
{
    const QString team = text(row, "team");
    return QUuid::fromString(team.isEmpty() ? text(row, "hub") : team);
}

/// It was told before, and the answer was lost.
bool isDone(const SharedAct &act, const std::optional<SharedThing> &now)
{
    if (!now) {
        return act.act == Act::Remove; // nobody ever heard of it
    }
    if (act.act == Act::Remove) {
        return now->isDeleted;
    }
    return !now->isDeleted && now->name == act.name && now->scope == act.scope
        && laidOver(now->fields, act.fields) == now->fields;
}

/// Why it was not done; empty when it stands all the same.
QString troubleOf(const SharedAct &act, const Error &error, const std::optional<SharedThing> &now)
{
    const std::optional<TeamRefusal> refusal = refusalOf(error);
    if (act.act == Act::Approve || act.act == Act::Return) {
        // A colleague was first, or the thing is another by now: the list of proposals tells, which is read anew. That
        // its author took it back is said.
        return refusal == TeamRefusal::WrongState && refusalDetail(error) == u"withdrawn" ? QStringLiteral("withdrawn")
                                                                                          : QString();
    }
    if (act.act == Act::Withdraw) {
        // One that was returned is no more; one that the team never heard of is none.
        return refusal == TeamRefusal::WrongState && refusalDetail(error) == u"approved" ? QStringLiteral("approved")
                                                                                         : QString();
    }
    if (refusal == TeamRefusal::VersionClash && refusalDetail(error) == u"name") {
        return QStringLiteral("name");
    }
    if (refusal == TeamRefusal::VersionClash || error.kind == ErrorKind::NotFound) {
        return isDone(act, now) ? QString() : QStringLiteral("changed");
    }
    return errorKindName(error.kind);
}

bool wasJudged(const Error &error)
{
    return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Forbidden
        || error.kind == ErrorKind::Invalid;
}

} // namespace

SharedThing sharedThingOf(const QJsonObject &row)
{
    SharedThing thing;
    thing.id = QUuid::fromString(text(row, "id"));
    thing.kind = text(row, "kind");
    thing.name = text(row, "name");
    thing.fields = row.value(QLatin1String("body")).toObject();
    thing.scope = scopeOf(row);
    thing.version = row.value(QLatin1String("version")).toInteger();
    thing.owner.value = text(row, "owner");
    thing.changedBy.value = text(row, "changed_by");
    thing.approvedBy.value = text(row, "approved_by");
    thing.isDeleted = row.value(QLatin1String("deleted")).toBool();
    return thing;
}

SharedProposal sharedProposalOf(const QJsonObject &row)
{
    SharedProposal proposal;
    proposal.id = QUuid::fromString(text(row, "id"));
    proposal.thing = QUuid::fromString(text(row, "document"));
    proposal.kind = text(row, "kind");
    proposal.name = text(row, "name");
    proposal.fields = row.value(QLatin1String("body")).toObject();
    proposal.scope = scopeOf(row);
    proposal.author.value = text(row, "author");
    proposal.state = text(row, "state");
    proposal.judgedBy.value = text(row, "judged_by");
    proposal.why = text(row, "why");
    proposal.madeAt = text(row, "made_at");
    return proposal;
}

Result<QList<SharedOutcome>> tellShared(TeamCalls &calls, const QList<SharedAct> &acts)
{
    QList<SharedOutcome> outcomes;
    QList<QUuid> changed;
    for (const SharedAct &act : acts) {
        const Result<void> done = calls.changeShared(act);
        if (!done && !wasJudged(done.error())) {
            return failure(done.error());
        }
        const Result<std::optional<QJsonObject>> row = calls.sharedNow(act.thing);
        if (!row) {
            return failure(row.error());
        }
        SharedOutcome outcome{act, {}, {}};
        if (*row) {
            outcome.thing = sharedThingOf(**row);
        }
        if (!done) {
            outcome.trouble = troubleOf(act, done.error(), outcome.thing);
        } else {
            changed.append(act.thing);
        }
        outcomes.append(outcome);
    }
    if (!changed.isEmpty()) {
        const Result<void> hinted = calls.sendHint(QStringLiteral("documents"), changed);
        Q_UNUSED(hinted) // a lost hint costs until the slow pull
    }
    return outcomes;
}

} // namespace wederhoor
