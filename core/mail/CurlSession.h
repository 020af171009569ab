#pragma once

#include "core/domain/Result.h"
#include "core/mail/MailServer.h"

#include <curl/curl.h>

#include <QElapsedTimer>

#include <array>
#include <optional>

namespace wederhoor {

/// One connection of libcurl to a mail server: reaching it, TLS that is checked, signing in. Confined to one thread,
/// which it blocks; a descriptor that becomes readable ends each wait at once.
class CurlSession
{
public:
    enum class Protocol { Smtp, Imap };

    CurlSession(const MailServer &server, Protocol protocol, const MailTimes &times, int cancel);
    ~CurlSession();
    CurlSession(const CurlSession &) = delete;
    CurlSession &operator=(const CurlSession &) = delete;

    [[nodiscard]] CURL *handle() const { return m_easy; }
    /// Does what the handle is set up for. Error::Cancelled, Timeout: it ended that way.
    [[nodiscard]] Result<void> run();
    /// Something came or went: the time for an answer begins anew. Called from the handle's callbacks.
    void stir() { m_still.restart(); }
    /// The line is cut when the session ends, without a last word to the server.
    void cutOff() { m_isCutOff = true; }

private:
    [[nodiscard]] Error errorFor(CURLcode code) const;
    /// Why it must end now; nothing: it may go on.
    [[nodiscard]] std::optional<Error> ending() const;
    static int mayGoOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    void setServer(const MailServer &server, Protocol protocol);

    CURL *m_easy;
    CURLM *m_multi;
    MailTimes m_times;
    int m_cancel;
    bool m_isCutOff = false;
    QElapsedTimer m_still;
    std::array<char, CURL_ERROR_SIZE> m_words{};
};

} // namespace wederhoor
