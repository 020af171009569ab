#include "core/mail/CurlSession.h"

#include <QFile>

#include <algorithm>
#include <mutex>
#include <poll.h>
#include <sys/socket.h>

namespace wederhoor {

namespace {

void prepareCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

QByteArray urlOf(const MailServer &server, CurlSession::Protocol protocol)
{
    const bool isTls = server.security == MailSecurity::Tls;
    const char *scheme
        = protocol == CurlSession::Protocol::Smtp ? (isTls ? "smtps" : "smtp") : (isTls ? "imaps" : "imap");
    const QByteArray host = server.host.toUtf8();
    const QByteArray shown = host.contains(':') && !host.startsWith('[') ? '[' + host + ']' : host;
    // What SMTP greets with is the path; the name of this machine is nobody's business.
    return QByteArray(scheme) + "://" + shown + ':' + QByteArray::number(server.port)
        + (protocol == CurlSession::Protocol::Smtp ? "/localhost" : "/");
}

bool isReadable(int descriptor)
{
    pollfd each{descriptor, POLLIN, 0};
    return descriptor >= 0 && ::poll(&each, 1, 0) > 0;
}

} // namespace

CurlSession::CurlSession(const MailServer &server, Protocol protocol, const MailTimes &times, int cancel)
    : m_easy((prepareCurl(), curl_easy_init()))
    , m_multi(curl_multi_init())
    , m_times(times)
    , m_cancel(cancel)
{
    setServer(server, protocol);
}

CurlSession::~CurlSession()
{
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (m_isCutOff && curl_easy_getinfo(m_easy, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK
        && socket != CURL_SOCKET_BAD) {
        ::shutdown(socket, SHUT_RDWR);
    }
    // libcurl takes its leave politely and waits for an answer; not long.
    curl_easy_setopt(m_easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, 1L);
    curl_multi_remove_handle(m_multi, m_easy);
    curl_multi_cleanup(m_multi);
    curl_easy_cleanup(m_easy);
}

void CurlSession::setServer(const MailServer &server, Protocol protocol)
{
    curl_easy_setopt(m_easy, CURLOPT_URL, urlOf(server, protocol).constData());
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_times.connect.count()));
    curl_easy_setopt(m_easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(m_times.answer.count() / 1'000 + 60));
    curl_easy_setopt(m_easy, CURLOPT_USE_SSL,
                     static_cast<long>(server.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(m_easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!server.caFile.isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_CAINFO, QFile::encodeName(server.caFile).constData());
    }
    if (!server.proxy.isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_PROXY, server.proxy.toUtf8().constData());
        curl_easy_setopt(m_easy, CURLOPT_HTTPPROXYTUNNEL, 1L);
    }
    if (!server.user.isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(m_easy, server.secretIsToken ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD,
                         server.secret.constData());
        curl_easy_setopt(m_easy, CURLOPT_SASL_IR, 1L);
    }
}

std::optional<Error> CurlSession::ending() const
{
    if (isReadable(m_cancel)) {
        return Error{ErrorKind::Cancelled, {}};
    }
    if (m_still.elapsed() > m_times.answer.count()) {
        return Error{ErrorKind::Timeout, QStringLiteral("the mail server does not answer")};
    }
    return std::nullopt;
}

/// libcurl blocks while it waits for the last answer of SMTP, and then asks this once a second.
int CurlSession::mayGoOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<CurlSession *>(self)->ending() ? 1 : 0;
}

Result<void> CurlSession::run()
{
    curl_easy_setopt(m_easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(m_easy, CURLOPT_XFERINFOFUNCTION, &CurlSession::mayGoOn);
    curl_easy_setopt(m_easy, CURLOPT_XFERINFODATA, this);
    curl_multi_add_handle(m_multi, m_easy);
    m_still.start();
    for (int running = 1;;) {
        curl_multi_perform(m_multi, &running);
        if (running == 0) {
            break;
        }
        if (const std::optional<Error> end = ending()) {
            return failure(*end);
        }
        const qint64 left = m_times.answer.count() - m_still.elapsed() + 1;
        curl_waitfd cancel{m_cancel, CURL_WAIT_POLLIN, 0};
        curl_multi_poll(m_multi, &cancel, m_cancel >= 0 ? 1 : 0, static_cast<int>(std::min<qint64>(left, 1'000)),
                        nullptr);
    }
    int queued = 0;
    const CURLMsg *message = curl_multi_info_read(m_multi, &queued);
    const CURLcode code = message ? message->data.result : CURLE_FAILED_INIT;
    if (code == CURLE_ABORTED_BY_CALLBACK) {
        return failure(ending().value_or(Error{ErrorKind::Cancelled, {}}));
    }
    return code == CURLE_OK ? Result<void>() : failure(errorFor(code));
}

Error CurlSession::errorFor(CURLcode code) const
{
    const QString words
        = QString::fromUtf8(m_words.front() != '\0' ? m_words.data() : curl_easy_strerror(code)).left(300);
    switch (code) {
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
        return {ErrorKind::Unauthorized, words};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_USE_SSL_FAILED:
        return {ErrorKind::Network, QStringLiteral("TLS: ") + words};
    case CURLE_OPERATION_TIMEDOUT:
        return {ErrorKind::Timeout, words};
    case CURLE_WEIRD_SERVER_REPLY:
        return {ErrorKind::BadResponse, words};
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_BAD_FUNCTION_ARGUMENT:
        return {ErrorKind::Invalid, words};
    default: // some ninety others, nearly all of them of the network
        return {ErrorKind::Network, words};
    }
}

} // namespace wederhoor
