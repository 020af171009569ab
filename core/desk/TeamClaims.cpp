#include "core/desk/TeamClaims.h"

#include "core/desk/CaseSteps.h"
#include "core/domain/Async.h"
#include "core/store/Store.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"

namespace wederhoor {

namespace {

using Kind = ClaimGate::Answer::Kind;
using AskedCases = QList<ClaimGate::Asked>;

Result<AskedCases> sharedOf(Connection &connection, const QList<CaseId> &ids)
{
    TeamTable team(connection);
    CaseTable cases(connection);
    AskedCases asked;
    for (const CaseId &id : ids) {
        const Result<std::optional<Case>> value = cases.find(id);
        const Result<bool> shared = value && *value ? team.shares((*value)->id) : Result<bool>(false);
        if (!value || !shared) {
            return failure(value ? shared.error() : value.error());
        }
        if (*shared) {
            asked.append({(*value)->id, QUuid::createUuid()});
        }
    }
    return asked;
}

ClaimWords wordsOf(const AskedCases &asked, const Result<QList<ClaimGate::Answer>> &answers)
{
    ClaimWords words;
    for (const ClaimGate::Asked &one : asked) {
        words.insert(one.id, {Kind::NotShared, {}, 0, one.claim});
    }
    for (const ClaimGate::Answer &answer : answers.value_or(QList<ClaimGate::Answer>())) {
        ClaimWord &word = words[answer.id];
        word = {answer.kind, answer.owner, answer.version, word.claim};
    }
    return words;
}

/// What cannot be asked now is claimed here and told later; a refusal of another kind ends the act.
bool isAway(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Cancelled;
}

} // namespace

QFuture<Result<ClaimWords>> askForClaims(Store &store, ClaimGate &gate, const QList<CaseId> &ids)
{
    const auto read = [ids](Snapshot &snapshot) { return sharedOf(snapshot.connection(), ids); };
    return andThen(&store, store.read<AskedCases>(read), [&store, &gate](const AskedCases &asked) {
        if (asked.isEmpty()) {
            return ready<ClaimWords>(ClaimWords());
        }
        return settledBy<ClaimWords>([&](const auto &settle) {
            onResult(&store, gate.claim(asked), [settle, asked](const Result<QList<ClaimGate::Answer>> &answers) {
                const bool refused = !answers && !isAway(answers.error());
                settle(refused ? Result<ClaimWords>(failure(answers.error())) : wordsOf(asked, answers));
            });
        });
    });
}

Result<Case> claimByWord(CaseAct &act, const CaseId &id, const Agent &me, const ClaimWord &word)
{
    switch (word.kind) {
    case Kind::NotShared:
        act.nameNext(word.claim);
        return claimStep(act, id, me);
    case Kind::Granted: {
        const Result<Case> claimed = claimedStep(act, id, me, word.claim);
        const Result<void> noted = claimed ? act.noteVersion(claimed->id, word.version) : failure(claimed.error());
        return noted ? claimed : failure(noted.error());
    }
    case Kind::Theirs:
        return failure(ErrorKind::Conflict, QStringLiteral("the case is %1's").arg(word.owner.value));
    case Kind::Closed:
        return failure(ErrorKind::Conflict, QStringLiteral("the case is closed"));
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
