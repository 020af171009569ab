#include "core/platforms/feeds/FeedMessages.h"

#include "core/platforms/feeds/KeywordFilter.h"

#include <QHash>
#include <QSet>

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;

RemoteId idFrom(const QString &text, const QUrl &url)
{
    constexpr qsizetype longestId = 500;
    const QString whole = text.contains(u':') ? text : url.toString() + u'#' + text;
    return {whole.size() <= longestId ? whole : "sha1:"_L1 + QString::number(feedHash(whole), 36)};
}

/// Some feeds repeat the first words as the title.
QString joined(const QString &title, const QString &body)
{
    QString start = title;
    if (start.endsWith(u'\u2026')) {
        start.chop(1);
    }
    if (title.isEmpty() || (!start.isEmpty() && body.startsWith(start.trimmed()))) {
        return body;
    }
    return body.isEmpty() ? title : title + "\n\n"_L1 + body;
}

Author authorOf(const FeedItem &item, const Feed &feed, const FeedSetting &setting)
{
    QString name = item.authorName.isEmpty() ? feed.authorName : item.authorName;
    if (name.isEmpty()) {
        name = feed.title.isEmpty() ? setting.url.host() : feed.title;
    }
    // Without an address of their own, people of one name on one site count as one.
    const QString id = item.authorId.isEmpty() ? name + u'@' + setting.url.host() : item.authorId;
    return {ProfileId{id}, name, name};
}

/// Answers to answers, as far as this fetch shows the chain.
RemoteId rootOf(const RemoteId &id, const QHash<RemoteId, RemoteId> &parents)
{
    constexpr int longestChain = 100;
    RemoteId root = id;
    for (int i = 0; i < longestChain && parents.contains(root); ++i) {
        root = parents.value(root);
    }
    return root;
}

Message messageOf(const FeedItem &item, const Feed &feed, const FeedSetting &setting,
                  const QHash<RemoteId, RemoteId> &parents)
{
    Message message;
    message.ref = {setting.instance, feedMessageId(item, setting.url)};
    message.inReplyTo = parents.value(message.ref.remote);
    message.threadRoot = rootOf(message.ref.remote, parents);
    message.kind = message.inReplyTo.isEmpty() ? setting.kind : MessageKind::Post;
    message.author = authorOf(item, feed, setting);
    message.threadRootAuthor = message.inReplyTo.isEmpty() ? message.author.id : ProfileId{};
    message.text = joined(item.title, item.body);
    message.createdAt = item.published.value_or(item.updated.value_or(setting.now));
    message.timeIsClaimed = true;
    message.seenBy = SeenBy::Query;
    message.language = item.language.isEmpty() ? feed.language : item.language;
    message.permalink = item.link;
    message.attachments = item.attachments;
    return message;
}

qint64 changedAt(const FeedItem &item)
{
    const auto changed = item.updated ? item.updated : item.published;
    return changed ? toMilliseconds(*changed) / 1'000 : 0;
}

/// A text that changes without a newer date is no edit where the feed gives dates of change: it is an advertisement or
/// a counter. RSS gives none, so there the text alone decides.
bool isEdit(const FeedItem &item, const FeedCursor::Seen &before, const FeedCursor::Seen &now)
{
    return now.text != before.text && (!item.updated || now.changed > before.changed);
}

QHash<RemoteId, RemoteId> parentsIn(const Feed &feed, const QUrl &url)
{
    QHash<RemoteId, RemoteId> parents;
    for (const FeedItem &item : feed.items) {
        const RemoteId id = feedMessageId(item, url);
        const RemoteId parent = item.inReplyTo.isEmpty() ? RemoteId{} : idFrom(item.inReplyTo, url);
        if (!parent.isEmpty() && parent != id) {
            parents.insert(id, parent);
        }
    }
    return parents;
}

void appendDeletions(const Feed &feed, const FeedSetting &setting, FetchPage &page)
{
    for (const FeedDeletion &deletion : feed.deletions) {
        if (!deletion.id.isEmpty()) {
            page.changes.append({{setting.instance, idFrom(deletion.id, setting.url)},
                                 MessageChange::Kind::Deleted,
                                 {},
                                 {},
                                 deletion.at.value_or(setting.now)});
        }
    }
}

} // namespace

RemoteId feedMessageId(const FeedItem &item, const QUrl &url)
{
    if (!item.id.isEmpty()) {
        return idFrom(item.id, url);
    }
    if (!item.link.isEmpty()) {
        return idFrom(item.link.toString(), url);
    }
    return {"sha1:"_L1 + QString::number(feedHash(item.title + u'\n' + item.body), 36)};
}

FetchPage feedPage(const Feed &feed, const FeedSetting &setting, FeedCursor &cursor)
{
    FetchPage page;
    page.unreadable = feed.unreadable;
    const KeywordFilter filter(setting.keywords);
    const QHash<RemoteId, RemoteId> parents = parentsIn(feed, setting.url);
    QHash<quint64, FeedCursor::Seen> known;
    for (const FeedCursor::Seen &seen : cursor.seen) {
        known.insert(seen.id, seen);
    }
    QList<FeedCursor::Seen> remembered;
    QSet<quint64> taken;
    for (const FeedItem &item : feed.items) {
        const Message message = messageOf(item, feed, setting, parents);
        FeedCursor::Seen seen{feedHash(message.ref.remote.value), feedHash(message.text), changedAt(item)};
        if (taken.contains(seen.id)) {
            continue; // an id that the feed repeats: its first item alone, or the second would be new at each fetch
        }
        taken.insert(seen.id);
        const auto before = known.constFind(seen.id);
        if (before == known.constEnd()) {
            if (!filter.matches(message.text)) {
                continue;
            }
            page.messages.append(message);
        } else if (isEdit(item, *before, seen)) {
            page.changes.append(
                {message.ref, MessageChange::Kind::Edited, message.text, {}, item.updated.value_or(setting.now)});
        } else {
            seen = *before;
        }
        known.remove(seen.id);
        remembered.append(seen);
    }
    for (const FeedCursor::Seen &seen : cursor.seen) {
        if (known.remove(seen.id)) {
            remembered.append(seen);
        }
    }
    remembered.resize(std::min(remembered.size(), FeedCursor::mostSeen));
    cursor.seen = remembered;
    appendDeletions(feed, setting, page);
    return page;
}

} // namespace wederhoor
