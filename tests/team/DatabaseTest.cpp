#include "core/team/TeamDatabase.h"
#include "tests/support/Await.h"
#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Two desks on one database.
class DatabaseTest : public TeamTestBase
{
protected:
    struct Desk
    {
        explicit Desk(const TeamAddress &address)
            : database({address, {}, 0, 300ms, 5s})
        {
            QObject::connect(&database, &TeamDatabase::subscribed, &database, [this] { ++subscribed; });
            QObject::connect(&database, &TeamDatabase::lost, &database, [this] { ++lost; });
            QObject::connect(&database, &TeamDatabase::hinted, &database,
                             [this](const TeamHint &hint) { hints.append(hint); });
        }
        TeamDatabase database;
        int subscribed = 0;
        int lost = 0;
        QList<TeamHint> hints;
    };
    [[nodiscard]] std::unique_ptr<Desk> desk(const char *member) const
    {
        auto made = std::make_unique<Desk>(address(QString::fromLatin1(member)));
        EXPECT_TRUE(waitUntil([&made] { return made->subscribed > 0; })) << member;
        return made;
    }
    /// Ends what listens, as a firewall would: without a word to anybody.
    void killListeners()
    {
        sql(root(),
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
            "AND usename <> 'cluster_maker' AND query NOT LIKE '%put_member%'");
    }
};

} // namespace

TEST_F(DatabaseTest, WhatOneDeskChangesAnotherHearsOfAndPulls)
{
    openCases(1, 3);
    const auto one = desk("agent_one");
    const auto two = desk("agent_two");
    EXPECT_EQ(one->database.welcome()->role, QStringLiteral("agent"));
    const auto first = await(two->database.pull(TeamStream::Cases, {}, 100, true));
    WEDERHOOR_ASSERT_OK(first);
    EXPECT_EQ(first->rows.size(), 3);
    ASSERT_TRUE(first->complete);

    WEDERHOOR_ASSERT_OK(await(one->database.claim(testCase(2))));
    WEDERHOOR_ASSERT_OK(await(one->database.sendHint(QStringLiteral("cases"), {testCase(2).value})));
    ASSERT_TRUE(waitUntil([&two] { return !two->hints.isEmpty(); }));
    EXPECT_EQ(two->hints.front().what, QStringLiteral("cases"));
    EXPECT_EQ(two->hints.front().ids, QList<QUuid>{testCase(2).value});
    const auto second = await(two->database.pull(TeamStream::Cases, first->next, 100, true));
    WEDERHOOR_ASSERT_OK(second);
    ASSERT_EQ(second->rows.size(), 1);
    EXPECT_EQ(second->rows.front().value(QStringLiteral("owner")).toString(), QStringLiteral("agent_one"));
}

TEST_F(DatabaseTest, AHintOfMoreThanFitsNamesNone)
{
    const auto one = desk("agent_one");
    QList<QUuid> many;
    for (std::uint64_t i = 1; i <= 101; ++i) {
        many.append(testUuid(i));
    }
    WEDERHOOR_ASSERT_OK(await(one->database.sendHint(QStringLiteral("cases"), many)));
    ASSERT_TRUE(waitUntil([&one] { return !one->hints.isEmpty(); }));
    EXPECT_TRUE(one->hints.front().ids.isEmpty());
    EXPECT_EQ(await(one->database.sendHint(QStringLiteral("No; such"), {})).error().kind, ErrorKind::Invalid);
}

TEST_F(DatabaseTest, AKilledConnectionIsMissedAndMadeAgain)
{
    openCases(1, 1);
    const auto one = desk("agent_one");
    WEDERHOOR_ASSERT_OK(await(one->database.claim(testCase(1))));
    killListeners();
    ASSERT_TRUE(waitUntil([&one] { return one->lost > 0 && one->subscribed > 1; }));
    // The command's connection died too: the first call hears of it, a later one has a new one.
    static_cast<void>(await(one->database.claim(testCase(1))));
    ASSERT_TRUE(waitUntil([&one] { return await(one->database.claim(testCase(1))).has_value(); }));
    WEDERHOOR_ASSERT_OK(await(one->database.sendHint(QStringLiteral("cases"), {})));
    EXPECT_TRUE(waitUntil([&one] { return !one->hints.isEmpty(); })) << "it listens again";
}

TEST_F(DatabaseTest, WhileTheDatabaseIsAwayEveryCallSaysSoAtOnceAndWorksAgainAfter)
{
    openCases(1, 1);
    const auto one = desk("agent_one");
    WEDERHOOR_ASSERT_OK(await(one->database.claim(testCase(1))));
    server().stop();
    EXPECT_FALSE(await(one->database.claim(testCase(1))));
    for (int call = 0; call < 20; ++call) {
        const auto away = await(one->database.claim(testCase(1)), 2s);
        ASSERT_FALSE(away);
        EXPECT_EQ(away.error().kind, ErrorKind::Network);
    }
    EXPECT_TRUE(waitUntil([&one] { return one->database.trouble().has_value(); }));
    EXPECT_FALSE(one->database.welcome());
    WEDERHOOR_ASSERT_OK(server().restart());
    ASSERT_TRUE(waitUntil([&one] { return await(one->database.claim(testCase(1))).has_value(); }));
    EXPECT_TRUE(waitUntil([&one] { return one->database.welcome().has_value(); }));
}

TEST_F(DatabaseTest, ALongPageHoldsUpNoCommand)
{
    openCases(1, 1);
    const auto one = desk("agent_one");
    sql(root(),
        "CREATE FUNCTION public.slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(3); "
        "RETURN NEW; END $$");
    sql(root(),
        "CREATE TRIGGER slowly BEFORE INSERT ON wederhoor.history FOR EACH ROW WHEN (NEW.kind = 'note') "
        "EXECUTE FUNCTION public.slowly()");
    openCases(2, 1);
    const auto page = one->database.apply(
        {{testUuid(1), testCase(2), std::nullopt, QStringLiteral("note"), QStringLiteral("slow")}});
    WEDERHOOR_EXPECT_OK(await(one->database.claim(testCase(1)), 2s));
    EXPECT_FALSE(page.isFinished());
    const auto outcomes = await(page);
    WEDERHOOR_ASSERT_OK(outcomes);
    EXPECT_EQ(outcomes->front().kind, TeamChangeOutcome::Kind::Done);
}

TEST_F(DatabaseTest, ClosingInterruptsWhatIsUnderWayAndCancelsTheRest)
{
    auto one = desk("agent_one");
    const auto sleep = [](TeamCalls &calls) -> Result<QByteArray> { return calls.horizon(); };
    sql(root(),
        "CREATE OR REPLACE FUNCTION wederhoor.horizon() RETURNS text LANGUAGE sql SECURITY DEFINER "
        "AS 'SELECT pg_sleep(20)::text'");
    const auto running = one->database.sync<QByteArray>(sleep);
    const auto waiting = one->database.sync<QByteArray>(sleep);
    std::this_thread::sleep_for(200ms);
    QElapsedTimer watch;
    watch.start();
    one.reset();
    EXPECT_LT(watch.elapsed(), 1500);
    EXPECT_EQ(await(running).error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(await(waiting).error().kind, ErrorKind::Cancelled);
}

} // namespace wederhoor::test
