// How the servers of BlueskyNetwork are found, started and awaited; what is done with them is in BlueskyNetwork.cpp.
#include "tests/servers/BlueskyNetwork.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QStandardPaths>

#include <csignal>

namespace wederhoor::test {

namespace {

QString packagesFolder()
{
    return qEnvironmentVariable("WEDERHOOR_BLUESKY_SERVER") + QStringLiteral("/node_modules");
}

/// Debian keeps the server's programs out of PATH, one folder a version.
QString postgresProgram(const QString &name)
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList folders;
    const QStringList entries = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : entries) {
        folders.append(versions.filePath(version) + QStringLiteral("/bin"));
    }
    const QString found = QStandardPaths::findExecutable(name, folders);
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

} // namespace

std::optional<QString> BlueskyNetwork::missing()
{
    if (qEnvironmentVariable("WEDERHOOR_BLUESKY_SERVER").isEmpty()) {
        return QStringLiteral("WEDERHOOR_BLUESKY_SERVER does not name the folder of the Bluesky server's packages");
    }
    if (!QFileInfo::exists(packagesFolder() + QStringLiteral("/@atproto/dev-env/package.json"))) {
        return QStringLiteral("no Bluesky server in ") + packagesFolder();
    }
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) {
        return QStringLiteral("node is not installed");
    }
    if (QStandardPaths::findExecutable(QStringLiteral("redis-server")).isEmpty()) {
        return QStringLiteral("redis-server is not installed");
    }
    if (postgresProgram(QStringLiteral("initdb")).isEmpty() || postgresProgram(QStringLiteral("postgres")).isEmpty()) {
        return QStringLiteral("PostgreSQL's server is not installed");
    }
    return std::nullopt;
}

BlueskyNetwork::BlueskyNetwork()
    : m_network(std::make_unique<QNetworkAccessManager>())
{
}

BlueskyNetwork::~BlueskyNetwork() = default;

Result<void> BlueskyNetwork::start(const Options &options)
{
    if (!m_folder.isValid()) {
        return failure(ErrorKind::Storage, m_folder.errorString());
    }
    // Another user than ours must be able to reach its own folder inside.
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther);
    return startPostgres().and_then([this] { return startRedis(); }).and_then([this, options] {
        return startNode(options);
    });
}

Result<void> BlueskyNetwork::startPostgres()
{
    const QByteArray user = "postgres";
    const QString folder = m_folder.filePath(QStringLiteral("postgres"));
    QDir().mkpath(folder);
    if (Result<void> given = giveFolder(folder, user); !given) {
        return given;
    }
    ServerProcess::Command create{postgresProgram(QStringLiteral("initdb")),
                                  {QStringLiteral("-D"), folder, QStringLiteral("-A"), QStringLiteral("trust"),
                                   QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("--no-sync"),
                                   QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C")}};
    create.user = user;
    if (Result<void> made = runToEnd(create, std::chrono::seconds{60}); !made) {
        return made;
    }
    m_postgresPort = freePort();
    ServerProcess::Command serve{postgresProgram(QStringLiteral("postgres")),
                                 {QStringLiteral("-D"), folder, QStringLiteral("-F"), QStringLiteral("-c"),
                                  QStringLiteral("listen_addresses=127.0.0.1"), QStringLiteral("-p"),
                                  QString::number(m_postgresPort), QStringLiteral("-k"), QString()}};
    serve.user = user;
    serve.endSignal = SIGQUIT;
    // The log's language must be the one that is waited for.
    serve.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    const Result<QByteArray> up
        = m_postgres.start(serve, "database system is ready to accept connections", std::chrono::seconds{60});
    return up ? Result<void>() : failure(up.error());
}

Result<void> BlueskyNetwork::startRedis()
{
    m_redisPort = freePort();
    ServerProcess::Command serve{QStringLiteral("redis-server"),
                                 {QStringLiteral("--port"), QString::number(m_redisPort), QStringLiteral("--bind"),
                                  QStringLiteral("127.0.0.1"), QStringLiteral("--save"), QString(),
                                  QStringLiteral("--appendonly"), QStringLiteral("no"), QStringLiteral("--dir"),
                                  m_folder.path()}};
    const Result<QByteArray> up = m_redis.start(serve, "eady to accept connections", std::chrono::seconds{60});
    return up ? Result<void>() : failure(up.error());
}

Result<void> BlueskyNetwork::startNode(const Options &options)
{
    ServerProcess::Command serve{QStringLiteral("node"), {QStringLiteral(WEDERHOOR_BLUESKY_SCRIPTS "/network.js")}};
    QProcessEnvironment &environment = serve.environment;
    environment.insert(QStringLiteral("NODE_PATH"), packagesFolder());
    environment.insert(QStringLiteral("NODE_NO_WARNINGS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("TMPDIR"), m_folder.path());
    environment.insert(QStringLiteral("WEDERHOOR_DB_URL"),
                       QStringLiteral("postgresql://postgres@127.0.0.1:%1/postgres").arg(m_postgresPort));
    environment.insert(QStringLiteral("WEDERHOOR_REDIS"), QStringLiteral("127.0.0.1:%1").arg(m_redisPort));
    environment.insert(QStringLiteral("WEDERHOOR_RATE_LIMITS"),
                       options.rateLimits ? QStringLiteral("1") : QStringLiteral("0"));
    const Result<QByteArray> up = m_node.start(serve, "\"control\":", std::chrono::seconds{180});
    if (!up) {
        return failure(up.error());
    }
    const QJsonObject urls = QJsonDocument::fromJson(*up).object();
    m_pds = QUrl(urls.value(QLatin1String("pds")).toString());
    m_control = QUrl(urls.value(QLatin1String("control")).toString());
    return {};
}

} // namespace wederhoor::test
