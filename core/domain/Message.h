#pragma once

#include "core/domain/Clock.h"
#include "core/domain/Ids.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace wederhoor {

enum class MessageKind { Post, PrivateMessage, Review, Article };

/// Why a message came in: a set, since one post may be found by mention and by query.
enum class SeenBy : unsigned {
    Mention = 1, ///< names our account
    ReplyToUs = 2, ///< answers a message of ours
    Quote = 4,
    Query = 8, ///< found by listening
    Thread = 16, ///< fetched as the surroundings of another message
    Private = 32,
    Own = 64, ///< written by our own account, here or elsewhere
    Imported = 128,
};
Q_DECLARE_FLAGS(SeenByFlags, SeenBy)
Q_DECLARE_OPERATORS_FOR_FLAGS(SeenByFlags)

struct Author
{
    ProfileId id;
    QString handle; ///< with the platform's own sign where it has one ("@name")
    QString name;

    friend bool operator==(const Author &, const Author &) = default;
};

struct Attachment
{
    enum class Kind { Picture, Video, Link, File };
    Kind kind = Kind::Picture;
    QUrl url;
    QUrl thumbnail;
    QString altText;
    QString title;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// One message as its platform says it; what a connector hands to Intake and what the store keeps.
struct Message
{
    MessageId id; ///< set by the store
    MessageRef ref;
    MessageKind kind = MessageKind::Post;
    /// The first message of the thread; the message itself when it starts one.
    RemoteId threadRoot;
    /// The author of the first message of the thread where the connector knows it, else empty.
    ProfileId threadRootAuthor;
    RemoteId inReplyTo; ///< empty: starts a thread
    Author author;
    QString text; ///< plain, visible text only
    /// The server's time of the post; an author's claimed time is clamped by Intake before it comes here.
    Instant createdAt{};
    SeenByFlags seenBy;
    QString language; ///< as the platform says it (BCP 47), or empty
    QUrl permalink;
    QList<Attachment> attachments;
    /// What the connector needs to answer this message (a CID, a conversation id); opaque to everyone else.
    QByteArray platformData;
    std::optional<Instant> editedAt;
    std::optional<Instant> deletedAt;
    /// True: written by us or for us; not a customer's.
    bool outbound = false;
    /// True when the platform does not vouch for createdAt (an author's client claimed it).
    bool timeIsClaimed = false;
    /// Imported history may carry these; empty otherwise.
    QString topic;
    QString sentiment;

    friend bool operator==(const Message &, const Message &) = default;
};

/// It is there, but the platform does not show it to us: its author is blocked or blocks us. It only holds its place in
/// the thread.
[[nodiscard]] inline bool isWithheld(const Message &message)
{
    return message.text.isEmpty() && message.attachments.isEmpty() && message.author.handle.isEmpty()
        && message.author.name.isEmpty() && !message.deletedAt;
}

} // namespace wederhoor
