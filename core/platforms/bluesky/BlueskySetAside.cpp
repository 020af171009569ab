#include "core/platforms/bluesky/BlueskySetAside.h"

#include "core/platforms/bluesky/BlueskyJson.h"
#include "core/platforms/bluesky/JsonView.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wederhoor::bluesky {

namespace {

/// What one item gave, as a page of its own; its first complaint when it gave nothing.
Result<FetchPage> pageOf(QList<Message> messages, const QList<UnreadableItem> &unreadable)
{
    if (!unreadable.isEmpty()) {
        return failure(ErrorKind::BadResponse, unreadable.constFirst().reason);
    }
    FetchPage page;
    page.messages = std::move(messages);
    return page;
}

Result<FetchPage> notificationAgain(const QByteArray &item, const Reader &reader)
{
    return readNotifications("{\"notifications\":[" + item + "]}", reader).and_then([](const NotificationPage &page) {
        QList<Message> messages;
        for (const Notification &notification : page.items) {
            if (notification.message) {
                messages.append(*notification.message);
            }
        }
        return pageOf(messages, page.unreadable);
    });
}

Result<FetchPage> postAgain(const QByteArray &item, const Reader &reader)
{
    return readPosts("{\"posts\":[" + item + "]}", reader).and_then([](const PostPage &page) {
        QList<Message> messages;
        for (const Post &post : page.posts) {
            messages.append(post.message);
        }
        return pageOf(messages, page.unreadable);
    });
}

Result<FetchPage> privateAgain(const QJsonObject &item, const Reader &reader)
{
    const auto text = [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
    const QJsonObject convo = item.value(QLatin1String("convo")).toObject();
    const Result<ConvoPage> convos = readConvos("{\"convos\":[" + text(convo) + "]}");
    if (!convos || convos->convos.isEmpty()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("its conversation is not known"));
    }
    const QByteArray message = text(item.value(QLatin1String("message")).toObject());
    return readPrivateMessages("{\"messages\":[" + message + "]}", reader, convos->convos.constFirst())
        .and_then([](const PrivatePage &page) { return pageOf(page.messages, page.unreadable); });
}

} // namespace

UnreadableItem withConvo(const UnreadableItem &message, const Convo &convo)
{
    QJsonArray members;
    for (auto member = convo.members.constBegin(); member != convo.members.constEnd(); ++member) {
        members.append(QJsonObject{{QStringLiteral("did"), member.key()},
                                   {QStringLiteral("handle"), member->handle.mid(1)}, // without the sign before it
                                   {QStringLiteral("displayName"), member->name}});
    }
    const QJsonObject known{{QStringLiteral("id"), convo.id}, {QStringLiteral("members"), members}};
    return {message.reason,
            "{\"convo\":" + QJsonDocument(known).toJson(QJsonDocument::Compact) + ",\"message\":" + message.payload
                + '}'};
}

Result<FetchPage> readSetAside(const QByteArray &payload, const Reader &reader)
{
    const QJsonObject item = QJsonDocument::fromJson(payload).object();
    if (item.contains(QLatin1String("convo"))) {
        return privateAgain(item, reader);
    }
    if (item.contains(QLatin1String("reason"))) {
        return notificationAgain(payload, reader);
    }
    if (item.contains(QLatin1String("record"))) {
        return postAgain(payload, reader);
    }
    // A conversation without its messages, or more than was kept: the next fetches bring what it meant.
    return failure(ErrorKind::BadResponse,
                   item.isEmpty() ? QStringLiteral("not kept whole") : QStringLiteral("neither a post nor a message"));
}

} // namespace wederhoor::bluesky
