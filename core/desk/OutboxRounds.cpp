#include "core/desk/OutboxRounds.h"

#include "core/desk/OutboxOrder.h"
#include "core/domain/Async.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>
#include <utility>

namespace wederhoor {

namespace {

constexpr int walksAtOnce = 4;
/// Queued, read back as absent, queued again: a reply moves at most this often before its back-off counts.
constexpr int takenUpAtMost = 3;
/// The clock may be set and the machine may sleep: no timer waits longer than this.
constexpr std::chrono::milliseconds longestWait{30'000};
constexpr std::chrono::milliseconds shortestWait{50};

/// What is pending, after replies that a sender left behind in mid-step became unknown: this process holds the lock, so
/// nobody else is at work on them. Late ones are held for a person's word.
Result<QList<OutboxEntry>> readPending(Transaction &transaction, const QList<OutboxId> &underWay, Instant now)
{
    OutboxTable outbox(transaction.connection());
    Result<QList<OutboxEntry>> pending = outbox.pending();
    if (!pending) {
        return pending;
    }
    for (OutboxEntry &entry : *pending) {
        const OutboxState before = entry.state;
        if (underWay.contains(entry.id)) {
            continue;
        }
        if (wasInterrupted(entry)) {
            entry.state = OutboxState::Unknown;
            entry.nextAttempt.reset();
        } else if (entry.state == OutboxState::Queued && isStale(entry, now)
                   && (!entry.error || entry.error->kind != ErrorKind::Conflict)) {
            entry.error = Error{ErrorKind::Conflict, QStringLiteral("too late to go without a person's word")};
        } else {
            continue;
        }
        transaction.connection().changes().cases.insert(entry.caseId);
        if (const Result<void> saved = outbox.save(entry, before); !saved) {
            return failure(saved.error());
        }
    }
    return pending;
}

} // namespace

OutboxRounds::OutboxRounds(SenderRoom room, const QString &lockPath)
    : m_room(std::move(room))
    , m_lock(lockPath)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OutboxRounds::wake);
    // Queued: a walk that ends at once would nest one inside the other.
    connect(this, &OutboxRounds::walkEnded, this, &OutboxRounds::takeUp, Qt::QueuedConnection);
    connect(&m_room.store, &Store::outboxChanged, this, [this] {
        if (m_running) {
            m_again = m_inRounds;
            m_timer.start(std::chrono::milliseconds{0});
        }
    });
}

Result<void> OutboxRounds::acquire()
{
    const Result<bool> taken = m_lock.take();
    if (taken && !*taken) {
        const QString holder = m_lock.holder();
        return failure(
            ErrorKind::Conflict,
            QStringLiteral("process %1 sends for this profile").arg(holder.isEmpty() ? QStringLiteral("?") : holder));
    }
    return taken ? Result<void>() : failure(taken.error());
}

void OutboxRounds::start()
{
    m_running = true;
    m_stopping = false;
    m_timer.start(std::chrono::milliseconds{0});
}

void OutboxRounds::stop()
{
    m_running = false;
    m_stopping = true;
    m_timer.stop();
    m_due.clear();
    finishStopping();
}

/// What is under way ends first: it is in a state that only this process can settle without asking the platform.
void OutboxRounds::finishStopping()
{
    if (m_stopping && !m_inRounds && m_walks.isEmpty()) {
        m_stopping = false;
        m_lock.release();
        Q_EMIT stopped();
    }
}

void OutboxRounds::wake()
{
    if (m_inRounds) {
        m_again = true;
        return;
    }
    if (!acquire()) {
        // Another process sends; should it die, this one takes over.
        m_timer.start(longestWait);
        return;
    }
    m_inRounds = true;
    beginRound();
}

QFuture<Result<int>> OutboxRounds::sendDue()
{
    if (const Result<void> held = acquire(); !held) {
        return ready<int>(failure(held.error()));
    }
    const auto promise = std::make_shared<QPromise<Result<int>>>();
    promise->start();
    m_waiting.append(promise);
    m_again = m_inRounds;
    if (!m_inRounds) {
        m_inRounds = true;
        beginRound();
    }
    return promise->future();
}

void OutboxRounds::beginRound()
{
    if (std::exchange(m_reading, true)) {
        return;
    }
    m_again = false;
    const auto read = [underWay = m_walks.keys(), now = m_room.clock.now()](Transaction &transaction) {
        return readPending(transaction, underWay, now);
    };
    onResult(this, m_room.store.write<QList<OutboxEntry>>(read),
             [this](const Result<QList<OutboxEntry>> &pending) { takeRound(pending); });
}

void OutboxRounds::takeRound(const Result<QList<OutboxEntry>> &pending)
{
    m_reading = false;
    if (!pending) {
        endRounds(pending.error());
        return;
    }
    m_due.clear();
    const bool mayBegin = !m_stopping;
    for (const OutboxEntry &entry : dueReplies(*pending, m_room.clock.now())) {
        if (mayBegin && !m_walks.contains(entry.id) && m_takenUp.value(entry.id) < takenUpAtMost) {
            m_due.append(entry);
        }
    }
    if (m_due.isEmpty() && m_walks.isEmpty()) {
        scheduleNext(*pending);
        endRounds(std::nullopt);
        return;
    }
    takeUp();
}

void OutboxRounds::takeUp()
{
    while (!m_due.isEmpty() && m_walks.size() < walksAtOnce) {
        const OutboxEntry entry = m_due.takeFirst();
        ++m_takenUp[entry.id];
        walk(entry, [this](const Result<OutboxEntry> &ended) {
            if (!ended) {
                m_roundError = ended.error();
            } else if (ended->state == OutboxState::Sent) {
                ++m_sent;
            }
        });
    }
    if (m_inRounds && m_walks.isEmpty() && m_due.isEmpty()) {
        beginRound(); // again, until nothing is due
    }
}

void OutboxRounds::endRounds(const std::optional<Error> &error)
{
    const std::optional<Error> trouble = error ? error : m_roundError;
    m_inRounds = false;
    m_takenUp.clear();
    m_roundError.reset();
    const int sent = std::exchange(m_sent, 0);
    const QList<CountPromise> waiting = std::exchange(m_waiting, {});
    for (const CountPromise &promise : waiting) {
        promise->addResult(trouble && sent == 0 ? Result<int>(failure(*trouble)) : Result<int>(sent));
        promise->finish();
    }
    finishStopping();
    if (m_running && (trouble || m_again)) {
        m_timer.start(m_again ? shortestWait : std::chrono::milliseconds{5'000});
    }
}

void OutboxRounds::walk(const OutboxEntry &entry, Settle then)
{
    auto *walk = new ReplyWalk(m_room, entry, m_failures.value(entry.id), this);
    m_walks.insert(entry.id, walk);
    connect(walk, &ReplyWalk::finished, this, [this, walk, then = std::move(then)] { endWalk(walk, then); });
    walk->begin();
}

void OutboxRounds::endWalk(ReplyWalk *walk, const Settle &then)
{
    const OutboxEntry entry = walk->entry();
    m_walks.remove(entry.id);
    m_failures.insert(entry.id, walk->failed() ? m_failures.value(entry.id) + 1 : 0);
    walk->deleteLater();
    then(walk->trouble() ? Result<OutboxEntry>(failure(*walk->trouble())) : Result<OutboxEntry>(entry));
    if (isSettled(entry.state)) {
        m_failures.remove(entry.id);
        Q_EMIT settled(entry.id);
    }
    if (m_inRounds) {
        Q_EMIT walkEnded();
    } else {
        finishStopping();
    }
}

void OutboxRounds::scheduleNext(const QList<OutboxEntry> &pending)
{
    if (!m_running) {
        return;
    }
    const Instant now = m_room.clock.now();
    const std::optional<Instant> next = nextDue(pending, now);
    const std::chrono::milliseconds wait = next ? *next - now : longestWait;
    m_timer.start(std::clamp(wait, shortestWait, longestWait));
}

QFuture<Result<OutboxEntry>> OutboxRounds::sendOne(const OutboxId &id)
{
    if (const Result<void> held = acquire(); !held) {
        return ready<OutboxEntry>(failure(held.error()));
    }
    const auto hurry
        = [id, now = m_room.clock.now(), underWay = m_walks.keys()](Transaction &transaction) -> Result<OutboxEntry> {
        OutboxTable outbox(transaction.connection());
        Result<std::optional<OutboxEntry>> found = outbox.find(id);
        if (!found || !*found) {
            return found ? failure(ErrorKind::NotFound, QStringLiteral("no reply %1").arg(id.toString()))
                         : failure(found.error());
        }
        OutboxEntry entry = **found;
        if (entry.state == OutboxState::Queued && (entry.sendAt > now || entry.nextAttempt)) {
            entry.sendAt = std::min(entry.sendAt, now);
            entry.nextAttempt.reset();
            if (const Result<void> saved = outbox.save(entry, OutboxState::Queued); !saved) {
                return failure(saved.error());
            }
        }
        const Result<QList<OutboxEntry>> pending = readPending(transaction, underWay, now);
        if (!pending) {
            return failure(pending.error());
        }
        for (const OutboxEntry &due : dueReplies(*pending, now)) {
            if (due.id == id) {
                return due;
            }
        }
        if (const auto before = replyBefore(*pending, entry, now); before && entry.state == OutboxState::Queued) {
            return failure(ErrorKind::Conflict,
                           QStringLiteral("reply %1 of this case goes first and is %2")
                               .arg(before->id.toString(), outboxStateName(before->state)));
        }
        return failure(ErrorKind::Conflict,
                       QStringLiteral("the reply is %1 and cannot go now").arg(outboxStateName(entry.state)));
    };
    const auto promise = std::make_shared<QPromise<Result<OutboxEntry>>>();
    promise->start();
    const auto finish = [promise](const Result<OutboxEntry> &entry) {
        promise->addResult(entry);
        promise->finish();
    };
    onResult(this, m_room.store.write<OutboxEntry>(hurry, Store::Durability::Full),
             [this, finish](const Result<OutboxEntry> &entry) {
                 if (!entry || m_walks.contains(entry->id)) {
                     finish(entry ? failure(ErrorKind::Conflict, QStringLiteral("the reply is leaving")) : entry);
                     return;
                 }
                 walk(*entry, finish);
             });
    return promise->future();
}

} // namespace wederhoor
