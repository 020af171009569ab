#include "core/desk/ChannelPoll.h"

#include "core/desk/TeamFeed.h"
#include "core/domain/Async.h"
#include "core/ports/FeedSink.h"
#include "core/ports/PollGate.h"
#include "core/ports/StepProbe.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

ChannelPoll::ChannelPoll(PollerRoom &room, Channel channel, std::unique_ptr<PlatformConnector> connector,
                         QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_channel(std::move(channel))
    , m_connector(std::move(connector))
    , m_intake(room.store, room.clock, room.probe)
    , m_random(std::random_device{}())
    , m_dueAt(room.clock.monotonic())
{
}

ChannelPoll::~ChannelPoll() = default;

void ChannelPoll::setDueNow()
{
    m_dueAt = m_room.clock.monotonic();
    m_failures = 0;
}

void ChannelPoll::poll()
{
    if (m_busy) {
        return;
    }
    m_busy = true;
    m_pages = 0;
    m_report = {m_channel.id, m_channel.name, {}, std::nullopt, std::nullopt, false, {}};
    onResult(this, m_room.gate.acquire(m_channel.id), [this](const Result<bool> &mine) {
        if (mine && *mine) {
            readStart();
            return;
        }
        m_report.polledElsewhere = mine.has_value();
        m_report.polledBy = mine ? m_room.gate.holder(m_channel.id) : QString();
        m_report.error = mine ? std::nullopt : std::optional(mine.error());
        const std::optional<std::chrono::milliseconds> soon
            = mine ? m_room.gate.askAgainAfter(m_channel.id) : std::nullopt;
        m_dueAt = m_room.clock.monotonic() + soon.value_or(nextWait(m_report.error));
        end();
    });
}

void ChannelPoll::readStart()
{
    const auto read = [id = m_channel.id](Snapshot &snapshot) -> Result<Start> {
        ChannelTable channels(snapshot.connection());
        const Result<Cursor> cursor = channels.cursor(id);
        const Result<QList<ChannelHealth>> all = channels.health();
        if (!cursor || !all) {
            return failure(cursor ? all.error() : cursor.error());
        }
        Start start{*cursor, {}};
        start.health.channel = id;
        for (const ChannelHealth &health : *all) {
            start.health = health.channel == id ? health : start.health;
        }
        return start;
    };
    onResult(this, m_room.store.read<Start>(read, Store::Priority::Background), [this](const Result<Start> &start) {
        if (!start) {
            m_health.channel = m_channel.id;
            finish(start.error());
            return;
        }
        m_health = start->health;
        const std::optional<Cursor> shared = m_room.gate.sharedCursor(m_channel.id);
        m_cursor = shared.value_or(start->cursor);
        m_options = {m_cursor.isEmpty(), m_health.lastSuccess, true, shared.has_value()};
        fetch(m_cursor);
    });
}

void ChannelPoll::fetch(const Cursor &cursor)
{
    m_room.probe.pass("poll.before_fetch");
    onResult(this, m_connector->fetchSince(cursor), [this, cursor](const Result<FetchPage> &page) {
        m_room.probe.pass("poll.after_fetch");
        if (!page) {
            finish(page.error());
            return;
        }
        take(cursor, *page);
    });
}

void ChannelPoll::take(const Cursor &from, const FetchPage &page)
{
    ++m_pages;
    if (page.sourceError) {
        noteSourceError(*page.sourceError);
    }
    // Older pages cost what newer ones need: after the budget they wait for the next poll.
    const bool goesOn = page.more && m_pages <= m_room.timing.backfillPages && page.next != from;
    QList<MessageRef> refs;
    for (const Message &message : page.messages) {
        refs.append(message.ref);
    }
    for (const MessageChange &change : page.changes) {
        refs.append(change.ref);
    }
    onResult(this, m_intake.take(m_channel, page, m_options),
             [this, goesOn, refs, next = page.next, isLast = !page.more](const Result<IntakeOutcome> &outcome) {
                 if (!outcome) {
                     finish(outcome.error());
                     return;
                 }
                 m_room.probe.pass("poll.after_commit");
                 m_report.outcome.fetched += outcome->fetched;
                 m_report.outcome.newMessages += outcome->newMessages;
                 m_report.outcome.newCases += outcome->newCases;
                 m_report.outcome.quarantined += outcome->quarantined;
                 publish(refs, next, isLast, [this, goesOn, next] { goesOn ? fetch(next) : lookAgain(); });
             });
}

/// Only now does the shared cursor move: whoever polls next, this desk or another, fetches again what did not arrive.
void ChannelPoll::publish(const QList<MessageRef> &refs, const Cursor &next, bool isLast, std::function<void()> then)
{
    if (!m_options.teamDecides || m_room.feed == nullptr) {
        then();
        return;
    }
    const auto read
        = [all = m_changed + refs, next](Snapshot &snapshot) { return feedPageOf(snapshot.connection(), all, next); };
    onResult(this, m_room.store.read<FeedPage>(read, Store::Priority::Background),
             [this, isLast, then = std::move(then)](Result<FeedPage> page) {
                 if (!page) {
                     finish(page.error());
                     return;
                 }
                 page->upToDate = isLast && !m_report.sourceError; // what one of its sources has is not known
                 m_room.probe.pass("poll.before_publish");
                 onResult(this, m_room.feed->publish(m_channel.id, *page),
                          [this, next = page->next, then](const Result<void> &published) {
                              if (!published) {
                                  finish(published.error());
                                  return;
                              }
                              m_cursor = next;
                              m_changed.clear();
                              m_room.probe.pass("poll.after_publish");
                              then();
                          });
             });
}

/// Messages of open cases are read again on their schedule: edits and deletions come with no page.
void ChannelPoll::lookAgain()
{
    if (!m_connector->capabilities().testFlag(Capability::RereadMessages)) {
        finish(std::nullopt);
        return;
    }
    const Instant before = m_room.clock.now() - m_room.timing.rereadEvery;
    const auto read = [id = m_channel.id, before, limit = m_room.timing.rereadBatch](Snapshot &snapshot) {
        return MessageTable(snapshot.connection()).dueForReread(id, before, limit);
    };
    onResult(this, m_room.store.read<QList<Message>>(read, Store::Priority::Background),
             [this](const Result<QList<Message>> &messages) {
                 if (!messages || messages->isEmpty()) {
                     finish(messages ? std::nullopt : std::optional(messages.error()));
                     return;
                 }
                 reread(*messages);
             });
}

void ChannelPoll::reread(const QList<Message> &messages)
{
    onResult(this, m_connector->reread({messages}), [this, messages](const Result<QList<MessageChange>> &changes) {
        if (!changes) {
            // What the poll brought stands; were this to count as a failed poll, its back-off would hold up new
            // mentions.
            Error error = changes.error();
            error.detail = QStringLiteral("reading again: %1").arg(error.detail);
            noteSourceError(error);
            finish(std::nullopt);
            return;
        }
        takeChanges(messages, *changes);
    });
}

/// The first one is told: those after it mostly have the same cause.
void ChannelPoll::noteSourceError(const Error &error)
{
    if (!m_report.sourceError) {
        m_report.sourceError = error;
    }
}

void ChannelPoll::takeChanges(const QList<Message> &messages, const QList<MessageChange> &changes)
{
    QList<MessageId> looked;
    for (const Message &message : messages) {
        looked.append(message.id);
    }
    const auto write = [looked, changes, channel = m_channel, teamDecides = m_options.teamDecides,
                        now = m_room.clock.now()](Transaction &transaction) -> Result<void> {
        FetchPage page;
        page.changes = changes;
        const IntakeOptions onlyChanges{false, std::nullopt, false, teamDecides};
        const Result<IntakeOutcome> taken = Intake::takeIn(transaction, channel, page, onlyChanges, now);
        return taken ? MessageTable(transaction.connection()).markReread(looked, now) : failure(taken.error());
    };
    onResult(this, m_room.store.write<void>(write), [this, changes](const Result<void> &done) {
        if (!done || changes.isEmpty()) {
            finish(done ? std::nullopt : std::optional(done.error()));
            return;
        }
        // Kept until they were handed on: no page brings them again.
        for (const MessageChange &change : changes) {
            m_changed.append(change.ref);
        }
        publish({}, m_cursor, false, [this] { finish(std::nullopt); });
    });
}

void ChannelPoll::finish(const std::optional<Error> &error)
{
    m_report.error = error;
    if (error && error->kind == ErrorKind::Unauthorized) {
        m_room.gate.release(m_channel.id); // another desk may be signed in
    }
    m_failures = error ? m_failures + 1 : 0;
    const std::chrono::milliseconds wait = nextWait(error);
    m_dueAt = m_room.clock.monotonic() + wait;
    const Instant now = m_room.clock.now();
    m_health.lastPoll = now;
    m_health.nextPoll = now + wait;
    m_health.error = error;
    if (m_report.sourceError || !error) {
        m_health.sourceError = m_report.sourceError;
    }
    // Not after a part: what its source brings later may be as old as the last poll that read them all.
    if (!error && !m_report.sourceError) {
        m_health.lastSuccess = now;
    }
    const RateState rate = m_connector->rateState();
    m_health.rateLimit = rate.limit;
    m_health.rateRemaining = rate.remaining;
    m_health.rateReset = rate.reset;
    saveHealth();
}

void ChannelPoll::saveHealth()
{
    const auto write = [health = m_health](Transaction &transaction) {
        return ChannelTable(transaction.connection()).saveHealth(health);
    };
    onResult(this, m_room.store.write<void>(write), [this](const Result<void> &saved) {
        if (!saved && !m_report.error) {
            m_report.error = saved.error();
        }
        m_room.probe.pass("poll.after_health");
        end();
    });
}

void ChannelPoll::end()
{
    m_busy = false;
    Q_EMIT polled(m_report);
}

std::chrono::milliseconds ChannelPoll::nextWait(const std::optional<Error> &error)
{
    if (!error) {
        return withJitter(m_channel.pollInterval);
    }
    const Poller::Timing &timing = m_room.timing;
    const std::chrono::milliseconds backoff
        = std::min(timing.backoffMost, timing.backoffFirst * (std::int64_t{1} << std::clamp(m_failures - 1, 0, 20)));
    // Asked to wait is asked to wait at least so long.
    return std::max(withJitter(backoff), error->retryAfter.value_or(std::chrono::milliseconds{0}));
}

/// So that the desks of a bank, which share an address, do not knock all at once.
std::chrono::milliseconds ChannelPoll::withJitter(std::chrono::milliseconds wait)
{
    std::uniform_real_distribution<double> spread(1.0 - m_room.timing.jitter, 1.0 + m_room.timing.jitter);
    return std::chrono::milliseconds{std::int64_t(double(wait.count()) * spread(m_random))};
}

} // namespace wederhoor
