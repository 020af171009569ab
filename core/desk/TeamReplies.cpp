#include "core/desk/TeamReplies.h"

#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

Result<void> tell(Transaction &transaction, const OutboxEntry &entry, const char *kind, Instant now)
{
    TeamTable team(transaction.connection());
    const Result<bool> shared = team.shares(entry.caseId);
    if (!shared || !*shared) {
        return shared ? Result<void>() : failure(shared.error());
    }
    // Only what went without a reservation; a word that was not needed in the end is no override.
    const Result<std::optional<QString>> alone
        = entry.fence == 0 ? team.alone(entry.replyId()) : Result<std::optional<QString>>(std::nullopt);
    if (!alone) {
        return failure(alone.error());
    }
    QJsonObject value{{QStringLiteral("reply"), entry.replyId().toString()},
                      {QStringLiteral("key"), entry.key},
                      {QStringLiteral("instance"), entry.inReplyTo.instance.value},
                      {QStringLiteral("remote"), entry.remoteId.value},
                      {QStringLiteral("private"), entry.kind == ReplyKind::Private},
                      {QStringLiteral("alone"), alone->value_or(QString())},
                      {QStringLiteral("afterwards"), caseEventName(entry.afterwards)}};
    if (entry.isOneOfSeveral()) {
        QStringList keys = entry.partKeys;
        keys.replace(entry.part, entry.key);
        value.insert(QStringLiteral("part"), entry.part);
        value.insert(QStringLiteral("keys"), QJsonArray::fromStringList(keys));
    }
    return team.add({QUuid::createUuid(), entry.caseId, std::nullopt, QLatin1String(kind),
                     QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact))},
                    now);
}

} // namespace

Result<void> tellSent(Transaction &transaction, const OutboxEntry &sent, Instant now)
{
    return tell(transaction, sent, "sent", now);
}

Result<void> tellNotSent(Transaction &transaction, const OutboxEntry &entry, Instant now)
{
    return entry.fence == 0 ? Result<void>() : tell(transaction, entry, "not_sent", now);
}

} // namespace wederhoor
