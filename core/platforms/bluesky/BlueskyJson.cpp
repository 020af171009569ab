#include "core/platforms/bluesky/BlueskyJson.h"

#include "core/platforms/bluesky/PostReader.h"

namespace wederhoor::bluesky {

namespace {

/// A post of someone else that answers ours directly was asked of us; one further down (the platform notifies of those
/// too) is talk among others under our post.
SeenByFlags reasonsOf(const QString &reason, const Message &message, const Reader &reader)
{
    if (reason == QLatin1String("mention")) {
        return SeenBy::Mention;
    }
    if (reason == QLatin1String("quote")) {
        return SeenBy::Quote;
    }
    const std::optional<AtUri> parent = AtUri::parse(message.inReplyTo.value);
    return parent && parent->repo == reader.did ? SeenBy::ReplyToUs : SeenBy::Thread;
}

bool isMessage(const QString &reason)
{
    return reason == QLatin1String("mention") || reason == QLatin1String("reply") || reason == QLatin1String("quote");
}

void addNotification(NotificationPage &page, const JsonView &item, const Reader &reader)
{
    const std::optional<Instant> at = item["indexedAt"].instant();
    const QString reason = item["reason"].text();
    if (!at || reason.isEmpty()) {
        page.unreadable.append(item.unreadable(QStringLiteral("a notification without a time or a reason")));
        return;
    }
    Notification notification{item["uri"].text(), {}, *at, std::nullopt};
    if (isMessage(reason)) {
        Result<Post> post = readRecord(item, reader);
        if (!post) {
            page.unreadable.append(item.unreadable(post.error().detail));
        } else {
            notification.reasons = reasonsOf(reason, post->message, reader);
            post->message.seenBy |= notification.reasons;
            notification.message = std::move(post->message);
        }
    }
    page.items.append(std::move(notification));
}

/// `repostedAt`: a repost stands where it was reposted.
void addPost(PostPage &page, const JsonView &view, const Reader &reader, std::optional<Instant> repostedAt)
{
    Result<Post> post = readPostView(view, reader);
    if (!post) {
        page.unreadable.append(view.unreadable(post.error().detail));
        return;
    }
    post->isRepost = repostedAt.has_value();
    post->sortAt = repostedAt.value_or(post->sortAt);
    page.posts.append(*std::move(post));
}

/// Stands for a post above another one that cannot be read any more: its place, and who wrote it, are known.
std::optional<Message> placeholder(const QString &uri, const Message &below, const Reader &reader, bool deleted)
{
    const std::optional<AtUri> parts = AtUri::parse(uri);
    if (!parts) {
        return std::nullopt;
    }
    Message message;
    message.ref = {reader.instance, {uri}};
    message.threadRoot = below.threadRoot;
    message.threadRootAuthor = below.threadRootAuthor;
    message.author.id = {parts->repo};
    message.permalink = permalinkOf(uri);
    message.outbound = parts->repo == reader.did;
    message.seenBy = SeenBy::Thread;
    // It came before what answers it; nothing says when.
    message.createdAt = below.createdAt - std::chrono::milliseconds{1};
    message.timeIsClaimed = true;
    if (deleted) {
        message.deletedAt = below.createdAt;
    }
    return message;
}

bool isType(const JsonView &node, const char *name)
{
    return node["$type"].text() == QLatin1String(name);
}

/// False: no readable post.
bool addThreadPost(ThreadPage &page, const JsonView &node, const Reader &reader)
{
    if (!node["post"].isObject()) {
        return false;
    }
    Result<Post> post = readPostView(node["post"], reader);
    if (!post) {
        page.unreadable.append(node["post"].unreadable(post.error().detail));
        return false;
    }
    post->message.seenBy |= SeenBy::Thread;
    page.messages.append(std::move(post->message));
    return true;
}

void addAbove(ThreadPage &page, const JsonView &target, const Reader &reader)
{
    JsonView node = target["parent"];
    while (node.isObject()) {
        const Message below = page.messages.last();
        if (!addThreadPost(page, node, reader)) {
            const bool deleted = isType(node, "app.bsky.feed.defs#notFoundPost");
            const bool blocked = isType(node, "app.bsky.feed.defs#blockedPost");
            std::optional<Message> stand
                = deleted || blocked ? placeholder(node["uri"].text(), below, reader, deleted) : std::nullopt;
            if (stand) {
                page.messages.append(*std::move(stand));
            }
            return;
        }
        node = node["parent"];
    }
}

void addBelow(ThreadPage &page, const JsonView &node, const Reader &reader)
{
    node["replies"].forEach([&page, &reader](const JsonView &reply) {
        if (addThreadPost(page, reply, reader)) {
            addBelow(page, reply, reader);
        }
    });
}

Result<JsonView> parseList(JsonPage &page, const QByteArray &json, const char *key)
{
    Result<JsonView> root = page.parse(json);
    if (root && !(*root)[key].isArray()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("an answer without ") + QLatin1String(key));
    }
    return root;
}

} // namespace

Result<NotificationPage> readNotifications(const QByteArray &json, const Reader &reader)
{
    JsonPage parsed;
    return parseList(parsed, json, "notifications").map([&reader](const JsonView &root) {
        NotificationPage page;
        page.cursor = root["cursor"].text();
        root["notifications"].forEach([&](const JsonView &item) { addNotification(page, item, reader); });
        return page;
    });
}

Result<PostPage> readPosts(const QByteArray &json, const Reader &reader)
{
    JsonPage parsed;
    return parseList(parsed, json, "posts").map([&reader](const JsonView &root) {
        PostPage page;
        page.cursor = root["cursor"].text();
        root["posts"].forEach([&](const JsonView &view) { addPost(page, view, reader, std::nullopt); });
        return page;
    });
}

Result<PostPage> readAuthorFeed(const QByteArray &json, const Reader &reader)
{
    JsonPage parsed;
    return parseList(parsed, json, "feed").map([&reader](const JsonView &root) {
        PostPage page;
        page.cursor = root["cursor"].text();
        root["feed"].forEach([&](const JsonView &item) {
            const bool isRepost = isType(item["reason"], "app.bsky.feed.defs#reasonRepost");
            addPost(page, item["post"], reader, isRepost ? item["reason"]["indexedAt"].instant() : std::nullopt);
        });
        return page;
    });
}

Result<ThreadPage> readThread(const QByteArray &json, const Reader &reader)
{
    JsonPage parsed;
    const Result<JsonView> root = parsed.parse(json);
    if (!root) {
        return failure(root.error());
    }
    const JsonView target = (*root)["thread"];
    ThreadPage page;
    if (isType(target, "app.bsky.feed.defs#notFoundPost")) {
        page.target = ThreadPage::Target::NotFound;
    } else if (isType(target, "app.bsky.feed.defs#blockedPost")) {
        page.target = ThreadPage::Target::Blocked;
    } else if (!target["post"].isObject()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("an answer without a thread"));
    } else if (addThreadPost(page, target, reader)) {
        addAbove(page, target, reader);
        addBelow(page, target, reader);
    }
    return page;
}

} // namespace wederhoor::bluesky
