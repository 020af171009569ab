#pragma once

#include "core/domain/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace wederhoor {

/// Where the team database is and how its server and its member are known. Holds no password: that comes from the
/// keyring, from pgpass, or is not needed (certificate, Kerberos).
struct TeamAddress
{
    enum class Encryption {
        VerifyFull, ///< the server's certificate, and that it is this host's
        Plain, ///< asked for by name, and shown wherever the connection is
    };

    /// A name, an address, or the folder of a local socket; several, with commas between them: whichever of them
    /// writes.
    QString host;
    quint16 port = 5432; ///< of all of them
    QString database;
    QString member; ///< the login; empty: as the certificate, Kerberos or the system says
    Encryption encryption = Encryption::VerifyFull;
    QString caFile; ///< empty: the authorities that the system trusts
    QString certificateFile; ///< with keyFile: the member is known by a certificate
    QString keyFile;
    QString passwordFile; ///< empty: ~/.pgpass
    QString kerberosService; ///< empty: "postgres"

    [[nodiscard]] bool isLocalSocket() const { return host.startsWith(u'/'); }
    [[nodiscard]] QStringList hosts() const { return host.split(u',', Qt::SkipEmptyParts); }
    /// "postgresql://member@host:port/database?sslmode=...&sslrootcert=..." or a host alone. Error::Invalid names what
    /// is wrong: a password in it (it would lie in settings and process lists), or a mode between the two above.
    [[nodiscard]] static Result<TeamAddress> parse(const QString &text);
    [[nodiscard]] QString toUrl() const;

    friend bool operator==(const TeamAddress &, const TeamAddress &) = default;
};

/// What libpq is told; a keyword and its value each. An empty password leaves pgpass and the rest to libpq.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> connectionKeywords(const TeamAddress &address,
                                                                          const QByteArray &password);

} // namespace wederhoor
