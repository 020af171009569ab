#pragma once

#include "core/net/NetworkHttpClient.h"
#include "core/net/RequestQueue.h"

#include "tests/support/Await.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"
#include "tests/support/TestClock.h"

#include <gtest/gtest.h>

namespace wederhoor::test {

/// A queue over the real client, a scripted server, and a clock that the test moves.
class QueueFixture : public ::testing::Test
{
protected:
    using Retry = RequestQueue::Retry;
    using Future = QFuture<Result<HttpResponse>>;

    void SetUp() override
    {
        auto made = NetworkHttpClient::make({});
        WEDERHOOR_ASSERT_OK(made);
        m_client = std::move(*made);
        m_queue = std::make_unique<RequestQueue>(*m_client, m_clock,
                                                 RequestQueue::Timing{.backoffFirst = std::chrono::milliseconds{5}});
    }
    [[nodiscard]] HttpRequest request(const QString &path, const QByteArray &method = "GET") const
    {
        HttpRequest request;
        request.method = method;
        request.url = m_server.url(path);
        request.timeout = std::chrono::seconds{5};
        return request;
    }
    Future read(const QString &path = QStringLiteral("/read")) { return m_queue->send(request(path), Retry::Reading); }
    Future write(const QString &path = QStringLiteral("/write"))
    {
        return m_queue->send(request(path, "POST"), Retry::Never);
    }
    void script(const char *path, FaultAnswer answer) { m_server.script(QString::fromLatin1(path), std::move(answer)); }
    void always(const char *path, FaultAnswer answer) { m_server.always(QString::fromLatin1(path), std::move(answer)); }
    [[nodiscard]] qsizetype count(const char *path) const { return m_server.count(QString::fromLatin1(path)); }
    /// The paths asked for, in order.
    [[nodiscard]] QByteArrayList asked() const
    {
        QByteArrayList paths;
        for (const SeenRequest &seen : m_server.requests()) {
            paths.append(seen.target);
        }
        return paths;
    }
    /// Lets events happen without anything being expected of them.
    static void settle(std::chrono::milliseconds time = std::chrono::milliseconds{60})
    {
        static_cast<void>(waitUntil([] { return false; }, time));
    }
    static FaultAnswer limited(const QByteArray &retryAfter)
    {
        FaultAnswer answer{.status = 429};
        if (!retryAfter.isEmpty()) {
            answer.headers = {{"Retry-After", retryAfter}};
        }
        return answer;
    }
    static FaultAnswer withRate(int remaining, int limit = 300, const QByteArray &reset = "10")
    {
        return {.headers = {{"RateLimit-Limit", QByteArray::number(limit)},
                            {"RateLimit-Remaining", QByteArray::number(remaining)},
                            {"RateLimit-Reset", reset}}};
    }

    TestClock m_clock;
    FaultServer m_server;
    std::unique_ptr<NetworkHttpClient> m_client;
    std::unique_ptr<RequestQueue> m_queue;
};

} // namespace wederhoor::test
