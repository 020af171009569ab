#pragma once

#include "core/domain/FetchPage.h"

#include <QStringList>

namespace wederhoor {

/// One entry of a feed, in plain words; times as the feed claims them.
struct FeedItem
{
    QString id; ///< guid or id as the feed says it; may be empty
    QUrl link; ///< http or https, or empty
    QString title; ///< one line
    QString body; ///< plain text
    QString authorName;
    QString authorId; ///< an address or e-mail address that names the author
    std::optional<Instant> published;
    std::optional<Instant> updated;
    QString inReplyTo; ///< another item's id (RFC 4685)
    QString language;
    QList<Attachment> attachments;
};

/// RFC 6721: the feed says that an entry is gone.
struct FeedDeletion
{
    QString id;
    std::optional<Instant> at;
};

/// A feed as far as it could be read.
struct Feed
{
    QString title;
    QUrl home; ///< the site it belongs to
    QString language;
    QString authorName; ///< of items that name none
    QList<FeedItem> items;
    QList<FeedDeletion> deletions;
    QList<UnreadableItem> unreadable;
};

/// What is left unread of a feed that is larger, so that no feed can hold up the desk.
struct FeedLimits
{
    int items = 5'000;
    int depth = 200;
    qsizetype bodyLength = 100'000;
};

/// At most 64 KiB of it, as the quarantine keeps it.
[[nodiscard]] inline QByteArray quarantined(const QByteArray &payload)
{
    return payload.left(64 * 1024);
}

} // namespace wederhoor
