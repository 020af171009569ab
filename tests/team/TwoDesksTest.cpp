#include "core/team/TeamAcquaintance.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// One member at two desks, an inbox each, and a case that both have.
class TwoDesksTest : public SyncTestBase
{
protected:
    void SetUp() override
    {
        SyncTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        m_office = &desk("agent_one");
        m_home = &desk("agent_one");
        mention("q1", "ann", "My card does not work");
        (void)m_office->poll(channel());
        ASSERT_TRUE(waitUntil([this] { return m_home->only().has_value(); }));
        m_case = m_home->only()->id;
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
    [[nodiscard]] TeamRefusal refusalAt(TeamDeskUnderTest &at, const OutboxId &id)
    {
        return refusalOf(at.entry(id).error.value_or(Error())).value_or(TeamRefusal::VersionClash);
    }
    [[nodiscard]] QString lease(const QByteArray &expression)
    {
        return sql(root(), "SELECT (" + expression + ")::text FROM wederhoor.send_lease").text(0, 0);
    }
    void endLease() { sql(root(), "UPDATE wederhoor.send_lease SET until = now() - interval '1 second'"); }

    TeamDeskUnderTest *m_office = nullptr;
    TeamDeskUnderTest *m_home = nullptr;
    CaseId m_case;
};

} // namespace

TEST_F(TwoDesksTest, WhatWasAnsweredAtOneIsNotAnsweredAtTheOtherThatHasNotHeardOfIt)
{
    // Else the first of the two that tells the team of its claim is the one that may send.
    WEDERHOOR_ASSERT_OK(await(m_office->database().claim(m_case)));
    const OutboxId first = queue(*m_office, "We look into it");
    const OutboxId second = queue(*m_home, "I look into it"); // before it could have heard of the other
    EXPECT_EQ(m_office->send().value_or(0), 1);
    EXPECT_EQ(m_office->entry(first).state, OutboxState::Sent);
    EXPECT_EQ(m_home->send().value_or(-1), 0);
    EXPECT_EQ(m_home->entry(second).state, OutboxState::Failed);
    EXPECT_EQ(refusalAt(*m_home, second), TeamRefusal::WrittenSince);
    EXPECT_EQ(m_platform.posts.size(), 1);
}

TEST_F(TwoDesksTest, WhileOneHasTheCaseTheOthersReplyWaitsAndThenGoesByItself)
{
    WEDERHOOR_ASSERT_OK(await(m_office->database().claim(m_case)));
    const OutboxId reply = queue(*m_home, "I look into it");
    EXPECT_EQ(m_home->send().value_or(-1), 0);
    const OutboxEntry waits = m_home->entry(reply);
    EXPECT_EQ(waits.state, OutboxState::Queued);
    EXPECT_TRUE(waitsForOtherDesk(waits));
    EXPECT_TRUE(waits.nextAttempt);
    EXPECT_TRUE(m_platform.posts.isEmpty());
    EXPECT_EQ(lease("fence"), QStringLiteral("1"));
    endLease();
    WEDERHOOR_ASSERT_OK(await(m_home->desk().retryReply(reply)));
    EXPECT_EQ(m_home->send().value_or(0), 1);
    EXPECT_EQ(m_platform.posts.size(), 1);
    EXPECT_EQ(lease("fence"), QStringLiteral("2"));
}

TEST_F(TwoDesksTest, ACaseClaimedAtBothIsOneMembersAndOneDesksToAnswer)
{
    WEDERHOOR_ASSERT_OK(await(m_office->desk().claim(m_case)));
    WEDERHOOR_ASSERT_OK(await(m_home->desk().claim(m_case)));
    WEDERHOOR_ASSERT_OK(m_home->sync());
    EXPECT_TRUE(m_home->heard(m_case, QStringLiteral("agent_one"), CaseStatus::Open));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind IN ('claim', 'takeover')").number(0, 0),
              1);
    EXPECT_EQ(lease("fence"), QStringLiteral("1"));
    EXPECT_EQ(refusalOf(await(m_home->database().claim(m_case)).error()), TeamRefusal::AnotherDesk);
    // Given back at either, it is free at once.
    WEDERHOOR_ASSERT_OK(await(m_home->database().release(m_case)));
    EXPECT_TRUE(await(m_home->database().claim(m_case)));
    EXPECT_EQ(refusalOf(await(m_office->database().claim(m_case)).error()), TeamRefusal::AnotherDesk);
}

TEST_F(TwoDesksTest, WhatIsWrittenAtOneKeepsItThereAndNotAtTheOther)
{
    const auto claimed = await(m_office->database().claim(m_case));
    WEDERHOOR_ASSERT_OK(claimed);
    sql(root(), "UPDATE wederhoor.send_lease SET until = now() + interval '5 seconds'");
    const auto type = [this](TeamDeskUnderTest &at) {
        WEDERHOOR_EXPECT_OK(
            await(at.database().command<void>([this](TeamCalls &calls) { return calls.bePresent(m_case, true); })));
    };
    type(*m_home);
    EXPECT_EQ(lease("until < now() + interval '6 seconds'"), QStringLiteral("true"));
    EXPECT_FALSE(await(m_home->database().renew(m_case, claimed->fence))) << "the fence is the other desk's";
    type(*m_office);
    EXPECT_EQ(lease("until > now() + interval '60 seconds'"), QStringLiteral("true"));
    WEDERHOOR_EXPECT_OK(await(m_office->database().renew(m_case, claimed->fence)));
}

TEST_F(TwoDesksTest, WhatOneReservedIsNotGivenFreeByTheOther)
{
    const OutboxId reply = queue(*m_office, "We look into it");
    const auto grant = await(m_office->gate().reserve(m_office->entry(reply)));
    WEDERHOOR_ASSERT_OK(grant);
    EXPECT_EQ(refusalOf(await(m_home->gate().release(grant->key)).error()), TeamRefusal::NotOwner);
    EXPECT_EQ(refusalOf(await(m_home->gate().confirm(grant->key, {QStringLiteral("x")})).error()),
              TeamRefusal::NotOwner);
    endLease();
    // Its lease is over, its request may yet arrive.
    const auto other = await(m_home->gate().reserve(m_home->entry(queue(*m_home, "I look into it"))));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().kind, ErrorKind::Network);
    EXPECT_TRUE(other.error().retryAfter);
    WEDERHOOR_EXPECT_OK(await(m_office->gate().confirm(grant->key, {QStringLiteral("a1")})));
}

TEST_F(TwoDesksTest, AnAssignedCaseIsForWhicheverDeskComesFirst)
{
    sql(as("supervisor_one"), "SELECT wederhoor.assign_cases(ARRAY[$1::uuid], 'agent_one')", {teamValue(m_case.value)});
    EXPECT_TRUE(await(m_home->database().claim(m_case)));
    EXPECT_EQ(refusalOf(await(m_office->database().claim(m_case)).error()), TeamRefusal::AnotherDesk);
}

TEST_F(TwoDesksTest, ASupervisorsOtherDeskGivesWayToTheirWord)
{
    auto &one = desk("supervisor_one");
    auto &two = desk("supervisor_one");
    WEDERHOOR_ASSERT_OK(await(one.database().claim(m_case)));
    EXPECT_FALSE(await(two.database().claim(m_case)));
    WEDERHOOR_ASSERT_OK(await(two.database().takeOver(m_case, QStringLiteral("left it open"))));
    EXPECT_FALSE(await(one.database().claim(m_case)));
}

TEST_F(TwoDesksTest, AProgramThatKnowsNoDesksIsADeskOfItsOwn)
{
    auto older = connect(QStringLiteral("agent_one"));
    WEDERHOOR_ASSERT_OK(sayHello(*older, 18));
    WEDERHOOR_ASSERT_OK(TeamCalls(*older).claim(m_case));
    EXPECT_EQ(refusalOf(await(m_home->database().claim(m_case)).error()), TeamRefusal::AnotherDesk);
    endLease();
    WEDERHOOR_ASSERT_OK(await(m_home->database().claim(m_case)));
    EXPECT_EQ(refusalOf(TeamCalls(*older).claim(m_case).error()), TeamRefusal::AnotherDesk);
}

TEST_F(TwoDesksTest, WhoWroteAtTheOtherDeskIsKnownAtThisOne)
{
    const OutboxId reply = queue(*m_office, "We look into it");
    EXPECT_EQ(m_office->send().value_or(0), 1);
    EXPECT_EQ(m_office->entry(reply).state, OutboxState::Sent);
    ASSERT_TRUE(waitUntil([this] { return m_home->conversation(m_case).messages.size() == 2; }));
    const QString name = sql(root(), "SELECT display_name FROM wederhoor.member WHERE name = 'agent_one'").text(0, 0);
    EXPECT_TRUE(waitUntil([&] { return m_home->conversation(m_case).messages.last().author.name == name; }));
}

TEST_F(TwoDesksTest, OnesOtherDeskIsSeenInACaseAndLeavesItAlone)
{
    const auto present = [](TeamDeskUnderTest &at) {
        return await(at.database().command<QList<TeamPresent>>([](TeamCalls &calls) { return calls.present(); }))
            .value_or(QList<TeamPresent>());
    };
    for (TeamDeskUnderTest *at : {m_office, m_home}) {
        WEDERHOOR_ASSERT_OK(
            await(at->database().command<void>([this](TeamCalls &calls) { return calls.bePresent(m_case, true); })));
    }
    ASSERT_EQ(present(*m_home).size(), 1);
    EXPECT_TRUE(present(*m_home).first().isMyself);
    EXPECT_TRUE(present(*m_home).first().isTyping);
    WEDERHOOR_ASSERT_OK(
        await(m_home->database().command<void>([this](TeamCalls &calls) { return calls.leaveCase(m_case); })));
    EXPECT_EQ(present(*m_home).size(), 1) << "the office is still there";
    EXPECT_TRUE(present(*m_office).isEmpty());
}

} // namespace wederhoor::test
