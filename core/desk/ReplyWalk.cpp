#include "core/desk/ReplyWalk.h"

#include "core/desk/Intake.h"
#include "core/desk/ReplyGuard.h"
#include "core/desk/SentReply.h"
#include "core/ports/StepProbe.h"
#include "core/store/ChannelTable.h"
#include "core/store/MessageTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>
#include <utility>

namespace wederhoor {

using S = OutboxState;

namespace {

Result<std::optional<Message>> partBefore(Connection &connection, const OutboxEntry &entry)
{
    const Result<QList<OutboxEntry>> parts
        = entry.part > 0 ? OutboxTable(connection).partsOf(entry) : Result<QList<OutboxEntry>>(QList<OutboxEntry>());
    if (!parts) {
        return failure(parts.error());
    }
    for (const OutboxEntry &part : *parts) {
        if (part.part + 1 == entry.part && part.kind == ReplyKind::Public && entry.kind == ReplyKind::Public) {
            return MessageTable(connection).find({entry.inReplyTo.instance, part.remoteId});
        }
    }
    return std::nullopt;
}

} // namespace

ReplyWalk::ReplyWalk(SenderRoom &room, const OutboxEntry &entry, int failures, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_entry(entry)
    , m_failures(failures)
{
}

void ReplyWalk::begin()
{
    m_connector = m_room.connectorOf(m_entry.channel);
    if (!m_connector) {
        stop({ErrorKind::NotFound, QStringLiteral("the channel is not connected")});
        return;
    }
    load();
}

void ReplyWalk::load()
{
    const auto read = [entry = m_entry](Snapshot &snapshot) -> Result<Luggage> {
        const Result<std::optional<Channel>> channel = ChannelTable(snapshot.connection()).find(entry.channel);
        const Result<std::optional<Message>> message = MessageTable(snapshot.connection()).find(entry.inReplyTo);
        const Result<std::optional<Message>> before = partBefore(snapshot.connection(), entry);
        if (!channel || !message || !before) {
            return failure(!channel ? channel.error() : !message ? message.error() : before.error());
        }
        if (!*channel || !*message) {
            return failure(ErrorKind::NotFound, QStringLiteral("the channel or the message is gone"));
        }
        // The guard may be stricter than when it was queued. What may stand there already is past that.
        const Result<void> guarded
            = entry.state == S::Queued ? requireStillGuarded(snapshot.connection(), entry) : Result<void>();
        return guarded ? Result<Luggage>(Luggage{**channel, **message, *before}) : failure(guarded.error());
    };
    onResult(this, m_room.store.read<Luggage>(read, Store::Priority::Background), [this](Result<Luggage> luggage) {
        if (!luggage) {
            const ErrorKind kind = luggage.error().kind;
            const bool isFinal = kind == ErrorKind::NotFound || kind == ErrorKind::Rejected;
            if (isFinal && m_entry.state == S::Queued) {
                fail(luggage.error());
            } else {
                stop(luggage.error());
            }
            return;
        }
        m_luggage = std::move(*luggage);
        m_entry.state == S::Unknown ? readBack() : lookAgain();
    });
}

/// The customer may have withdrawn or reworded what is being answered.
void ReplyWalk::lookAgain()
{
    if (m_looked || !m_connector->capabilities().testFlag(Capability::RereadMessages)) {
        reserve();
        return;
    }
    m_looked = true;
    onResult(this, m_connector->reread({{m_luggage.inReplyTo}}), [this](const Result<QList<MessageChange>> &changes) {
        if (changes) {
            takeChanges(*changes);
            return;
        }
        const ErrorKind kind = changes.error().kind;
        const bool cannotLook = kind == ErrorKind::NotFound || kind == ErrorKind::Forbidden
            || kind == ErrorKind::Rejected || kind == ErrorKind::Invalid;
        cannotLook ? reserve() : waitAgain(changes.error());
    });
}

void ReplyWalk::takeChanges(const QList<MessageChange> &changes)
{
    if (changes.isEmpty()) {
        reserve();
        return;
    }
    const auto apply = [changes, channel = m_luggage.channel, id = m_entry.id,
                        now = m_room.clock.now()](Transaction &transaction) -> Result<OutboxEntry> {
        FetchPage page;
        page.changes = changes;
        const IntakeOptions onlyChanges{false, std::nullopt, false};
        const Result<IntakeOutcome> taken = Intake::takeIn(transaction, channel, page, onlyChanges, now);
        const Result<std::optional<OutboxEntry>> entry = OutboxTable(transaction.connection()).find(id);
        if (!taken || !entry) {
            return failure(taken ? entry.error() : taken.error());
        }
        return *entry ? Result<OutboxEntry>(**entry) : failure(ErrorKind::NotFound, QStringLiteral("no such reply"));
    };
    onResult(this, m_room.store.write<OutboxEntry>(apply), [this](Result<OutboxEntry> entry) {
        if (!entry) {
            stop(entry.error());
            return;
        }
        m_entry = std::move(*entry);
        // Intake holds what answers a message that changed; an older change, already known, holds nothing.
        m_entry.state == S::Queued ? load() : Q_EMIT finished();
    });
}

void ReplyWalk::reserve()
{
    m_room.probe.pass("send.before_reserve");
    onResult(this, m_room.gate.reserve(m_entry),
             [this](const Result<ReplyGate::Grant> &grant) { grant ? takeGrant(*grant) : takeRefusal(grant.error()); });
}

/// A colleague took the case over while this desk was away and answered under the same key: these are other words.
bool ReplyWalk::isAnothers(const Published &published) const
{
    return published.text && *published.text != m_entry.fullText();
}

void ReplyWalk::takeGrant(const ReplyGate::Grant &grant)
{
    if (!grant.left.isEmpty()) {
        lookForLeft(grant.left);
        return;
    }
    m_validUntil = grant.validUntil;
    m_alone = grant.alone;
    m_mayGoOn = grant.readBackFirst;
    OutboxEntry next = m_entry;
    next.fence = grant.fence;
    next.key = grant.key;
    next.state = grant.readBackFirst ? S::Unknown : S::Reserved;
    // What goes alone never left from here; another desk could have sent it only under a reservation.
    next.attempts = grant.readBackFirst && !grant.alone ? std::max(1, next.attempts) : next.attempts;
    save(next, S::Queued, [this] {
        m_room.probe.pass("send.after_reserve");
        m_entry.state == S::Unknown ? readBack() : commitSending();
    });
}

void ReplyWalk::commitSending()
{
    OutboxEntry next = m_entry;
    next.state = S::Sending;
    next.error.reset();
    next.nextAttempt.reset();
    next.mayGoTwice = false; // the word held for this once
    ++next.attempts;
    m_room.probe.pass("send.before_sending_commit");
    save(next, S::Reserved, [this] {
        m_room.probe.pass("send.after_sending_commit");
        publish();
    });
}

void ReplyWalk::publish()
{
    m_room.probe.pass("send.before_publish");
    // The machine may have slept, or this process: by now the case may be another desk's.
    if (m_validUntil && m_room.clock.monotonic() >= *m_validUntil) {
        --m_entry.attempts; // it never left
        waitAgain({ErrorKind::Timeout, QStringLiteral("the lease was over before the reply could leave")});
        return;
    }
    onResult(this, m_connector->publish(request()), [this](const Result<Published> &published) {
        m_room.probe.pass("send.after_publish");
        if (published && !published->remoteId.isEmpty()) {
            takeReadBack(*published);
            return;
        }
        const Error error
            = published ? Error{ErrorKind::BadResponse, QStringLiteral("published without an id")} : published.error();
        switch (error.kind) {
        case ErrorKind::Rejected:
        case ErrorKind::Forbidden:
        case ErrorKind::Invalid:
        case ErrorKind::NotFound:
        case ErrorKind::RateLimited:
        case ErrorKind::Unauthorized:
            takeRefusal(error);
            return;
        case ErrorKind::Network:
        case ErrorKind::Timeout:
        case ErrorKind::BadResponse:
        case ErrorKind::Conflict:
        case ErrorKind::Storage:
        case ErrorKind::Cancelled:
            takeUncertain(error);
            return;
        }
    });
}

void ReplyWalk::takeUncertain(const Error &error)
{
    OutboxEntry next = m_entry;
    next.state = S::Unknown;
    next.error = error;
    save(next, S::Sending, [this] { readBack(); });
}

void ReplyWalk::readBack()
{
    m_room.probe.pass("send.before_readback");
    onResult(this, m_connector->findPublished(request()), [this](const Result<std::optional<Published>> &published) {
        m_room.probe.pass("send.after_readback");
        if (published) {
            takeReadBack(*published);
            return;
        }
        m_failed = true;
        OutboxEntry next = m_entry;
        next.error = published.error();
        next.nextAttempt = afterBackoff(published.error());
        save(next, S::Unknown, [this] { Q_EMIT finished(); });
    });
}

void ReplyWalk::takeReadBack(const std::optional<Published> &published)
{
    if (published && isAnothers(*published)) {
        fail({ErrorKind::Conflict, QStringLiteral("a colleague answered under this key meanwhile")});
        return;
    }
    published ? commitSent(*published) : takeAbsent();
}

/// It does not stand there. Under a key that the platform enforces it goes again, and so it does when it never left;
/// otherwise only a person's word sends it again.
void ReplyWalk::takeAbsent()
{
    OutboxEntry next = m_entry;
    if (keyIsEnforced() && m_entry.attempts > 0) {
        goAgain();
        return;
    }
    const bool mayGo = m_entry.attempts == 0 || m_entry.mayGoTwice;
    if (!mayGo) {
        next.error = Error{ErrorKind::NotFound, QStringLiteral("not found on the platform after a doubtful send")};
        next.nextAttempt.reset();
        save(next, S::Unknown, [this] { Q_EMIT finished(); });
        return;
    }
    if (std::exchange(m_alone, false)) {
        next.state = S::Reserved;
        save(next, S::Unknown, [this] { commitSending(); });
        return;
    }
    onResult(this, m_room.gate.release(m_entry.key), [this, next](const Result<void> &released) mutable {
        if (!released && released.error().kind == ErrorKind::Conflict) {
            fail(released.error()); // the case was taken over, and this reply with it
            return;
        }
        // Not found: nothing was reserved for it.
        if (!released && released.error().kind != ErrorKind::NotFound) {
            stop(released.error());
            return;
        }
        next.state = S::Queued;
        next.nextAttempt.reset();
        save(next, S::Unknown, [this] { Q_EMIT finished(); });
    });
}

/// Under its own key, and never given free meanwhile: the request of before may still arrive, and a colleague's answer
/// under another key would be a second one. With leave from just now it goes at once.
void ReplyWalk::goAgain()
{
    OutboxEntry next = m_entry;
    if (m_mayGoOn) {
        m_mayGoOn = false;
        next.state = S::Reserved;
        save(next, S::Unknown, [this] { commitSending(); });
        return;
    }
    m_failed = !m_entry.mayGoTwice;
    next.state = S::Queued;
    next.nextAttempt = m_failed ? std::optional(afterBackoff({})) : std::nullopt;
    save(next, S::Unknown, [this] { Q_EMIT finished(); });
}

void ReplyWalk::commitSent(const Published &published)
{
    const auto record
        = [entry = m_entry, published, channel = m_luggage.channel, above = hangsUnder(), now = m_room.clock.now()](
              Transaction &transaction) { return recordSent(transaction, entry, published, channel, above, now); };
    m_room.probe.pass("send.before_sent_commit");
    onResult(this, m_room.store.write<OutboxEntry>(record, Store::Durability::Full), [this](Result<OutboxEntry> sent) {
        if (!sent) {
            stop(sent.error());
            return;
        }
        m_entry = std::move(*sent);
        m_room.probe.pass("send.after_sent_commit");
        // The reply is sent whatever the gate answers: a team that could not be told learns it from the outbox.
        onResult(this, m_room.gate.confirm(m_entry.key, m_entry.remoteId),
                 [this](const Result<void> &) { Q_EMIT finished(); });
    });
}

} // namespace wederhoor
