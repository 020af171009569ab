#include "core/platforms/bluesky/BlueskyApi.h"

#include "core/platforms/bluesky/BlueskyJson.h"

#include <QHash>
#include <QJsonDocument>
#include <QLocale>
#include <QUrlQuery>

namespace wederhoor::bluesky {

namespace {

/// Words by which the PDS says that this app password may not do this (it was made without private messages); the name
/// is the one of a bad token, but a new token would not help.
const QString notAllowedWords = QStringLiteral("Bad token method");

/// Our clock and a Date header in whole seconds say the same within this.
constexpr std::chrono::milliseconds sameTime{2'000};

std::optional<Instant> dateOf(const HttpResponse &response)
{
    // RFC 9110, 5.6.7: always English, always GMT.
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(response.header("Date")),
                                                   QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid()) {
        return std::nullopt;
    }
    return fromMilliseconds(QDateTime(date.date(), date.time(), Qt::UTC).toMSecsSinceEpoch());
}

} // namespace

Error describeRefusal(const HttpResponse &response)
{
    static const QHash<QString, ErrorKind> kinds{
        {QStringLiteral("ExpiredToken"), ErrorKind::Unauthorized},
        {QStringLiteral("InvalidToken"), ErrorKind::Unauthorized},
        {QStringLiteral("AuthMissing"), ErrorKind::Unauthorized},
        {QStringLiteral("AccountTakedown"), ErrorKind::Unauthorized},
        {QStringLiteral("AccountDeactivated"), ErrorKind::Unauthorized},
        {QStringLiteral("RecordNotFound"), ErrorKind::NotFound},
        {QStringLiteral("NotFound"), ErrorKind::NotFound},
        {QStringLiteral("InvalidSwap"), ErrorKind::Conflict},
        {QStringLiteral("RateLimitExceeded"), ErrorKind::RateLimited},
        {QStringLiteral("InvalidConvo"), ErrorKind::NotFound},
    };
    const XrpcError said = readError(response.body);
    Error error{.kind = kinds.value(said.name, errorKindForStatus(response.status)), .detail = said.name};
    if (!said.message.isEmpty()) {
        error.detail += QStringLiteral(": ") + said.message;
    }
    if (said.message == notAllowedWords) {
        error.kind = ErrorKind::Forbidden;
    }
    // Whatever name a server in trouble gives it: what became of the request is not known.
    if (response.status >= 500 && error.kind != ErrorKind::Timeout) {
        error.kind = ErrorKind::Network;
    }
    error.status = response.status;
    return error;
}

bool isExpired(const HttpResponse &response)
{
    if (response.status != 400 && response.status != 401) {
        return false;
    }
    const XrpcError said = readError(response.body);
    return said.name == QLatin1String("ExpiredToken")
        || (said.name == QLatin1String("InvalidToken") && said.message != notAllowedWords);
}

Api::Api(HttpClient &client, SecretSlot &slot, const Clock &clock, const QUrl &server, const QString &account)
    : m_clock(clock)
    , m_queue(client, clock, RequestQueue::Timing{})
    , m_session(slot, m_queue, server, account)
{
    m_queue.setDescribe(describeRefusal);
    m_queue.setSession(
        [this](HttpRequest &request) {
            request.headers.emplaceBack("Authorization", "Bearer " + m_session.current().accessJwt.toLatin1());
        },
        isExpired, [this] { return m_session.renew(); });
}

HttpRequest Api::requestFor(const QString &method, Service service) const
{
    HttpRequest request;
    request.url = m_session.current().pds;
    request.url.setPath(QStringLiteral("/xrpc/") + method);
    request.headers.emplaceBack("Accept", "application/json");
    if (service == Service::Chat) {
        request.headers.emplaceBack("atproto-proxy", "did:web:api.bsky.chat#bsky_chat");
    }
    return request;
}

QFuture<Result<HttpResponse>> Api::query(const QString &method, const Parameters &parameters, Service service)
{
    HttpRequest request = requestFor(method, service);
    QUrlQuery query;
    for (const auto &[name, value] : parameters) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    request.url.setQuery(query);
    return m_queue.send(std::move(request), RequestQueue::Retry::Reading);
}

QFuture<Result<HttpResponse>> Api::procedure(const QString &method, const QJsonObject &body, Service service)
{
    HttpRequest request = requestFor(method, service);
    request.method = "POST";
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return m_queue.send(std::move(request), RequestQueue::Retry::Never);
}

QFuture<Result<HttpResponse>> Api::upload(const QByteArray &bytes, const QString &mimeType)
{
    HttpRequest request = requestFor(QStringLiteral("com.atproto.repo.uploadBlob"), Service::Pds);
    request.method = "POST";
    request.headers.emplaceBack("Content-Type", mimeType.toLatin1());
    request.body = bytes;
    return m_queue.send(std::move(request), RequestQueue::Retry::Never);
}

Instant Api::serverTime(const HttpResponse &response) const
{
    const Instant ours = m_clock.now();
    const std::optional<Instant> theirs = dateOf(response);
    if (!theirs || (ours - *theirs > -sameTime && ours - *theirs < sameTime)) {
        return ours;
    }
    return *theirs;
}

} // namespace wederhoor::bluesky
