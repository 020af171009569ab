#include "core/net/RequestQueue.h"

#include "core/domain/Async.h"
#include "core/net/RateLimit.h"
#include "core/net/RatePacer.h"

#include <QTimer>

#include <algorithm>
#include <deque>
#include <optional>

namespace wederhoor {

namespace {

using std::chrono::milliseconds;

/// The clock is looked at again this often: a timer does not count while the machine sleeps, the clock does.
constexpr milliseconds longestNap{500};
constexpr qsizetype mostDetail = 512;

bool isSuccess(int status)
{
    return (status >= 200 && status < 300) || status == 304;
}

bool mayPass(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout || kind == ErrorKind::RateLimited
        || kind == ErrorKind::BadResponse || kind == ErrorKind::Cancelled;
}

void settle(QPromise<Result<HttpResponse>> &promise, Result<HttpResponse> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace

ErrorKind errorKindForStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
    case 504:
        return ErrorKind::Timeout;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 400 && status < 500) {
        return ErrorKind::Rejected;
    }
    return status >= 500 && status < 600 ? ErrorKind::Network : ErrorKind::BadResponse;
}

/// The queue's state: `m_waiting` in order, at most one request under way or one renewal.
class RequestQueue::Impl : public QObject
{
public:
    Impl(HttpClient &client, const Clock &clock, Timing timing)
        : m_client(client)
        , m_pacer(clock, timing.reserve)
        , m_clock(clock)
        , m_timing(timing)
    {
        m_wake.setSingleShot(true);
        connect(&m_wake, &QTimer::timeout, this, &Impl::pump);
    }
    ~Impl() override { m_inFlight.cancel(); }

    QFuture<Result<HttpResponse>> enqueue(HttpRequest request, Retry retry);
    [[nodiscard]] Error describeRefusal(const HttpResponse &response) const;

    Authorize m_authorize;
    IsExpired m_isExpired;
    Renew m_renew;
    std::function<Error(const HttpResponse &)> m_describe;
    HttpClient &m_client;
    RatePacer m_pacer;

private:
    struct Entry
    {
        HttpRequest request;
        Retry retry = Retry::Reading;
        QPromise<Result<HttpResponse>> promise;
        int attempts = 0;
        bool renewed = false;
        bool backingOff = false;
    };

    void pump();
    void dispatch(Entry entry);
    void answered(Entry entry, Result<HttpResponse> result);
    void refused(Entry entry, const HttpResponse &response);
    void failed(Entry entry, Error error);
    void renew(Entry entry);
    void renewed(const Result<void> &result);
    void wakeIn(milliseconds wait);
    [[nodiscard]] static RatePacer::Kind kindOf(Retry retry)
    {
        return retry == Retry::Reading ? RatePacer::Kind::Reading : RatePacer::Kind::Writing;
    }

    const Clock &m_clock;
    Timing m_timing;
    std::deque<Entry> m_waiting;
    QFuture<Result<HttpResponse>> m_inFlight;
    bool m_busy = false;
    bool m_renewing = false;
    QTimer m_wake;
};

QFuture<Result<HttpResponse>> RequestQueue::Impl::enqueue(HttpRequest request, Retry retry)
{
    Entry entry{.request = std::move(request), .retry = retry, .promise = {}};
    entry.promise.start();
    QFuture<Result<HttpResponse>> future = entry.promise.future();
    m_waiting.push_back(std::move(entry));
    pump();
    return future;
}

void RequestQueue::Impl::pump()
{
    bool readingWaits = false;
    bool writingWaits = false;
    auto entry = m_waiting.begin();
    while (!m_busy && !m_renewing && entry != m_waiting.end()) {
        const milliseconds wait = m_pacer.wait(kindOf(entry->retry));
        if (wait > m_timing.longestWait) {
            Error error{.kind = ErrorKind::RateLimited, .detail = {}, .retryAfter = wait};
            settle(entry->promise, failure(std::move(error)));
            entry = m_waiting.erase(entry);
            continue;
        }
        if (wait > milliseconds{0}) {
            wakeIn(wait);
        }
        // A read never passes a read, nor a write a write; a kind that waits holds up no other.
        bool &waits = entry->retry == Retry::Reading ? readingWaits : writingWaits;
        waits = waits || wait > milliseconds{0} || entry->backingOff;
        if (waits) {
            ++entry;
            continue;
        }
        Entry next = std::move(*entry);
        m_waiting.erase(entry);
        dispatch(std::move(next));
        return;
    }
}

void RequestQueue::Impl::wakeIn(milliseconds wait)
{
    const milliseconds nap = std::min(wait, longestNap);
    if (!m_wake.isActive() || m_wake.remainingTimeAsDuration() > nap) {
        m_wake.start(nap);
    }
}

void RequestQueue::Impl::dispatch(Entry entry)
{
    m_busy = true;
    ++entry.attempts;
    HttpRequest request = entry.request;
    if (m_authorize) {
        m_authorize(request);
    }
    m_inFlight = m_client.send(request);
    onResult(this, m_inFlight, [this, entry = std::move(entry)](Result<HttpResponse> result) mutable {
        answered(std::move(entry), std::move(result));
        m_busy = false;
        pump();
    });
}

void RequestQueue::Impl::answered(Entry entry, Result<HttpResponse> result)
{
    if (!result) {
        failed(std::move(entry), std::move(result.error()));
        return;
    }
    m_pacer.note(kindOf(entry.retry), *result);
    const bool expired = m_isExpired && m_isExpired(*result);
    if (expired && m_renew && !entry.renewed) {
        renew(std::move(entry));
    } else if (expired) {
        Error error = describeRefusal(*result);
        error.kind = ErrorKind::Unauthorized;
        settle(entry.promise, failure(std::move(error)));
    } else if (isSuccess(result->status)) {
        settle(entry.promise, std::move(result));
    } else {
        refused(std::move(entry), *result);
    }
}

void RequestQueue::Impl::refused(Entry entry, const HttpResponse &response)
{
    Error error = describeRefusal(response);
    if (error.retryAfter) {
        m_pacer.pause(*error.retryAfter);
    }
    failed(std::move(entry), std::move(error));
}

void RequestQueue::Impl::failed(Entry entry, Error error)
{
    const bool passing
        = error.kind == ErrorKind::Network || error.kind == ErrorKind::RateLimited || error.status >= 500;
    const bool worthWaiting = error.retryAfter.value_or(milliseconds{0}) <= m_timing.longestWait;
    if (entry.retry == Retry::Never || !passing || !worthWaiting || entry.attempts >= m_timing.attempts) {
        settle(entry.promise, failure(std::move(error)));
        return;
    }
    entry.backingOff = !error.retryAfter.has_value();
    const bool backingOff = entry.backingOff;
    const milliseconds backoff = m_timing.backoffFirst * (1 << std::min(entry.attempts - 1, 16));
    m_waiting.push_front(std::move(entry));
    if (backingOff) {
        // One read at a time: the one that backs off is the only one, and the first.
        QTimer::singleShot(backoff, this, [this] {
            for (Entry &waiting : m_waiting) {
                waiting.backingOff = false;
            }
            pump();
        });
    }
}

void RequestQueue::Impl::renew(Entry entry)
{
    entry.renewed = true;
    m_waiting.push_front(std::move(entry));
    m_renewing = true;
    onResult(this, m_renew(), [this](const Result<void> &result) {
        m_renewing = false;
        renewed(result);
        pump();
    });
}

void RequestQueue::Impl::renewed(const Result<void> &result)
{
    if (result) {
        return;
    }
    Error error = result.error();
    if (!mayPass(error.kind)) {
        error.kind = ErrorKind::Unauthorized;
    }
    std::deque<Entry> ended = std::exchange(m_waiting, {});
    for (Entry &entry : ended) {
        settle(entry.promise, failure(error));
    }
}

Error RequestQueue::Impl::describeRefusal(const HttpResponse &response) const
{
    Error error = m_describe ? m_describe(response) : Error{errorKindForStatus(response.status), {}};
    error.status = response.status;
    error.detail.truncate(mostDetail);
    // No words came: without the number it would read like a connection that fails.
    if (error.detail.isEmpty() && response.status >= 500) {
        error.detail = QStringLiteral("HTTP %1").arg(response.status);
    }
    const bool limited = response.status == 429 || error.kind == ErrorKind::RateLimited;
    if (limited) {
        error.kind = ErrorKind::RateLimited;
    }
    if (!error.retryAfter && limited) {
        error.retryAfter = m_pacer.askedPause(response);
    } else if (!error.retryAfter && response.status == 503) {
        error.retryAfter = readRetryAfter(response, m_clock.now());
    }
    return error;
}

RequestQueue::RequestQueue(HttpClient &client, const Clock &clock, Timing timing, QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(client, clock, timing))
{
}

RequestQueue::~RequestQueue() = default;

void RequestQueue::setSession(Authorize authorize, IsExpired isExpired, Renew renew)
{
    m_impl->m_authorize = std::move(authorize);
    m_impl->m_isExpired = std::move(isExpired);
    m_impl->m_renew = std::move(renew);
}

QFuture<Result<HttpResponse>> RequestQueue::send(HttpRequest request, Retry retry)
{
    return m_impl->enqueue(std::move(request), retry);
}

QFuture<Result<HttpResponse>> RequestQueue::sendUnqueued(HttpRequest request)
{
    return andThen(m_impl.get(), m_impl->m_client.send(request),
                   [impl = m_impl.get()](HttpResponse response) -> Result<HttpResponse> {
                       if (isSuccess(response.status)) {
                           return response;
                       }
                       return failure(impl->describeRefusal(response));
                   });
}

void RequestQueue::setDescribe(std::function<Error(const HttpResponse &)> describe)
{
    m_impl->m_describe = std::move(describe);
}

RateState RequestQueue::rateState() const
{
    return m_impl->m_pacer.newest();
}

} // namespace wederhoor
