#include "core/platforms/feeds/FeedConnector.h"

#include "core/domain/Async.h"
#include "core/platforms/feeds/FeedMessages.h"
#include "core/platforms/feeds/FeedParser.h"
#include "core/platforms/feeds/FeedSetAside.h"

namespace wederhoor {

namespace {

using namespace Qt::StringLiterals;
constexpr Capabilities feedCapabilities = Capability::OpensOriginal | Capability::Listening;
constexpr qint64 longestFeed = 10 * 1024 * 1024;
constexpr int notModified = 304;

Error readOnly()
{
    return {ErrorKind::Forbidden, QStringLiteral("a feed is read-only: answers are written on the page itself")};
}

MessageKind kindFrom(const QJsonObject &options)
{
    const QString kind = options.value("kind"_L1).toString();
    return kind == "review"_L1 ? MessageKind::Review : kind == "post"_L1 ? MessageKind::Post : MessageKind::Article;
}

/// A validator is sent back as it came; one that cannot stand in a header is not kept.
QByteArray validator(const QByteArray &value)
{
    constexpr qsizetype longest = 1'000;
    const bool fits = value.size() <= longest
        && std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
    return fits ? value : QByteArray();
}

Result<Feed> parsed(const HttpResponse &response)
{
    return parseFeed(response.body, response.header("Content-Type"), response.finalUrl);
}

Result<FetchPage> pageOf(const HttpResponse &response, const FeedSetting &setting, FeedCursor state)
{
    const auto feed = parsed(response);
    if (!feed) {
        return failure(feed.error());
    }
    FetchPage page = feedPage(*feed, setting, state);
    state.etag = validator(response.header("ETag"));
    state.lastModified = validator(response.header("Last-Modified"));
    page.next = toCursor(state);
    return page;
}

} // namespace

FeedConnector::FeedConnector(const Channel &channel, HttpClient &client, const Clock &clock,
                             std::shared_ptr<QThreadPool> readers, const RequestQueue::Timing &timing)
    : m_channel(channel)
    , m_clock(clock)
    , m_queue(client, clock, timing)
    , m_readers(std::move(readers))
{
}

FeedConnector::~FeedConnector()
{
    m_isGone->store(true);
}

template <class T, class Work> QFuture<Result<T>> FeedConnector::aside(Work work) const
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_readers->start([promise, isGone = m_isGone, work = std::move(work)] {
        promise->addResult(isGone->load() ? Result<T>(failure(ErrorKind::Cancelled)) : work());
        promise->finish();
    });
    return promise->future();
}

PlatformId FeedConnector::platform() const
{
    return feedsPlatform;
}

Capabilities FeedConnector::capabilities() const
{
    return feedCapabilities;
}

Result<void> FeedConnector::checkAddress() const
{
    const QUrl &url = m_channel.server;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)) {
        return failure(ErrorKind::Invalid, QStringLiteral("a feed's address begins with http:// or https://"));
    }
    if (!url.userInfo().isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("a feed's address may not hold a password"));
    }
    return {};
}

FeedSetting FeedConnector::setting() const
{
    return {feedInstance(m_channel.server), m_channel.server, m_channel.queries, kindFrom(m_channel.options),
            m_clock.now()};
}

HttpRequest FeedConnector::request(const QByteArray &etag, const QByteArray &lastModified) const
{
    HttpRequest request;
    request.url = m_channel.server.adjusted(QUrl::RemoveFragment);
    request.maxBytes = longestFeed;
    request.headers.emplaceBack("Accept",
                                "application/atom+xml, application/rss+xml, application/feed+json, "
                                "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1");
    if (!etag.isEmpty()) {
        request.headers.emplaceBack("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
        request.headers.emplaceBack("If-Modified-Since", lastModified);
    }
    return request;
}

QFuture<Result<SignInResult>> FeedConnector::beginSignIn(const SignInRequest &)
{
    if (const auto address = checkAddress(); !address) {
        return ready<SignInResult>(failure(address.error()));
    }
    return andThen(
        &m_queue, m_queue.send(request({}, {}), RequestQueue::Retry::Reading), [this](const HttpResponse &response) {
            return aside<SignInResult>([response, server = m_channel.server]() -> Result<SignInResult> {
                const auto feed = parsed(response);
                if (!feed) {
                    return failure(feed.error());
                }
                const QString host = server.host();
                return SignInResult{ProfileId{server.toString()}, host, feed->title.isEmpty() ? host : feed->title};
            });
        });
}

QFuture<Result<FetchPage>> FeedConnector::fetchSince(const Cursor &cursor)
{
    if (const auto address = checkAddress(); !address) {
        return ready<FetchPage>(failure(address.error()));
    }
    const FeedCursor state = feedCursor(cursor, m_channel.server, m_channel.queries);
    const HttpRequest asked = request(state.etag, state.lastModified);
    return andThen(&m_queue, m_queue.send(asked, RequestQueue::Retry::Reading),
                   [this, state, cursor](const HttpResponse &response) {
                       if (response.status == notModified) {
                           FetchPage nothingNew;
                           nothingNew.next = cursor;
                           return ready<FetchPage>(nothingNew);
                       }
                       return aside<FetchPage>(
                           [response, asked = setting(), state] { return pageOf(response, asked, state); });
                   });
}

QFuture<Result<QList<MessageChange>>> FeedConnector::reread(const RereadRequest &)
{
    return ready<QList<MessageChange>>(QList<MessageChange>{});
}

QFuture<Result<Published>> FeedConnector::publish(const PublishRequest &)
{
    return ready<Published>(failure(readOnly()));
}

QFuture<Result<std::optional<Published>>> FeedConnector::findPublished(const PublishRequest &)
{
    return ready<std::optional<Published>>(std::optional<Published>{});
}

QFuture<Result<void>> FeedConnector::act(PlatformAct, const Message &)
{
    return ready<void>(failure(readOnly()));
}

Result<FetchPage> FeedConnector::readAgain(const UnreadableItem &item) const
{
    return readSetAside(item.payload, m_channel.server).map([this](const Feed &feed) {
        FeedCursor nothingSeen;
        return feedPage(feed, setting(), nothingSeen);
    });
}

RateState FeedConnector::rateState() const
{
    return m_queue.rateState();
}

std::shared_ptr<QThreadPool> feedReaders()
{
    auto readers = std::make_shared<QThreadPool>();
    readers->setMaxThreadCount(1);
    return readers;
}

ConnectorRegistry::Entry feedsEntry(HttpClient &client, const Clock &clock)
{
    return {QStringLiteral("Feeds"),
            {},
            feedCapabilities,
            [&client, &clock, readers = feedReaders()](const Channel &channel) {
                return std::make_unique<FeedConnector>(channel, client, clock, readers);
            }};
}

InstanceId feedInstance(const QUrl &url)
{
    return {url.host().toLower()};
}

} // namespace wederhoor
