#include "core/team/TeamSync.h"

#include "core/domain/Async.h"
#include "core/store/CaseTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/SharedTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"
#include "core/team/TeamDatabase.h"
#include "core/team/TeamErrors.h"
#include "core/team/TeamJson.h"
#include "core/team/TeamReplyGate.h"
#include "core/team/TeamSyncSteps.h"

#include <algorithm>
#include <utility>

namespace wederhoor {

namespace {

/// So often it is looked again at once before it is looked again slowly.
constexpr int quickLooks = 100;

bool letsNobodyIn(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden
        || error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotFound;
}

} // namespace

TeamSync::TeamSync(TeamDatabase &database, Store &store, const Clock &clock, QString team, TeamDesk desk, Timing timing)
    : m_database(database)
    , m_store(store)
    , m_clock(clock)
    , m_team(std::move(team))
    , m_desk(std::move(desk))
    , m_timing(timing)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &TeamSync::beginRound);
    connect(&m_net, &QTimer::timeout, this, &TeamSync::lookByItself);
    connect(&database, &TeamDatabase::subscribed, this, &TeamSync::greet);
    connect(&database, &TeamDatabase::lost, this, &TeamSync::miss);
    connect(&database, &TeamDatabase::hinted, this, [this](const TeamHint &hint) {
        if (hint.what != QLatin1String("presence")) { // who is where changes no row that is read here
            m_scopesWanted = m_scopesWanted || hint.what == QLatin1String("teams");
            wantLook();
        }
    });
    // An act changes its case; whether the team is to hear of it, the inbox knows.
    connect(&store, &Store::casesChanged, this, &TeamSync::wake);
    connect(&store, &Store::everythingChanged, this, &TeamSync::wake);
    connect(&store, &Store::outboxChanged, this, &TeamSync::wake);
    connect(&store, &Store::sharedChanged, this, &TeamSync::wake);
    learnRole();
    if (database.welcome()) {
        greet(*database.welcome());
    }
}

/// What one may do while the database is away is what one might when it was here last.
void TeamSync::learnRole()
{
    const auto read = [](Snapshot &snapshot) { return TeamTable(snapshot.connection()).role(); };
    onResult(this, m_store.read<QString>(read), [this](const Result<QString> &role) {
        if (role && m_state.role.isEmpty()) {
            TeamState next = m_state;
            next.role = *role;
            setState(next);
        }
    });
}

TeamSync::~TeamSync() = default;

QFuture<Result<void>> TeamSync::syncOnce()
{
    const auto waiting = std::make_shared<QPromise<Result<void>>>();
    waiting->start();
    m_waitingForAll.append(waiting);
    wantLook();
    return waiting->future();
}

QFuture<Result<void>> TeamSync::tellAll()
{
    const auto waiting = std::make_shared<QPromise<Result<void>>>();
    waiting->start();
    m_waitingForTelling.append(waiting);
    wake();
    return waiting->future();
}

void TeamSync::greet(const TeamWelcome &welcome)
{
    m_scopesWanted = true;
    TeamState next = m_state;
    next.link = TeamState::Link::Connected;
    next.since = m_clock.now();
    next.trouble.reset();
    next.encrypted = welcome.encrypted;
    next.member = welcome.member;
    next.role = welcome.role;
    next.sendingHeld = welcome.sendingHeld;
    setState(next);
    m_net.start(m_timing.lookEvery);
    const auto take = [role = welcome.role](Transaction &transaction) {
        const Result<void> kept = TeamTable(transaction.connection()).setRole(role);
        return kept ? releaseHeldReplies(transaction) : kept;
    };
    onResult(this, m_store.write<void>(take), [this](const Result<void> &) {
        Q_EMIT connected(m_state);
        wantLook();
    });
}

void TeamSync::miss(const Error &error)
{
    TeamState next = m_state;
    const bool refused = letsNobodyIn(error);
    next.link = refused ? TeamState::Link::Refused : TeamState::Link::Away;
    if (m_state.link != next.link) {
        next.since = m_clock.now();
    }
    next.trouble = error;
    setState(next);
    m_net.stop();
    answer(m_waitingForAll, error);
    answer(m_waitingForTelling, error);
}

void TeamSync::wantLook()
{
    m_lookWanted = true;
    // Whatever the hint told was committed before it: a look is enough when its horizon has passed what is newest now.
    m_targetWanted = true;
    m_looksAgain = 0;
    wake();
}

void TeamSync::lookByItself()
{
    m_retryLater = true;
    m_scopesWanted = true;
    if (m_state.heldReplies == 0) {
        wantLook();
        return;
    }
    // Of the three connections the one that replies go by may have come back last.
    onResult(this, m_store.write<void>(releaseHeldReplies), [this](const Result<void> &) { wantLook(); });
}

void TeamSync::wake()
{
    if (m_busy) {
        m_again = true;
    } else {
        m_wake.start(std::chrono::milliseconds{0});
    }
}

void TeamSync::beginRound()
{
    if (std::exchange(m_busy, true)) {
        return;
    }
    m_again = false;
    const auto read
        = [most = m_timing.changesABatch](Snapshot &snapshot) { return readPlan(snapshot.connection(), most); };
    onResult(this, m_store.read<Plan>(read), [this](const Result<Plan> &plan) {
        if (!plan) {
            fail(plan.error());
            return;
        }
        takePlan(*plan);
    });
}

Result<TeamSync::Plan> TeamSync::readPlan(Connection &connection, int most)
{
    TeamTable team(connection);
    Plan plan;
    const auto take = [](auto &into, auto read) -> Result<void> {
        if (!read) {
            return failure(read.error());
        }
        into = std::move(*read);
        return {};
    };
    Result<void> done = take(plan.changes, team.pending(most));
    done = done ? take(plan.shared, SharedTable(connection).pending(most)) : done;
    done = done ? take(plan.membership, team.membership()) : done;
    done = done ? take(plan.channels, team.channels()) : done;
    done = done ? take(plan.pending, team.pendingCount()) : done;
    for (const TeamInboxStream &stream : inboxStreams) {
        done = done ? take(plan.positions[stream.stream], team.position(QLatin1String(stream.name))) : done;
    }
    for (const TeamChange &change : std::as_const(plan.changes)) {
        const Result<std::optional<std::int64_t>> version = done ? team.version(change.caseId) : failure(Error{});
        const Result<std::optional<Case>> value
            = version && !*version ? CaseTable(connection).findExact(change.caseId) : std::optional<Case>();
        if (value && *value) {
            plan.openings.insert(change.caseId, newCaseRow(**value));
        }
        done = done ? readReplyWords(connection, change, plan.words) : done;
        done = done ? readSubmission(connection, change, plan.submissions) : done;
    }
    const Result<QList<OutboxEntry>> outbox = done ? OutboxTable(connection).pending() : failure(done.error());
    if (!outbox) {
        return failure(outbox.error());
    }
    plan.held = static_cast<int>(std::count_if(outbox->begin(), outbox->end(), isHeldByTeam));
    return plan;
}

void TeamSync::takePlan(const Plan &plan)
{
    TeamState next = m_state;
    next.pendingChanges = plan.pending + static_cast<int>(plan.shared.size());
    next.heldReplies = plan.held;
    setState(next);
    if (std::exchange(m_channels, plan.channels) != plan.channels) {
        Q_EMIT channelsChanged(m_channels);
    }
    const bool here = m_state.link == TeamState::Link::Connected;
    // Who asks to be told what comes of it is told so also while nobody has heard of the database yet.
    const bool asked = !m_waitingForAll.isEmpty() || !m_waitingForTelling.isEmpty();
    if (!plan.changes.isEmpty() && (here || asked)) {
        tell(plan);
        return;
    }
    if (!plan.shared.isEmpty() && (here || asked)) {
        tellSharedThings(plan.shared);
        return;
    }
    answer(m_waitingForTelling, std::nullopt);
    if (here && plan.pending > 0 && std::exchange(m_retryLater, false)) {
        onResult(this, m_store.write<void>([](Transaction &transaction) {
            return TeamTable(transaction.connection()).retryAll();
        }),
                 [this](const Result<void> &) {
                     m_again = true;
                     endRound();
                 });
        return;
    }
    if (m_lookWanted && (here || !m_waitingForAll.isEmpty())) {
        look(plan);
        return;
    }
    endRound();
}

void TeamSync::tell(const Plan &plan)
{
    const auto told = m_database.sync<TeamTold>([changes = plan.changes, openings = plan.openings, words = plan.words,
                                                 submissions = plan.submissions](TeamCalls &calls) {
        return tellTeam(calls, changes, openings, words, submissions);
    });
    const AgentId me = plan.membership ? plan.membership->member : AgentId();
    onResult(this, told, [this, changes = plan.changes, me](const Result<TeamTold> &outcome) {
        if (!outcome) {
            fail(outcome.error());
            return;
        }
        settle(changes, *outcome, me);
    });
}

void TeamSync::settle(const QList<TeamChange> &changes, const TeamTold &told, const AgentId &me)
{
    const auto write = [changes, told, me, desk = m_desk, now = m_clock.now()](Transaction &transaction) {
        TeamInbox inbox(transaction, desk, now);
        Result<void> done;
        for (qsizetype i = 0; done && i < changes.size(); ++i) {
            const Result<bool> settled = inbox.settle(changes.at(i), told.outcomes.at(i), me);
            done = settled ? done : failure(settled.error());
        }
        return done ? inbox.takeCases(told.cases, false) : done;
    };
    onResult(this, m_store.write<void>(write), [this](const Result<void> &written) {
        if (!written) {
            fail(written.error());
            return;
        }
        m_again = true;
        endRound();
    });
}

void TeamSync::endRound()
{
    m_busy = false;
    if (m_again) {
        const bool waits = m_lookWanted && !m_targetWanted && m_complete && m_below < m_target;
        m_looksAgain = waits ? m_looksAgain + 1 : m_looksAgain;
        const std::chrono::milliseconds again
            = m_looksAgain < quickLooks ? m_timing.lookAgain : m_timing.lookAgainSlowly;
        m_wake.start(waits ? again : std::chrono::milliseconds{0});
        return;
    }
    if (!m_lookWanted) {
        answer(m_waitingForAll, std::nullopt);
    }
}

void TeamSync::fail(const Error &error)
{
    m_busy = false;
    answer(m_waitingForAll, error);
    answer(m_waitingForTelling, error);
    if (m_state.link == TeamState::Link::Connected && error.kind == ErrorKind::Forbidden && !refusalOf(error)) {
        askWhetherRemoved();
        return;
    }
    // What is wanted is kept: the next greeting, hint or act begins anew. Of three connections one may be gone alone.
    if (m_state.link == TeamState::Link::Connected) {
        m_wake.start(m_timing.lookAgainSlowly);
    }
}

void TeamSync::setState(const TeamState &state)
{
    if (std::exchange(m_state, state) != state) {
        Q_EMIT stateChanged(m_state);
    }
}

} // namespace wederhoor
