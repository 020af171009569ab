#include "tests/net/QueueFixture.h"

#include "core/domain/Async.h"

#include <QPromise>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using test::await;
using test::FaultAnswer;
using test::waitUntil;

/// A session whose token the server takes once; "old" has expired.
class RequestQueueSessionTest : public test::QueueFixture
{
protected:
    void SetUp() override
    {
        QueueFixture::SetUp();
        m_queue->setSession(
            [this](HttpRequest &request) { request.headers.emplaceBack("Authorization", "Bearer " + m_token); },
            [](const HttpResponse &response) { return response.status == 401; },
            [this] {
                ++m_renewals;
                m_renewal = std::make_shared<QPromise<Result<void>>>();
                m_renewal->start();
                return m_renewal->future();
            });
    }
    void endRenewal(Result<void> result)
    {
        m_renewal->addResult(std::move(result));
        m_renewal->finish();
    }
    [[nodiscard]] bool isRenewing() const { return m_renewals > 0; }

    QByteArray m_token = "old";
    int m_renewals = 0;
    std::shared_ptr<QPromise<Result<void>>> m_renewal;
};

TEST_F(RequestQueueSessionTest, AnExpiredSessionIsRenewedOnceForAllThatWait)
{
    script("/read", {.status = 401});
    always("/read", {});
    always("/write", {});
    const QList<Future> futures{read(), read(), write(), read()};
    ASSERT_TRUE(waitUntil([this] { return isRenewing(); }));
    settle();
    EXPECT_EQ(m_server.requests().size(), 1) << "nothing leaves while the session is renewed";
    m_token = "new";
    endRenewal({});
    for (const Future &future : futures) {
        WEDERHOOR_EXPECT_OK(await(future));
    }
    EXPECT_EQ(m_renewals, 1);
    EXPECT_EQ(asked(), (QByteArrayList{"/read", "/read", "/read", "/write", "/read"}));
    EXPECT_EQ(m_server.requests().first().header("authorization"), "Bearer old");
    EXPECT_EQ(m_server.requests().last().header("authorization"), "Bearer new");
}

TEST_F(RequestQueueSessionTest, AWriteThatMetAnExpiredSessionIsSentAgainAfterTheRenewal)
{
    script("/write", {.status = 401});
    script("/write", {});
    const Future future = write();
    ASSERT_TRUE(waitUntil([this] { return isRenewing(); }));
    endRenewal({});
    WEDERHOOR_EXPECT_OK(await(future));
    EXPECT_EQ(count("/write"), 2);
}

TEST_F(RequestQueueSessionTest, ARequestThatExpiresAgainAfterTheRenewalIsUnauthorized)
{
    always("/read", {.status = 401});
    const Future future = read();
    ASSERT_TRUE(waitUntil([this] { return isRenewing(); }));
    endRenewal({});
    EXPECT_EQ(await(future).error().kind, ErrorKind::Unauthorized);
    EXPECT_EQ(m_renewals, 1);
    EXPECT_EQ(count("/read"), 2);
}

TEST_F(RequestQueueSessionTest, ARefusedRenewalEndsAllThatWaitsAsUnauthorized)
{
    for (const ErrorKind kind :
         {ErrorKind::Unauthorized, ErrorKind::Rejected, ErrorKind::Forbidden, ErrorKind::NotFound}) {
        m_renewals = 0;
        script("/read", {.status = 401});
        const QList<Future> futures{read(), write(), read()};
        ASSERT_TRUE(waitUntil([this] { return isRenewing(); }));
        endRenewal(failure(kind, QStringLiteral("the password was changed")));
        for (const Future &future : futures) {
            const Result<HttpResponse> result = await(future);
            ASSERT_FALSE(result.has_value());
            EXPECT_EQ(result.error().kind, ErrorKind::Unauthorized);
            EXPECT_EQ(result.error().detail, u"the password was changed");
        }
        EXPECT_EQ(m_renewals, 1);
    }
    EXPECT_EQ(count("/write"), 0);
}

TEST_F(RequestQueueSessionTest, ARenewalThatFailsOnTheWayAsksNobodyForAPassword)
{
    for (const ErrorKind kind : {ErrorKind::Network, ErrorKind::Timeout, ErrorKind::RateLimited}) {
        m_renewals = 0;
        script("/read", {.status = 401});
        const Future future = read();
        ASSERT_TRUE(waitUntil([this] { return isRenewing(); }));
        endRenewal(failure(kind));
        EXPECT_EQ(await(future).error().kind, kind);
    }
}

TEST_F(RequestQueueSessionTest, TheQueueGoesOnAfterAFailedRenewal)
{
    script("/read", {.status = 401});
    const Future first = read();
    ASSERT_TRUE(waitUntil([this] { return isRenewing(); }));
    endRenewal(failure(ErrorKind::Network));
    EXPECT_FALSE(await(first).has_value());
    script("/read", {.status = 401});
    script("/read", {});
    const Future second = read();
    ASSERT_TRUE(waitUntil([this] { return m_renewals == 2; }));
    endRenewal({});
    WEDERHOOR_EXPECT_OK(await(second));
}

TEST_F(RequestQueueSessionTest, WithoutARenewalAnExpiredSessionIsUnauthorized)
{
    m_queue->setSession({}, [](const HttpResponse &response) { return response.body.contains("ExpiredToken"); }, {});
    script("/read", {.status = 400, .body = "ExpiredToken"});
    EXPECT_EQ(await(read()).error().kind, ErrorKind::Unauthorized);
}

TEST_F(RequestQueueSessionTest, AnUnqueuedRequestPassesTheQueueWithoutTheSession)
{
    script("/read", {.status = 401});
    script("/read", {});
    script("/session", FaultAnswer::json("{\"accessJwt\":\"new\"}"));
    script("/session", {.status = 401, .body = "wrong"});
    const Future held = read();
    ASSERT_TRUE(waitUntil([this] { return isRenewing(); }));
    const Result<HttpResponse> session = await(m_queue->sendUnqueued(request(QStringLiteral("/session"), "POST")));
    WEDERHOOR_ASSERT_OK(session);
    EXPECT_EQ(session->body, "{\"accessJwt\":\"new\"}");
    EXPECT_EQ(m_server.requests().last().header("authorization"), "");
    const auto refused = await(m_queue->sendUnqueued(request(QStringLiteral("/session"), "POST")));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::Unauthorized);
    EXPECT_FALSE(held.isFinished());
    endRenewal({});
    WEDERHOOR_EXPECT_OK(await(held));
}

TEST_F(RequestQueueSessionTest, ItsEndWhileRenewingEndsAllRequestsAsCancelled)
{
    script("/read", {.status = 401});
    const QList<Future> futures{read(), write()};
    ASSERT_TRUE(waitUntil([this] { return isRenewing(); }));
    m_queue.reset();
    endRenewal({});
    for (const Future &future : futures) {
        EXPECT_EQ(await(future, 1s).error().kind, ErrorKind::Cancelled);
    }
    EXPECT_EQ(m_server.requests().size(), 1);
}

} // namespace
} // namespace wederhoor
