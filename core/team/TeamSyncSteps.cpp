#include "core/team/TeamSyncSteps.h"

#include "core/store/MessageTable.h"
#include "core/store/OutboxTable.h"
#include "core/store/Transaction.h"
#include "core/store/WaitingReplyTable.h"
#include "core/team/TeamJson.h"
#include "core/team/TeamReplyGate.h"

#include <QFile>
#include <QJsonDocument>

namespace wederhoor {

Result<void> readReplyWords(Connection &connection, const TeamChange &change, QHash<QUuid, QJsonObject> &words)
{
    if (change.kind != u"sent") {
        return {};
    }
    const QJsonObject value = QJsonDocument::fromJson(change.value.toUtf8()).object();
    const Result<std::optional<Message>> message = MessageTable(connection)
                                                       .find({{value.value(QStringLiteral("instance")).toString()},
                                                              {value.value(QStringLiteral("remote")).toString()}});
    if (message && *message) {
        words.insert(change.id, feedPayload(**message));
    }
    return message ? Result<void>() : failure(message.error());
}

Result<void> readSubmission(Connection &connection, const TeamChange &change, QHash<QUuid, TeamSubmission> &submissions)
{
    if (change.kind != u"submit") {
        return {};
    }
    const OutboxId id = OutboxId::fromString(change.value);
    const Result<std::optional<WaitingReply>> reply = WaitingReplyTable(connection).find(id);
    const Result<std::optional<OutboxEntry>> first = OutboxTable(connection).find(id);
    if (!reply || !first) {
        return failure(reply ? first.error() : reply.error());
    }
    if (!*reply || !*first) {
        return {};
    }
    TeamSubmission submission{**reply, {}};
    for (const ReplyAttachment &attachment : (*first)->attachments) {
        QFile file(attachment.path);
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        submission.pictures.append(file.readAll());
    }
    submissions.insert(change.id, submission);
    return {};
}

Result<void> releaseHeldReplies(Transaction &transaction)
{
    OutboxTable outbox(transaction.connection());
    const Result<QList<OutboxEntry>> pending = outbox.pending();
    if (!pending) {
        return failure(pending.error());
    }
    for (OutboxEntry entry : *pending) {
        if (entry.state != OutboxState::Queued || !isHeldByTeam(entry)) {
            continue;
        }
        entry.error.reset();
        entry.nextAttempt.reset();
        if (const Result<void> saved = outbox.save(entry, OutboxState::Queued); !saved) {
            return saved;
        }
    }
    return TeamTable(transaction.connection()).retryAll();
}

} // namespace wederhoor
