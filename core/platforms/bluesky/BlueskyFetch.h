#pragma once

#include "core/platforms/bluesky/BlueskyApi.h"
#include "core/platforms/bluesky/BlueskyCursor.h"
#include "core/platforms/bluesky/Steps.h"

#include <QSet>
#include <QStringList>

namespace wederhoor::bluesky {

/// One fetchSince(): the newest page of every source and a page of its newest gap, the threads around what is new, and
/// the private messages. A source that fails keeps its place in the cursor and holds up no other.
class Fetch : public QObject
{
public:
    struct Settings
    {
        InstanceId instance;
        QStringList queries;
    };

    Fetch(Api &api, Settings settings, const Cursor &cursor);

    [[nodiscard]] QFuture<Result<FetchPage>> run();

private:
    using Step = QFuture<Result<Done>>;
    /// Reads one page of a source and takes it in; how far it reached is the value.
    using ReadPage = std::function<QFuture<Result<Reach>>(const QString &cursor, bool mayBeNew)>;

    [[nodiscard]] Step readSource(const QString &name, const ReadPage &read);
    [[nodiscard]] Step readGap(const QString &name, const ReadPage &read, const Gap &gap, const Reach &newest);
    [[nodiscard]] Step besides(const QString &source, const Step &step);
    /// The first one is told: those after it mostly have the same cause.
    void noteSourceError(const QString &source, Error error);
    [[nodiscard]] QFuture<Result<Reach>> readNotificationPage(const QString &cursor, bool mayBeNew);
    [[nodiscard]] QFuture<Result<Reach>> readQueryPage(const QString &query, const QString &cursor);
    [[nodiscard]] QFuture<Result<Reach>> readOwnPage(const QString &cursor);
    [[nodiscard]] Step hydrate(const NotificationPage &page);
    [[nodiscard]] Step readThreads();
    [[nodiscard]] Step readThread(const QString &uri);
    [[nodiscard]] Step readPrivate();
    [[nodiscard]] QFuture<Result<Reach>> readConvoPage(const QString &cursor);
    [[nodiscard]] Step readConvo(const Convo &convo, Instant floor, const QString &cursor);
    [[nodiscard]] Reach takePosts(const PostPage &page, SeenByFlags seenBy);
    [[nodiscard]] FetchPage finish();

    void add(Message message);

    Api &m_api;
    Settings m_settings;
    Reader m_reader;
    ChannelCursor m_cursor;
    /// What the cursor said when the fetch began: whatever is newer is new.
    ChannelCursor m_before;
    QHash<QString, Message> m_messages; ///< by remote id
    QStringList m_wantThread; ///< new answers, newest first
    QSet<QString> m_covered; ///< posts that a thread brought
    FetchPage m_page;
};

} // namespace wederhoor::bluesky
