#include "core/mail/ImapStream.h"

#include <libetpan/mailstream_low.h>

#include <QDeadlineTimer>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <poll.h>

namespace wederhoor {

namespace {

constexpr std::size_t bufferSize = 64 * 1024;

} // namespace

ImapStream::ImapStream(const MailServer &server, const MailTimes &times, int cancel)
    : m_session(server, CurlSession::Protocol::Imap, times, cancel)
    , m_times(times)
    , m_cancel(cancel)
    , m_pending("* PREAUTH signed in\r\n")
{
}

ImapStream::~ImapStream()
{
    if (m_broken) {
        m_session.cutOff();
    }
}

Result<std::unique_ptr<ImapStream>> ImapStream::open(const MailServer &server, const MailTimes &times, int cancel)
{
    MailTimes impatient = times;
    impatient.answer = times.connect;
    std::unique_ptr<ImapStream> stream(new ImapStream(server, impatient, cancel));
    curl_easy_setopt(stream->m_session.handle(), CURLOPT_CONNECT_ONLY, 1L);
    if (const Result<void> up = stream->m_session.run(); !up) {
        stream->m_session.cutOff();
        return failure(up.error());
    }
    stream->m_times = times;
    curl_easy_getinfo(stream->m_session.handle(), CURLINFO_ACTIVESOCKET, &stream->m_socket);
    return stream;
}

mailstream *ImapStream::makeMailstream()
{
    static mailstream_low_driver driver{.mailstream_read = &ImapStream::readLow,
                                        .mailstream_write = &ImapStream::writeLow,
                                        .mailstream_close = &ImapStream::closeLow,
                                        .mailstream_get_fd = &ImapStream::descriptorLow,
                                        .mailstream_free = &ImapStream::freeLow,
                                        .mailstream_cancel = [](mailstream_low *) {},
                                        .mailstream_get_cancel =
                                            [](mailstream_low *) -> struct mailstream_cancel *{return nullptr;
}
, .mailstream_get_certificate_chain = [](mailstream_low *) -> carray * { return nullptr; },
  .mailstream_setup_idle = [](mailstream_low *) { return -1; },
  .mailstream_unsetup_idle = [](mailstream_low *) { return -1; },
  .mailstream_interrupt_idle = [](mailstream_low *) { return -1; },
}; // namespace wederhoor
return mailstream_new(mailstream_low_new(this, &driver), bufferSize);
}

void ImapStream::breakOff(const Error &error)
{
    if (!m_broken) {
        m_broken = error;
    }
}

ssize_t ImapStream::readLow(mailstream_low *low, void *target, std::size_t size)
{
    return static_cast<ImapStream *>(low->data)->read(static_cast<char *>(target), size);
}

ssize_t ImapStream::writeLow(mailstream_low *low, const void *bytes, std::size_t size)
{
    return static_cast<ImapStream *>(low->data)->write(static_cast<const char *>(bytes), size);
}

int ImapStream::closeLow(mailstream_low *)
{
    return 0; // the session ends with the stream, not before
}

int ImapStream::descriptorLow(mailstream_low *low)
{
    return static_cast<ImapStream *>(low->data)->m_socket;
}

void ImapStream::freeLow(mailstream_low *low)
{
    std::free(low); // NOLINT: libetpan's own way, which made it by malloc()
}

/// False: nothing is there yet, or never will be (m_broken).
bool ImapStream::receive(char *target, std::size_t size, std::size_t &received)
{
    received = 0;
    const CURLcode code = curl_easy_recv(m_session.handle(), target, size, &received);
    if (code == CURLE_AGAIN) {
        return false;
    }
    if (code != CURLE_OK || received == 0) {
        breakOff({ErrorKind::Network, QStringLiteral("the mail server ended the connection")});
        return false;
    }
    return true;
}

ssize_t ImapStream::read(char *target, std::size_t size)
{
    if (!m_pending.isEmpty()) {
        const std::size_t given = std::min(size, static_cast<std::size_t>(m_pending.size()));
        std::memcpy(target, m_pending.constData(), given);
        m_pending.remove(0, static_cast<qsizetype>(given));
        return static_cast<ssize_t>(given);
    }
    std::size_t received = 0;
    while (!m_broken && !receive(target, size, received)) {
        if (!m_broken && !await(POLLIN)) {
            return -1;
        }
    }
    m_allowed -= static_cast<qint64>(received);
    if (!m_broken && m_allowed < 0) {
        breakOff({ErrorKind::BadResponse, QStringLiteral("the mail server sends more than was asked for")});
    }
    return m_broken ? -1 : static_cast<ssize_t>(received);
}

ssize_t ImapStream::write(const char *bytes, std::size_t size)
{
    while (!m_broken) {
        std::size_t sent = 0;
        const CURLcode code = curl_easy_send(m_session.handle(), bytes, size, &sent);
        if (code == CURLE_OK && sent > 0) {
            return static_cast<ssize_t>(sent);
        }
        if (code != CURLE_AGAIN && code != CURLE_OK) {
            breakOff({ErrorKind::Network, QStringLiteral("the mail server ended the connection")});
        } else if (!await(POLLOUT)) {
            return -1;
        }
    }
    return -1;
}

bool ImapStream::await(short events)
{
    std::array<pollfd, 2> watched{{{m_socket, events, 0}, {m_cancel, POLLIN, 0}}};
    const int ready = ::poll(watched.data(), m_cancel >= 0 ? 2 : 1, static_cast<int>(m_times.answer.count()));
    if (ready == 0) {
        breakOff({ErrorKind::Timeout, QStringLiteral("the mail server does not answer")});
    } else if (watched[1].revents != 0) {
        breakOff({ErrorKind::Cancelled, {}});
    }
    return !m_broken;
}

ImapStream::Waited ImapStream::wait(int wake, std::chrono::milliseconds limit)
{
    QDeadlineTimer deadline(limit);
    while (!m_broken) {
        std::array<char, 4096> bytes{};
        std::size_t received = 0;
        // TLS may hold what the socket no longer shows, so it is asked first.
        if (!m_pending.isEmpty() || receive(bytes.data(), bytes.size(), received)) {
            m_pending.append(bytes.data(), static_cast<qsizetype>(received));
            return Waited::Readable;
        }
        std::array<pollfd, 3> watched{{{m_socket, POLLIN, 0}, {m_cancel, POLLIN, 0}, {wake, POLLIN, 0}}};
        if (m_broken || ::poll(watched.data(), watched.size(), static_cast<int>(deadline.remainingTime())) == 0) {
            return m_broken ? Waited::Broken : Waited::TimeOver;
        }
        if (watched[1].revents != 0) {
            breakOff({ErrorKind::Cancelled, {}});
        } else if (watched[2].revents != 0) {
            return Waited::Woken;
        }
    }
    return Waited::Broken;
}

} // namespace wederhoor
