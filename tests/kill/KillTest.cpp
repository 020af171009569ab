#include "tests/kill/Walk.h"
#include "tests/support/Printers.h"

#include <QSet>

#include <gtest/gtest.h>

#include <memory>
#include <random>

namespace wederhoor::test {
namespace {

using namespace std::chrono_literals;

/// kill -9 at every named step and at random moments, on the real PDS and AppView; restarted each time, the walk ends
/// with every question in the inbox once and one answer under it. WEDERHOOR_KILL_MOMENTS: how many random moments.
class KillTest : public ::testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (BlueskyNetwork::missing()) {
            return;
        }
        s_network = std::make_unique<BlueskyNetwork>();
        const Result<void> started = s_network->start();
        WEDERHOOR_ASSERT_OK(started);
        for (const char *name : {"noor", "bram", "isa"}) {
            const Result<BlueskyAccount> account = s_network->createAccount(QString::fromLatin1(name));
            WEDERHOOR_ASSERT_OK(account);
            s_customers.append(*account);
        }
    }
    static void TearDownTestSuite() { s_network.reset(); }

    void SetUp() override
    {
        if (const std::optional<QString> reason = BlueskyNetwork::missing()) {
            GTEST_SKIP() << reason->toStdString();
        }
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
            GTEST_SKIP() << "no session bus, hence no keyring to keep the app password in";
        }
    }

    [[nodiscard]] Walk newWalk() { return {*s_network, s_customers, ++s_walks}; }

    static Walk::Killer killAt(const QString &step, int pass, bool &reached)
    {
        return [=, &reached](const ProgramUnderTest &program, const QStringList &arguments, const QByteArray &input) {
            const ProgramRun run = program.run(
                arguments, input, {{QStringLiteral("WEDERHOOR_KILL_AT"), QStringLiteral("%1:%2").arg(step).arg(pass)}});
            reached = run.killed;
            return run;
        };
    }

    static std::unique_ptr<BlueskyNetwork> s_network;
    static QList<BlueskyAccount> s_customers;
    static int s_walks;
};

std::unique_ptr<BlueskyNetwork> KillTest::s_network;
QList<BlueskyAccount> KillTest::s_customers;
int KillTest::s_walks = 0;

constexpr int mentions = 4;

QStringList distinct(const QStringList &steps, const char *prefix)
{
    QStringList names;
    for (const QString &step : steps) {
        if (step.startsWith(QLatin1String(prefix)) && !names.contains(step)) {
            names.append(step);
        }
    }
    return names;
}

const QStringList pollArguments{QStringLiteral("poll"), QStringLiteral("--once")};

TEST_F(KillTest, KilledAtEveryStepOfAPollNothingIsLostAndNothingIsTwice)
{
    Walk calm = newWalk();
    ASSERT_NO_FATAL_FAILURE(calm.prepare(mentions));
    const QStringList steps = distinct(calm.program().stepsOf(pollArguments), "poll.");
    ASSERT_TRUE(steps.contains(QLatin1String("poll.before_commit"))) << steps.join(QLatin1Char(' ')).toStdString();
    ASSERT_TRUE(steps.contains(QLatin1String("poll.after_commit")));
    for (const QString &step : steps) {
        SCOPED_TRACE(step.toStdString());
        Walk walk = newWalk();
        ASSERT_NO_FATAL_FAILURE(walk.prepare(mentions));
        bool reached = false;
        ASSERT_NO_FATAL_FAILURE(walk.poll(killAt(step, 1, reached)));
        EXPECT_TRUE(reached);
        ASSERT_NO_FATAL_FAILURE(walk.queueAnswers(unharmed));
        ASSERT_NO_FATAL_FAILURE(walk.send(unharmed));
        ASSERT_NO_FATAL_FAILURE(walk.verify());
    }
}

TEST_F(KillTest, KilledAtEveryStepOfSendingEachAnswerStandsOnce)
{
    Walk calm = newWalk();
    ASSERT_NO_FATAL_FAILURE(calm.prepare(mentions));
    ASSERT_NO_FATAL_FAILURE(calm.poll(unharmed));
    ASSERT_NO_FATAL_FAILURE(calm.queueAnswers(unharmed));
    QStringList steps = distinct(calm.program().stepsOf(pollArguments), "send.");
    for (const char *needed :
         {"send.after_reserve", "send.after_sending_commit", "send.after_publish", "send.after_sent_commit"}) {
        ASSERT_TRUE(steps.contains(QLatin1String(needed)))
            << needed << " of " << steps.join(QLatin1Char(' ')).toStdString();
    }
    ASSERT_NO_FATAL_FAILURE(calm.send(unharmed));
    ASSERT_NO_FATAL_FAILURE(calm.verify());
    for (const QString &step : steps) {
        for (const int pass : {1, mentions}) {
            SCOPED_TRACE(step.toStdString() + " pass " + std::to_string(pass));
            Walk walk = newWalk();
            ASSERT_NO_FATAL_FAILURE(walk.prepare(mentions));
            ASSERT_NO_FATAL_FAILURE(walk.poll(unharmed));
            ASSERT_NO_FATAL_FAILURE(walk.queueAnswers(unharmed));
            bool reached = false;
            ASSERT_NO_FATAL_FAILURE(walk.send(killAt(step, pass, reached)));
            EXPECT_TRUE(reached);
            ASSERT_NO_FATAL_FAILURE(walk.verify());
        }
    }
}

TEST_F(KillTest, KilledAtRandomMomentsTheWalkEndsTheSame)
{
    const int moments = qEnvironmentVariableIsSet("WEDERHOOR_KILL_MOMENTS")
        ? qEnvironmentVariableIntValue("WEDERHOOR_KILL_MOMENTS")
        : 25;
    Walk calm = newWalk();
    ASSERT_NO_FATAL_FAILURE(calm.prepare(mentions));
    std::chrono::microseconds longest{0};
    const Walk::Killer timed
        = [&longest](const ProgramUnderTest &program, const QStringList &arguments, const QByteArray &input) {
              const ProgramRun run = program.run(arguments, input);
              longest = std::max<std::chrono::microseconds>(longest, run.took);
              return run;
          };
    ASSERT_NO_FATAL_FAILURE(calm.poll(timed));
    ASSERT_NO_FATAL_FAILURE(calm.queueAnswers(timed));
    ASSERT_NO_FATAL_FAILURE(calm.send(timed));

    std::mt19937 random(20260105); // NOLINT(cert-msc51-cpp): the same moments in every run
    std::uniform_int_distribution<long> moment(0, longest.count());
    int kills = 0;
    const Walk::Killer killer
        = [&](const ProgramUnderTest &program, const QStringList &arguments, const QByteArray &input) {
              const ProgramRun run = program.runAndKill(arguments, std::chrono::microseconds{moment(random)}, input);
              kills += run.killed ? 1 : 0;
              return run;
          };
    for (int done = 0; done < moments; done += 3) {
        SCOPED_TRACE("moments from " + std::to_string(done));
        Walk walk = newWalk();
        ASSERT_NO_FATAL_FAILURE(walk.prepare(mentions));
        ASSERT_NO_FATAL_FAILURE(walk.poll(killer));
        ASSERT_NO_FATAL_FAILURE(walk.queueAnswers(killer));
        ASSERT_NO_FATAL_FAILURE(walk.send(killer));
        ASSERT_NO_FATAL_FAILURE(walk.verify());
    }
    EXPECT_GT(kills, moments / 3) << "most moments must lie inside a run";
}

} // namespace
} // namespace wederhoor::test
