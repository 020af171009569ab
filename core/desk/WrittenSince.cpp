#include "core/desk/WrittenSince.h"

#include "core/store/MessageTable.h"
#include "core/store/OutboxTable.h"

namespace wederhoor {

namespace {

/// More new messages than this are as good a reason to stop as all of them.
constexpr int lookBack = 200;

bool isNewer(const Message &message, const Message &seen)
{
    return message.createdAt != seen.createdAt ? message.createdAt > seen.createdAt : message.id > seen.id;
}

} // namespace

Result<std::optional<Message>> writtenSince(Connection &connection, const Case &value, const MessageRef &seen,
                                            const AgentId &writer, Instant queuedAt)
{
    if (seen.isEmpty() || value.newestMessage == seen) {
        return std::nullopt;
    }
    MessageTable messages(connection);
    OutboxTable outbox(connection);
    const Result<std::optional<Message>> seenMessage = messages.find(seen);
    const Result<QList<Message>> newestFirst = messages.ofCase(value.id, lookBack);
    if (!seenMessage || !newestFirst) {
        return failure(seenMessage ? newestFirst.error() : seenMessage.error());
    }
    if (!*seenMessage) {
        return failure(ErrorKind::Invalid, QStringLiteral("no message %1 to have seen").arg(seen.remote.value));
    }
    std::optional<Message> oldest;
    for (const Message &message : *newestFirst) {
        if (!isNewer(message, **seenMessage)) {
            break;
        }
        if (message.deletedAt || message.ref == seen) {
            continue;
        }
        if (message.outbound) {
            const Result<std::optional<OutboxEntry>> sent = outbox.findByRemote(value.channel, message.ref.remote);
            if (!sent) {
                return failure(sent.error());
            }
            if (*sent && (*sent)->author == writer && (*sent)->queuedAt <= queuedAt) {
                continue;
            }
        }
        oldest = message;
    }
    return oldest;
}

} // namespace wederhoor
