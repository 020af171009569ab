#include "core/desk/CaseUpdates.h"

#include "core/domain/ServiceClock.h"

#include <algorithm>

namespace wederhoor {

namespace {

constexpr int snippetLength = 280;

/// The order of a case's messages; the id settles equal times, so that every desk sees the same one as newest.
bool isNewer(const Message &a, const Message &b)
{
    return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.ref.remote > b.ref.remote;
}

/// The customer's first message after our newest one.
std::optional<Instant> firstUnanswered(const QList<Message> &newestFirst)
{
    std::optional<Instant> since;
    for (const Message &message : newestFirst) {
        if (message.outbound) {
            break;
        }
        since = message.createdAt;
    }
    return since;
}

void deriveFirstReply(Case &value, const QList<Message> &newestFirst)
{
    for (const Message &message : newestFirst) {
        const bool answers = message.outbound && message.createdAt >= value.openedAt;
        if (answers && (!value.firstReplyAt || message.createdAt < *value.firstReplyAt)) {
            value.firstReplyAt = message.createdAt;
        }
    }
}

} // namespace

QString snippetOf(const QString &text)
{
    // Only the beginning is looked at: an article may be long.
    QString folded = text.left(4 * snippetLength).simplified();
    if (folded.size() > snippetLength) {
        folded.truncate(folded.at(snippetLength - 1).isHighSurrogate() ? snippetLength - 1 : snippetLength);
    }
    return folded;
}

void setAwaiting(Case &value, std::optional<Instant> since, const DueRule &rule)
{
    if (value.kind == CaseKind::Conversation || !isActive(value.status)) {
        since.reset();
    }
    if (since == value.awaitingSince) {
        return;
    }
    value.awaitingSince = since;
    value.dueAt = dueAfter(since, value.kind);
    if (rule.leaveOutPast && value.dueAt && *value.dueAt < rule.now) {
        value.dueAt.reset();
    }
}

void takeCustomersNewest(Case &value, const Message &message, const DueRule &rule)
{
    value.lastActivityAt = message.createdAt;
    value.newestMessage = message.ref;
    value.snippet = snippetOf(message.text);
    if (!value.awaitingSince) {
        setAwaiting(value, message.createdAt, rule);
    }
}

void takeOurNewest(Case &value, const Message &message)
{
    value.lastActivityAt = message.createdAt;
    value.newestMessage = message.ref;
    value.awaitingSince.reset();
    value.dueAt.reset();
    if (!value.firstReplyAt) {
        value.firstReplyAt = message.createdAt;
    }
}

void deriveFromMessages(Case &value, const QList<Message> &newestFirst, const DueRule &rule)
{
    QList<Message> standing;
    for (const Message &message : newestFirst) {
        if (!message.deletedAt) {
            standing.append(message);
        }
    }
    std::sort(standing.begin(), standing.end(), isNewer);
    if (!standing.isEmpty()) {
        value.lastActivityAt = standing.first().createdAt;
        value.newestMessage = standing.first().ref;
    }
    value.snippet.clear();
    for (const Message &message : standing) {
        if (!message.outbound) {
            value.snippet = value.snippet.isEmpty() ? snippetOf(message.text) : value.snippet;
            value.openedAt = std::min(value.openedAt, message.createdAt);
        }
    }
    deriveFirstReply(value, standing);
    setAwaiting(value, firstUnanswered(standing), rule);
}

bool wroteAfter(const QList<Message> &messages, bool ours, Instant time)
{
    return std::any_of(messages.begin(), messages.end(), [&](const Message &message) {
        return message.outbound == ours && message.createdAt > time && !message.deletedAt;
    });
}

void takeTraits(Case &value, const Message &message)
{
    value.hasAttachment = value.hasAttachment || !message.attachments.isEmpty();
    if (message.outbound) {
        return;
    }
    if (value.topic.isEmpty()) {
        value.topic = message.topic;
    }
    if (!message.sentiment.isEmpty() && message.createdAt >= value.lastActivityAt) {
        value.sentiment = message.sentiment;
    }
    if (message.author.id == value.customer.id && message.createdAt >= value.lastActivityAt) {
        value.customer = message.author;
    }
}

void closeCase(Case &value, CaseStatus status, Instant at)
{
    value.status = status;
    value.resolvedAt = at;
    value.awaitingSince.reset();
    value.dueAt.reset();
}

} // namespace wederhoor
