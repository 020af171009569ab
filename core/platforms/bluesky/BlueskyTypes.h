#pragma once

#include "core/domain/FetchPage.h"
#include "core/domain/Message.h"

#include <QString>
#include <QUrl>

#include <optional>

/// The platform's words, as far as this connector needs them: https://docs.bsky.app, lexicons app.bsky.*, chat.bsky.*
/// and com.atproto.*.
namespace wederhoor::bluesky {

/// com.atproto.repo.strongRef: a record in one exact version.
struct PostRef
{
    QString uri;
    QString cid;

    [[nodiscard]] bool isEmpty() const { return uri.isEmpty(); }
    friend bool operator==(const PostRef &, const PostRef &) = default;
};

/// at://REPO/COLLECTION/RKEY, as the specification "AT URI scheme" has it.
struct AtUri
{
    QString repo;
    QString collection;
    QString rkey;

    /// Nothing when it is no URI of a record.
    [[nodiscard]] static std::optional<AtUri> parse(const QString &uri);
    [[nodiscard]] QString toString() const;
};

/// What the secret slot holds under "session".
struct SessionData
{
    QString did;
    QString handle;
    QString accessJwt;
    QString refreshJwt;
    QUrl pds; ///< where this account's requests go

    friend bool operator==(const SessionData &, const SessionData &) = default;
};

/// Who reads, and on which network.
struct Reader
{
    InstanceId instance;
    QString did;
};

/// What answering a message takes; kept in Message::platformData.
struct ReplyHandle
{
    QString cid; ///< of a post
    PostRef root; ///< of a post that answers another one
    QString convo; ///< of a private message

    [[nodiscard]] QByteArray toData() const;
    [[nodiscard]] static ReplyHandle fromData(const QByteArray &data);
    friend bool operator==(const ReplyHandle &, const ReplyHandle &) = default;
};

struct Post
{
    Message message;
    PostRef ref;
    QString likedBy; ///< the URI of our own like, or empty
    Instant sortAt{}; ///< what the platform orders by: the earlier of the claimed and the server's time
    bool isRepost = false;
};

struct Notification
{
    QString uri;
    SeenByFlags reasons; ///< none: not a message (a like, a new follower)
    Instant at{}; ///< what the platform orders by
    std::optional<Message> message; ///< made of the notification alone, without pictures; nothing when unreadable
};

struct NotificationPage
{
    QList<Notification> items;
    QList<UnreadableItem> unreadable;
    QString cursor; ///< empty: the last page
};

struct PostPage
{
    QList<Post> posts;
    QList<UnreadableItem> unreadable;
    QString cursor;
};

/// The surroundings of one post.
struct ThreadPage
{
    enum class Target { Found, NotFound, Blocked };
    Target target = Target::Found;
    QList<Message> messages;
    QList<UnreadableItem> unreadable;
};

struct Convo
{
    QString id;
    QHash<QString, Author> members;
    std::optional<Instant> lastMessageAt;
};

struct ConvoPage
{
    QList<Convo> convos;
    QList<UnreadableItem> unreadable;
    QString cursor;
};

struct PrivatePage
{
    QList<Message> messages; ///< newest first
    QList<MessageRef> deleted;
    QList<UnreadableItem> unreadable;
    std::optional<Instant> oldest; ///< of all, the deleted ones too
    QString cursor;
};

/// The words of a refusal: {"error": name, "message": ...}.
struct XrpcError
{
    QString name;
    QString message;
};

[[nodiscard]] QUrl permalinkOf(const QString &uri);
/// Where everybody sees the profile of this DID; empty: it is none.
[[nodiscard]] QUrl profileAddressOf(const ProfileId &profile);
/// Private messages are unique within their conversation only.
[[nodiscard]] RemoteId privateRemoteId(const QString &convo, const QString &message);

inline const QString postCollection = QStringLiteral("app.bsky.feed.post");
inline const QString likeCollection = QStringLiteral("app.bsky.feed.like");

} // namespace wederhoor::bluesky
