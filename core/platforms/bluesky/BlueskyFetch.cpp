#include "core/platforms/bluesky/BlueskyFetch.h"

#include "core/platforms/bluesky/BlueskyJson.h"

#include <algorithm>

namespace wederhoor::bluesky {

namespace {

const QString notificationsSource = QStringLiteral("notifications");
const QString ownSource = QStringLiteral("own");
const QString querySource = QStringLiteral("query ");

constexpr int pageSize = 50;
constexpr int notificationPageSize = 100;
/// app.bsky.feed.getPosts takes at most 25.
constexpr qsizetype postsACall = 25;
/// A stretch is read again in pages of another size: what fell between two pages (the platform's cursor is a
/// millisecond, and several may share it) does not fall there twice.
constexpr int againPageSize = 97;

void widen(Reach &reach, Instant at)
{
    reach.newest = std::max(reach.newest.value_or(at), at);
    reach.oldest = std::min(reach.oldest.value_or(at), at);
}

Api::Parameters paging(const QString &cursor, int limit)
{
    Api::Parameters parameters{{QStringLiteral("limit"), QString::number(limit)}};
    if (!cursor.isEmpty()) {
        parameters.append({QStringLiteral("cursor"), cursor});
    }
    return parameters;
}

} // namespace

Fetch::Fetch(Api &api, Settings settings, const Cursor &cursor)
    : m_api(api)
    , m_settings(std::move(settings))
    , m_cursor(ChannelCursor::fromCursor(cursor))
    , m_before(m_cursor)
{
}

QFuture<Result<FetchPage>> Fetch::run()
{
    const auto begun = andThen(this, m_api.session().ensure(), [this](const SessionData &session) -> Result<Done> {
        m_reader = {m_settings.instance, session.did};
        return Done{};
    });
    const auto notified = andThen(this, begun, [this](Done) {
        return readSource(notificationsSource, [this](const QString &cursor, bool mayBeNew) {
            return readNotificationPage(cursor, mayBeNew);
        });
    });
    const auto owned = andThen(this, notified, [this](Done) {
        return besides(ownSource,
                       readSource(ownSource, [this](const QString &cursor, bool) { return readOwnPage(cursor); }));
    });
    const auto queried = andThen(this, owned, [this](Done) {
        return inSequence(this, m_settings.queries, [this](const QString &query) {
            const QString name = querySource + query;
            return besides(name, readSource(name, [this, query](const QString &cursor, bool) {
                               return readQueryPage(query, cursor);
                           }));
        });
    });
    const auto surrounded
        = andThen(this, queried, [this](Done) { return besides(QStringLiteral("threads"), readThreads()); });
    const auto confided = andThen(this, surrounded,
                                  [this](Done) { return besides(QStringLiteral("private messages"), readPrivate()); });
    return andThen(this, confided, [this](Done) -> Result<FetchPage> { return finish(); });
}

/// A failure here does not take away what the other sources brought.
Fetch::Step Fetch::besides(const QString &source, const Step &step)
{
    return recover(this, step, [this, source](const Error &error) -> Result<Done> {
        noteSourceError(source, error);
        return Done{};
    });
}

void Fetch::noteSourceError(const QString &source, Error error)
{
    if (!m_page.sourceError) {
        error.detail = QStringLiteral("%1: %2").arg(source, error.detail);
        m_page.sourceError = std::move(error);
    }
}

Fetch::Step Fetch::readSource(const QString &name, const ReadPage &read)
{
    // The gap is the one that was left before: the newest page may open another one.
    const QList<Gap> gaps = m_before.sources.value(name).gaps();
    return andThen(this, read(QString(), true), [this, name, read, gaps](const Reach &newest) -> Step {
        const Step old = gaps.isEmpty() ? ready(Result<Done>(Done{})) : readGap(name, read, gaps.first(), newest);
        return andThen(this, old, [this, name, newest](Done) -> Result<Done> {
            m_cursor.sources[name].tookNewest(newest, m_api.now());
            return Done{};
        });
    });
}

/// A gap that cannot be read waits; what is new is taken all the same.
Fetch::Step Fetch::readGap(const QString &name, const ReadPage &read, const Gap &gap, const Reach &newest)
{
    const auto taken = andThen(this, read(gap.cursor, !gap.again), [this, name](const Reach &reach) -> Result<Done> {
        m_cursor.sources[name].tookGap(reach);
        return Done{};
    });
    return recover(this, taken, [this, name, newest](const Error &error) -> Result<Done> {
        if (error.kind == ErrorKind::Rejected) {
            m_cursor.sources[name].restartGap(newest.cursor);
        }
        noteSourceError(name, error);
        return Done{};
    });
}

QFuture<Result<Reach>> Fetch::readNotificationPage(const QString &cursor, bool mayBeNew)
{
    // Not filtered by reason: a page of likes only would not say how far it reaches. Without priority=false the
    // account's own choice would hide people whom it does not follow.
    Api::Parameters parameters = paging(cursor, mayBeNew ? notificationPageSize : againPageSize);
    parameters.append({QStringLiteral("priority"), QStringLiteral("false")});
    const auto answered = m_api.query(QStringLiteral("app.bsky.notification.listNotifications"), parameters);
    return andThen(this, answered, [this, cursor, mayBeNew](const HttpResponse &response) -> QFuture<Result<Reach>> {
        Result<NotificationPage> page = readNotifications(response.body, m_reader);
        if (!page) {
            return ready(Result<Reach>(failure(page.error())));
        }
        Reach reach{std::nullopt, std::nullopt, page->cursor};
        const SourceCursor before = m_before.sources.value(notificationsSource);
        for (const Notification &notification : page->items) {
            widen(reach, notification.at);
            const bool isNew = mayBeNew && (!cursor.isEmpty() || before.isNew(notification.at));
            if (isNew && notification.message && !notification.message->inReplyTo.isEmpty()) {
                m_wantThread.append(notification.uri);
            }
        }
        m_page.unreadable.append(page->unreadable);
        return andThen(this, hydrate(*page), [reach](Done) -> Result<Reach> { return reach; });
    });
}

/// A notification holds the bare record: the whole post, with its pictures and the server's time, is asked for.
Fetch::Step Fetch::hydrate(const NotificationPage &page)
{
    QHash<QString, SeenByFlags> reasons;
    QList<QStringList> batches;
    for (const Notification &notification : page.items) {
        if (!notification.message) {
            continue;
        }
        // Also what stands when the whole post is not shown (its author was blocked meanwhile).
        add(*notification.message);
        reasons[notification.uri] |= notification.reasons;
        if (batches.isEmpty() || batches.last().size() == postsACall) {
            batches.append(QStringList());
        }
        batches.last().append(notification.uri);
    }
    return inSequence(this, batches, [this](const QStringList &uris) {
        Api::Parameters parameters;
        for (const QString &uri : uris) {
            parameters.append({QStringLiteral("uris"), uri});
        }
        return andThen(this, m_api.query(QStringLiteral("app.bsky.feed.getPosts"), parameters),
                       [this](const HttpResponse &response) -> Result<Done> {
                           return readPosts(response.body, m_reader).map([this](const PostPage &posts) {
                               (void)takePosts(posts, {});
                               return Done{};
                           });
                       });
    });
}

QFuture<Result<Reach>> Fetch::readQueryPage(const QString &query, const QString &cursor)
{
    Api::Parameters parameters = paging(cursor, pageSize);
    parameters.append({QStringLiteral("q"), query});
    parameters.append({QStringLiteral("sort"), QStringLiteral("latest")});
    return andThen(this, m_api.query(QStringLiteral("app.bsky.feed.searchPosts"), parameters),
                   [this](const HttpResponse &response) -> Result<Reach> {
                       return readPosts(response.body, m_reader).map([this](const PostPage &page) {
                           return takePosts(page, SeenBy::Query);
                       });
                   });
}

QFuture<Result<Reach>> Fetch::readOwnPage(const QString &cursor)
{
    Api::Parameters parameters = paging(cursor, pageSize);
    parameters.append({QStringLiteral("actor"), m_reader.did});
    parameters.append({QStringLiteral("filter"), QStringLiteral("posts_with_replies")});
    return andThen(this, m_api.query(QStringLiteral("app.bsky.feed.getAuthorFeed"), parameters),
                   [this](const HttpResponse &response) -> Result<Reach> {
                       return readAuthorFeed(response.body, m_reader).map([this](const PostPage &page) {
                           return takePosts(page, SeenBy::Own);
                       });
                   });
}

Reach Fetch::takePosts(const PostPage &page, SeenByFlags seenBy)
{
    Reach reach{std::nullopt, std::nullopt, page.cursor};
    for (const Post &post : page.posts) {
        widen(reach, post.sortAt);
        if (post.isRepost) {
            continue;
        }
        Message message = post.message;
        message.seenBy |= seenBy;
        add(std::move(message));
    }
    m_page.unreadable.append(page.unreadable);
    return reach;
}

void Fetch::add(Message message)
{
    const QString key = message.ref.remote.value;
    const auto known = m_messages.find(key);
    if (known == m_messages.end()) {
        m_messages.insert(key, std::move(message));
        return;
    }
    const SeenByFlags seenBy = known->seenBy | message.seenBy;
    // The one that the server vouches for knows more.
    if (known->timeIsClaimed && !message.timeIsClaimed) {
        *known = std::move(message);
    }
    known->seenBy = seenBy;
}

Fetch::Step Fetch::readThreads()
{
    return inSequence(this, m_wantThread, [this](const QString &uri) -> Step {
        // Under a busy post many answer the same one: one thread brings what stands above them all.
        const QString above = m_messages.value(uri).inReplyTo.value;
        if (m_covered.contains(uri) || m_covered.contains(above)) {
            return ready(Result<Done>(Done{}));
        }
        return readThread(uri);
    });
}

Fetch::Step Fetch::readThread(const QString &uri)
{
    const Api::Parameters parameters{{QStringLiteral("uri"), uri},
                                     {QStringLiteral("depth"), QStringLiteral("6")},
                                     {QStringLiteral("parentHeight"), QStringLiteral("80")}};
    const auto answered
        = andThen(this, m_api.query(QStringLiteral("app.bsky.feed.getPostThread"), parameters),
                  [this](const HttpResponse &response) -> Result<Done> {
                      return bluesky::readThread(response.body, m_reader).map([this](const ThreadPage &page) {
                          for (const Message &message : page.messages) {
                              m_covered.insert(message.ref.remote.value);
                              add(message);
                          }
                          m_page.unreadable.append(page.unreadable);
                          return Done{};
                      });
                  });
    // Deleted since: the notification's own words stand.
    return recover(this, answered, [](const Error &error) -> Result<Done> {
        return error.kind == ErrorKind::NotFound ? Result<Done>(Done{}) : failure(error);
    });
}

FetchPage Fetch::finish()
{
    m_page.messages = m_messages.values();
    // What is answered comes before its answer.
    std::sort(m_page.messages.begin(), m_page.messages.end(), [](const Message &a, const Message &b) {
        return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : a.ref.remote.value < b.ref.remote.value;
    });
    m_page.next = m_cursor.toCursor();
    m_page.more = m_cursor.hasGaps();
    return m_page;
}

} // namespace wederhoor::bluesky
