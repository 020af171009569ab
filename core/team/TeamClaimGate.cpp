#include "core/team/TeamClaimGate.h"

#include "core/team/TeamDatabase.h"

namespace wederhoor {

namespace {

ClaimGate::Answer answerOf(const TeamChangeOutcome &outcome, const CaseId &id)
{
    using Kind = ClaimGate::Answer::Kind;
    switch (outcome.kind) {
    case TeamChangeOutcome::Kind::Done:
    case TeamChangeOutcome::Kind::Already:
        return {id, Kind::Granted, {}, outcome.version};
    case TeamChangeOutcome::Kind::Owner:
        return {id, Kind::Theirs, {outcome.detail}, 0};
    case TeamChangeOutcome::Kind::Missing:
    case TeamChangeOutcome::Kind::Unknown:
        return {id, Kind::NotShared, {}, 0};
    case TeamChangeOutcome::Kind::Clash:
    case TeamChangeOutcome::Kind::Refused:
    case TeamChangeOutcome::Kind::Forbidden:
    case TeamChangeOutcome::Kind::Invalid:
        return {id, Kind::Closed, {}, 0};
    }
    Q_UNREACHABLE();
}

Result<QList<ClaimGate::Answer>> claimNow(TeamCalls &calls, const QList<ClaimGate::Asked> &cases)
{
    QList<TeamCaseChange> changes;
    QHash<QUuid, CaseId> ids;
    QList<QUuid> hinted;
    for (const ClaimGate::Asked &asked : cases) {
        changes.append({asked.claim, asked.id, std::nullopt, QStringLiteral("claim"), QString()});
        ids.insert(asked.claim, asked.id);
        hinted.append(asked.id.value);
    }
    const Result<QList<TeamChangeOutcome>> outcomes = calls.apply(changes);
    if (!outcomes) {
        return failure(outcomes.error());
    }
    QList<ClaimGate::Answer> answers;
    for (const TeamChangeOutcome &outcome : *outcomes) {
        answers.append(answerOf(outcome, ids.value(outcome.change)));
    }
    // One that is lost costs colleagues the time until they look by themselves.
    static_cast<void>(calls.sendHint(QStringLiteral("cases"), hinted));
    return answers;
}

} // namespace

TeamClaimGate::TeamClaimGate(TeamDatabase &database)
    : m_database(database)
{
}

QFuture<Result<QList<ClaimGate::Answer>>> TeamClaimGate::claim(const QList<Asked> &cases)
{
    return m_database.command<QList<Answer>>([cases](TeamCalls &calls) { return claimNow(calls, cases); });
}

} // namespace wederhoor
