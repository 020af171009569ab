#pragma once

#include "tests/servers/ServerProcess.h"
#include "tests/support/TestCertificates.h"

#include <QTemporaryDir>

#include <memory>

namespace wederhoor::test {

/// Mail servers of the test's own in a temporary folder, on free ports of 127.0.0.1 ("localhost" in their certificate):
/// a Dovecot for IMAP, and mail/submission.py for SMTP, which delivers into Dovecot's Maildirs and says in its header
/// what of it is real. Any name is a mailbox, made when first used; all share one password. Both run as Dovecot's own
/// user when the test runs as root, so that no part of Dovecot needs to be root.
class MailServers
{
public:
    struct Settings
    {
        QString verdict = {}; ///< what the server says of each mail in Authentication-Results; empty: nothing
        qint64 largestMail = 30'000'000;
    };

    /// Error::NotFound: Dovecot, aiosmtpd or openssl is not installed; skip and say so.
    [[nodiscard]] static Result<std::unique_ptr<MailServers>> start(const Settings &settings);
    [[nodiscard]] static Result<std::unique_ptr<MailServers>> start() { return start(Settings()); }
    ~MailServers() { stopImap(); }
    MailServers(const MailServers &) = delete;
    MailServers &operator=(const MailServers &) = delete;

    [[nodiscard]] static QByteArray password() { return "sesame"; }
    /// What XOAUTH2 takes for the password, at the SMTP server.
    [[nodiscard]] static QByteArray token() { return "sample-token"; }
    /// The same at Dovecot, which checks its signature and time: a token for this mailbox, good for so long.
    [[nodiscard]] static QByteArray imapToken(const QByteArray &mailbox, std::chrono::seconds lasting);
    [[nodiscard]] QString authority() const { return m_certificates.file(QStringLiteral("authority.pem")); }
    /// An authority that signed neither server.
    [[nodiscard]] QString otherAuthority() const { return m_certificates.file(QStringLiteral("stranger.pem")); }

    [[nodiscard]] quint16 imapPort() const { return m_imapPort; } ///< STARTTLS, or none
    [[nodiscard]] quint16 imapsPort() const { return m_imapsPort; }
    [[nodiscard]] quint16 smtpPort() const { return m_smtpPort; } ///< STARTTLS, asked for
    [[nodiscard]] quint16 smtpsPort() const { return m_smtpsPort; }
    [[nodiscard]] quint16 plainSmtpPort() const { return m_plainSmtpPort; } ///< knows no TLS

    /// Puts a mail into a mailbox, as a delivery does; the file's name, or an error.
    [[nodiscard]] Result<void> deliver(const QString &mailbox, const QByteArray &mail);
    /// Each mail in the mailbox's INBOX, or in a folder below it ("Sent"), as it lies there.
    [[nodiscard]] QList<QByteArray> mailsOf(const QString &mailbox, const QString &folder = {}) const;

    /// All connections end without a word.
    void stopImap();
    [[nodiscard]] Result<void> startImap();

private:
    MailServers() = default;
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> startSmtp(const Settings &settings);
    [[nodiscard]] QByteArray imapSettings() const;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QString mailFolder() const { return m_folder.filePath(QStringLiteral("mail")); }

    QTemporaryDir m_folder;
    TestCertificates m_certificates;
    quint16 m_imapPort = 0;
    quint16 m_imapsPort = 0;
    quint16 m_smtpPort = 0;
    quint16 m_smtpsPort = 0;
    quint16 m_plainSmtpPort = 0;
    int m_delivered = 0;
    std::unique_ptr<ServerProcess> m_imap;
    std::unique_ptr<ServerProcess> m_smtp;
};

} // namespace wederhoor::test
