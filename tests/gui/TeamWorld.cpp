#include "tests/gui/TeamWorld.h"

#include "core/team/TeamMigrator.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString databaseName = QStringLiteral("care");

constexpr auto people = R"(
SELECT wederhoor.put_member('admin_one', 'Noor Admin', 'admin', '', '{nl}', '{}', false);
SELECT wederhoor.put_member('supervisor_one', 'Fatima Supervisor', 'supervisor', '', '{nl,en}', '{}', true);
SELECT wederhoor.put_member('agent_one', 'Erik Agent', 'agent', '', '{nl,en}', '{}', false);
SELECT wederhoor.put_member('agent_two', 'Sanne Agent', 'agent', '', '{nl,fr}', '{}', false);
SELECT wederhoor.put_member('trainee_one', 'Bram Trainee', 'trainee', '', '{nl}', '{}', false);
)";

constexpr auto structure = R"(
SELECT wederhoor.put_hub('00000000-0000-0000-0000-0000000000f1', NULL, 'Sample Bank');
SELECT wederhoor.put_hub('00000000-0000-0000-0000-0000000000f2', '00000000-0000-0000-0000-0000000000f1', 'Belgium');
SELECT wederhoor.put_channel('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000f1', 'bluesky',
                             'bsky.example', 'Sample Bank', '{}', true, 1);
SELECT wederhoor.put_channel('00000000-0000-0000-0000-0000000000c2', '00000000-0000-0000-0000-0000000000f2', 'feeds',
                             'feeds', 'Forum', '{}', true, 1);
SELECT wederhoor.put_team('00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-0000000000f1', 'Day',
                          '{agent_one,agent_two,trainee_one,supervisor_one}', '{00000000-0000-0000-0000-0000000000c1}');
SELECT wederhoor.put_team('00000000-0000-0000-0000-0000000000d2', '00000000-0000-0000-0000-0000000000f2', 'Belgium',
                          '{agent_two}', '{00000000-0000-0000-0000-0000000000c2}');
)";

/// Made with the first test that asks, ended with the binary.
class Server : public ::testing::Environment
{
public:
    void TearDown() override { m_postgres.reset(); }

    [[nodiscard]] QString missing()
    {
        if (!m_tried) {
            m_tried = true;
            m_missing = make();
        }
        return m_missing;
    }
    [[nodiscard]] PostgresServer &postgres() const { return *m_postgres; }
    [[nodiscard]] QString authorityFile() const { return m_certificates.file(QStringLiteral("ca.pem")); }
    [[nodiscard]] Result<std::unique_ptr<TeamConnection>> connect(const QString &database, const QString &member) const
    {
        TeamAddress address;
        address.host = m_postgres->socketFolder();
        address.port = m_postgres->port();
        address.database = database;
        address.member = member;
        return TeamConnection::open(address, {}, {60s, 60s});
    }
    /// The database anew: what a test before did to its people is gone.
    [[nodiscard]] bool renew() const
    {
        const QString maker = PostgresServer::superuser();
        auto cluster = connect(QStringLiteral("postgres"), maker);
        if (!cluster && m_postgres->restart()) { // a test that failed left it away
            cluster = connect(QStringLiteral("postgres"), maker);
        }
        return cluster && (*cluster)->runScript("DROP DATABASE IF EXISTS care WITH (FORCE)", 60s)
            && (*cluster)->runScript("CREATE DATABASE care TEMPLATE sample", 60s);
    }

private:
    [[nodiscard]] QString make()
    {
        auto started = PostgresServer::start();
        if (!started || !TestCertificates::canBeMade()) {
            return started ? QStringLiteral("the openssl command is not installed") : started.error().detail;
        }
        m_postgres = std::move(*started);
        return makeCertificates() && makeTemplate() ? QString() : QStringLiteral("the team database was not made");
    }
    [[nodiscard]] bool makeCertificates()
    {
        return m_certificates.makeAuthority(QStringLiteral("ca"))
            && m_certificates.sign(QStringLiteral("server"), QStringLiteral("ca"), QStringLiteral("localhost"))
            && m_postgres->useCertificate(m_certificates.file(QStringLiteral("server.crt")),
                                          m_certificates.file(QStringLiteral("server.key")));
    }
    [[nodiscard]] bool makeTemplate() const
    {
        const QString maker = PostgresServer::superuser();
        const auto cluster = connect(QStringLiteral("postgres"), maker);
        if (!cluster || !(*cluster)->runScript("CREATE DATABASE sample", 60s)) {
            return false;
        }
        const auto root = connect(QStringLiteral("sample"), maker);
        if (!root || !TeamMigrator(**root, teamMigrations()).run() || !(*root)->runScript(people, 60s)) {
            return false;
        }
        for (const char *member : {"admin_one", "supervisor_one", "agent_one", "trainee_one"}) {
            const auto verifier = (*root)->passwordVerifier(QString::fromLatin1(member), "open sesame");
            if (!verifier
                || !(*root)->runScript("ALTER ROLE " + QByteArray(member) + " PASSWORD '" + *verifier + "'", 60s)) {
                return false;
            }
        }
        const auto admin = connect(QStringLiteral("sample"), QStringLiteral("admin_one"));
        return admin && (*admin)->runScript(structure, 60s);
    }

    bool m_tried = false;
    QString m_missing;
    TestCertificates m_certificates;
    std::unique_ptr<PostgresServer> m_postgres;
};

Server &server()
{
    static auto *one = static_cast<Server *>(::testing::AddGlobalTestEnvironment(new Server)); // GoogleTest owns it
    return *one;
}

} // namespace

QString TeamWorld::missing()
{
    return server().missing();
}

quint16 TeamWorld::port()
{
    return server().postgres().port();
}

QString TeamWorld::authorityFile()
{
    return server().authorityFile();
}

bool TeamWorld::run(const QByteArray &sql)
{
    const auto root = server().connect(databaseName, PostgresServer::superuser());
    return root && (*root)->runScript(sql, 60s);
}

TeamAccess TeamWorld::access(const QString &member)
{
    TeamAccess access;
    access.address.host = QStringLiteral("localhost");
    access.address.port = port();
    access.address.database = databaseName;
    access.address.member = member;
    access.address.caFile = authorityFile();
    return access;
}

bool TeamWorld::renew()
{
    return server().renew();
}

TeamAddress TeamWorld::localAddress(const QString &member)
{
    TeamAddress address;
    address.host = server().postgres().socketFolder();
    address.port = port();
    address.database = databaseName;
    address.member = member;
    return address;
}

bool TeamWorld::setAway(bool away)
{
    if (away) {
        server().postgres().stop();
        return true;
    }
    return server().postgres().restart().has_value();
}

bool TeamWorld::holds(const QByteArray &question)
{
    const auto root = server().connect(databaseName, PostgresServer::superuser());
    const Result<TeamRows> rows = root ? (*root)->run(question) : Result<TeamRows>(failure(ErrorKind::Network));
    return rows && rows->count() == 1 && rows->flag(0, 0);
}

bool TeamWorld::open()
{
    if (!server().renew() || !m_gui.open()) {
        return false;
    }
    m_account = std::make_unique<TeamAccount>(m_gui.inbox().store(), secrets(), configFolders());
    m_backstage = std::make_unique<TeamBackstage>(*m_account);
    m_gui.team = m_backstage->door();
    m_gui.team.watch = [this](QObject *, std::function<void(const std::optional<TeamState> &)> hear) {
        tell = std::move(hear);
        tell(std::nullopt);
    };
    return true;
}

TeamAccount::Secrets TeamWorld::secrets()
{
    return {[this](const QString &name) {
                const auto kept = m_keyring.find(name);
                return ready(kept == m_keyring.end() ? Result<QByteArray>(failure(ErrorKind::NotFound))
                                                     : Result<QByteArray>(kept->second));
            },
            [this](const QString &name, const QByteArray &secret) {
                m_keyring[name] = secret;
                return ready<void>({});
            },
            [this](const QString &name) {
                m_keyring.erase(name);
                return ready<void>({});
            }};
}

bool TeamWorld::manage(const QByteArray &text) const
{
    QDir(m_folder.path()).mkpath(QStringLiteral("wederhoor"));
    QFile file(m_folder.filePath(QStringLiteral("wederhoor/team.conf")));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool TeamWorld::connectAs(const QString &member)
{
    return await(m_account->connectTo(access(member), "open sesame")).has_value();
}

TeamSettings TeamWorld::settings()
{
    return await(m_account->settings()).value_or(TeamSettings());
}

} // namespace wederhoor::test
