#pragma once

#include "tests/servers/ServerProcess.h"

#include <QTemporaryDir>

#include <memory>

namespace wederhoor::test {

/// A PostgreSQL of the test's own in a temporary folder: a socket there, and a port of 127.0.0.1. Runs as another user
/// when the test runs as root, which PostgreSQL refuses. Local connections are trusted; those over the port log in with
/// a password. WEDERHOOR_POSTGRES: the folder with the programs of another version, to be used instead.
class PostgresServer
{
public:
    /// Error::NotFound: PostgreSQL is not installed; skip and say so.
    [[nodiscard]] static Result<std::unique_ptr<PostgresServer>> start();
    ~PostgresServer();

    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Who made the cluster.
    [[nodiscard]] static QString superuser() { return QStringLiteral("cluster_maker"); }

    /// The user of the system that servers run as when the test runs as root.
    [[nodiscard]] static QByteArray clusterUser();

    [[nodiscard]] Result<void> restart();
    /// At once: connections end without a word.
    void stop() { m_process.reset(); }

    /// Lets the port speak TLS with this certificate and key, which are copied.
    [[nodiscard]] Result<void> useCertificate(const QString &certificate, const QString &key);
    /// Another line of pg_hba.conf before the others, and the authority whose members' certificates are taken; empty:
    /// none. Restarts.
    [[nodiscard]] Result<void> admit(const QByteArray &line, const QString &authority);
    /// One of PostgreSQL's own programs (pg_dump, psql) with the socket and the superuser set; its output.
    /// Error::NotFound: what is installed is too old for this server; skip and say so.
    [[nodiscard]] Result<QByteArray> runTool(const QString &name, const QStringList &arguments) const;

private:
    explicit PostgresServer(QString programs);
    [[nodiscard]] Result<void> makeCluster();
    [[nodiscard]] Result<void> launch();
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] Result<void> write(const QString &file, const QByteArray &text, bool append) const;

    QString m_programs;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<ServerProcess> m_process; ///< made anew at each start
};

} // namespace wederhoor::test
