#include "core/desk/ReplyWalk.h"
#include "core/desk/TeamReplies.h"
#include "core/domain/Async.h"
#include "core/ports/StepProbe.h"
#include "core/store/ChannelTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Store.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

constexpr std::chrono::milliseconds firstBackoff{5'000};
constexpr std::chrono::milliseconds mostBackoff{5 * 60'000};

Result<void> saveChannelError(Transaction &transaction, const ChannelId &channel, const Error &error)
{
    ChannelTable channels(transaction.connection());
    const Result<QList<ChannelHealth>> all = channels.health();
    if (!all) {
        return failure(all.error());
    }
    ChannelHealth health;
    health.channel = channel;
    for (const ChannelHealth &known : *all) {
        health = known.channel == channel ? known : health;
    }
    health.error = error;
    return channels.saveHealth(health);
}

} // namespace

/// Before this reply goes, it is known what became of the one that a desk left behind.
void ReplyWalk::lookForLeft(const QString &left)
{
    m_room.probe.pass("send.before_look_for_left");
    PublishRequest asked = request();
    asked.kind = ReplyKind::Public; // only of those one knows without their words
    asked.key = left;
    onResult(this, m_connector->findPublished(asked), [this, left](const Result<std::optional<Published>> &published) {
        published ? takeLeft(left, *published) : waitAgain(published.error());
    });
}

void ReplyWalk::takeLeft(const QString &left, const std::optional<Published> &published)
{
    const bool isSurelyAbsent = !published && m_connector->capabilities().testFlag(Capability::PublicKeyEnforced);
    if (isSurelyAbsent) {
        onResult(this, m_room.gate.reserveOver(m_entry, left), [this](const Result<ReplyGate::Grant> &grant) {
            grant ? takeGrant(*grant) : takeRefusal(grant.error());
        });
        return;
    }
    if (!published) {
        fail({ErrorKind::Conflict, QStringLiteral("a colleague's reply in this case has no known end")});
        return;
    }
    onResult(this, m_room.gate.settleLeft(left, published->remoteId), [this](const Result<void> &settled) {
        // Now it is among what was written: whether this reply still fits, its writer decides.
        settled ? reserve() : waitAgain(settled.error());
    });
}

void ReplyWalk::takeRefusal(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Rejected:
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
        fail(error);
        return;
    case ErrorKind::Unauthorized:
        showOnChannel(error);
        waitAgain(error);
        return;
    case ErrorKind::RateLimited:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::BadResponse:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        waitAgain(error);
        return;
    }
}

void ReplyWalk::fail(const Error &error)
{
    OutboxEntry next = m_entry;
    next.state = OutboxState::Failed;
    next.error = error;
    next.nextAttempt.reset();
    save(next, m_entry.state, [this] {
        onResult(this, m_room.gate.release(m_entry.key), [this](const Result<void> &) { Q_EMIT finished(); });
    });
}

void ReplyWalk::waitAgain(const Error &error)
{
    m_failed = true;
    OutboxEntry next = m_entry;
    next.state = OutboxState::Queued;
    next.error = error;
    next.nextAttempt = afterBackoff(error);
    const bool wasReserved = m_entry.state != OutboxState::Queued;
    save(next, m_entry.state, [this, wasReserved] {
        if (!wasReserved) {
            Q_EMIT finished();
            return;
        }
        onResult(this, m_room.gate.release(m_entry.key), [this](const Result<void> &) { Q_EMIT finished(); });
    });
}

void ReplyWalk::showOnChannel(const Error &error)
{
    const auto show = [channel = m_entry.channel, error](Transaction &transaction) {
        return saveChannelError(transaction, channel, error);
    };
    onResult(this, m_room.store.write<void>(show), [](const Result<void> &) { /* the reply itself says it too */ });
}

void ReplyWalk::save(OutboxEntry next, OutboxState expected, std::function<void()> then, bool durable)
{
    const auto write = [next, expected, now = m_room.clock.now()](Transaction &transaction) {
        // The case's screen shows how its reply fares.
        transaction.connection().changes().cases.insert(next.caseId);
        const Result<void> saved = OutboxTable(transaction.connection()).save(next, expected);
        return saved && next.state == OutboxState::Failed ? tellNotSent(transaction, next, now) : saved;
    };
    const Store::Durability durability = durable ? Store::Durability::Full : Store::Durability::Normal;
    onResult(this, m_room.store.write<void>(write, durability),
             [this, next = std::move(next), then = std::move(then)](const Result<void> &saved) {
                 if (!saved) {
                     stop(saved.error());
                     return;
                 }
                 m_entry = next;
                 then();
             });
}

/// The entry stays in the state it has on disk; whatever that is, the next round knows what to do with it.
void ReplyWalk::stop(const Error &error)
{
    m_trouble = error;
    m_failed = true;
    Q_EMIT finished();
}

Instant ReplyWalk::afterBackoff(const Error &error) const
{
    std::chrono::milliseconds wait = firstBackoff * (1 << std::clamp(m_failures, 0, 10));
    wait = std::min(wait, mostBackoff);
    return m_room.clock.now() + std::max(wait, error.retryAfter.value_or(std::chrono::milliseconds{0}));
}

PublishRequest ReplyWalk::request() const
{
    PublishRequest request;
    request.key = m_entry.key;
    request.kind = m_entry.kind;
    request.text = m_entry.fullText();
    request.language = m_entry.language;
    request.inReplyTo = hangsUnder();
    request.attachments = m_entry.attachments;
    return request;
}

const Message &ReplyWalk::hangsUnder() const
{
    const bool threads = m_luggage.partBefore && m_connector->capabilities().testFlag(Capability::OwnThreads);
    return threads ? *m_luggage.partBefore : m_luggage.inReplyTo;
}

bool ReplyWalk::keyIsEnforced() const
{
    const Capability enforced
        = m_entry.kind == ReplyKind::Public ? Capability::PublicKeyEnforced : Capability::PrivateKeyEnforced;
    return m_connector->capabilities().testFlag(enforced);
}

} // namespace wederhoor
