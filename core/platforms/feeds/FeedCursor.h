#pragma once

#include "core/domain/FetchPage.h"

#include <QStringList>
#include <QUrl>

namespace wederhoor {

/// Where a feed was left: what its server wants to hear again, and a mark of each recent item, so that an item seen
/// before is recognised and an edit of it noticed.
struct FeedCursor
{
    struct Seen
    {
        quint64 id = 0; ///< a hash of the message's id
        quint64 text = 0; ///< a hash of its text
        qint64 changed = 0; ///< when the feed says it last changed, seconds since 1970; 0: never said

        friend bool operator==(const Seen &, const Seen &) = default;
    };
    /// How many items are remembered; an older one that comes back is merely taken in again, which changes nothing.
    static constexpr qsizetype mostSeen = 500;

    QByteArray setup; ///< of which address and keywords: when they change, the whole feed is read again
    QByteArray etag;
    QByteArray lastModified;
    QList<Seen> seen; ///< newest fetch first

    friend bool operator==(const FeedCursor &, const FeedCursor &) = default;
};

[[nodiscard]] Cursor toCursor(const FeedCursor &cursor);
/// What cannot be read is an empty cursor; that of another setup keeps only what was seen.
[[nodiscard]] FeedCursor feedCursor(const Cursor &cursor, const QUrl &url, const QStringList &keywords);
/// Stable over runs and machines.
[[nodiscard]] quint64 feedHash(const QString &text);

} // namespace wederhoor
