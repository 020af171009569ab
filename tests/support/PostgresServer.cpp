#include "tests/support/PostgresServer.h"

#include "tests/support/PostgresStandby.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Where Debian keeps PostgreSQL's programs, the newest first; elsewhere they are in PATH.
QString installedPrograms()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString folder = versions.filePath(name + QStringLiteral("/bin"));
        if (QFile::exists(folder + QStringLiteral("/initdb"))) {
            return folder;
        }
    }
    const QString initdb = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    return initdb.isEmpty() ? QString() : QFileInfo(initdb).canonicalPath();
}

/// Of the server; another version's when WEDERHOOR_POSTGRES names its folder.
QString serverPrograms()
{
    const QString other = qEnvironmentVariable("WEDERHOOR_POSTGRES");
    return other.isEmpty() ? installedPrograms() : other;
}

/// A folder with another version's server may lack pg_dump and the like: those that are installed serve as well.
QString toolPath(const QString &serversFolder, const QString &name)
{
    const QString besideTheServer = serversFolder + u'/' + name;
    return QFile::exists(besideTheServer) ? besideTheServer : installedPrograms() + u'/' + name;
}

ServerProcess::Command command(const QString &program, const QStringList &arguments)
{
    ServerProcess::Command command{program, arguments};
    command.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    command.user = PostgresServer::clusterUser();
    // Its children end with it; SIGKILL would leave them their time.
    command.endSignal = SIGQUIT;
    return command;
}

/// What it logs goes into a pipe that is read only while the test's event loop runs: nearly nothing.
constexpr auto settings = R"(
listen_addresses = '127.0.0.1'
max_connections = 150
fsync = off
full_page_writes = off
shared_buffers = 64MB
autovacuum = off
logging_collector = off
log_min_messages = log
log_min_error_statement = panic
log_checkpoints = off
password_encryption = 'scram-sha-256'
)";
constexpr auto whoMay = "local all all trust\nlocal replication all trust\nhost all all 127.0.0.1/32 scram-sha-256\n";

} // namespace

QString postgresPrograms()
{
    return serverPrograms();
}

PostgresServer::PostgresServer(QString programs)
    : m_programs(std::move(programs))
{
}

PostgresServer::~PostgresServer() = default;

QByteArray PostgresServer::clusterUser()
{
    return ::getpwnam("postgres") != nullptr ? "postgres" : "nobody";
}

Result<std::unique_ptr<PostgresServer>> PostgresServer::start()
{
    const QString programs = serverPrograms();
    if (programs.isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("PostgreSQL's server is not installed"));
    }
    std::unique_ptr<PostgresServer> server(new PostgresServer(programs));
    Result<void> up = server->makeCluster();
    if (up) {
        up = server->launch();
    }
    if (!up) {
        return failure(up.error());
    }
    return server;
}

Result<void> PostgresServer::makeCluster()
{
    if (const Result<void> given = giveFolder(m_folder.path(), clusterUser()); !given) {
        return given;
    }
    const Result<void> made
        = runToEnd(command(m_programs + QStringLiteral("/initdb"),
                           {QStringLiteral("-D"), dataFolder(), QStringLiteral("-U"), superuser(),
                            QStringLiteral("--no-sync"), QStringLiteral("--auth=trust"), QStringLiteral("-E"),
                            QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8")}),
                   120s);
    if (!made) {
        return made;
    }
    m_port = freePort();
    const Result<void> set = write(
        QStringLiteral("postgresql.conf"),
        settings
            + QStringLiteral("port = %1\nunix_socket_directories = '%2'\n").arg(m_port).arg(socketFolder()).toUtf8(),
        true);
    return set ? write(QStringLiteral("pg_hba.conf"), whoMay, false) : set;
}

Result<void> PostgresServer::write(const QString &file, const QByteArray &text, bool append) const
{
    QFile target(dataFolder() + u'/' + file);
    const bool opened = target.open(append ? QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate);
    if (!opened || target.write(text) != text.size()) {
        return failure(ErrorKind::Storage, target.errorString());
    }
    return {};
}

Result<void> PostgresServer::launch()
{
    m_process = std::make_unique<ServerProcess>();
    const Result<QByteArray> ready
        = m_process->start(command(m_programs + QStringLiteral("/postgres"), {QStringLiteral("-D"), dataFolder()}),
                           "ready to accept connections", 60s);
    return ready ? Result<void>() : failure(ready.error());
}

Result<void> PostgresServer::restart()
{
    stop();
    return launch();
}

Result<void> PostgresServer::useCertificate(const QString &certificate, const QString &key)
{
    for (const auto &[from, to] :
         {std::pair(certificate, QStringLiteral("server.crt")), std::pair(key, QStringLiteral("server.key"))}) {
        const QString target = dataFolder() + u'/' + to;
        QFile::remove(target);
        if (!QFile::copy(from, target) || !QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner)) {
            return failure(ErrorKind::Storage, target);
        }
        if (const Result<void> given = giveFolder(target, clusterUser()); !given) {
            return given;
        }
    }
    const Result<void> set = write(QStringLiteral("postgresql.conf"), "ssl = on\n", true);
    return set ? restart() : set;
}

Result<void> PostgresServer::admit(const QByteArray &line, const QString &authority)
{
    QFile file(authority);
    if (!authority.isEmpty() && !file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Storage, authority);
    }
    Result<void> set = write(QStringLiteral("pg_hba.conf"), line + whoMay, false);
    if (set && !authority.isEmpty()) {
        set = write(QStringLiteral("members.pem"), file.readAll(), false);
    }
    if (set) {
        set = write(QStringLiteral("postgresql.conf"),
                    authority.isEmpty() ? "ssl_ca_file = ''\n" : "ssl_ca_file = 'members.pem'\n", true);
    }
    return set ? restart() : set;
}

Result<QByteArray> PostgresServer::runTool(const QString &name, const QStringList &arguments) const
{
    QProcess tool;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGHOST"), socketFolder());
    environment.insert(QStringLiteral("PGPORT"), QString::number(m_port));
    environment.insert(QStringLiteral("PGUSER"), superuser());
    tool.setProcessEnvironment(environment);
    tool.start(toolPath(m_programs, name), arguments);
    if (!tool.waitForFinished(120'000) || tool.exitStatus() != QProcess::NormalExit || tool.exitCode() != 0) {
        const QString words = QString::fromUtf8(tool.readAllStandardError().right(2000));
        const bool tooOld = words.contains(QStringLiteral("server version mismatch"));
        return failure(tooOld ? ErrorKind::NotFound : ErrorKind::Invalid, words);
    }
    return tool.readAllStandardOutput();
}

} // namespace wederhoor::test
