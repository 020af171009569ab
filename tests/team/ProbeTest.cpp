#include "core/team/TeamProbe.h"
#include "tests/support/Await.h"
#include "tests/support/PgBouncer.h"
#include "tests/support/TestCertificates.h"
#include "tests/team/TeamFixture.h"

#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <latch>
#include <thread>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
using Encryption = TeamAddress::Encryption;

class ProbeTest : public TeamTestBase
{
protected:
    [[nodiscard]] static TeamVerdict verdict(const TeamAddress &where, const QByteArray &password = {},
                                             std::chrono::milliseconds deadline = 10s)
    {
        return testTeamDatabase(where, password, teamProgramVersion(), {deadline}).verdict;
    }
    [[nodiscard]] TeamAddress overTheNetwork(const char *member, Encryption encryption = Encryption::Plain) const
    {
        TeamAddress where = address(QString::fromLatin1(member));
        where.host = QStringLiteral("127.0.0.1");
        where.encryption = encryption;
        return where;
    }
    void setPassword(const char *member, const QByteArray &password)
    {
        const auto verifier = root().passwordVerifier(QString::fromLatin1(member), password);
        WEDERHOOR_ASSERT_OK(verifier);
        sql(root(), "ALTER ROLE " + QByteArray(member) + " PASSWORD '" + *verifier + "'");
    }
};

/// The server's certificate names localhost, and was signed by an authority of the test's own.
class EncryptedProbeTest : public ProbeTest
{
protected:
    void SetUp() override
    {
        if (!TestCertificates::canBeMade()) {
            GTEST_SKIP() << "the openssl command, which makes the certificates, is not installed";
        }
        ProbeTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        WEDERHOOR_ASSERT_OK(m_certificates.makeAuthority(QStringLiteral("ca")));
        WEDERHOOR_ASSERT_OK(
            m_certificates.sign(QStringLiteral("server"), QStringLiteral("ca"), QStringLiteral("localhost")));
        WEDERHOOR_ASSERT_OK(server().useCertificate(file("server.crt"), file("server.key")));
        setPassword("agent_one", "open sesame");
        m_where = overTheNetwork("agent_one", Encryption::VerifyFull);
        m_where.host = QStringLiteral("localhost");
        m_where.caFile = file("ca.pem");
    }
    [[nodiscard]] QString file(const char *name) const { return m_certificates.file(QString::fromLatin1(name)); }

    TestCertificates m_certificates;
    TeamAddress m_where;
};

/// Speaks as much of the protocol as it takes to say that it is PostgreSQL 12.
/// Source: https://www.postgresql.org/docs/15/protocol-message-formats.html
class OldServer
{
public:
    OldServer()
        : m_thread([this] { serve(); })
    {
        m_listens.wait();
    }
    ~OldServer() { m_thread.join(); }
    OldServer(const OldServer &) = delete;
    OldServer &operator=(const OldServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    static QByteArray message(char kind, const QByteArray &body)
    {
        const auto length = static_cast<quint32>(body.size() + 4);
        QByteArray bytes(1, kind);
        for (const int shift : {24, 16, 8, 0}) {
            bytes += static_cast<char>((length >> shift) & 0xff);
        }
        return bytes + body;
    }
    static QByteArray parameter(const char *name, const char *value)
    {
        return message('S', QByteArray(name) + '\0' + value + '\0');
    }
    void serve()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        m_listens.count_down();
        if (!server.waitForNewConnection(20'000)) {
            return;
        }
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        const QByteArray isReady = message('Z', "I");
        socket->waitForReadyRead(20'000);
        socket->readAll();
        socket->write(message('R', QByteArray(4, '\0')) + parameter("server_version", "12.20")
                      + parameter("default_transaction_read_only", "off") + parameter("in_hot_standby", "off")
                      + message('K', QByteArray(8, '\1')) + isReady);
        while (socket->waitForReadyRead(20'000)) {
            if (socket->readAll().startsWith('Q')) {
                socket->write(message('C', QByteArray("SET") + '\0') + isReady);
            }
        }
    }

    quint16 m_port = 0;
    std::latch m_listens{1};
    std::thread m_thread;
};

} // namespace

TEST_F(ProbeTest, OneThatWorksTellsWhoOneIs)
{
    const TeamTest test = testTeamDatabase(address(QStringLiteral("trainee_one")), {}, teamProgramVersion());
    ASSERT_TRUE(test.works()) << test.words.toStdString();
    EXPECT_EQ(test.welcome->role, QStringLiteral("trainee"));
    EXPECT_EQ(test.welcome->member, QStringLiteral("trainee_one"));
    EXPECT_EQ(test.welcome->channels, QList<ChannelId>{channel()});
    EXPECT_EQ(test.welcome->schemaVersion, teamProgramVersion());
    EXPECT_FALSE(test.welcome->encrypted);
    EXPECT_GE(test.welcome->serverVersion, 130000);
}

TEST_F(ProbeTest, ANameThatIsNotKnown)
{
    TeamAddress where = overTheNetwork("agent_one");
    where.host = QStringLiteral("no-such-host.invalid");
    EXPECT_EQ(verdict(where), TeamVerdict::NoSuchHost);
}

TEST_F(ProbeTest, APortOrASocketWhereNobodyListens)
{
    TeamAddress where = overTheNetwork("agent_one");
    where.port = freePort();
    EXPECT_EQ(verdict(where), TeamVerdict::Refused);
    where.host = QStringLiteral("/nowhere/at/all");
    EXPECT_EQ(verdict(where), TeamVerdict::Refused);
}

TEST_F(ProbeTest, AServerThatNeverAnswers)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    TeamAddress where = overTheNetwork("agent_one");
    where.port = silent.serverPort();
    EXPECT_EQ(verdict(where, {}, 300ms), TeamVerdict::NoAnswer);
}

TEST_F(ProbeTest, AWrongPasswordIsToldFromNone)
{
    setPassword("agent_two", "open sesame");
    const TeamAddress where = overTheNetwork("agent_two");
    EXPECT_EQ(verdict(where, "open sesame"), TeamVerdict::Works);
    EXPECT_EQ(verdict(where, "open barley"), TeamVerdict::WrongPassword);
    EXPECT_EQ(verdict(where), TeamVerdict::NoPassword);
}

TEST_F(ProbeTest, ALoginThatTheServerDoesNotAdmit)
{
    EXPECT_EQ(verdict(address(QStringLiteral("who_is_this"))), TeamVerdict::NotAdmitted);
}

TEST_F(ProbeTest, ADatabaseThatIsNotThere)
{
    TeamAddress where = address(QStringLiteral("agent_one"));
    where.database = QStringLiteral("not_there");
    EXPECT_EQ(verdict(where), TeamVerdict::NoSuchDatabase);
}

TEST_F(ProbeTest, ALoginThatIsNoMember)
{
    EXPECT_EQ(verdict(address(PostgresServer::superuser())), TeamVerdict::NoRole);
    sql(as("admin_one"), "SELECT wederhoor.remove_member('agent_two')");
    EXPECT_EQ(verdict(address(QStringLiteral("agent_two"))), TeamVerdict::NoRole) << "it was one";
    sql(root(), "CREATE ROLE outsider LOGIN");
    EXPECT_EQ(verdict(address(QStringLiteral("outsider"))), TeamVerdict::NoRole);
    sql(root(), "DROP ROLE outsider");
    sql(as("admin_one"), "SELECT wederhoor.put_member('agent_two', 'Agent Two', 'agent', '', '{nl}', '{}', false)");
}

TEST_F(ProbeTest, ADatabaseWithoutTheTeamsSchema)
{
    EXPECT_EQ(verdict(addressIn(makeEmptyDatabase(), QStringLiteral("agent_one"))), TeamVerdict::NoSchema);
}

TEST_F(ProbeTest, ASchemaThatIsOlderThanTheProgram)
{
    EXPECT_EQ(testTeamDatabase(address(QStringLiteral("agent_one")), {}, teamProgramVersion() + 1).verdict,
              TeamVerdict::SchemaTooOld);
}

TEST_F(ProbeTest, ASchemaThatIsNewerThanTheProgramMayBe)
{
    sql(root(), "UPDATE wederhoor.schema_version SET oldest_program = 1000 WHERE version = 1");
    EXPECT_EQ(verdict(address(QStringLiteral("agent_one"))), TeamVerdict::ProgramTooOld);
}

TEST_F(ProbeTest, AServerThatIsTooOld)
{
    const OldServer old;
    TeamAddress where = overTheNetwork("agent_one");
    where.port = old.port();
    EXPECT_EQ(verdict(where), TeamVerdict::ServerTooOld);
}

TEST_F(ProbeTest, AServerThatTakesNoWrites)
{
    sql(root(), "ALTER DATABASE " + m_database.toUtf8() + " SET default_transaction_read_only = on");
    EXPECT_EQ(verdict(address(QStringLiteral("agent_one"))), TeamVerdict::Standby);
}

TEST_F(ProbeTest, AServerWithoutAConnectionLeft)
{
    sql(root(), "ALTER ROLE agent_one CONNECTION LIMIT 0");
    EXPECT_EQ(verdict(address(QStringLiteral("agent_one"))), TeamVerdict::Busy);
    sql(root(), "ALTER ROLE agent_one CONNECTION LIMIT -1");
}

TEST_F(ProbeTest, APoolerThatSharesSessionsIsToldFromOneThatDoesNot)
{
    for (const auto &[mode, expected] :
         {std::pair("transaction", TeamVerdict::TransactionPooler), std::pair("session", TeamVerdict::Works)}) {
        const auto pooler = PgBouncer::start(server(), mode, {"agent_one"});
        if (!pooler && pooler.error().kind == ErrorKind::NotFound) {
            GTEST_SKIP() << pooler.error().detail.toStdString();
        }
        WEDERHOOR_ASSERT_OK(pooler);
        TeamAddress where = address(QStringLiteral("agent_one"));
        where.host = (*pooler)->socketFolder();
        where.port = (*pooler)->port();
        const TeamTest test = testTeamDatabase(where, {}, teamProgramVersion());
        EXPECT_EQ(test.verdict, expected) << mode << ": " << test.words.toStdString();
    }
}

TEST_F(ProbeTest, HintsComeThroughAPoolerInSessionMode)
{
    const auto pooler = PgBouncer::start(server(), "session", {"agent_one"});
    if (!pooler && pooler.error().kind == ErrorKind::NotFound) {
        GTEST_SKIP() << pooler.error().detail.toStdString();
    }
    WEDERHOOR_ASSERT_OK(pooler);
    TeamAddress where = address(QStringLiteral("agent_one"));
    where.host = (*pooler)->socketFolder();
    where.port = (*pooler)->port();
    const auto listener = TeamConnection::open(where, {}, {10s});
    WEDERHOOR_ASSERT_OK(listener);
    sql(**listener, "LISTEN wederhoor");
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_two")).sendHint(QStringLiteral("cases"), {testUuid(1)}));
    const auto hints = (*listener)->waitForNotifications(20s);
    WEDERHOOR_ASSERT_OK(hints);
    ASSERT_EQ(hints->size(), 1);
    EXPECT_EQ(hintOf(hints->front().payload)->ids, QList<QUuid>{testUuid(1)});
}

TEST_F(ProbeTest, ATicketThatIsNotThere)
{
    // No server here hands out tickets; what libpq says without one, on the right side of its own words.
    for (const char *words :
         {"connection to server failed: GSSAPI continuation error: No credentials were supplied",
          "could not initiate GSSAPI security context: Unspecified GSS failure: Server not found in Kerberos database",
          "authentication method 12 not supported: GSSAPI"}) {
        EXPECT_EQ(verdictOf({ErrorKind::Network, QString::fromLatin1(words)}), TeamVerdict::NoTicket) << words;
    }
}

TEST_F(ProbeTest, TheWindowsThreadNeverWaitsForATest)
{
    TeamProbe probe;
    const auto works = await(probe.test(address(QStringLiteral("agent_one")), {}));
    WEDERHOOR_ASSERT_OK(works);
    EXPECT_EQ(works->verdict, TeamVerdict::Works);

    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    TeamAddress where = overTheNetwork("agent_one");
    where.port = silent.serverPort();
    const auto hanging = probe.test(where, {});
    const auto next = probe.test(address(QStringLiteral("agent_two")), {});
    const auto ended = await(hanging);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().kind, ErrorKind::Cancelled);
    WEDERHOOR_EXPECT_OK(await(next));
    const auto left = probe.test(where, {});
    probe.cancel();
    EXPECT_EQ(await(left).error().kind, ErrorKind::Cancelled);
}

TEST_F(EncryptedProbeTest, TheRightHostAndAuthorityAreAccepted)
{
    const TeamTest test = testTeamDatabase(m_where, "open sesame", teamProgramVersion());
    ASSERT_TRUE(test.works()) << test.words.toStdString();
    EXPECT_TRUE(test.welcome->encrypted);
}

TEST_F(EncryptedProbeTest, AnotherHostsCertificateIsRefused)
{
    m_where.host = QStringLiteral("127.0.0.1");
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::WrongHostName);
}

TEST_F(EncryptedProbeTest, AnotherAuthoritysCertificateIsRefused)
{
    WEDERHOOR_ASSERT_OK(m_certificates.makeAuthority(QStringLiteral("other")));
    m_where.caFile = file("other.pem");
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::WrongAuthority);
    m_where.caFile.clear();
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::WrongAuthority)
        << "the system knows the sample authority not";
}

TEST_F(EncryptedProbeTest, AFileThatIsNotThereIsSaidSo)
{
    m_where.caFile = file("missing.pem");
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::CertificateFile);
}

TEST_F(EncryptedProbeTest, AKeyThatOthersCanReadIsSaidSo)
{
    WEDERHOOR_ASSERT_OK(
        m_certificates.sign(QStringLiteral("member"), QStringLiteral("ca"), QStringLiteral("agent_one")));
    m_where.certificateFile = file("member.crt");
    m_where.keyFile = file("member.key");
    QFile::setPermissions(m_where.keyFile, QFile::ReadOwner | QFile::ReadOther);
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::CertificateFile);
}

TEST_F(EncryptedProbeTest, AMemberIsKnownByACertificate)
{
    WEDERHOOR_ASSERT_OK(
        m_certificates.sign(QStringLiteral("member"), QStringLiteral("ca"), QStringLiteral("agent_one")));
    WEDERHOOR_ASSERT_OK(server().admit("hostssl all agent_one 127.0.0.1/32 cert\n", file("ca.pem")));
    EXPECT_EQ(verdict(m_where), TeamVerdict::NotAdmitted) << "none was shown";
    m_where.certificateFile = file("member.crt");
    m_where.keyFile = file("member.key");
    EXPECT_EQ(verdict(m_where), TeamVerdict::Works);
    WEDERHOOR_ASSERT_OK(server().admit({}, {}));
}

TEST_F(EncryptedProbeTest, AServerWithoutEncryptionIsRefused)
{
    sql(root(), "ALTER SYSTEM SET ssl = off");
    WEDERHOOR_ASSERT_OK(server().restart());
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::NoEncryption);
    m_where.encryption = Encryption::Plain;
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::Works) << "asked for by name";
    sql(*connect(PostgresServer::superuser()), "ALTER SYSTEM RESET ssl");
    WEDERHOOR_ASSERT_OK(server().restart());
}

} // namespace wederhoor::test
