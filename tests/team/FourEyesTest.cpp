#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

class FourEyesTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        openCases(1, 1);
        publish(QStringLiteral("question"), testCase(1), "customer", 1'767'614'400'000);
        const auto claimed = TeamCalls(as("trainee_one")).claim(testCase(1));
        WEDERHOOR_ASSERT_OK(claimed);
        m_fence = claimed->fence;
    }
    Result<TeamRows> submit(const QString &body, const char *member = "trainee_one")
    {
        return as(member).run("SELECT wederhoor.submit_reply($1, $2, 'public', $3, $4, 'practice', $5, 'reply_sent')",
                              {m_reply, teamValue(testCase(1).value), teamValue(body), teamValue(m_fence),
                               teamValue(QStringLiteral("question"))});
    }
    [[nodiscard]] TeamReplyRequest publishing() const { return request(1, testCase(1), 0, QStringLiteral("question")); }
    [[nodiscard]] QString state() { return sql(root(), "SELECT state FROM wederhoor.reply").text(0, 0); }

    const TeamValue m_reply = teamValue(testUuid(0xb001));
    std::int64_t m_fence = 0;
};

} // namespace

TEST_F(FourEyesTest, AnApprovedReplyGoesFromTheApproversDesk)
{
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("Dear customer")));
    const auto waiting = TeamCalls(as("supervisor_one")).reserve(publishing());
    ASSERT_FALSE(waiting);
    EXPECT_EQ(refusalOf(waiting.error()), TeamRefusal::WaitsForApproval);
    sql(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply});
    EXPECT_EQ(refusalOf(TeamCalls(as("agent_one")).reserve(publishing()).error()), TeamRefusal::NotOwner);
    const auto granted = TeamCalls(as("supervisor_one")).reserve(publishing());
    WEDERHOOR_ASSERT_OK(granted);
    WEDERHOOR_ASSERT_OK(
        TeamCalls(as("supervisor_one")).confirm(QStringLiteral("key-1"), MessageRef{{}, {QStringLiteral("ours")}}));
    EXPECT_EQ(state(), QStringLiteral("sent"));
    EXPECT_EQ(sql(root(), "SELECT author || ' ' || approved_by FROM wederhoor.reply").text(0, 0),
              QStringLiteral("trainee_one supervisor_one"));
    EXPECT_EQ(sql(root(), "SELECT owner FROM wederhoor.cases").text(0, 0), QStringLiteral("trainee_one"));
}

TEST_F(FourEyesTest, WhatIsApprovedIsWhatWasRead)
{
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("Dear customer")));
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("You fool")));
    const Error late = refused(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply});
    EXPECT_EQ(refusalOf(late), TeamRefusal::VersionClash);
    EXPECT_EQ(sql(as("supervisor_one"), "SELECT wederhoor.edit_waiting_reply($1, 2, 'Dear customer,')", {m_reply})
                  .number(0, 0),
              3);
    EXPECT_EQ(refusalOf(refused(as("supervisor_two"), "SELECT wederhoor.approve_reply($1, 2)", {m_reply})),
              TeamRefusal::VersionClash);
    sql(as("supervisor_two"), "SELECT wederhoor.approve_reply($1, 3)", {m_reply});
    EXPECT_FALSE(submit(QStringLiteral("after all"))) << "approved: the author changes it no more";
}

TEST_F(FourEyesTest, AReturnedReplyComesBackWithItsRemarkAndMayBeSubmittedAgain)
{
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("Hi")));
    sql(as("supervisor_one"), "SELECT wederhoor.return_reply($1, 1, 'Greet by name')", {m_reply});
    EXPECT_EQ(state(), QStringLiteral("returned"));
    EXPECT_EQ(sql(as("trainee_one"), "SELECT remark FROM wederhoor.reply_text").text(0, 0),
              QStringLiteral("Greet by name"));
    EXPECT_EQ(refusalOf(TeamCalls(as("supervisor_one")).reserve(publishing()).error()), TeamRefusal::WrongState);
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("Dear customer")));
    EXPECT_EQ(sql(root(), "SELECT state || revision FROM wederhoor.reply").text(0, 0),
              QStringLiteral("awaiting_approval2"));
}

TEST_F(FourEyesTest, NobodyApprovesAnOwnReply)
{
    WEDERHOOR_ASSERT_OK(TeamCalls(as("trainee_one")).release(testCase(1)));
    const auto claimed = TeamCalls(as("supervisor_one")).claim(testCase(1));
    WEDERHOOR_ASSERT_OK(claimed);
    m_fence = claimed->fence;
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("Dear customer"), "supervisor_one"));
    EXPECT_EQ(refused(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply}).kind,
              ErrorKind::Forbidden);
    sql(as("supervisor_two"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply});
}

TEST_F(FourEyesTest, AnApprovedReplyWaitsWhenTheCustomerWroteMeanwhile)
{
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("Dear customer")));
    sql(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply});
    publish(QStringLiteral("solved already"), testCase(1), "customer", 1'767'614'500'000);
    EXPECT_EQ(refusalOf(TeamCalls(as("supervisor_one")).reserve(publishing()).error()), TeamRefusal::WrittenSince);
}

TEST_F(FourEyesTest, AnApprovedReplyWaitsWhenTheCaseIsAColleaguesByNow)
{
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("Dear customer")));
    sql(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply});
    WEDERHOOR_ASSERT_OK(TeamCalls(as("trainee_one")).release(testCase(1)));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).claim(testCase(1)));
    EXPECT_EQ(refusalOf(TeamCalls(as("supervisor_one")).reserve(publishing()).error()), TeamRefusal::NotOwner);
}

TEST_F(FourEyesTest, AWithdrawnReplyIsJudgedNoMore)
{
    WEDERHOOR_ASSERT_OK(submit(QStringLiteral("Hi")));
    EXPECT_FALSE(as("agent_one").run("SELECT wederhoor.withdraw_reply($1)", {m_reply}));
    sql(as("trainee_one"), "SELECT wederhoor.withdraw_reply($1)", {m_reply});
    EXPECT_EQ(refusalOf(refused(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply})),
              TeamRefusal::WrongState);
}

} // namespace wederhoor::test
