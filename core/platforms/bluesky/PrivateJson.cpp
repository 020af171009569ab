// The answers about private messages; see BlueskyJson.h.
#include "core/platforms/bluesky/BlueskyJson.h"
#include "core/platforms/bluesky/BlueskySetAside.h"
#include "core/platforms/bluesky/JsonView.h"

#include <algorithm>

namespace wederhoor::bluesky {

namespace {

Result<Convo> readConvo(const JsonView &view)
{
    Convo convo;
    convo.id = view["id"].text();
    if (convo.id.isEmpty() || !view["members"].isArray()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a conversation without id or members"));
    }
    view["members"].forEach([&convo](const JsonView &member) {
        const QString did = member["did"].text();
        const QString handle = member["handle"].text();
        const QString name = member["displayName"].text();
        convo.members.insert(did, {{did}, QLatin1Char('@') + handle, name.isEmpty() ? handle : name});
    });
    convo.lastMessageAt = view["lastMessage"]["sentAt"].instant();
    return convo;
}

Result<Message> readPrivate(const JsonView &view, const Reader &reader, const Convo &convo)
{
    const QString id = view["id"].text();
    const QString sender = view["sender"]["did"].text();
    const std::optional<Instant> sentAt = view["sentAt"].instant();
    if (id.isEmpty() || sender.isEmpty() || !sentAt || !view["text"].isText()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a private message without id, sender, time or text"));
    }
    Message message;
    message.ref = {reader.instance, privateRemoteId(convo.id, id)};
    message.kind = MessageKind::PrivateMessage;
    message.threadRoot = {convo.id};
    message.author = convo.members.value(sender, Author{{sender}, {}, {}});
    message.text = view["text"].text();
    message.createdAt = *sentAt;
    message.seenBy = SeenBy::Private;
    message.outbound = sender == reader.did;
    if (message.outbound) {
        message.seenBy |= SeenBy::Own;
    }
    message.platformData = ReplyHandle{{}, {}, convo.id}.toData();
    return message;
}

void addItem(PrivatePage &page, const JsonView &item, const Reader &reader, const Convo &convo)
{
    const std::optional<Instant> sentAt = item["sentAt"].instant();
    if (sentAt) {
        page.oldest = std::min(page.oldest.value_or(*sentAt), *sentAt);
    }
    const bool deleted = item["$type"].text() == QLatin1String("chat.bsky.convo.defs#deletedMessageView");
    if (deleted && !item["id"].text().isEmpty()) {
        page.deleted.append({reader.instance, privateRemoteId(convo.id, item["id"].text())});
        return;
    }
    Result<Message> message = readPrivate(item, reader, convo);
    if (!message) {
        page.unreadable.append(withConvo(item.unreadable(message.error().detail), convo));
        return;
    }
    page.messages.append(*std::move(message));
}

} // namespace

Result<ConvoPage> readConvos(const QByteArray &json)
{
    JsonPage parsed;
    const Result<JsonView> root = parsed.parse(json);
    if (!root || !(*root)["convos"].isArray()) {
        return failure(root ? Error{ErrorKind::BadResponse, QStringLiteral("an answer without convos")} : root.error());
    }
    ConvoPage page;
    page.cursor = (*root)["cursor"].text();
    (*root)["convos"].forEach([&page](const JsonView &view) {
        Result<Convo> convo = readConvo(view);
        if (convo) {
            page.convos.append(*std::move(convo));
        } else {
            page.unreadable.append(view.unreadable(convo.error().detail));
        }
    });
    return page;
}

Result<QString> readConvoId(const QByteArray &json)
{
    JsonPage parsed;
    return parsed.parse(json).and_then([](const JsonView &root) -> Result<QString> {
        return readConvo(root["convo"]).map([](const Convo &convo) { return convo.id; });
    });
}

Result<PrivatePage> readPrivateMessages(const QByteArray &json, const Reader &reader, const Convo &convo)
{
    JsonPage parsed;
    const Result<JsonView> root = parsed.parse(json);
    if (!root || !(*root)["messages"].isArray()) {
        return failure(root ? Error{ErrorKind::BadResponse, QStringLiteral("an answer without messages")}
                            : root.error());
    }
    PrivatePage page;
    page.cursor = (*root)["cursor"].text();
    (*root)["messages"].forEach([&](const JsonView &item) { addItem(page, item, reader, convo); });
    // Each answers the one before it; of the oldest on the page only our own needs an answer to that, so that a reply
    // written elsewhere is known to be one.
    for (qsizetype i = 0; i < page.messages.size(); ++i) {
        Message &message = page.messages[i];
        if (i + 1 < page.messages.size()) {
            message.inReplyTo = page.messages.at(i + 1).ref.remote;
        } else if (message.outbound) {
            message.inReplyTo = message.threadRoot;
        }
    }
    return page;
}

Result<Message> readSentMessage(const QByteArray &json, const Reader &reader, const Convo &convo)
{
    JsonPage parsed;
    return parsed.parse(json).and_then(
        [&](const JsonView &root) -> Result<Message> { return readPrivate(root, reader, convo); });
}

} // namespace wederhoor::bluesky
