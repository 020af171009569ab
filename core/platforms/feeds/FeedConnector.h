#pragma once

#include "core/domain/Clock.h"
#include "core/net/RequestQueue.h"
#include "core/platforms/ConnectorRegistry.h"

#include <QThreadPool>

#include <atomic>
#include <memory>

namespace wederhoor {

struct FeedSetting;

/// A forum, blog or complaint site followed through its feed (RSS, Atom, JSON Feed): read-only, answers are written on
/// the page itself. The channel's server is the feed's address, its queries are keywords; options: "kind" is "article",
/// "review" or "post". Lives on the engine thread; the feed is read on a thread of `readers`, since what a site sends
/// may take a second, and that thread polls and sends for everybody.
class FeedConnector final : public PlatformConnector
{
public:
    FeedConnector(const Channel &channel, HttpClient &client, const Clock &clock, std::shared_ptr<QThreadPool> readers,
                  const RequestQueue::Timing &timing = {});
    /// What waits to be read is dropped.
    ~FeedConnector() override;

    [[nodiscard]] PlatformId platform() const override;
    [[nodiscard]] Capabilities capabilities() const override;
    /// Reads the feed once. Invalid: the address is not http or https, holds a password, or is a web page (the detail
    /// names its feed).
    [[nodiscard]] QFuture<Result<SignInResult>> beginSignIn(const SignInRequest &request) override;
    [[nodiscard]] QFuture<Result<FetchPage>> fetchSince(const Cursor &cursor) override;
    /// Edits come with fetchSince: a feed cannot be asked for one message.
    [[nodiscard]] QFuture<Result<QList<MessageChange>>> reread(const RereadRequest &request) override;
    [[nodiscard]] QFuture<Result<Published>> publish(const PublishRequest &request) override;
    [[nodiscard]] QFuture<Result<std::optional<Published>>> findPublished(const PublishRequest &request) override;
    [[nodiscard]] QFuture<Result<void>> act(PlatformAct act, const Message &message) override;
    [[nodiscard]] Result<FetchPage> readAgain(const UnreadableItem &item) const override;
    [[nodiscard]] RateState rateState() const override;

private:
    [[nodiscard]] Result<void> checkAddress() const;
    [[nodiscard]] FeedSetting setting() const;
    [[nodiscard]] HttpRequest request(const QByteArray &etag, const QByteArray &lastModified) const;
    /// Runs work on a thread of the readers; it holds values only and may outlive this.
    template <class T, class Work> [[nodiscard]] QFuture<Result<T>> aside(Work work) const;

    Channel m_channel;
    const Clock &m_clock;
    RequestQueue m_queue;
    std::shared_ptr<QThreadPool> m_readers;
    std::shared_ptr<std::atomic<bool>> m_isGone = std::make_shared<std::atomic<bool>>(false);
};

/// One feed of them is read at a time, beside the engine thread.
[[nodiscard]] std::shared_ptr<QThreadPool> feedReaders();
/// The client and the clock must outlive every connector made.
[[nodiscard]] ConnectorRegistry::Entry feedsEntry(HttpClient &client, const Clock &clock);
/// The host of a feed's address.
[[nodiscard]] InstanceId feedInstance(const QUrl &url);
inline const PlatformId feedsPlatform{QStringLiteral("feeds")};

} // namespace wederhoor
