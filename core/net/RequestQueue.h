#pragma once

#include "core/domain/Clock.h"
#include "core/domain/FetchPage.h"
#include "core/net/HttpClient.h"

#include <QObject>

#include <functional>
#include <memory>

namespace wederhoor {

/// What an HTTP status that is not a success means: 401 Unauthorized, 403 Forbidden, 404 NotFound, 408 and 504 Timeout,
/// 429 RateLimited, other 4xx Rejected, other 5xx Network, anything else BadResponse.
[[nodiscard]] ErrorKind errorKindForStatus(int status);

/// One channel's requests, in the order they were asked for, one at a time (but a read that waits, for its limit or to
/// be tried again, holds up no write, and the other way round). Keeps to the platform's rate limit
/// (RateLimit-*, X-RateLimit-*, Retry-After; a reset may be epoch seconds, seconds from now, or a date), tries reading
/// requests again after passing failures, and stops while signing in. Lives on the engine thread.
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    enum class Retry {
        Reading, ///< may be sent again after a network failure or a 5xx: at most `attempts` in all, backing off
        Never, ///< a write: its failure is the caller's to judge
    };
    struct Timing
    {
        int attempts = 3;
        /// Doubles with each attempt.
        std::chrono::milliseconds backoffFirst{500};
        /// A wait for the rate limit longer than this ends the request as RateLimited instead.
        std::chrono::milliseconds longestWait{20'000};
        /// The remaining count at which reading requests wait for the reset, so that replies still go; of a small limit
        /// at most a quarter is kept.
        int reserve = 10;
    };
    /// Adds the session's headers right before a request leaves.
    using Authorize = std::function<void(HttpRequest &)>;
    /// Called once per expired session (see isExpired); the queue holds until it ends, then sends the request again
    /// once. It must send its own requests by sendUnqueued(). A failed renewal ends all that waits: as Unauthorized, or
    /// as what it was when it may pass (Network, Timeout, RateLimited, BadResponse, Cancelled), for a network that is
    /// down is no reason to ask somebody for a password.
    using Renew = std::function<QFuture<Result<void>>()>;
    using IsExpired = std::function<bool(const HttpResponse &)>;

    /// The client and the clock outlive the queue. Waits for a rate limit end by this clock, back-off by a timer.
    RequestQueue(HttpClient &client, const Clock &clock, Timing timing, QObject *parent = nullptr);
    /// All that waits or is under way ends as Cancelled.
    ~RequestQueue() override;

    void setSession(Authorize authorize, IsExpired isExpired, Renew renew);

    /// A 2xx answer is the value, and a 304 to a conditional request. Otherwise what errorKindForStatus() says (with
    /// Error::status, and retryAfter where the platform asks to wait), with at most 512 characters of the answer's body
    /// in the detail when `describe` turned it into words. Also what HttpClient::send() says; its timeout counts per
    /// attempt, and one that passed is not tried again.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(HttpRequest request, Retry retry);
    /// Goes at once, beside the queue, once, and without the session's headers: for signing in itself.
    [[nodiscard]] QFuture<Result<HttpResponse>> sendUnqueued(HttpRequest request);
    /// Turns a refused answer into an Error in the platform's words; by default the status alone. An Error of kind
    /// RateLimited pauses the channel as a 429 does.
    void setDescribe(std::function<Error(const HttpResponse &)> describe);

    /// What the newest answer that spoke of it said.
    [[nodiscard]] RateState rateState() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace wederhoor
