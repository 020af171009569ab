#include "core/desk/OutboxOrder.h"
#include "core/store/OutboxTable.h"
#include "core/store/Transaction.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

/// A desk reserves a reply and is gone; a colleague, or the same member at another desk, takes the case over and
/// answers. Two desks, one platform, one team.
class TakeoverTest : public SyncTestBase, public ::testing::WithParamInterface<const char *>
{
protected:
    void SetUp() override
    {
        SyncTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        m_one = &desk("agent_one");
        m_two = &desk(GetParam());
        mention("q1", "ann", "My card does not work");
        (void)m_one->poll(channel());
        ASSERT_TRUE(waitUntil([this] { return m_two->only().has_value(); }));
        m_case = m_two->only()->id;
    }
    [[nodiscard]] OutboxEntry queue(TeamDeskUnderTest &one, const char *words, ReplyKind kind = ReplyKind::Public)
    {
        WEDERHOOR_EXPECT_OK(await(one.desk().claim(m_case)));
        ReplyRequest request;
        request.caseId = m_case;
        request.kind = kind;
        request.body = QString::fromUtf8(words);
        const Result<OutboxEntry> queued = await(one.desk().reply(request));
        EXPECT_TRUE(queued) << ::testing::PrintToString(queued ? Error{} : queued.error());
        return queued.value_or(OutboxEntry());
    }
    /// The first desk's reply is reserved, and as far as its inbox says on its way.
    [[nodiscard]] OutboxEntry reserveAndDie(ReplyKind kind = ReplyKind::Public)
    {
        OutboxEntry entry = queue(*m_one, "We look into it", kind);
        WEDERHOOR_EXPECT_OK(await(m_one->gate().reserve(entry)));
        entry.state = OutboxState::Sending;
        entry.attempts = 1;
        WEDERHOOR_EXPECT_OK(await(m_one->store().write<void>([entry](Transaction &transaction) {
            return OutboxTable(transaction.connection()).save(entry, OutboxState::Queued);
        })));
        sql(root(), "UPDATE wederhoor.send_lease SET until = now() - interval '1 second'");
        return entry;
    }
    /// Whatever the dead desk had under way has arrived or never will.
    void letItLand() { sql(root(), "UPDATE wederhoor.reply_part SET reserved_at = now() - interval '1 hour'"); }
    void publish(const OutboxEntry &entry)
    {
        PublishRequest request;
        request.key = entry.key;
        request.kind = entry.kind;
        request.text = entry.fullText();
        request.inReplyTo = m_platform.timeline.first();
        WEDERHOOR_EXPECT_OK(await(m_platform.connector()->publish(request)));
    }
    [[nodiscard]] QString stateOf(const OutboxEntry &entry)
    {
        return sql(root(), "SELECT state FROM wederhoor.reply WHERE id = $1", {teamValue(entry.id.value)}).text(0, 0);
    }

    TeamDeskUnderTest *m_one = nullptr;
    TeamDeskUnderTest *m_two = nullptr;
    CaseId m_case;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(By, TakeoverTest, ::testing::Values("agent_two", "agent_one"),
                         [](const auto &taker) { return std::string(taker.param); });

TEST_P(TakeoverTest, WhatADeskThatIsGoneHadSentIsFoundBeforeAColleagueAnswers)
{
    const OutboxEntry gone = reserveAndDie();
    publish(gone);
    letItLand();
    const OutboxEntry mine = queue(*m_two, "And I too");
    (void)m_two->send();
    const OutboxEntry refused = m_two->entry(mine.id);
    EXPECT_EQ(refused.state, OutboxState::Failed);
    ASSERT_TRUE(refused.error);
    EXPECT_EQ(refusalOf(*refused.error), TeamRefusal::WrittenSince) << refused.error->detail.toStdString();
    EXPECT_EQ(m_platform.posts.size(), 1);
    EXPECT_EQ(stateOf(gone), QStringLiteral("sent"));
    // Its desk comes back, and knows its own words.
    (void)m_one->send();
    EXPECT_EQ(m_one->entry(gone.id).state, OutboxState::Sent);
    EXPECT_EQ(m_platform.posts.size(), 1);
}

TEST_P(TakeoverTest, WhatNeverLeftIsAnsweredUnderTheReservedKeySoThatThePlatformTakesOne)
{
    const OutboxEntry gone = reserveAndDie();
    letItLand();
    const OutboxEntry mine = queue(*m_two, "I look into it");
    EXPECT_EQ(m_two->send().value_or(0), 1);
    EXPECT_EQ(m_two->entry(mine.id).state, OutboxState::Sent);
    ASSERT_EQ(m_platform.posts.size(), 1);
    EXPECT_EQ(m_platform.posts.first().key, gone.key);
    publish(gone); // out of the grave: the platform has something under that key
    ASSERT_EQ(m_platform.posts.size(), 1);
    ASSERT_TRUE(waitUntil([&] { return stateOf(mine) == u"sent"; }));
    EXPECT_EQ(stateOf(gone), QStringLiteral("released"));
    (void)m_one->send();
    EXPECT_EQ(m_one->entry(gone.id).state, OutboxState::Failed) << "these are a colleague's words";
    EXPECT_EQ(m_platform.posts.size(), 1);
}

TEST_P(TakeoverTest, WhatMayStillArriveIsWaitedFor)
{
    const OutboxEntry gone = reserveAndDie();
    const OutboxEntry mine = queue(*m_two, "I look into it");
    (void)m_two->send();
    const OutboxEntry waits = m_two->entry(mine.id);
    EXPECT_EQ(waits.state, OutboxState::Queued);
    EXPECT_TRUE(isHeldByTeam(waits));
    EXPECT_TRUE(waits.nextAttempt);
    EXPECT_TRUE(m_platform.posts.isEmpty());
    EXPECT_EQ(stateOf(gone), QStringLiteral("reserved"));
}

TEST_P(TakeoverTest, APrivateReplyWithoutAnEndIsSettledByASupervisor)
{
    const OutboxEntry gone = reserveAndDie(ReplyKind::Private);
    letItLand();
    const OutboxEntry mine = queue(*m_two, "I look into it");
    (void)m_two->send();
    const OutboxEntry refused = m_two->entry(mine.id);
    EXPECT_EQ(refused.state, OutboxState::Failed);
    EXPECT_EQ(refusalOf(refused.error.value_or(Error())), TeamRefusal::Unsettled);
    EXPECT_TRUE(m_platform.posts.isEmpty());
    EXPECT_EQ(sql(root(),
                  "SELECT string_agg(kind, ' ' ORDER BY number) FROM wederhoor.history "
                  "WHERE kind IN ('reply_adopted', 'reply_unknown')")
                  .text(0, 0),
              QStringLiteral("reply_adopted reply_unknown"));
    sql(as("supervisor_one"), "SELECT wederhoor.settle_reply($1, false, '', '', 'asked the customer')",
        {teamValue(gone.key)});
    WEDERHOOR_ASSERT_OK(await(m_two->desk().retryReply(mine.id)));
    EXPECT_EQ(m_two->send().value_or(0), 1);
    EXPECT_EQ(m_platform.posts.size(), 1);
}

} // namespace wederhoor::test
