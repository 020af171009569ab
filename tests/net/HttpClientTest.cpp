#include "core/net/NetworkHttpClient.h"

#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"

#include <QElapsedTimer>

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
using test::await;
using test::FaultAnswer;
using test::FaultServer;

class HttpClientTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto made = NetworkHttpClient::make({.version = QStringLiteral("1.2.3")});
        WEDERHOOR_ASSERT_OK(made);
        m_client = std::move(*made);
    }
    [[nodiscard]] HttpRequest request(const QByteArray &method = "GET", const QByteArray &body = {}) const
    {
        HttpRequest request;
        request.method = method;
        request.url = m_server.url(path());
        request.body = body;
        request.timeout = 5s;
        return request;
    }
    [[nodiscard]] static QString path() { return QStringLiteral("/x"); }
    void script(FaultAnswer answer) { m_server.script(path(), std::move(answer)); }
    Result<HttpResponse> get() { return await(m_client->send(request())); }

    FaultServer m_server;
    std::unique_ptr<NetworkHttpClient> m_client;
};

ErrorKind kindOf(const Result<HttpResponse> &result)
{
    EXPECT_FALSE(result.has_value()) << "status " << result->status << " with " << result->body.size() << " bytes";
    return result ? ErrorKind::Invalid : result.error().kind;
}

TEST_F(HttpClientTest, AnyCompleteAnswerIsASuccessWhateverItsStatus)
{
    for (const int status :
         {200, 204, 304, 400, 401, 403, 404, 405, 409, 410, 418, 422, 429, 500, 501, 502, 503, 599}) {
        const bool bodiless = status == 204 || status == 304;
        script(FaultAnswer::json(bodiless ? "" : "{\"a\":1}", status));
        const Result<HttpResponse> result = get();
        WEDERHOOR_ASSERT_OK(result);
        EXPECT_EQ(result->status, status);
        EXPECT_EQ(result->body, bodiless ? "" : "{\"a\":1}");
        EXPECT_EQ(result->header("CONTENT-type"), "application/json");
    }
}

TEST_F(HttpClientTest, SendsWhatItWasGivenAndSaysWhoItIs)
{
    script(FaultAnswer::json("{}"));
    HttpRequest post = request("POST", "{\"text\":\"hoi\"}");
    post.url.setQuery(QStringLiteral("limit=5"));
    post.headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer abc"}};
    WEDERHOOR_ASSERT_OK(await(m_client->send(post)));
    const test::SeenRequest &seen = m_server.requests().constLast();
    EXPECT_EQ(seen.method, "POST");
    EXPECT_EQ(seen.target, "/x?limit=5");
    EXPECT_EQ(seen.body, "{\"text\":\"hoi\"}");
    EXPECT_EQ(seen.header("content-type"), "application/json");
    EXPECT_EQ(seen.header("authorization"), "Bearer abc");
    EXPECT_EQ(seen.header("content-length"), "14");
    EXPECT_EQ(seen.header("user-agent"), "Wederhoor/1.2.3 (webcare desktop)");
    EXPECT_EQ(seen.header("referer"), "");
}

TEST_F(HttpClientTest, KeepsNoCookies)
{
    script({.headers = {{"Set-Cookie", "a=b; Path=/"}}});
    script({});
    WEDERHOOR_ASSERT_OK(get());
    WEDERHOOR_ASSERT_OK(get());
    EXPECT_EQ(m_server.requests().constLast().header("cookie"), "");
}

TEST_F(HttpClientTest, KeepsTheConnectionForTheNextRequest)
{
    script(FaultAnswer::json("{}"));
    script(FaultAnswer::json("{}"));
    WEDERHOOR_ASSERT_OK(get());
    WEDERHOOR_ASSERT_OK(get());
    EXPECT_EQ(m_server.requests().at(0).connection, m_server.requests().at(1).connection);
}

TEST_F(HttpClientTest, InflatesACompressedBody)
{
    const QByteArray text = QByteArray("hoor en wederhoor ").repeated(5000);
    script(FaultAnswer::gzip(text));
    FaultAnswer chunked = FaultAnswer::gzip(text);
    chunked.framing = FaultAnswer::Framing::Chunked;
    script(chunked);
    for (int i = 0; i < 2; ++i) {
        const Result<HttpResponse> result = get();
        WEDERHOOR_ASSERT_OK(result);
        EXPECT_EQ(result->body, text);
    }
    EXPECT_TRUE(m_server.requests().constFirst().header("accept-encoding").contains("gzip"));
}

TEST_F(HttpClientTest, TakesALargeBodyInEveryFraming)
{
    const QByteArray large(3 * 1024 * 1024 + 17, 'w');
    for (const auto framing :
         {FaultAnswer::Framing::Length, FaultAnswer::Framing::Chunked, FaultAnswer::Framing::UntilClose}) {
        script({.body = large, .framing = framing});
        const Result<HttpResponse> result = get();
        WEDERHOOR_ASSERT_OK(result);
        EXPECT_EQ(result->body.size(), large.size());
    }
}

TEST_F(HttpClientTest, AHangingServerIsATimeout)
{
    script({.fault = FaultAnswer::Fault::Hang});
    HttpRequest hanging = request();
    hanging.timeout = 150ms;
    EXPECT_EQ(kindOf(await(m_client->send(hanging))), ErrorKind::Timeout);
}

TEST_F(HttpClientTest, ABodyThatDripsPastTheDeadlineIsATimeoutThoughItsStatusWas200)
{
    script({.body = QByteArray(10'000, 'x'), .dripBytes = 10});
    HttpRequest dripping = request();
    dripping.timeout = 200ms;
    QElapsedTimer timer;
    timer.start();
    const Result<HttpResponse> result = await(m_client->send(dripping));
    EXPECT_EQ(kindOf(result), ErrorKind::Timeout);
    EXPECT_LT(timer.elapsed(), 2000);
}

TEST_F(HttpClientTest, AClosedPortIsANetworkError)
{
    HttpRequest nowhere = request();
    {
        const FaultServer gone;
        nowhere.url = gone.url(QStringLiteral("/secret-path"));
        nowhere.url.setQuery(QStringLiteral("token=s3cret"));
    }
    const Result<HttpResponse> result = await(m_client->send(nowhere));
    EXPECT_EQ(kindOf(result), ErrorKind::Network);
    EXPECT_TRUE(result.error().detail.contains(u"127.0.0.1"));
    EXPECT_FALSE(result.error().detail.contains(u"secret"));
    EXPECT_FALSE(result.error().detail.contains(u"s3cret"));
}

TEST_F(HttpClientTest, AConnectionThatEndsBeforeAnyAnswerIsANetworkError)
{
    m_server.always(path(), {.fault = FaultAnswer::Fault::CloseBeforeAnswer});
    EXPECT_EQ(kindOf(get()), ErrorKind::Network);
}

struct CutCase
{
    const char *name;
    FaultAnswer answer;
};

void PrintTo(const CutCase &row, std::ostream *out)
{
    *out << row.name;
}

class CutBodyTest : public HttpClientTest, public ::testing::WithParamInterface<CutCase>
{
};

TEST_P(CutBodyTest, IsABadResponseNeverAShortSuccess)
{
    script(GetParam().answer);
    HttpRequest cut = request();
    cut.timeout = 2s;
    EXPECT_EQ(kindOf(await(m_client->send(cut))), ErrorKind::BadResponse);
}

FaultAnswer cutAt(FaultAnswer answer, FaultAnswer::Framing framing, qint64 at)
{
    answer.framing = framing;
    answer.cutAfter = at;
    return answer;
}

QList<CutCase> cutCases()
{
    using Framing = FaultAnswer::Framing;
    QByteArray noise;
    for (unsigned i = 0, x = 1; i < 20'000; ++i, x = x * 1664525U + 1013904223U) {
        noise.append(static_cast<char>(x >> 24U));
    }
    const FaultAnswer plain{.body = noise};
    FaultAnswer refused = plain;
    refused.status = 500;
    return {
        {"OfKnownLength", cutAt(plain, Framing::Length, 9'000)},
        {"OfKnownLengthBeforeItsFirstByte", cutAt(plain, Framing::Length, 0)},
        {"OfKnownLengthBeforeItsLastByte", cutAt(plain, Framing::Length, 19'999)},
        {"OfARefusal", cutAt(refused, Framing::Length, 9'000)},
        {"InChunks", cutAt(plain, Framing::Chunked, 9'000)},
        {"InChunksBetweenTwo", cutAt(plain, Framing::Chunked, 4'096 + 8)},
        {"InChunksBeforeTheLastEmptyOne", cutAt(plain, Framing::Chunked, 20'000 + 5 * 8 - 1)},
        {"CompressedOfKnownLength", cutAt(FaultAnswer::gzip(noise), Framing::Length, 9'000)},
        {"CompressedInChunks", cutAt(FaultAnswer::gzip(noise), Framing::Chunked, 9'000)},
        {"CompressedUntilClose", cutAt(FaultAnswer::gzip(noise), Framing::UntilClose, 9'000)},
        {"LongerInItsHeaderThanInTruth", cutAt({.body = "short", .declaredLength = 500}, Framing::Length, 5)},
        {"ThatIsNoCompressedBody", {.headers = {{"Content-Encoding", "gzip"}}, .body = "not compressed at all"}},
    };
}

INSTANTIATE_TEST_SUITE_P(ABody, CutBodyTest, ::testing::ValuesIn(cutCases()),
                         [](const auto &row) { return row.param.name; });

TEST_F(HttpClientTest, AnAnswerThatIsNotHttpIsNoSuccess)
{
    for (const char *garbage : {"SSH-2.0-OpenSSH_9.2\r\n", "\0\1\2\3", "HTTP/1.1 abc\r\n\r\n", "<html></html>"}) {
        m_server.always(path(), {.body = garbage, .fault = FaultAnswer::Fault::Garbage});
        const ErrorKind kind = kindOf(get());
        EXPECT_TRUE(kind == ErrorKind::BadResponse || kind == ErrorKind::Network) << garbage;
    }
}

TEST_F(HttpClientTest, ABodyOverTheLimitIsRefusedInEveryFraming)
{
    for (const auto framing :
         {FaultAnswer::Framing::Length, FaultAnswer::Framing::Chunked, FaultAnswer::Framing::UntilClose}) {
        script({.body = QByteArray(100'001, 'x'), .framing = framing});
        HttpRequest limited = request();
        limited.maxBytes = 100'000;
        EXPECT_EQ(kindOf(await(m_client->send(limited))), ErrorKind::BadResponse);
    }
    script({.body = QByteArray(100'000, 'x')});
    HttpRequest exact = request();
    exact.maxBytes = 100'000;
    WEDERHOOR_EXPECT_OK(await(m_client->send(exact)));
}

TEST_F(HttpClientTest, TwentyMegabytesAreTheLimitUnlessSaidOtherwise)
{
    script({.body = QByteArray(20 * 1024 * 1024 + 1, 'x'), .framing = FaultAnswer::Framing::Chunked});
    HttpRequest large = request();
    large.timeout = 60s; // on a busy machine, and under sanitizers, so much takes its time
    EXPECT_EQ(kindOf(await(m_client->send(large), 60s)), ErrorKind::BadResponse);
}

TEST_F(HttpClientTest, ABombIsStoppedAtTheLimit)
{
    script(FaultAnswer::gzipBomb(60 * 1024 * 1024));
    const Result<HttpResponse> result = get();
    EXPECT_EQ(kindOf(result), ErrorKind::BadResponse);
}

TEST_F(HttpClientTest, ADeclaredLengthOverTheLimitIsRefusedWithoutWaitingForTheBody)
{
    script({.body = "x", .declaredLength = 50'000'000});
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(kindOf(get()), ErrorKind::BadResponse);
    EXPECT_LT(timer.elapsed(), 3000);
}

TEST_F(HttpClientTest, GetFollowsRedirects)
{
    script(FaultAnswer::redirect(m_server.url(QStringLiteral("/y")), 301));
    m_server.script(QStringLiteral("/y"), FaultAnswer::redirect(QUrl(QStringLiteral("z")), 307));
    m_server.script(QStringLiteral("/z"), FaultAnswer::json("{}"));
    const Result<HttpResponse> result = get();
    WEDERHOOR_ASSERT_OK(result);
    EXPECT_EQ(result->status, 200);
    EXPECT_EQ(result->finalUrl, m_server.url(QStringLiteral("/z")));
}

TEST_F(HttpClientTest, AWriteFollowsNoRedirect)
{
    for (const int status : {301, 302, 303}) {
        script(FaultAnswer::redirect(m_server.url(QStringLiteral("/y")), status));
        const Result<HttpResponse> result = await(m_client->send(request("POST", "{}")));
        WEDERHOOR_ASSERT_OK(result);
        EXPECT_EQ(result->status, status);
    }
    for (const int status : {307, 308}) {
        script(FaultAnswer::redirect(m_server.url(QStringLiteral("/y")), status));
        EXPECT_EQ(kindOf(await(m_client->send(request("POST", "{}")))), ErrorKind::BadResponse);
    }
    EXPECT_EQ(m_server.count(QStringLiteral("/y")), 0);
}

TEST_F(HttpClientTest, ARedirectToAnotherOriginCarriesNoSecrets)
{
    FaultServer other;
    script(FaultAnswer::redirect(other.url(QStringLiteral("/y"))));
    other.script(QStringLiteral("/y"), FaultAnswer::json("{}"));
    HttpRequest authorized = request();
    authorized.headers = {{"Authorization", "Bearer abc"}, {"X-Key", "abc"}, {"Accept", "text/html"}};
    WEDERHOOR_ASSERT_OK(await(m_client->send(authorized)));
    const test::SeenRequest &seen = other.requests().constLast();
    EXPECT_EQ(seen.header("authorization"), "");
    EXPECT_EQ(seen.header("x-key"), "");
    EXPECT_EQ(seen.header("accept"), "text/html");
}

TEST_F(HttpClientTest, ARedirectOnTheSameOriginStaysAuthorized)
{
    script(FaultAnswer::redirect(m_server.url(QStringLiteral("/y"))));
    m_server.script(QStringLiteral("/y"), FaultAnswer::json("{}"));
    HttpRequest authorized = request();
    authorized.headers = {{"Authorization", "Bearer abc"}};
    WEDERHOOR_ASSERT_OK(await(m_client->send(authorized)));
    EXPECT_EQ(m_server.requests().constLast().header("authorization"), "Bearer abc");
}

TEST_F(HttpClientTest, ARedirectAwayFromTheWebOrWithoutEndIsRefused)
{
    for (const char *target : {"file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/plain,x", "http://"}) {
        script({.status = 302, .headers = {{"Location", target}}});
        EXPECT_EQ(kindOf(get()), ErrorKind::BadResponse) << target;
    }
    m_server.always(path(), FaultAnswer::redirect(m_server.url(path())));
    EXPECT_EQ(kindOf(get()), ErrorKind::BadResponse);
}

TEST_F(HttpClientTest, OnlyWebAddressesAreAsked)
{
    for (const char *url : {"file:///etc/passwd", "data:text/plain,x", "qrc:/x", "ftp://127.0.0.1/", "", "http:///x"}) {
        HttpRequest bad;
        bad.url = QUrl(QString::fromLatin1(url));
        EXPECT_EQ(kindOf(await(m_client->send(bad))), ErrorKind::Invalid) << url;
    }
}

struct WriteCase
{
    const char *name;
    QByteArray method;
    QByteArray body;
};

void PrintTo(const WriteCase &row, std::ostream *out)
{
    *out << row.name;
}

class WriteOnceTest : public HttpClientTest, public ::testing::WithParamInterface<WriteCase>
{
};

TEST_P(WriteOnceTest, LeavesOnceThoughTheConnectionEndsBeforeTheAnswer)
{
    const auto &[name, method, body] = GetParam();
    m_server.always(path(), {.fault = FaultAnswer::Fault::CloseBeforeAnswer});
    EXPECT_EQ(kindOf(await(m_client->send(request(method, body)))), ErrorKind::Network);
    EXPECT_EQ(m_server.count(path()), 1);
    EXPECT_EQ(m_server.requests().constLast().body, body);
}

TEST_P(WriteOnceTest, LeavesOnceOnAConnectionThatServedBefore)
{
    const auto &[name, method, body] = GetParam();
    m_server.script(QStringLiteral("/before"), FaultAnswer::json("{}"));
    HttpRequest before = request();
    before.url = m_server.url(QStringLiteral("/before"));
    WEDERHOOR_ASSERT_OK(await(m_client->send(before)));
    m_server.always(path(), {.fault = FaultAnswer::Fault::CloseBeforeAnswer});
    EXPECT_EQ(kindOf(await(m_client->send(request(method, body)))), ErrorKind::Network);
    EXPECT_EQ(m_server.count(path()), 1);
    EXPECT_EQ(m_server.requests().constLast().connection, m_server.requests().constFirst().connection);
}

TEST_P(WriteOnceTest, GoesThroughAfterTheServerEndedAnIdleConnection)
{
    const auto &[name, method, body] = GetParam();
    m_server.always(path(), FaultAnswer::json("{}"));
    WEDERHOOR_ASSERT_OK(await(m_client->send(request(method, body))));
    m_server.closeConnections();
    static_cast<void>(test::waitUntil([] { return false; }, 100ms));
    WEDERHOOR_ASSERT_OK(await(m_client->send(request(method, body))));
    EXPECT_EQ(m_server.count(path()), 2);
}

INSTANTIATE_TEST_SUITE_P(AWrite, WriteOnceTest,
                         ::testing::Values(WriteCase{"Post", "POST", "{\"text\":\"hoi\"}"},
                                           WriteCase{"EmptyPost", "POST", {}},
                                           WriteCase{"LargePut", "PUT", QByteArray(200'000, 'x')},
                                           WriteCase{"Delete", "DELETE", {}}),
                         [](const auto &row) { return row.param.name; });

TEST_P(WriteOnceTest, LeavesOnceThoughTheServerAsksForAPassword)
{
    const auto &[name, method, body] = GetParam();
    for (const char *scheme : {"Basic realm=\"x\"", "Bearer", "Digest realm=\"x\", nonce=\"1\"", "Negotiate"}) {
        script({.status = 401, .headers = {{"WWW-Authenticate", scheme}}, .body = "no"});
        const Result<HttpResponse> result = await(m_client->send(request(method, body)));
        WEDERHOOR_ASSERT_OK(result);
        EXPECT_EQ(result->status, 401);
        EXPECT_EQ(result->body, "no");
    }
    EXPECT_EQ(m_server.count(path()), 4);
}

TEST_F(HttpClientTest, ADestroyedClientEndsItsRequestsAsCancelled)
{
    m_server.always(path(), {.fault = FaultAnswer::Fault::Hang});
    const auto first = m_client->send(request());
    const auto second = m_client->send(request("POST", "{}"));
    ASSERT_TRUE(test::waitUntil([this] { return m_server.requests().size() == 2; }));
    m_client.reset();
    EXPECT_TRUE(first.isFinished());
    EXPECT_EQ(kindOf(await(first)), ErrorKind::Cancelled);
    EXPECT_EQ(kindOf(await(second)), ErrorKind::Cancelled);
}

TEST_F(HttpClientTest, ACancelledFutureEndsItsExchange)
{
    m_server.always(path(), {.fault = FaultAnswer::Fault::Hang});
    auto future = m_client->send(request());
    ASSERT_TRUE(test::waitUntil([this] { return m_server.requests().size() == 1; }));
    future.cancel();
    EXPECT_EQ(kindOf(await(future)), ErrorKind::Cancelled);
}

TEST_F(HttpClientTest, ASetProxyIsAskedButNeverForLoopback)
{
    FaultServer proxy;
    proxy.always(QStringLiteral("http://shop.example/page"), FaultAnswer::json("{\"through\":\"proxy\"}"));
    auto made = NetworkHttpClient::make({.proxy = proxy.url(QString())});
    WEDERHOOR_ASSERT_OK(made);
    HttpRequest outside = request();
    outside.url = QUrl(QStringLiteral("http://shop.example/page"));
    const Result<HttpResponse> result = await((*made)->send(outside));
    WEDERHOOR_ASSERT_OK(result);
    EXPECT_EQ(result->body, "{\"through\":\"proxy\"}");

    script(FaultAnswer::json("{}"));
    WEDERHOOR_ASSERT_OK(await((*made)->send(request())));
    EXPECT_EQ(proxy.requests().size(), 1);
}

TEST_F(HttpClientTest, TheSystemsProxyIsAskedWhenNoneIsSet)
{
    FaultServer proxy;
    proxy.always(QStringLiteral("http://shop.example/page"), FaultAnswer::json("{}"));
    qputenv("http_proxy", proxy.url(QString()).toEncoded());
    HttpRequest outside = request();
    outside.url = QUrl(QStringLiteral("http://shop.example/page"));
    WEDERHOOR_EXPECT_OK(await(m_client->send(outside)));
    qunsetenv("http_proxy");
    EXPECT_EQ(proxy.requests().size(), 1);
}

TEST_F(HttpClientTest, AProxyOfAnotherKindIsRefusedAtOnce)
{
    for (const char *proxy : {"ftp://127.0.0.1:1", "127.0.0.1:3128", "http://", "socks4://127.0.0.1"}) {
        const auto made = NetworkHttpClient::make({.proxy = QUrl(QString::fromLatin1(proxy))});
        ASSERT_FALSE(made.has_value()) << proxy;
        EXPECT_EQ(made.error().kind, ErrorKind::Invalid);
    }
}

} // namespace
} // namespace wederhoor
