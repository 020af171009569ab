#include "core/store/ReplyAttachmentRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor {

QByteArray attachmentsToColumn(const QList<ReplyAttachment> &attachments)
{
    if (attachments.isEmpty()) {
        return {};
    }
    QJsonArray list;
    for (const ReplyAttachment &attachment : attachments) {
        list.append(QJsonObject{{QStringLiteral("path"), attachment.path},
                                {QStringLiteral("type"), attachment.mimeType},
                                {QStringLiteral("alt"), attachment.altText}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<ReplyAttachment> replyAttachmentsFromColumn(const QByteArray &column)
{
    QList<ReplyAttachment> attachments;
    const QJsonArray list = QJsonDocument::fromJson(column).array();
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        attachments.append({object.value(QLatin1String("path")).toString(),
                            object.value(QLatin1String("type")).toString(),
                            object.value(QLatin1String("alt")).toString()});
    }
    return attachments;
}

} // namespace wederhoor
