#pragma once

#include "core/net/HttpClient.h"

#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace wederhoor {

/// Whom to trust and which way to go: what an administrator sets for this machine.
struct NetworkOptions
{
    /// Of the program, for the User-Agent.
    QString version{};
    /// A PEM file of authorities trusted beside the system's; empty: the system's alone.
    QString caFile{};
    /// http://host:port or socks5://host:port, with user and password when it asks for them; empty: the system's
    /// setting. Loopback is never reached through a proxy.
    QUrl proxy{};
};

/// HTTP over QNetworkAccessManager: one manager for one trust setting (its connection cache does not look at the TLS
/// settings of a request). Connections are kept open; nothing else is kept between requests: no cookies, no cache, no
/// passwords. Bodies and headers are never logged. GET follows up to ten redirects, never from https to http, and
/// carries no header beyond the harmless ones to another origin. Lives on the engine thread.
class NetworkHttpClient final : public HttpClient
{
public:
    /// Invalid: the CA file cannot be read or holds no certificate, or the proxy is not of a kind named above.
    [[nodiscard]] static Result<std::unique_ptr<NetworkHttpClient>> make(const NetworkOptions &options);
    /// Ends what is under way as Cancelled.
    ~NetworkHttpClient() override;

    /// Also Invalid: not an http or https address. A request other than GET and HEAD leaves at most once. Cancelling
    /// the future ends the exchange.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request) override;

private:
    NetworkHttpClient(QByteArray userAgent, QSslConfiguration tls);

    QByteArray m_userAgent;
    QSslConfiguration m_tls;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace wederhoor
