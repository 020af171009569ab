#include "core/team/TeamMigrator.h"
#include "tests/support/PostgresStandby.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// Desks that know two servers: the team's, and a copy that stands by and takes over when the first is gone.
class StandbyTest : public SyncTestBase
{
protected:
    void SetUp() override
    {
        SyncTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        auto standby = PostgresStandby::of(server());
        if (!standby && standby.error().kind == ErrorKind::NotFound) {
            GTEST_SKIP() << standby.error().detail.toStdString();
        }
        WEDERHOOR_ASSERT_OK(standby);
        m_standby = std::move(*standby);
        m_otherHost = m_standby->socketFolder();
        m_one = &desk("agent_one");
        m_two = &desk("agent_two");
        mention("q1", "ann", "My card does not work");
        (void)m_one->poll(channel());
        ASSERT_TRUE(waitUntil([this] { return m_two->only().has_value(); }));
        m_case = m_two->only()->id;
        waitForStandby();
    }
    void TearDown() override
    {
        m_standby.reset();
        if (m_isGone) {
            WEDERHOOR_EXPECT_OK(server().restart()); // the tests that follow need it
        }
        SyncTestBase::TearDown();
    }
    void waitForStandby()
    {
        EXPECT_TRUE(waitUntil(
            [this] {
                return sql(root(),
                           "SELECT coalesce(bool_and(replay_lsn = pg_current_wal_lsn()), false) "
                           "FROM pg_stat_replication")
                    .flag(0, 0);
            },
            20s));
    }
    /// The first server is gone without a word, and the copy is told to write.
    void failOver()
    {
        forgetConnections();
        server().stop();
        m_isGone = true;
        WEDERHOOR_ASSERT_OK(m_standby->promote());
    }
    [[nodiscard]] std::unique_ptr<TeamConnection> there(const QString &member) const
    {
        TeamAddress where = address(member);
        where.host = m_standby->socketFolder();
        auto connection = TeamConnection::open(where, {}, {10s, 60s});
        EXPECT_TRUE(connection) << (connection ? std::string() : connection.error().detail.toStdString());
        return connection ? std::move(*connection) : nullptr;
    }
    [[nodiscard]] OutboxId queue(TeamDeskUnderTest &at, const char *words)
    {
        ReplyRequest request;
        request.caseId = m_case;
        request.body = QString::fromUtf8(words);
        const Result<OutboxEntry> queued = await(at.desk().reply(request));
        EXPECT_TRUE(queued) << ::testing::PrintToString(queued ? Error{} : queued.error());
        return queued.value_or(OutboxEntry()).id;
    }
    /// Until the desk has found the server that writes.
    [[nodiscard]] static bool isConnected(TeamDeskUnderTest &at)
    {
        return waitUntil([&at] { return at.syncer().state().link == TeamState::Link::Connected; }, 30s);
    }

    std::unique_ptr<PostgresStandby> m_standby;
    TeamDeskUnderTest *m_one = nullptr;
    TeamDeskUnderTest *m_two = nullptr;
    CaseId m_case;

private:
    bool m_isGone = false;
};

} // namespace

TEST_F(StandbyTest, DesksGoOnAtTheCopyThatTookOver)
{
    WEDERHOOR_ASSERT_OK(await(m_one->desk().claim(m_case)));
    waitForStandby();
    failOver();
    ASSERT_TRUE(waitUntil([this] { return m_one->syncer().state().link != TeamState::Link::Connected; }, 10s));
    ASSERT_TRUE(isConnected(*m_one));
    ASSERT_TRUE(isConnected(*m_two));
    EXPECT_TRUE(waitUntil([this] { return m_two->heard(m_case, QStringLiteral("agent_one"), CaseStatus::Open); }, 20s));
    const OutboxId reply = queue(*m_one, "We look into it");
    EXPECT_TRUE(waitUntil([this] { return m_one->send().value_or(0) == 1 || !m_platform.posts.isEmpty(); }, 20s));
    EXPECT_EQ(m_one->entry(reply).state, OutboxState::Sent);
    EXPECT_TRUE(waitUntil([this] { return m_two->conversation(m_case).messages.size() == 2; }, 20s));
    EXPECT_EQ(m_platform.posts.size(), 1);
    const auto supervisor = there(QStringLiteral("supervisor_one"));
    ASSERT_TRUE(supervisor);
    EXPECT_EQ(sql(*supervisor, "SELECT * FROM wederhoor.verify_history(NULL)").count(), 0);
}

TEST_F(StandbyTest, WhatWasAnsweredAndThenForgottenInTheFailOverIsNotAnsweredTwice)
{
    m_two->away(); // it has the question only
    const OutboxId second = queue(*m_two, "I look into it");
    WEDERHOOR_ASSERT_OK(m_standby->fallBehind());
    EXPECT_TRUE(
        waitUntil([this] { return sql(root(), "SELECT count(*) FROM pg_stat_replication").number(0, 0) == 0; }, 20s));
    const OutboxId first = queue(*m_one, "We look into it");
    EXPECT_EQ(m_one->send().value_or(0), 1);
    EXPECT_EQ(m_one->entry(first).state, OutboxState::Sent);
    WEDERHOOR_ASSERT_OK(await(m_one->syncer().tellAll()));
    m_one->away(); // whoever knows of the answer is not there
    failOver();
    const auto maker = there(PostgresServer::superuser());
    ASSERT_TRUE(maker);
    EXPECT_EQ(sql(*maker, "SELECT count(*) FROM wederhoor.reply").number(0, 0), 0) << "the copy never heard of it";
    WEDERHOOR_ASSERT_OK(TeamMigrator(*maker, teamMigrations()).beginIncarnation());

    m_two->begin();
    ASSERT_TRUE(isConnected(*m_two));
    EXPECT_EQ(m_two->send().value_or(-1), 0);
    const OutboxEntry waits = m_two->entry(second);
    EXPECT_EQ(waits.state, OutboxState::Queued) << "nobody has read since what stands on the platform";
    EXPECT_TRUE(isHeldByTeam(waits));
    EXPECT_EQ(m_platform.posts.size(), 1);
    // The platform tells what the team forgot.
    sql(*maker, "UPDATE wederhoor.channel_lease SET until = '-infinity'");
    Message ours = m_platform.timeline.last();
    ours.ref.remote = m_platform.posts.first().published.remoteId;
    ours.threadRoot.value = ours.inReplyTo.value = QStringLiteral("q1");
    ours.author = {{QStringLiteral("us")}, QStringLiteral("@bank"), QStringLiteral("Bank")};
    ours.text = m_platform.posts.first().text;
    ours.createdAt = m_clock.now();
    m_platform.timeline.append(ours);
    EXPECT_FALSE(m_two->poll(channel()).error);
    WEDERHOOR_ASSERT_OK(await(m_two->desk().retryReply(second)));
    EXPECT_EQ(m_two->send().value_or(-1), 0);
    const OutboxEntry refused = m_two->entry(second);
    EXPECT_EQ(refused.state, OutboxState::Failed);
    EXPECT_EQ(refusalOf(refused.error.value_or(Error())), TeamRefusal::WrittenSince);
    EXPECT_EQ(m_platform.posts.size(), 1);
}

} // namespace wederhoor::test
