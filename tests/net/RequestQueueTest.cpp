#include "tests/net/QueueFixture.h"

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using test::await;
using test::FaultAnswer;
using test::waitUntil;

class RequestQueueTest : public test::QueueFixture
{
};

TEST_F(RequestQueueTest, SendsInTheOrderAskedOneAtATime)
{
    QList<Future> futures;
    QByteArrayList expected;
    for (int i = 0; i < 12; ++i) {
        const QString path = QStringLiteral("/%1").arg(i);
        // The first is the slowest: were two under way at once, they would arrive in another order.
        m_server.script(path, {.delay = std::chrono::milliseconds{24 - 2 * i}});
        futures.append(i % 3 == 0 ? write(path) : read(path));
        expected.append(path.toUtf8());
    }
    for (int i = 0; i < 12; ++i) {
        WEDERHOOR_ASSERT_OK(await(futures.at(i)));
        EXPECT_LE(m_server.requests().size(), i + 2) << "a request left before the one ahead was answered";
    }
    EXPECT_EQ(asked(), expected);
}

TEST_F(RequestQueueTest, AnswersWhatTheStatusMeans)
{
    const std::pair<int, ErrorKind> table[] = {
        {400, ErrorKind::Rejected}, {401, ErrorKind::Unauthorized}, {403, ErrorKind::Forbidden},
        {404, ErrorKind::NotFound}, {408, ErrorKind::Timeout},      {409, ErrorKind::Rejected},
        {413, ErrorKind::Rejected}, {429, ErrorKind::RateLimited},  {500, ErrorKind::Network},
        {503, ErrorKind::Network},  {504, ErrorKind::Timeout},      {302, ErrorKind::BadResponse},
    };
    for (const auto &[status, kind] : table) {
        script("/write", {.status = status, .headers = {{"Retry-After", "0"}}, .body = "secret words"});
        const Result<HttpResponse> result = await(write());
        ASSERT_FALSE(result.has_value()) << status;
        EXPECT_EQ(result.error().kind, kind) << status;
        EXPECT_EQ(result.error().status, status);
        EXPECT_FALSE(result.error().detail.contains(u"secret")) << "nobody asked for the body's words";
        EXPECT_EQ(result.error().detail.contains(QString::number(status)), status >= 500) << status;
    }
    for (const int status : {200, 201, 202, 204, 206, 304}) {
        script("/write", {.status = status});
        WEDERHOOR_EXPECT_OK(await(write()));
    }
}

TEST_F(RequestQueueTest, SaysARefusalInThePlatformsWordsCutShort)
{
    m_queue->setDescribe([](const HttpResponse &response) {
        return Error{.kind = response.body.contains("exists") ? ErrorKind::Conflict : ErrorKind::Rejected,
                     .detail = QString::fromUtf8(response.body)};
    });
    script("/write", {.status = 400, .body = "it exists"});
    const Result<HttpResponse> conflict = await(write());
    ASSERT_FALSE(conflict.has_value());
    EXPECT_EQ(conflict.error(),
              (Error{.kind = ErrorKind::Conflict, .detail = QStringLiteral("it exists"), .status = 400}));

    script("/write", {.status = 400, .body = QByteArray(2000, 'x')});
    const Result<HttpResponse> lengthy = await(write());
    ASSERT_FALSE(lengthy.has_value());
    EXPECT_EQ(lengthy.error().detail.size(), 512);
}

TEST_F(RequestQueueTest, AReadIsTriedAgainAfterPassingFailures)
{
    script("/read", {.status = 500});
    script("/read", {.status = 502});
    script("/read", FaultAnswer::json("{}"));
    WEDERHOOR_EXPECT_OK(await(read()));
    EXPECT_EQ(count("/read"), 3);
}

TEST_F(RequestQueueTest, AReadGivesUpAfterThreeRefusals)
{
    always("/read", {.status = 500});
    const Result<HttpResponse> result = await(read());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Network);
    EXPECT_EQ(result.error().status, 500);
    EXPECT_EQ(count("/read"), 3);
}

TEST_F(RequestQueueTest, AReadIsTriedAgainWhenNobodyListens)
{
    int attempts = 0;
    m_queue->setSession([&attempts](HttpRequest &) { ++attempts; }, {}, {});
    HttpRequest nowhere = request(QStringLiteral("/"));
    {
        const test::FaultServer gone;
        nowhere.url = gone.url();
    }
    const Result<HttpResponse> result = await(m_queue->send(nowhere, Retry::Reading));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, ErrorKind::Network);
    EXPECT_EQ(attempts, 3);
}

TEST_F(RequestQueueTest, AWriteIsNeverTriedAgain)
{
    for (const FaultAnswer &fault :
         {FaultAnswer{.status = 500}, FaultAnswer{.status = 503, .headers = {{"Retry-After", "0"}}}, limited("0"),
          FaultAnswer{.fault = FaultAnswer::Fault::CloseBeforeAnswer}, FaultAnswer{.body = "12345", .cutAfter = 2}}) {
        const qsizetype before = count("/write");
        script("/write", fault);
        EXPECT_FALSE(await(write()).has_value());
        settle(30ms);
        EXPECT_EQ(count("/write"), before + 1);
    }
}

TEST_F(RequestQueueTest, ATimeoutAndACutBodyAreNotTriedAgain)
{
    script("/read", {.fault = FaultAnswer::Fault::Hang});
    HttpRequest hanging = request(QStringLiteral("/read"));
    hanging.timeout = 80ms;
    EXPECT_EQ(await(m_queue->send(hanging, Retry::Reading)).error().kind, ErrorKind::Timeout);
    EXPECT_EQ(count("/read"), 1);
    script("/read", {.body = "12345", .cutAfter = 2});
    EXPECT_EQ(await(read()).error().kind, ErrorKind::BadResponse);
    EXPECT_EQ(count("/read"), 2);
}

TEST_F(RequestQueueTest, ARefusalIsNotTriedAgain)
{
    for (const int status : {400, 401, 403, 404, 409, 422}) {
        script("/read", {.status = status});
        EXPECT_FALSE(await(read()).has_value());
    }
    EXPECT_EQ(count("/read"), 6);
}

TEST_F(RequestQueueTest, AWriteIsNotHeldUpByAReadThatBacksOff)
{
    m_queue = std::make_unique<RequestQueue>(*m_client, m_clock, RequestQueue::Timing{.backoffFirst = 300ms});
    script("/read", {.status = 500});
    script("/read", {});
    always("/write", {});
    const Future first = read();
    ASSERT_TRUE(waitUntil([this] { return count("/read") == 1; }));
    const Future second = read(QStringLiteral("/write"));
    WEDERHOOR_EXPECT_OK(await(write(QStringLiteral("/write"))));
    EXPECT_FALSE(first.isFinished());
    WEDERHOOR_EXPECT_OK(await(second));
    EXPECT_EQ(asked(), (QByteArrayList{"/read", "/write", "/read", "/write"}));
}

TEST_F(RequestQueueTest, A429PausesTheWholeChannelUntilItsTime)
{
    script("/read", limited("10"));
    script("/read", FaultAnswer::json("{}"));
    always("/write", {});
    const Future first = read();
    ASSERT_TRUE(waitUntil([this] { return count("/read") == 1; }));
    const Future second = write();
    settle(700ms);
    EXPECT_EQ(asked(), QByteArrayList{"/read"});
    m_clock.advance(9'999ms);
    settle(700ms);
    EXPECT_EQ(asked(), QByteArrayList{"/read"});
    m_clock.advance(1ms);
    WEDERHOOR_EXPECT_OK(await(first));
    WEDERHOOR_EXPECT_OK(await(second));
    EXPECT_EQ(asked(), (QByteArrayList{"/read", "/read", "/write"}));
}

TEST_F(RequestQueueTest, ALongWaitEndsTheRequestsAsRateLimitedInstead)
{
    script("/read", limited("120"));
    always("/write", {});
    const Future first = read();
    const Future second = read();
    const Future third = write();
    for (const Future &future : {first, second, third}) {
        const Result<HttpResponse> result = await(future);
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().kind, ErrorKind::RateLimited);
        EXPECT_EQ(result.error().retryAfter, 120s);
    }
    EXPECT_EQ(m_server.requests().size(), 1);
    m_clock.advance(100s);
    const Future fourth = write();
    EXPECT_FALSE(fourth.isFinished()) << "twenty seconds are worth waiting for";
    m_clock.advance(20s);
    WEDERHOOR_EXPECT_OK(await(fourth));
}

TEST_F(RequestQueueTest, AWallClockThatJumpsMovesNoPause)
{
    script("/read", limited("10"));
    script("/read", {});
    const Future future = read();
    ASSERT_TRUE(waitUntil([this] { return count("/read") == 1; }));
    m_clock.jump(2h);
    settle(700ms);
    EXPECT_EQ(count("/read"), 1);
    m_clock.jump(-4h);
    m_clock.advance(10s);
    WEDERHOOR_EXPECT_OK(await(future));
}

TEST_F(RequestQueueTest, A429WithADateCountsFromTheServersClock)
{
    FaultAnswer answer = limited("Tue, 06 Jan 2026 03:00:10 GMT");
    answer.headers.emplaceBack("Date", "Tue, 06 Jan 2026 03:00:00 GMT");
    script("/write", answer);
    EXPECT_EQ(await(write()).error().retryAfter, 10s);
}

TEST_F(RequestQueueTest, A429WithoutATimeTakesTheResetOrHalfAMinute)
{
    FaultAnswer reset = withRate(0, 300, "45");
    reset.status = 429;
    script("/write", reset);
    EXPECT_EQ(await(write()).error().retryAfter, 45s);
    m_clock.advance(45s);
    script("/write", limited({}));
    EXPECT_EQ(await(write()).error().retryAfter, 30s);
}

TEST_F(RequestQueueTest, AReadThatMeets429AgainAndAgainEnds)
{
    always("/read", limited("1"));
    const Future future = read();
    ASSERT_TRUE(waitUntil([this, &future] {
        m_clock.advance(10ms);
        return future.isFinished();
    }));
    EXPECT_EQ(await(future).error().kind, ErrorKind::RateLimited);
    EXPECT_EQ(count("/read"), 3);
}

TEST_F(RequestQueueTest, AnUnavailableServerIsLeftAloneAsLongAsItAsks)
{
    script("/read", {.status = 503, .headers = {{"Retry-After", "10"}}});
    script("/read", {});
    const Future future = read();
    ASSERT_TRUE(waitUntil([this] { return count("/read") == 1; }));
    settle(100ms);
    EXPECT_EQ(count("/read"), 1);
    m_clock.advance(10s);
    WEDERHOOR_EXPECT_OK(await(future));
}

TEST_F(RequestQueueTest, ReadsKeepAReserveForReplies)
{
    script("/read", withRate(10));
    script("/read", withRate(290));
    always("/write", withRate(9));
    WEDERHOOR_ASSERT_OK(await(read()));
    const Future waiting = read();
    WEDERHOOR_EXPECT_OK(await(write()));
    WEDERHOOR_EXPECT_OK(await(write()));
    settle();
    EXPECT_FALSE(waiting.isFinished());
    m_clock.advance(10s);
    WEDERHOOR_EXPECT_OK(await(waiting));
    EXPECT_EQ(asked(), (QByteArrayList{"/read", "/write", "/write", "/read"}));
}

TEST_F(RequestQueueTest, OfASmallLimitAQuarterIsKept)
{
    script("/read", withRate(4, 15));
    script("/read", withRate(3, 15));
    always("/read", {});
    WEDERHOOR_ASSERT_OK(await(read()));
    WEDERHOOR_ASSERT_OK(await(read()));
    const Future waiting = read();
    settle();
    EXPECT_FALSE(waiting.isFinished());
    m_clock.advance(10s);
    WEDERHOOR_EXPECT_OK(await(waiting));
}

TEST_F(RequestQueueTest, AnExhaustedWriteLimitStopsNoReading)
{
    script("/write", withRate(0, 5000, "3600"));
    always("/read", {});
    WEDERHOOR_ASSERT_OK(await(write()));
    const Result<HttpResponse> refused = await(write());
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::RateLimited);
    EXPECT_EQ(refused.error().retryAfter, 3600s);
    WEDERHOOR_EXPECT_OK(await(read()));
}

TEST_F(RequestQueueTest, TellsTheNewestRateItHeardOf)
{
    EXPECT_FALSE(m_queue->rateState().remaining.has_value());
    script("/read", withRate(123));
    script("/read", {});
    WEDERHOOR_ASSERT_OK(await(read()));
    WEDERHOOR_ASSERT_OK(await(read()));
    EXPECT_EQ(m_queue->rateState().limit, 300);
    EXPECT_EQ(m_queue->rateState().remaining, 123);
    EXPECT_EQ(m_queue->rateState().reset, m_clock.now() + 10s);
}

TEST_F(RequestQueueTest, GarbageInTheHeadersStopsNothing)
{
    const FaultAnswer garbage{.headers = {{"RateLimit-Remaining", "-3"},
                                          {"RateLimit-Limit", "lots"},
                                          {"RateLimit-Reset", "next week"},
                                          {"Retry-After", "\x01\x02"}}};
    always("/read", garbage);
    WEDERHOOR_EXPECT_OK(await(read()));
    WEDERHOOR_EXPECT_OK(await(read()));
}

TEST_F(RequestQueueTest, ItsEndEndsAllRequestsAsCancelled)
{
    always("/read", {.fault = FaultAnswer::Fault::Hang});
    QList<Future> futures{read(), read(), write(), m_queue->sendUnqueued(request(QStringLiteral("/read")))};
    ASSERT_TRUE(waitUntil([this] { return count("/read") == 2; }));
    m_queue.reset();
    for (const Future &future : futures) {
        EXPECT_EQ(await(future, 1s).error().kind, ErrorKind::Cancelled);
    }
    settle();
    EXPECT_EQ(m_server.requests().size(), 2);
}

TEST_F(RequestQueueTest, ItsEndWhilePausedEndsAllRequestsAsCancelled)
{
    script("/read", limited("10"));
    const Future future = read();
    ASSERT_TRUE(waitUntil([this] { return count("/read") == 1; }));
    settle();
    m_queue.reset();
    EXPECT_EQ(await(future, 1s).error().kind, ErrorKind::Cancelled);
}

} // namespace
} // namespace wederhoor
