#pragma once

#include "core/mail/CurlSession.h"

#include <libetpan/mailstream.h>

#include <optional>

namespace wederhoor {

/// The line below libetpan: a connection that libcurl made, secured and signed in, so that TLS and signing in are
/// checked in one place for SMTP and IMAP. libetpan finds itself welcomed as known already. Confined to one thread.
class ImapStream
{
public:
    /// Error::Unauthorized: the server does not let us in.
    [[nodiscard]] static Result<std::unique_ptr<ImapStream>> open(const MailServer &server, const MailTimes &times,
                                                                  int cancel);
    ~ImapStream();
    ImapStream(const ImapStream &) = delete;
    ImapStream &operator=(const ImapStream &) = delete;

    /// Owned by who closes it: libetpan.
    [[nodiscard]] mailstream *makeMailstream();

    /// What a command may bring at most, from now on: a server may announce what it likes.
    void allow(qint64 bytes) { m_allowed = bytes; }
    /// Why the line does not work any more; nothing: it does.
    [[nodiscard]] const std::optional<Error> &broken() const { return m_broken; }
    void breakOff(const Error &error);

    enum class Waited { Readable, Woken, TimeOver, Broken };
    /// Until the server says something, `wake` becomes readable, or the time is over.
    [[nodiscard]] Waited wait(int wake, std::chrono::milliseconds limit);

private:
    ImapStream(const MailServer &server, const MailTimes &times, int cancel);
    static ssize_t readLow(mailstream_low *low, void *target, std::size_t size);
    static ssize_t writeLow(mailstream_low *low, const void *bytes, std::size_t size);
    static int closeLow(mailstream_low *low);
    static int descriptorLow(mailstream_low *low);
    static void freeLow(mailstream_low *low);
    [[nodiscard]] ssize_t read(char *target, std::size_t size);
    [[nodiscard]] ssize_t write(const char *bytes, std::size_t size);
    [[nodiscard]] bool await(short events);
    [[nodiscard]] bool receive(char *target, std::size_t size, std::size_t &received);

    CurlSession m_session;
    MailTimes m_times;
    int m_cancel;
    curl_socket_t m_socket = CURL_SOCKET_BAD;
    QByteArray m_pending; ///< what was received, or made up, before it was asked for
    qint64 m_allowed = 0;
    std::optional<Error> m_broken;
};

} // namespace wederhoor
