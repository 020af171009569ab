#include "core/store/MessageRows.h"

#include "core/store/RowValues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

namespace {

QList<Attachment> attachmentsFromColumn(const QByteArray &column)
{
    QList<Attachment> attachments;
    if (column.isEmpty()) {
        return attachments;
    }
    const QJsonArray list = QJsonDocument::fromJson(column).array();
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        attachments.append({static_cast<Attachment::Kind>(object.value(QLatin1String("kind")).toInt()),
                            QUrl(object.value(QLatin1String("url")).toString()),
                            QUrl(object.value(QLatin1String("thumbnail")).toString()),
                            object.value(QLatin1String("alt")).toString(),
                            object.value(QLatin1String("title")).toString()});
    }
    return attachments;
}

void readOrigin(RowReader &row, Message &message)
{
    message.id = MessageId{row.integer()};
    message.ref.instance = row.textId<InstanceId>();
    message.ref.remote = row.textId<RemoteId>();
    message.kind = static_cast<MessageKind>(row.number());
    message.seenBy = SeenByFlags::fromInt(static_cast<SeenByFlags::Int>(row.integer()));
    message.outbound = row.flag();
    message.timeIsClaimed = row.flag();
    message.createdAt = row.instant();
    message.editedAt = row.optionalInstant();
    message.deletedAt = row.optionalInstant();
}

} // namespace

QByteArray attachmentsToColumn(const QList<Attachment> &attachments)
{
    if (attachments.isEmpty()) {
        return {};
    }
    QJsonArray list;
    for (const Attachment &attachment : attachments) {
        list.append(QJsonObject{{QStringLiteral("kind"), static_cast<int>(attachment.kind)},
                                {QStringLiteral("url"), attachment.url.toString(QUrl::FullyEncoded)},
                                {QStringLiteral("thumbnail"), attachment.thumbnail.toString(QUrl::FullyEncoded)},
                                {QStringLiteral("alt"), attachment.altText},
                                {QStringLiteral("title"), attachment.title}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Message readMessage(const Statement &statement)
{
    RowReader row(statement);
    Message message;
    readOrigin(row, message);
    const bool startsThread = statement.isNull(row.column());
    message.threadRoot = row.textId<RemoteId>();
    if (startsThread) {
        message.threadRoot = message.ref.remote;
    }
    message.threadRootAuthor = row.textId<ProfileId>();
    message.inReplyTo = row.textId<RemoteId>();
    message.author.id = row.textId<ProfileId>();
    message.author.handle = row.text();
    message.author.name = row.text();
    message.text = row.text();
    message.language = row.text();
    message.permalink = QUrl(row.text());
    message.attachments = attachmentsFromColumn(row.blob());
    message.platformData = row.blob();
    message.topic = row.text();
    message.sentiment = row.text();
    return message;
}

} // namespace wederhoor
