#include "core/desk/SentReply.h"

#include "core/desk/CaseCache.h"
#include "core/desk/CaseUpdates.h"
#include "core/desk/TeamReplies.h"
#include "core/store/OutboxTable.h"
#include "core/store/Transaction.h"

#include <algorithm>

namespace wederhoor {

namespace {

Message messageOf(const OutboxEntry &entry, const Published &published, const Channel &channel,
                  const Message &inReplyTo)
{
    const bool isPrivate = entry.kind == ReplyKind::Private;
    Message message;
    message.ref = {entry.inReplyTo.instance, published.remoteId};
    message.kind = isPrivate ? MessageKind::PrivateMessage : MessageKind::Post;
    message.threadRoot = published.threadRoot.isEmpty() ? inReplyTo.threadRoot : published.threadRoot;
    message.inReplyTo = inReplyTo.ref.remote;
    // The account is the platform's; who wrote under it is what colleagues want to read.
    message.author = {channel.profile, channel.account, entry.authorName.isEmpty() ? channel.name : entry.authorName};
    message.text = entry.fullText();
    message.createdAt = *entry.sentAt;
    message.seenBy = SeenBy::Own;
    message.language = entry.language;
    message.permalink = published.permalink;
    message.platformData = published.platformData;
    message.outbound = true;
    for (const ReplyAttachment &attachment : entry.attachments) {
        message.attachments.append(
            {Attachment::Kind::Picture, QUrl::fromLocalFile(attachment.path), {}, attachment.altText, {}});
    }
    return message;
}

/// Where the agent meant the case to go, unless the customer has written since.
void moveOn(Case &value, const OutboxEntry &entry, const QList<Message> &messages, Instant now)
{
    const bool wasActive = isActive(value.status);
    value.status = nextStatus(value.status, entry.afterwards).value_or(value.status);
    if (wasActive && wroteAfter(messages, false, *entry.sentAt)) {
        value.status = nextStatus(value.status, CaseEvent::CustomerWrote).value_or(value.status);
    }
    if (wasActive && !isActive(value.status)) {
        closeCase(value, value.status, now);
    }
    deriveFromMessages(value, messages, {});
}

Result<void> showInCase(Transaction &transaction, CaseCache &cases, const OutboxEntry &entry, const Channel &channel,
                        const Message &message, Instant now)
{
    const Result<Case *> value = cases.find(entry.caseId);
    const Result<MessageTable::Inserted> inserted = MessageTable(transaction.connection()).insert(message, channel.id);
    if (!value || !inserted) {
        return failure(value ? inserted.error() : value.error());
    }
    if (!*value) {
        return {};
    }
    Case &open = **value;
    cases.tieMessage(inserted->id, open.id, false);
    if (message.threadRoot != open.threadRoot) {
        cases.tieThread(message.ref.instance, message.threadRoot, open.id);
    }
    cases.addHistory({CaseHistoryEntry::Kind::Reply, open.id, entry.author, *entry.sentAt, message.ref.remote.value});
    const Result<QList<Message>> messages = cases.messagesOf(open.id);
    if (!messages) {
        return failure(messages.error());
    }
    moveOn(open, entry, *messages, now);
    return cases.flush();
}

} // namespace

Result<OutboxEntry> recordSent(Transaction &transaction, const OutboxEntry &entry, const Published &published,
                               const Channel &channel, const Message &inReplyTo, Instant now)
{
    OutboxTable outbox(transaction.connection());
    const Result<std::optional<OutboxEntry>> stored = outbox.find(entry.id);
    if (!stored) {
        return failure(stored.error());
    }
    if (*stored && (*stored)->state == OutboxState::Sent) {
        return **stored;
    }
    OutboxEntry sent = entry;
    sent.state = OutboxState::Sent;
    sent.remoteId = published.remoteId;
    // A platform's clock may run behind the one that dated the message; an answer is never older than its question.
    const Instant accepted = published.at == Instant{} ? now : std::min(published.at, now);
    sent.sentAt = std::max(accepted, inReplyTo.createdAt + std::chrono::milliseconds{1});
    sent.error.reset();
    sent.nextAttempt.reset();
    CaseCache cases(transaction);
    Result<void> done = outbox.save(sent, entry.state);
    done = done ? tellSent(transaction, sent, now) : done;
    done = done ? showInCase(transaction, cases, sent, channel, messageOf(sent, published, channel, inReplyTo), now)
                : done;
    return done ? Result<OutboxEntry>(std::move(sent)) : failure(done.error());
}

} // namespace wederhoor
