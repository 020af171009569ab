#include "tests/support/PostgresStandby.h"

#include <QFile>

#include <csignal>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

ServerProcess::Command command(const QString &name, const QStringList &arguments)
{
    ServerProcess::Command command{postgresPrograms() + u'/' + name, arguments};
    command.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    command.user = PostgresServer::clusterUser();
    command.endSignal = SIGQUIT;
    return command;
}

} // namespace

PostgresStandby::PostgresStandby() = default;
PostgresStandby::~PostgresStandby() = default;

Result<std::unique_ptr<PostgresStandby>> PostgresStandby::of(const PostgresServer &primary)
{
    if (!QFile::exists(postgresPrograms() + QStringLiteral("/pg_basebackup"))) {
        return failure(ErrorKind::NotFound, QStringLiteral("pg_basebackup is not installed beside the server"));
    }
    std::unique_ptr<PostgresStandby> standby(new PostgresStandby);
    const Result<void> copied = standby->copy(primary);
    return copied ? Result<std::unique_ptr<PostgresStandby>>(std::move(standby)) : failure(copied.error());
}

Result<void> PostgresStandby::copy(const PostgresServer &primary)
{
    m_port = primary.port();
    const QString data = m_folder.filePath(QStringLiteral("data"));
    Result<void> done = giveFolder(m_folder.path(), PostgresServer::clusterUser());
    done = done ? runToEnd(
               command(QStringLiteral("pg_basebackup"),
                       {QStringLiteral("-D"), data, QStringLiteral("-R"), QStringLiteral("-X"),
                        QStringLiteral("stream"), QStringLiteral("-c"), QStringLiteral("fast"),
                        QStringLiteral("--no-sync"), QStringLiteral("-h"), primary.socketFolder(), QStringLiteral("-p"),
                        QString::number(primary.port()), QStringLiteral("-U"), PostgresServer::superuser()}),
               120s)
                : done;
    if (!done) {
        return done;
    }
    QFile settings(data + QStringLiteral("/postgresql.conf"));
    if (!settings.open(QIODevice::Append)) {
        return failure(ErrorKind::Storage, settings.errorString());
    }
    settings.write(
        QStringLiteral("listen_addresses = ''\nunix_socket_directories = '%1'\n").arg(socketFolder()).toUtf8());
    settings.close();
    m_process = std::make_unique<ServerProcess>();
    const Result<QByteArray> ready = m_process->start(command(QStringLiteral("postgres"), {QStringLiteral("-D"), data}),
                                                      "ready to accept read-only connections", 60s);
    return ready ? Result<void>() : failure(ready.error());
}

Result<void> PostgresStandby::run(const QByteArray &sql) const
{
    return runToEnd(command(QStringLiteral("psql"),
                            {QStringLiteral("-q"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                             QStringLiteral("-h"), socketFolder(), QStringLiteral("-p"), QString::number(m_port),
                             QStringLiteral("-U"), PostgresServer::superuser(), QStringLiteral("-d"),
                             QStringLiteral("postgres"), QStringLiteral("-c"), QString::fromUtf8(sql)}),
                    60s);
}

Result<void> PostgresStandby::fallBehind()
{
    const Result<void> told = run("ALTER SYSTEM SET primary_conninfo = ''");
    return told ? run("SELECT pg_reload_conf()") : told;
}

Result<void> PostgresStandby::promote()
{
    return run("SELECT pg_promote(true, 60)");
}

} // namespace wederhoor::test
