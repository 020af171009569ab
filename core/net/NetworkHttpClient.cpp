#include "core/net/NetworkHttpClient.h"

#include "core/domain/Async.h"
#include "core/net/HttpExchange.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>
#include <QSslCertificate>

#include <algorithm>

namespace wederhoor {

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

/// The administrator's proxy, or the system's; set on the manager alone, so that the rest of the process keeps its own.
class ProxyFactory final : public QNetworkProxyFactory
{
public:
    explicit ProxyFactory(QNetworkProxy fixed)
        : m_fixed(std::move(fixed))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName())) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        if (m_fixed.type() != QNetworkProxy::DefaultProxy) {
            return {m_fixed};
        }
        return systemProxyForQuery(query);
    }

private:
    QNetworkProxy m_fixed;
};

/// DefaultProxy stands for "ask the system".
Result<QNetworkProxy> readProxy(const QUrl &url)
{
    if (url.isEmpty()) {
        return QNetworkProxy(QNetworkProxy::DefaultProxy);
    }
    const bool socks = url.scheme() == u"socks5";
    if ((!socks && url.scheme() != u"http") || url.host().isEmpty()) {
        return failure(ErrorKind::Invalid,
                       QStringLiteral("proxy %1: not http://host:port or socks5://host:port").arg(url.host()));
    }
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(url.port(socks ? 1080 : 8080)), url.userName(), url.password());
}

Result<QSslConfiguration> readTrust(const QString &caFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (caFile.isEmpty()) {
        return tls;
    }
    const QList<QSslCertificate> extra
        = QSslCertificate::fromPath(caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (extra.isEmpty()) {
        return failure(ErrorKind::Invalid, QStringLiteral("CA file %1: no certificate could be read").arg(caFile));
    }
    tls.addCaCertificates(extra);
    return tls;
}

bool hasHeader(const HttpRequest &request, const QByteArray &name)
{
    return std::ranges::any_of(
        request.headers, [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

Result<std::unique_ptr<NetworkHttpClient>> NetworkHttpClient::make(const NetworkOptions &options)
{
    Result<QSslConfiguration> tls = readTrust(options.caFile);
    if (!tls) {
        return failure(std::move(tls.error()));
    }
    const Result<QNetworkProxy> proxy = readProxy(options.proxy);
    if (!proxy) {
        return failure(proxy.error());
    }
    // Some platforms refuse requests that do not say who asks (Reddit does so by its rules).
    QByteArray userAgent = "Wederhoor/" + options.version.toLatin1() + " (webcare desktop)";
    std::unique_ptr<NetworkHttpClient> client(new NetworkHttpClient(std::move(userAgent), std::move(*tls)));
    client->m_manager->setProxyFactory(new ProxyFactory(*proxy));
    return client;
}

NetworkHttpClient::NetworkHttpClient(QByteArray userAgent, QSslConfiguration tls)
    : m_userAgent(std::move(userAgent))
    , m_tls(std::move(tls))
    , m_manager(std::make_unique<QNetworkAccessManager>())
{
    m_manager->setAutoDeleteReplies(false);
}

NetworkHttpClient::~NetworkHttpClient()
{
    // Before the manager: an exchange aborts its reply, which the manager owns as well.
    qDeleteAll(m_manager->findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<HttpResponse>> NetworkHttpClient::send(const HttpRequest &request)
{
    const bool http = request.url.scheme() == u"http" || request.url.scheme() == u"https";
    if (!http || request.url.host().isEmpty()) {
        return ready<HttpResponse>(failure(ErrorKind::Invalid, QStringLiteral("not an http or https address")));
    }
    HttpRequest prepared = request;
    if (!hasHeader(prepared, "User-Agent")) {
        prepared.headers.emplaceBack("User-Agent", m_userAgent);
    }
    // Owned by the manager; deletes itself when it is over.
    auto *exchange = new HttpExchange(*m_manager, std::move(prepared), m_tls);
    return exchange->start();
}

} // namespace wederhoor
