#include "core/team/TeamAcquaintance.h"
#include "core/team/WakeSignal.h"
#include "tests/team/TeamFixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

#include <thread>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class ConnectionTest : public TeamTestBase
{
protected:
    [[nodiscard]] TeamVerdict verdict(const TeamAddress &where, const QByteArray &password = {}) const
    {
        return testTeamDatabase(where, password, teamProgramVersion(), 5s).verdict;
    }
    [[nodiscard]] TeamAddress overTheNetwork(const char *member, TeamAddress::Encryption encryption) const
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
class EncryptedConnectionTest : public ConnectionTest
{
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty()) {
            GTEST_SKIP() << "the openssl command, which makes the certificates, is not installed";
        }
        ConnectionTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        makeAuthority(QStringLiteral("ca"));
        makeAuthority(QStringLiteral("other"));
        openssl({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                 QStringLiteral("-keyout"), file("server.key"), QStringLiteral("-out"), file("server.csr"),
                 QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                 QStringLiteral("subjectAltName=DNS:localhost")});
        openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), file("server.csr"),
                 QStringLiteral("-CA"), file("ca.pem"), QStringLiteral("-CAkey"), file("ca.key"),
                 QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QStringLiteral("2"),
                 QStringLiteral("-out"), file("server.crt"), QStringLiteral("-copy_extensions"),
                 QStringLiteral("copy")});
        WEDERHOOR_ASSERT_OK(server().useCertificate(file("server.crt"), file("server.key")));
        setPassword("agent_one", "open sesame");
        m_where = overTheNetwork("agent_one", TeamAddress::Encryption::VerifyFull);
        m_where.host = QStringLiteral("localhost");
        m_where.caFile = file("ca.pem");
    }
    [[nodiscard]] QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    TeamAddress m_where;

private:
    void makeAuthority(const QString &name)
    {
        openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
                 QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-keyout"),
                 m_folder.filePath(name + QStringLiteral(".key")), QStringLiteral("-out"),
                 m_folder.filePath(name + QStringLiteral(".pem")), QStringLiteral("-subj"),
                 QStringLiteral("/CN=Sample ") + name});
    }
    static void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), arguments);
        ASSERT_TRUE(process.waitForFinished());
        ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ConnectionTest, OneThatWorksTellsWhoOneIs)
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

TEST_F(ConnectionTest, EachThingThatIsWrongHasItsVerdict)
{
    TeamAddress where = address(QStringLiteral("agent_one"));
    where.database = QStringLiteral("not_there");
    EXPECT_EQ(verdict(where), TeamVerdict::NoSuchDatabase);
    EXPECT_EQ(verdict(address(QStringLiteral("cluster_maker"))), TeamVerdict::NoRole);
    EXPECT_EQ(verdict(address(QStringLiteral("who_is_this"))), TeamVerdict::WrongPassword);
    EXPECT_EQ(verdict(addressIn(makeEmptyDatabase(), QStringLiteral("agent_one"))), TeamVerdict::NoSchema);
    where = address(QStringLiteral("agent_one"));
    where.host = QStringLiteral("/nowhere/at/all");
    EXPECT_EQ(verdict(where), TeamVerdict::NoSuchHost);
    where = overTheNetwork("agent_one", TeamAddress::Encryption::Plain);
    where.port = freePort();
    EXPECT_EQ(verdict(where), TeamVerdict::NoSuchHost);
    where.host = QStringLiteral("no-such-host.invalid");
    EXPECT_EQ(verdict(where), TeamVerdict::NoSuchHost);
}

TEST_F(ConnectionTest, AWrongPasswordIsToldFromNone)
{
    setPassword("agent_two", "open sesame");
    const TeamAddress where = overTheNetwork("agent_two", TeamAddress::Encryption::Plain);
    EXPECT_EQ(verdict(where, "open sesame"), TeamVerdict::Works);
    EXPECT_EQ(verdict(where, "open barley"), TeamVerdict::WrongPassword);
    EXPECT_EQ(verdict(where), TeamVerdict::WrongPassword);
}

TEST_F(ConnectionTest, AServerThatNeverAnswersIsGivenUpInTime)
{
    QTcpServer silent;
    ASSERT_TRUE(silent.listen(QHostAddress::LocalHost));
    TeamAddress where = overTheNetwork("agent_one", TeamAddress::Encryption::Plain);
    where.port = silent.serverPort();
    QElapsedTimer watch;
    watch.start();
    const auto opened = TeamConnection::open(where, {}, {300ms});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::Timeout);
    EXPECT_LT(watch.elapsed(), 5000);
}

TEST_F(ConnectionTest, AStatementThatTakesTooLongEndsAndTheConnectionWithIt)
{
    const auto connection = connect(QStringLiteral("agent_one"));
    const Result<TeamRows> slow = connection->run("SELECT pg_sleep(30)", {}, 200ms);
    ASSERT_FALSE(slow);
    EXPECT_EQ(slow.error().kind, ErrorKind::Timeout);
    EXPECT_FALSE(connection->isOpen());
    EXPECT_EQ(connection->run("SELECT 1").error().kind, ErrorKind::Network);
}

TEST_F(ConnectionTest, TheServerEndsAStatementByItself)
{
    const auto connection = TeamConnection::open(address(QStringLiteral("agent_one")), {}, {5s, 200ms});
    WEDERHOOR_ASSERT_OK(connection);
    const Result<TeamRows> slow = (*connection)->run("SELECT pg_sleep(30)", {}, 20s);
    ASSERT_FALSE(slow);
    EXPECT_EQ(slow.error().kind, ErrorKind::Timeout);
    EXPECT_TRUE((*connection)->isOpen()) << "the connection is as good as before";
    WEDERHOOR_EXPECT_OK((*connection)->run("SELECT 1"));
}

TEST_F(ConnectionTest, AWaitIsInterrupted)
{
    WakeSignal signal;
    const auto connection
        = TeamConnection::open(address(QStringLiteral("agent_one")), {}, {5s, 0s, signal.descriptor()});
    WEDERHOOR_ASSERT_OK(connection);
    std::thread other([&signal] {
        std::this_thread::sleep_for(100ms);
        signal.raise();
    });
    QElapsedTimer watch;
    watch.start();
    const Result<TeamRows> slow = (*connection)->run("SELECT pg_sleep(30)", {}, 30s);
    other.join();
    ASSERT_FALSE(slow);
    EXPECT_EQ(slow.error().kind, ErrorKind::Cancelled);
    EXPECT_LT(watch.elapsed(), 10'000);
}

TEST_F(ConnectionTest, StatementsSentTogetherAnswerInTheirOrderAndARefusalStopsNoneOfThem)
{
    QList<TeamConnection::Statement> statements;
    for (std::int64_t number = 0; number < 300; ++number) {
        statements.append({number == 7 ? QByteArray("SELECT 1 / ($1::integer - 7)") : QByteArray("SELECT $1::bigint"),
                           {teamValue(number)}});
    }
    const auto answers = as("agent_one").runTogether(statements);
    WEDERHOOR_ASSERT_OK(answers);
    ASSERT_EQ(answers->size(), 300);
    for (int number = 0; number < 300; ++number) {
        const Result<TeamRows> &answer = answers->at(number);
        ASSERT_EQ(answer.has_value(), number != 7) << number;
        if (answer) {
            EXPECT_EQ(answer->number(0, 0), number);
        }
    }
    WEDERHOOR_EXPECT_OK(as("agent_one").run("SELECT 1"));
}

TEST_F(EncryptedConnectionTest, TheRightHostAndAuthorityAreAccepted)
{
    const TeamTest test = testTeamDatabase(m_where, "open sesame", teamProgramVersion());
    ASSERT_TRUE(test.works()) << test.words.toStdString();
    EXPECT_TRUE(test.welcome->encrypted);
}

TEST_F(EncryptedConnectionTest, AnotherHostsCertificateIsRefused)
{
    m_where.host = QStringLiteral("127.0.0.1");
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::WrongHostName);
}

TEST_F(EncryptedConnectionTest, AnotherAuthoritysCertificateIsRefused)
{
    m_where.caFile = file("other.pem");
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::WrongAuthority);
    m_where.caFile.clear();
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::WrongAuthority)
        << "the system knows the sample authority not";
}

TEST_F(EncryptedConnectionTest, AFileThatIsNotThereIsSaidSo)
{
    m_where.caFile = file("missing.pem");
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::CertificateFile);
}

TEST_F(EncryptedConnectionTest, AServerWithoutEncryptionIsRefused)
{
    sql(root(), "ALTER SYSTEM SET ssl = off");
    WEDERHOOR_ASSERT_OK(server().restart());
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::NoEncryption);
    m_where.encryption = TeamAddress::Encryption::Plain;
    EXPECT_EQ(verdict(m_where, "open sesame"), TeamVerdict::Works) << "asked for by name";
    sql(*connect(PostgresServer::superuser()), "ALTER SYSTEM RESET ssl");
    WEDERHOOR_ASSERT_OK(server().restart());
}

} // namespace wederhoor::test
