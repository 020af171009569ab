#include "core/domain/WakeSignal.h"
#include "tests/team/TeamFixture.h"

#include <QElapsedTimer>
#include <QTcpServer>

#include <thread>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

class ConnectionTest : public TeamTestBase
{
protected:
    [[nodiscard]] TeamAddress overTheNetwork(const char *member, TeamAddress::Encryption encryption) const
    {
        TeamAddress where = address(QString::fromLatin1(member));
        where.host = QStringLiteral("127.0.0.1");
        where.encryption = encryption;
        return where;
    }
};

} // namespace

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

} // namespace wederhoor::test
