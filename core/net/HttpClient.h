#pragma once

#include "core/domain/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QUrl>

#include <chrono>
#include <utility>

namespace wederhoor {

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /// From the call to the last byte.
    std::chrono::milliseconds timeout{30'000};
    /// A longer body ends the request as BadResponse.
    qint64 maxBytes = 20 * 1024 * 1024;
};

struct HttpResponse
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QUrl finalUrl;

    /// Case-insensitive; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// One HTTP exchange. Any complete answer, whatever its status, is a success here; Network, Timeout, BadResponse (cut
/// body, too long, a redirect that is not safe), Cancelled and Invalid (not an http address) are the failures; after a
/// write each of the first four leaves open whether the other side acted. Lives on the engine thread.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    [[nodiscard]] virtual QFuture<Result<HttpResponse>> send(const HttpRequest &request) = 0;
};

} // namespace wederhoor
