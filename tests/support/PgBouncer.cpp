#include "tests/support/PgBouncer.h"

#include <QFile>
#include <QStandardPaths>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

QString program()
{
    const QString name = QStringLiteral("pgbouncer");
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")}) : found;
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

Result<std::unique_ptr<PgBouncer>> PgBouncer::start(const PostgresServer &server, const QByteArray &mode,
                                                    const QList<QByteArray> &logins)
{
    if (program().isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("pgbouncer is not installed"));
    }
    std::unique_ptr<PgBouncer> pooler(new PgBouncer);
    pooler->m_port = freePort();
    const QString settings = pooler->m_folder.filePath(QStringLiteral("pgbouncer.ini"));
    const QString users = pooler->m_folder.filePath(QStringLiteral("users.txt"));
    QByteArray list;
    for (const QByteArray &login : logins) {
        list += '"' + login + "\" \"\"\n";
    }
    const bool written = write(users, list)
        && write(settings,
                 QStringLiteral("[databases]\n* = host=%1 port=%2\n[pgbouncer]\nlisten_port = %3\n"
                                "unix_socket_dir = %4\nauth_type = trust\nauth_file = %5\npool_mode = ")
                         .arg(server.socketFolder())
                         .arg(server.port())
                         .arg(pooler->m_port)
                         .arg(pooler->socketFolder(), users)
                         .toUtf8()
                     + mode + '\n');
    if (!written) {
        return failure(ErrorKind::Storage, settings);
    }
    ServerProcess::Command command{program(), {settings}};
    command.user = PostgresServer::clusterUser();
    if (const Result<void> given = giveFolder(pooler->m_folder.path(), command.user); !given) {
        return failure(given.error());
    }
    const Result<QByteArray> ready = pooler->m_process.start(command, "process up", 30s);
    if (!ready) {
        return failure(ready.error());
    }
    return pooler;
}

} // namespace wederhoor::test
