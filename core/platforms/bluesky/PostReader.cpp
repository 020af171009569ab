#include "core/platforms/bluesky/PostReader.h"

#include <algorithm>

namespace wederhoor::bluesky {

namespace {

PostRef refOf(const JsonView &view)
{
    return {view["uri"].text(), view["cid"].text()};
}

Author authorOf(const JsonView &view)
{
    const QString handle = view["handle"].text();
    const QString name = view["displayName"].text();
    return {
        {view["did"].text()}, handle.isEmpty() ? QString() : QLatin1Char('@') + handle, name.isEmpty() ? handle : name};
}

/// Who, when, and where in its thread: all but the words' dress.
Result<Post> readCommon(const JsonView &view, const Reader &reader)
{
    const JsonView record = view["record"];
    Post post;
    post.ref = refOf(view);
    const std::optional<AtUri> uri = AtUri::parse(post.ref.uri);
    if (!uri || post.ref.cid.isEmpty()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a post without uri or cid"));
    }
    if (!record["text"].isText()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a post without text"));
    }
    const std::optional<Instant> claimed = record["createdAt"].instant();
    const std::optional<Instant> indexed = view["indexedAt"].instant();
    if (!claimed && !indexed) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a post without a time"));
    }
    Message &message = post.message;
    message.author = authorOf(view["author"]);
    if (message.author.id.isEmpty()) {
        return failure(ErrorKind::BadResponse, QStringLiteral("a post without an author"));
    }
    message.ref = {reader.instance, {post.ref.uri}};
    message.text = record["text"].text();
    message.createdAt = indexed ? *indexed : *claimed;
    message.timeIsClaimed = !indexed;
    post.sortAt = std::min(message.createdAt, claimed.value_or(message.createdAt));
    message.permalink = permalinkOf(post.ref.uri);
    message.outbound = message.author.id.value == reader.did;
    if (message.outbound) {
        message.seenBy |= SeenBy::Own;
    }
    return post;
}

void readPlaceInThread(Post &post, const JsonView &record)
{
    Message &message = post.message;
    const PostRef root = refOf(record["reply"]["root"]);
    const PostRef parent = refOf(record["reply"]["parent"]);
    const bool answers = !root.isEmpty() && !parent.isEmpty();
    message.threadRoot = {answers ? root.uri : post.ref.uri};
    message.inReplyTo = {answers ? parent.uri : QString()};
    if (const std::optional<AtUri> uri = AtUri::parse(message.threadRoot.value)) {
        message.threadRootAuthor = {uri->repo};
    }
    message.platformData = ReplyHandle{post.ref.cid, answers ? root : PostRef{}, {}}.toData();
    record["langs"].forEach([&message](const JsonView &language) {
        if (message.language.isEmpty()) {
            message.language = language.text();
        }
    });
}

Attachment picture(const JsonView &image)
{
    return {Attachment::Kind::Picture,
            QUrl(image["fullsize"].text()),
            QUrl(image["thumb"].text()),
            image["alt"].text(),
            {}};
}

Attachment linkCard(const JsonView &external)
{
    return {Attachment::Kind::Link, QUrl(external["uri"].text()), QUrl(external["thumb"].text()),
            external["description"].text(), external["title"].text()};
}

/// app.bsky.embed.record#viewRecord; nothing for what is no post (a feed, a list) or cannot be seen.
std::optional<Attachment> quoted(const JsonView &record)
{
    const QUrl link = permalinkOf(record["uri"].text());
    if (link.isEmpty() || !record["value"]["text"].isText()) {
        return std::nullopt;
    }
    return Attachment{Attachment::Kind::Link,
                      link,
                      {},
                      record["value"]["text"].text(),
                      QLatin1Char('@') + record["author"]["handle"].text()};
}

} // namespace

Result<Post> readPostView(const JsonView &view, const Reader &reader)
{
    Result<Post> post = readCommon(view, reader);
    if (!post) {
        return post;
    }
    readPlaceInThread(*post, view["record"]);
    post->message.attachments = readEmbed(view["embed"]);
    post->likedBy = view["viewer"]["like"].text();
    return post;
}

Result<Post> readRecord(const JsonView &item, const Reader &reader)
{
    Result<Post> post = readCommon(item, reader);
    if (post) {
        readPlaceInThread(*post, item["record"]);
        // A notification's indexedAt is what notifications are ordered by, in which the author's claim has a part.
        post->message.timeIsClaimed = true;
    }
    return post;
}

QList<Attachment> readEmbed(const JsonView &embed)
{
    QList<Attachment> attachments;
    const QString type = embed["$type"].text();
    if (type == QLatin1String("app.bsky.embed.images#view")) {
        embed["images"].forEach([&attachments](const JsonView &image) { attachments.append(picture(image)); });
    } else if (type == QLatin1String("app.bsky.embed.external#view")) {
        attachments.append(linkCard(embed["external"]));
    } else if (type == QLatin1String("app.bsky.embed.video#view")) {
        attachments.append({Attachment::Kind::Video,
                            QUrl(embed["playlist"].text()),
                            QUrl(embed["thumbnail"].text()),
                            embed["alt"].text(),
                            {}});
    } else if (type == QLatin1String("app.bsky.embed.record#view")) {
        if (std::optional<Attachment> quote = quoted(embed["record"])) {
            attachments.append(*std::move(quote));
        }
    } else if (type == QLatin1String("app.bsky.embed.recordWithMedia#view")) {
        attachments = readEmbed(embed["media"]);
        if (std::optional<Attachment> quote = quoted(embed["record"]["record"])) {
            attachments.append(*std::move(quote));
        }
    }
    return attachments;
}

} // namespace wederhoor::bluesky
