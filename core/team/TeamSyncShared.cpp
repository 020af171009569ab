#include "core/domain/Async.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"
#include "core/team/TeamDatabase.h"
#include "core/team/TeamErrors.h"
#include "core/team/TeamShared.h"
#include "core/team/TeamSync.h"

namespace wederhoor {

void TeamSync::tellSharedThings(const QList<SharedAct> &acts)
{
    const auto told
        = m_database.sync<QList<SharedOutcome>>([acts](TeamCalls &calls) { return tellShared(calls, acts); });
    onResult(this, told, [this](const Result<QList<SharedOutcome>> &outcomes) {
        if (!outcomes) {
            fail(outcomes.error());
            return;
        }
        settleSharedThings(*outcomes);
    });
}

void TeamSync::settleSharedThings(const QList<SharedOutcome> &outcomes)
{
    const auto write = [outcomes, now = m_clock.now()](Transaction &transaction) {
        SharedTable shared(transaction.connection());
        Result<void> done;
        for (const SharedOutcome &outcome : outcomes) {
            done = done && outcome.thing ? shared.takeThing(*outcome.thing) : done;
            if (outcome.trouble.isEmpty() && outcome.act.act == SharedAct::Kind::Propose) {
                done = done ? shared.noteProposed(outcome.act, now) : done; // until it is read
            }
            const bool isWithdrawn = outcome.trouble == u"withdrawn"
                || (outcome.trouble.isEmpty() && outcome.act.act == SharedAct::Kind::Withdraw);
            if (isWithdrawn) {
                done = done ? shared.noteWithdrawn(outcome.act.id) : done;
            }
            if (done && outcome.trouble.isEmpty()) {
                const auto version = outcome.thing ? std::optional(outcome.thing->version) : std::nullopt;
                done = shared.settle(outcome.act, version);
            } else {
                done = done ? shared.setTrouble(outcome.act, outcome.trouble) : done;
            }
        }
        return done;
    };
    onResult(this, m_store.write<void>(write), [this](const Result<void> &written) {
        if (!written) {
            fail(written.error());
            return;
        }
        m_again = true;
        m_lookWanted = true; // proposals and their ends are read, not answered
        m_targetWanted = true;
        endRound();
    });
}

Result<void> TeamSync::askScopes(TeamCalls &calls, Look &found)
{
    Result<QList<SharedScope>> scopes = calls.sharedScopes();
    if (!scopes) {
        return failure(scopes.error());
    }
    found.scopes = std::move(*scopes);
    return {};
}

/// In a team that is new to this member its things were never told: they are read from the beginning.
Result<void> TeamSync::takeScopes(Transaction &transaction, const QList<SharedScope> &scopes)
{
    const Result<bool> gained = SharedTable(transaction.connection()).setScopes(scopes);
    Result<void> done = gained ? Result<void>() : failure(gained.error());
    for (const char *stream : {"documents", "proposals"}) {
        done = done && *gained ? TeamTable(transaction.connection()).setPosition(QLatin1String(stream), {}) : done;
    }
    return done;
}

/// Of a connection that was there before: it is asked nothing else any more.
void TeamSync::askWhetherRemoved()
{
    const auto asked = m_database.sync<bool>([](TeamCalls &calls) { return calls.wasRemoved(); });
    onResult(this, asked, [this](const Result<bool> &removed) {
        if (removed.value_or(false)) {
            miss(removedFromTeam());
        } else if (m_state.link == TeamState::Link::Connected) {
            m_wake.start(m_timing.lookAgainSlowly);
        }
    });
}

void TeamSync::answer(QList<Waiting> &waiting, const std::optional<Error> &error)
{
    const QList<Waiting> all = std::exchange(waiting, {});
    for (const Waiting &promise : all) {
        promise->addResult(error ? Result<void>(failure(*error)) : Result<void>());
        promise->finish();
    }
}

} // namespace wederhoor
