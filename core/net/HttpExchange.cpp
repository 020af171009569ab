#include "core/net/HttpExchange.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QSslError>

#include <algorithm>
#include <array>
#include <cstring>

namespace wederhoor {

namespace {

constexpr int mostRedirects = 10;
/// Unread bytes that may wait in Qt: a long answer is stopped at maxBytes, not gathered first.
constexpr qint64 readBufferSize = 256 * 1024;

/// A body that can be read once. QNetworkAccessManager sends a request again by itself, up to three times, when the
/// connection ends before an answer; for a write that would publish twice. It refuses to when the body cannot be
/// rewound, so every request that is not a plain read carries such a body, an empty one too.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool reset() override { return false; }
    [[nodiscard]] bool atEnd() const override { return m_position == m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, bytesAvailable());
        if (count == 0) {
            return -1;
        }
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

/// What may go to an origin that the caller did not name: nothing that could identify or authorize.
bool isHarmlessHeader(const QByteArray &name)
{
    static constexpr std::array harmless{"accept", "accept-language", "user-agent", "if-none-match",
                                         "if-modified-since"};
    const QByteArray lower = name.toLower();
    return std::ranges::any_of(harmless, [&lower](const char *known) { return lower == known; });
}

/// QNetworkReply also reports a complete answer with a status of 400 and above as an error.
bool tellsStatusOnly(QNetworkReply::NetworkError error, int status)
{
    return status >= 400
        && (error == QNetworkReply::ProtocolInvalidOperationError
            || error == QNetworkReply::ProxyAuthenticationRequiredError
            || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
            || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError));
}

bool isRedirectStatus(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QString errorName(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &manager, HttpRequest request, const QSslConfiguration &tls)
    : QObject(&manager)
    , m_manager(manager)
    , m_request(std::move(request))
    , m_tls(tls)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { settle(failure(error(ErrorKind::Timeout, QStringLiteral("no complete answer in time")))); });
    connect(&m_cancel, &QFutureWatcherBase::canceled, this, [this] { settle(failure(ErrorKind::Cancelled)); });
}

HttpExchange::~HttpExchange()
{
    closeReply();
}

QFuture<Result<HttpResponse>> HttpExchange::start()
{
    m_promise.start();
    m_cancel.setFuture(m_promise.future());
    m_deadline.start(m_request.timeout);
    open(m_request.url);
    return m_promise.future();
}

bool HttpExchange::readsOnly() const
{
    return m_request.method == "GET" || m_request.method == "HEAD";
}

void HttpExchange::open(const QUrl &url)
{
    QNetworkRequest request(url);
    for (const auto &[name, value] : m_request.headers) {
        request.setRawHeader(name, value);
    }
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // One request at a time is all a channel asks for; HTTP/1.1 is the protocol our fault tests speak.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Named by us, so that Qt leaves the inflating to BodyReader.
    request.setRawHeader("Accept-Encoding", "gzip");

    m_body.reset();
    m_tlsTrouble.clear();
    if (readsOnly()) {
        m_reply = m_manager.sendCustomRequest(request, m_request.method);
    } else {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        auto body = std::make_unique<OneShotBody>(m_request.body);
        m_reply = m_manager.sendCustomRequest(request, m_request.method, body.get());
        body.release()->setParent(m_reply);
    }
    m_reply->setReadBufferSize(readBufferSize);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHead);
    connect(m_reply, &QIODevice::readyRead, this, &HttpExchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsTrouble = errors.isEmpty() ? QString() : errors.first().errorString();
    });
}

void HttpExchange::closeReply()
{
    if (m_reply == nullptr) {
        return;
    }
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void HttpExchange::readHead()
{
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_request.maxBytes) {
        settle(failure(error(ErrorKind::BadResponse, QStringLiteral("the answer is too long"))));
    }
}

void HttpExchange::readBody()
{
    if (!m_body) {
        m_body.emplace(m_reply->rawHeader("Content-Encoding"), m_request.maxBytes);
    }
    m_body->append(m_reply->readAll());
    if (m_body->state() == BodyReader::State::TooLong) {
        settle(failure(error(ErrorKind::BadResponse, QStringLiteral("the answer is too long"))));
    } else if (m_body->state() == BodyReader::State::Broken) {
        settle(failure(error(ErrorKind::BadResponse, QStringLiteral("the answer's compression is broken"))));
    }
}

void HttpExchange::finish()
{
    // With a limited read buffer the last pieces may come out one by one.
    while (!m_settled && m_reply->bytesAvailable() > 0) {
        readBody();
    }
    if (m_settled) {
        return;
    }
    if (std::optional<Error> trouble = transportError()) {
        settle(failure(std::move(*trouble)));
        return;
    }
    const QUrl target = redirectTarget();
    if (!target.isEmpty()) {
        follow(target);
        return;
    }
    HttpResponse response;
    response.status = statusOf(*m_reply);
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        response.headers.emplaceBack(name, value);
    }
    response.body = m_body ? m_body->body() : QByteArray();
    response.finalUrl = m_reply->url();
    settle(std::move(response));
}

std::optional<Error> HttpExchange::transportError() const
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const int status = statusOf(*m_reply);
    if (code == QNetworkReply::NoError || tellsStatusOnly(code, status)) {
        return isCut() ? std::optional(error(ErrorKind::BadResponse, QStringLiteral("the answer was cut off")))
                       : std::nullopt;
    }
    if (!m_tlsTrouble.isEmpty()) {
        return error(ErrorKind::Network, QStringLiteral("TLS: %1").arg(m_tlsTrouble));
    }
    if (code == QNetworkReply::ContentReSendError) {
        // The connection ended and OneShotBody refused to leave again, or a 307 or 308 asked for that.
        return status == 0 ? error(ErrorKind::Network, QStringLiteral("the connection ended before an answer"))
                           : error(ErrorKind::BadResponse, QStringLiteral("asked to send a write again elsewhere"));
    }
    if (status != 0) {
        return error(ErrorKind::BadResponse, QStringLiteral("the answer was cut off (%1)").arg(errorName(code)));
    }
    const bool unreadable = code == QNetworkReply::ProtocolFailure || code == QNetworkReply::UnknownContentError;
    return error(unreadable ? ErrorKind::BadResponse : ErrorKind::Network, errorName(code));
}

bool HttpExchange::isCut() const
{
    if (m_body && m_body->state() == BodyReader::State::Unfinished) {
        return true;
    }
    const QVariant declared = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const int status = statusOf(*m_reply);
    const qint64 received = m_body ? m_body->received() : 0;
    return declared.isValid() && m_request.method != "HEAD" && status != 204 && status != 304
        && received < declared.toLongLong();
}

QUrl HttpExchange::redirectTarget() const
{
    if (m_request.method != "GET" || !isRedirectStatus(statusOf(*m_reply))) {
        return {};
    }
    const QUrl location = QUrl::fromEncoded(m_reply->rawHeader("Location"));
    return location.isEmpty() ? QUrl() : m_reply->url().resolved(location);
}

void HttpExchange::follow(const QUrl &target)
{
    const QUrl from = m_reply->url();
    const bool allowed = target.scheme() == u"https" || (target.scheme() == u"http" && from.scheme() == u"http");
    if (!target.isValid() || target.host().isEmpty() || !allowed) {
        settle(failure(error(ErrorKind::BadResponse, QStringLiteral("redirected to where it is not safe to follow"))));
        return;
    }
    if (++m_redirects > mostRedirects) {
        settle(failure(error(ErrorKind::BadResponse, QStringLiteral("redirected too often"))));
        return;
    }
    if (!isSameOrigin(from, target)) {
        m_request.headers.removeIf([](const auto &header) { return !isHarmlessHeader(header.first); });
    }
    closeReply();
    open(target);
}

void HttpExchange::settle(Result<HttpResponse> result)
{
    if (std::exchange(m_settled, true)) {
        return;
    }
    m_deadline.stop();
    m_promise.addResult(std::move(result));
    m_promise.finish();
    closeReply();
    deleteLater();
}

Error HttpExchange::error(ErrorKind kind, const QString &what) const
{
    // The host alone: a path or a query may hold a secret.
    const QUrl url = m_reply != nullptr ? m_reply->url() : m_request.url;
    return {.kind = kind,
            .detail = QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(m_request.method), url.host(), what),
            .status = m_reply != nullptr ? statusOf(*m_reply) : 0};
}

} // namespace wederhoor
