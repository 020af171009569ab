#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>

namespace wederhoor {

/// None must be asked for by name: a password then travels for all to read.
enum class MailSecurity { Tls, StartTls, None };

/// A server for SMTP or IMAP, and who we are there.
struct MailServer
{
    QString host;
    quint16 port = 0;
    MailSecurity security = MailSecurity::Tls;
    QString user; ///< empty: nobody signs in
    QByteArray secret; ///< a password, or an OAuth 2 token
    bool secretIsToken = false; ///< XOAUTH2 or OAUTHBEARER, as the server takes
    QString caFile = {}; ///< trusted beside the system's authorities
    QString proxy = {}; ///< "socks5h://host:1080"; empty: the environment's
};

struct MailTimes
{
    std::chrono::milliseconds connect{20'000};
    std::chrono::milliseconds answer{60'000}; ///< nothing comes and nothing goes
    std::chrono::milliseconds firstRetry{1'000};
    std::chrono::milliseconds longestRetry{300'000};
    /// IDLE is begun anew before a server or a router ends it; RFC 2177 says within 29 minutes.
    std::chrono::milliseconds idle{9 * 60'000};
    std::chrono::milliseconds pollWithoutIdle{20'000};
};

} // namespace wederhoor
