#include "core/domain/Approval.h"

#include "core/domain/NameTable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

using W = WaitingState;
constexpr NameTable<W, 8> stateNames{{{{W::Waiting, "awaiting_approval"},
                                       {W::Approved, "approved"},
                                       {W::Returned, "returned"},
                                       {W::Withdrawn, "withdrawn"},
                                       {W::Leaving, "reserved"},
                                       {W::Stopped, "released"},
                                       {W::Sent, "sent"},
                                       {W::NotSent, "not_sent"}}}};
constexpr NameTable<ApprovalReason, 2> reasonNames{
    {{{ApprovalReason::Trainee, "trainee"}, {ApprovalReason::Topic, "topic"}}}};
constexpr NameTable<CaseEvent, 3> afterwardsNames{{{{CaseEvent::ReplySent, "open"},
                                                    {CaseEvent::ReplySentWaiting, "waiting"},
                                                    {CaseEvent::ReplySentResolved, "resolved"}}}};

QJsonObject jsonOf(const WaitingPart &part)
{
    return {{QStringLiteral("id"), part.id.toString()},
            {QStringLiteral("key"), part.key},
            {QStringLiteral("private"), part.kind == ReplyKind::Private},
            {QStringLiteral("body"), part.body},
            {QStringLiteral("number"), part.number},
            {QStringLiteral("signature"), part.signature},
            {QStringLiteral("instance"), part.inReplyTo.instance.value},
            {QStringLiteral("in_reply_to"), part.inReplyTo.remote.value},
            {QStringLiteral("afterwards"), afterwardsNames.name(part.afterwards)}};
}

WaitingPart partOf(const QJsonObject &row)
{
    const auto text = [&row](const char *key) { return row.value(QLatin1String(key)).toString(); };
    WaitingPart part;
    part.id = OutboxId::fromString(text("id"));
    part.key = text("key");
    part.kind = row.value(QStringLiteral("private")).toBool() ? ReplyKind::Private : ReplyKind::Public;
    part.body = text("body");
    part.number = text("number");
    part.signature = text("signature");
    part.inReplyTo = {{text("instance")}, {text("in_reply_to")}};
    part.afterwards = afterwardsNames.value(text("afterwards")).value_or(CaseEvent::ReplySent);
    return part;
}

OutboxEntry textOf(const WaitingPart &part, bool isOneOfSeveral)
{
    OutboxEntry entry;
    entry.body = part.body;
    entry.number = part.number;
    entry.signature = part.signature;
    entry.reply = isOneOfSeveral ? part.id : OutboxId();
    return entry;
}

} // namespace

std::optional<ApprovalReason> whyItWaits(const ApprovalQuestion &question)
{
    if (!question.isShared) {
        return std::nullopt;
    }
    if (question.isTopicGuarded) {
        return ApprovalReason::Topic;
    }
    return question.isTrainee ? std::optional(ApprovalReason::Trainee) : std::nullopt;
}

QString WaitingPart::fullText() const
{
    return textOf(*this, false).fullText();
}

bool WaitingReply::isChanged() const
{
    QStringList bodies;
    for (const WaitingPart &part : parts) {
        bodies.append(part.body);
    }
    return !written.isEmpty() && bodies != written;
}

QString approvalReasonName(ApprovalReason reason)
{
    return reasonNames.name(reason);
}

ApprovalReason approvalReasonFromName(const QString &name)
{
    return reasonNames.value(name).value_or(ApprovalReason::Trainee);
}

QString waitingStateName(WaitingState state)
{
    return stateNames.name(state);
}

WaitingState waitingStateFromName(const QString &name)
{
    return stateNames.value(name).value_or(WaitingState::NotSent);
}

WaitingReply waitingReplyOf(const QList<OutboxEntry> &parts, ApprovalReason reason, Instant now)
{
    const OutboxEntry &first = parts.constFirst();
    WaitingReply reply;
    reply.id = first.replyId();
    reply.caseId = first.caseId;
    reply.channel = first.channel;
    reply.reason = reason;
    reply.author = first.author;
    reply.authorName = first.authorName;
    reply.seen = first.seen;
    reply.language = first.language;
    reply.sendAt = first.sendAt;
    reply.submittedAt = now;
    for (const OutboxEntry &part : parts) {
        reply.parts.append(
            {part.id, part.key, part.kind, part.body, part.number, part.signature, part.inReplyTo, part.afterwards});
        reply.written.append(part.body);
    }
    for (const ReplyAttachment &picture : first.attachments) {
        reply.pictures.append({picture.mimeType, picture.altText});
    }
    return reply;
}

QList<OutboxEntry> outboxEntriesOf(const WaitingReply &reply, const QStringList &pictures, Instant now)
{
    QStringList keys;
    for (const WaitingPart &part : reply.parts) {
        keys.append(part.key);
    }
    QList<OutboxEntry> entries;
    for (const WaitingPart &part : reply.parts) {
        OutboxEntry entry = textOf(part, false);
        entry.id = part.id;
        entry.caseId = reply.caseId;
        entry.channel = reply.channel;
        entry.kind = part.kind;
        entry.key = part.key;
        entry.language = reply.language;
        entry.inReplyTo = part.inReplyTo;
        entry.seen = reply.seen;
        entry.author = reply.author;
        entry.authorName = reply.authorName;
        entry.afterwards = part.afterwards;
        entry.queuedAt = now;
        entry.sendAt = std::max(reply.sendAt, now); // the time it waited is not its lateness
        if (reply.parts.size() > 1) {
            entry.reply = reply.id;
            entry.part = static_cast<int>(entries.size());
            entry.partKeys = keys;
        }
        for (qsizetype n = 0; n < reply.pictures.size() && entries.isEmpty(); ++n) {
            entry.attachments.append({pictures.value(n), reply.pictures.at(n).mimeType, reply.pictures.at(n).altText});
        }
        entries.append(entry);
    }
    return entries;
}

QByteArray contentOf(const WaitingReply &reply)
{
    QJsonArray parts;
    for (const WaitingPart &part : reply.parts) {
        parts.append(jsonOf(part));
    }
    QJsonArray pictures;
    for (const WaitingPicture &picture : reply.pictures) {
        pictures.append(
            QJsonObject{{QStringLiteral("type"), picture.mimeType}, {QStringLiteral("alt"), picture.altText}});
    }
    const QJsonObject content{{QStringLiteral("parts"), parts},
                              {QStringLiteral("pictures"), pictures},
                              {QStringLiteral("language"), reply.language},
                              {QStringLiteral("send_at"), static_cast<qint64>(toMilliseconds(reply.sendAt))}};
    return QJsonDocument(content).toJson(QJsonDocument::Compact);
}

void takeContent(WaitingReply &reply, const QByteArray &content)
{
    const QJsonObject value = QJsonDocument::fromJson(content).object();
    reply.parts.clear();
    for (const QJsonValue &part : value.value(QStringLiteral("parts")).toArray()) {
        reply.parts.append(partOf(part.toObject()));
    }
    reply.pictures.clear();
    for (const QJsonValue &picture : value.value(QStringLiteral("pictures")).toArray()) {
        const QJsonObject row = picture.toObject();
        reply.pictures.append(
            {row.value(QStringLiteral("type")).toString(), row.value(QStringLiteral("alt")).toString()});
    }
    reply.language = value.value(QStringLiteral("language")).toString();
    reply.sendAt = fromMilliseconds(value.value(QStringLiteral("send_at")).toInteger());
}

QStringList bodiesOf(const QByteArray &content)
{
    WaitingReply reply;
    takeContent(reply, content);
    QStringList bodies;
    for (const WaitingPart &part : reply.parts) {
        bodies.append(part.body);
    }
    return bodies;
}

} // namespace wederhoor
