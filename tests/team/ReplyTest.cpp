#include "tests/team/TeamFixture.h"

#include <atomic>
#include <latch>
#include <thread>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t noon = 1'767'614'400'000;

class ReplyTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            openCases(1, 2);
            publish(QStringLiteral("question"), testCase(1), "customer", noon);
        }
    }
    [[nodiscard]] std::int64_t claim(const char *member)
    {
        const Result<TeamClaim> claimed = TeamCalls(as(member)).claim(testCase(1));
        EXPECT_TRUE(claimed) << member;
        return claimed ? claimed->fence : 0;
    }
    [[nodiscard]] Result<TeamReservation> reserve(const char *member, const TeamReplyRequest &wanted)
    {
        return TeamCalls(as(member)).reserve(wanted);
    }
    [[nodiscard]] QString replyState()
    {
        return sql(root(), "SELECT string_agg(state, ' ' ORDER BY id) FROM wederhoor.reply").text(0, 0);
    }
    const QString m_question = QStringLiteral("question");
};

} // namespace

TEST_F(ReplyTest, OfManyDesksOfOneMemberOneReservesAReplyToACase)
{
    constexpr int desks = 20;
    const std::int64_t fence = claim("agent_one");
    std::atomic<int> granted{0};
    std::latch ready(desks);
    std::vector<std::thread> threads;
    for (int desk = 0; desk < desks; ++desk) {
        threads.emplace_back([&, desk] {
            const auto connection = connect(QStringLiteral("agent_one"));
            // Asleep until all are here: who spins takes the server's time to let the others in.
            ready.arrive_and_wait();
            if (!connection) {
                return; // said by connect()
            }
            const auto reserved
                = TeamCalls(*connection)
                      .reserve(request(static_cast<std::uint64_t>(100 + desk), testCase(1), fence, m_question));
            if (reserved) {
                ++granted;
            } else {
                EXPECT_EQ(refusalOf(reserved.error()), TeamRefusal::Unsettled);
            }
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    EXPECT_EQ(granted, 1);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.reply_part WHERE state = 'reserved'").number(0, 0), 1);
}

TEST_F(ReplyTest, TheIndexAllowsOneLivePartWhateverTheFunctionsBelieve)
{
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    const Error error = refused(root(),
                                "INSERT INTO wederhoor.reply_part SELECT gen_random_uuid(), part, case_id, channel, "
                                "'other', 'unknown', '', '', now(), '', changed_in FROM wederhoor.reply_part");
    EXPECT_TRUE(error.detail.startsWith(QStringLiteral("23"))) << error.detail.toStdString();
}

TEST_F(ReplyTest, AReplyIsRefusedWhenTheCustomerWroteSomethingNewer)
{
    const std::int64_t fence = claim("agent_one");
    publish(QStringLiteral("never mind"), testCase(1), "customer", noon + 1000);
    const auto late = reserve("agent_one", request(1, testCase(1), fence, m_question));
    ASSERT_FALSE(late);
    EXPECT_EQ(refusalOf(late.error()), TeamRefusal::WrittenSince);
    EXPECT_EQ(refusalDetail(late.error()), QStringLiteral("never mind"));
    WEDERHOOR_EXPECT_OK(reserve("agent_one", request(1, testCase(1), fence, QStringLiteral("never mind"))));
}

TEST_F(ReplyTest, ABystandersWordsHoldNothingUp)
{
    const std::int64_t fence = claim("agent_one");
    publish(QStringLiteral("me too"), testCase(1), "other", noon + 1000);
    WEDERHOOR_EXPECT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
}

TEST_F(ReplyTest, AMessageThatCameLateButWasWrittenBeforeIsNoReasonToStop)
{
    const std::int64_t fence = claim("agent_one");
    publish(QStringLiteral("earlier"), testCase(1), "customer", noon - 1000);
    WEDERHOOR_EXPECT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
}

TEST_F(ReplyTest, AColleaguesConfirmedReplyIsNewerThanTheQuestion)
{
    replaceClock();
    advanceClock(3h); // the question is of noon
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    WEDERHOOR_ASSERT_OK(
        TeamCalls(as("agent_one")).confirm(QStringLiteral("key-1"), MessageRef{{}, {QStringLiteral("our answer")}}));
    advanceClock(3h);
    const std::int64_t next = claim("agent_two");
    const auto blind = reserve("agent_two", request(2, testCase(1), next, m_question));
    // The poller has not brought our answer yet: it counts from the moment it was confirmed.
    ASSERT_FALSE(blind);
    EXPECT_EQ(refusalOf(blind.error()), TeamRefusal::WrittenSince);
    WEDERHOOR_EXPECT_OK(reserve("agent_two", request(2, testCase(1), next, QStringLiteral("our answer"))));
}

TEST_F(ReplyTest, OurAnswerIsNewerThanTheQuestionAlsoWhereTheDatabasesClockIsBehindThePlatforms)
{
    replaceClock(); // 10:00, and the platform says that it is noon
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    WEDERHOOR_ASSERT_OK(
        TeamCalls(as("agent_one")).confirm(QStringLiteral("key-1"), MessageRef{{}, {QStringLiteral("our answer")}}));
    advanceClock(2min);
    const auto blind = reserve("agent_two", request(2, testCase(1), claim("agent_two"), m_question));
    ASSERT_FALSE(blind) << "the question is answered";
    EXPECT_EQ(refusalOf(blind.error()), TeamRefusal::WrittenSince);
    EXPECT_EQ(refusalDetail(blind.error()), QStringLiteral("our answer"));
}

TEST_F(ReplyTest, AReplyThatMayArriveInACaseStandsInTheWayOfTheCaseThatItIsJoinedTo)
{
    replaceClock();
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).release(testCase(1)));
    TeamCalls two(as("agent_two"));
    const Result<TeamClaim> claimed = two.claim(testCase(2));
    WEDERHOOR_ASSERT_OK(claimed);
    const auto joined = two.apply(
        {{QUuid::createUuid(), testCase(1), std::nullopt, QStringLiteral("merge"), testCase(2).toString()}});
    WEDERHOOR_ASSERT_OK(joined);
    ASSERT_EQ(joined->front().kind, TeamChangeOutcome::Kind::Done);
    const TeamReplyRequest mine = request(2, testCase(2), claimed->fence, m_question);
    EXPECT_EQ(refusalOf(two.reserve(mine).error()), TeamRefusal::Unsettled) << "two answers to one question";
    EXPECT_EQ(two.leftReplies(mine).error().retryAfter, 60s) << "its request may be under way";
    advanceClock(60s);
    const Result<QList<TeamLeftReply>> left = two.leftReplies(mine);
    WEDERHOOR_ASSERT_OK(left);
    ASSERT_EQ(left->size(), 1);
    EXPECT_EQ(left->front().key, QStringLiteral("key-1"));
    const auto over = two.reserveOver(left->front().key, mine);
    WEDERHOOR_ASSERT_OK(over);
    EXPECT_EQ(over->keys, QStringList{QStringLiteral("key-1")}) << "so that the platform takes one of the two";
    EXPECT_EQ(replyState(), QStringLiteral("released reserved"));
}

TEST_F(ReplyTest, WhoAsksAgainToSendHasTheWholeDeadlineForIt)
{
    replaceClock();
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    advanceClock(59s);
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    advanceClock(2s);
    const auto taken = TeamCalls(as("supervisor_one")).takeOver(testCase(1), QStringLiteral("urgent"));
    WEDERHOOR_ASSERT_OK(taken);
    const auto left = TeamCalls(as("supervisor_one")).leftReplies(request(2, testCase(1), taken->fence, m_question));
    ASSERT_FALSE(left);
    EXPECT_EQ(left.error().retryAfter, 58s);
}

TEST_F(ReplyTest, ThePartsOfOneReplyDoNotHoldUpEachOther)
{
    const std::int64_t fence = claim("agent_one");
    const QStringList keys{QStringLiteral("part-a"), QStringLiteral("part-b"), QStringLiteral("part-c")};
    const auto reserved = reserve("agent_one", request(1, testCase(1), fence, m_question, keys));
    WEDERHOOR_ASSERT_OK(reserved);
    EXPECT_EQ(reserved->keys, keys);
    TeamCalls agent(as("agent_one"));
    WEDERHOOR_ASSERT_OK(agent.confirm(keys[0], MessageRef{{}, {QStringLiteral("a")}}));
    WEDERHOOR_ASSERT_OK(agent.releaseReply(keys[1]));
    WEDERHOOR_ASSERT_OK(agent.confirm(keys[2], MessageRef{{}, {QStringLiteral("c")}}));
    EXPECT_EQ(replyState(), QStringLiteral("sent"));
    EXPECT_EQ(sql(root(), "SELECT status FROM wederhoor.cases ORDER BY id LIMIT 1").text(0, 0),
              QStringLiteral("waiting_customer"));
    // What the author wrote before is known to the author.
    WEDERHOOR_EXPECT_OK(reserve("agent_one", request(2, testCase(1), fence, m_question)));
}

TEST_F(ReplyTest, PartsAreReservedAsOneReplyAndLetGoOneAfterTheOther)
{
    const std::int64_t fence = claim("agent_one");
    const QStringList keys{QStringLiteral("part-a"), QStringLiteral("part-b"), QStringLiteral("part-c")};
    TeamReplyRequest parts = request(1, testCase(1), fence, m_question, keys);
    parts.afterwards = QStringLiteral("reply_sent");
    const auto first = reserve("agent_one", parts);
    WEDERHOOR_ASSERT_OK(first);
    EXPECT_EQ(first->states,
              (QStringList{QStringLiteral("reserved"), QStringLiteral("planned"), QStringLiteral("planned")}));
    parts.part = 1;
    EXPECT_EQ(reserve("agent_one", parts).error().kind, ErrorKind::NotFound) << "it waits for the first to be told";
    TeamCalls agent(as("agent_one"));
    WEDERHOOR_ASSERT_OK(agent.confirm(keys[0], MessageRef{{}, {QStringLiteral("a")}}));
    // The customer writes between two parts: the reply was judged as a whole.
    publish(QStringLiteral("never mind"), testCase(1), "customer", noon + 1000);
    const auto second = reserve("agent_one", parts);
    WEDERHOOR_ASSERT_OK(second);
    EXPECT_FALSE(second->readBackFirst);
    EXPECT_EQ(second->keys, keys);
    EXPECT_TRUE(reserve("agent_one", parts)->readBackFirst) << "it may have left";
    WEDERHOOR_ASSERT_OK(agent.releaseReply(keys[1]));
    // One that was interrupted is judged again.
    EXPECT_EQ(refusalOf(reserve("agent_one", parts).error()), TeamRefusal::WrittenSince);
    parts.seen.remote = {QStringLiteral("never mind")};
    WEDERHOOR_ASSERT_OK(reserve("agent_one", parts));
    WEDERHOOR_ASSERT_OK(agent.confirm(keys[1], MessageRef{{}, {QStringLiteral("b")}}));
    parts.part = 2;
    parts.isPrivate = true;
    parts.afterwards = QStringLiteral("reply_sent_waiting");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", parts));
    WEDERHOOR_ASSERT_OK(agent.confirm(keys[2], MessageRef{{}, {QStringLiteral("c")}}));
    EXPECT_EQ(reserve("agent_one", parts).error().kind, ErrorKind::Conflict) << "a part that is sent is not sent again";
    EXPECT_EQ(sql(root(),
                  "SELECT string_agg(private::text, ' ' ORDER BY remote_id) FROM wederhoor.feed "
                  "WHERE side = 'own'")
                  .text(0, 0),
              QStringLiteral("false false true"));
    EXPECT_EQ(sql(root(), "SELECT status FROM wederhoor.cases ORDER BY id LIMIT 1").text(0, 0),
              QStringLiteral("waiting_customer"));
}

TEST_F(ReplyTest, WhoTakesACaseOverWhileAReplyIsHalfSentAnswersItAndTheRestStays)
{
    const std::int64_t fence = claim("agent_one");
    const QStringList keys{QStringLiteral("part-a"), QStringLiteral("part-b")};
    TeamReplyRequest parts = request(1, testCase(1), fence, m_question, keys);
    WEDERHOOR_ASSERT_OK(reserve("agent_one", parts));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).confirm(keys[0], MessageRef{{}, {QStringLiteral("a")}}));
    sql(root(), "UPDATE wederhoor.send_lease SET until = now() - interval '1 hour'");
    const std::int64_t next = claim("agent_two");
    WEDERHOOR_EXPECT_OK(reserve("agent_two", request(2, testCase(1), next, QStringLiteral("a"))));
    parts.part = 1;
    const auto late = reserve("agent_one", parts);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, ErrorKind::Conflict);
}

TEST_F(ReplyTest, PartsThatWereSentWithoutTheDatabaseAreRecordedEachOnce)
{
    TeamReplyRequest parts = request(1, testCase(1), 0, {}, {QStringLiteral("part-a"), QStringLiteral("part-b")});
    TeamCalls agent(as("agent_one"));
    for (const int part : {0, 0, 1, 1}) {
        parts.part = part;
        WEDERHOOR_ASSERT_OK(agent.recordSentAlone(parts, {{}, {part == 0 ? QStringLiteral("a") : QStringLiteral("b")}},
                                                  QStringLiteral("it was urgent")));
    }
    EXPECT_EQ(sql(root(),
                  "SELECT string_agg(remote_id, ' ' ORDER BY part) FROM wederhoor.reply_part "
                  "WHERE state = 'sent'")
                  .text(0, 0),
              QStringLiteral("a b"));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.feed WHERE side = 'own'").number(0, 0), 2);
}

TEST_F(ReplyTest, AfterACrashTheSameReplyIsToBeReadBackUnderItsOwnKey)
{
    const std::int64_t fence = claim("agent_one");
    const auto first = reserve("agent_one", request(1, testCase(1), fence, m_question));
    WEDERHOOR_ASSERT_OK(first);
    EXPECT_FALSE(first->readBackFirst);
    const auto again = reserve("agent_one", request(1, testCase(1), fence, m_question, {QStringLiteral("other key")}));
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_TRUE(again->readBackFirst);
    EXPECT_EQ(again->keys, first->keys);
}

TEST_F(ReplyTest, AReleasedReplyMayGoOnceMoreUnderItsKey)
{
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).releaseReply(QStringLiteral("key-1")));
    EXPECT_EQ(replyState(), QStringLiteral("released"));
    const auto again = reserve("agent_one", request(1, testCase(1), fence, m_question));
    WEDERHOOR_ASSERT_OK(again);
    EXPECT_FALSE(again->readBackFirst);
    EXPECT_EQ(again->keys, QStringList{QStringLiteral("key-1")});
}

TEST_F(ReplyTest, ATakeOverAsksForWhatWasReservedButNotWhileItsRequestMayRun)
{
    replaceClock();
    sql(root(), "UPDATE wederhoor.setting SET value = '30 seconds' WHERE name = 'send_lease'");
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    advanceClock(31s);
    const std::int64_t next = claim("agent_two");
    const OutboxId reply{testUuid(0xb001)};
    EXPECT_EQ(refusalOf(reserve("agent_two", request(2, testCase(1), next, m_question)).error()),
              TeamRefusal::Unsettled);
    const auto early = TeamCalls(as("agent_two")).adopt(reply, next);
    ASSERT_FALSE(early);
    EXPECT_EQ(refusalOf(early.error()), TeamRefusal::Unsettled);
    EXPECT_EQ(early.error().retryAfter, 29s);
    // The frozen desk wakes up and finds that it may not.
    EXPECT_EQ(refusalOf(reserve("agent_one", request(1, testCase(1), fence, m_question)).error()),
              TeamRefusal::NotOwner);

    advanceClock(29s);
    const auto adopted = TeamCalls(as("agent_two")).adopt(reply, next);
    WEDERHOOR_ASSERT_OK(adopted);
    EXPECT_TRUE(adopted->readBackFirst);
    EXPECT_EQ(adopted->keys, QStringList{QStringLiteral("key-1")});
    // The platform does not have it: now the colleague's own reply may go.
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_two")).releaseReply(QStringLiteral("key-1")));
    WEDERHOOR_EXPECT_OK(reserve("agent_two", request(2, testCase(1), next, m_question)));
    EXPECT_EQ(
        refusalOf(TeamCalls(as("agent_one")).confirm(QStringLiteral("key-1"), {{}, {QStringLiteral("x")}}).error()),
        TeamRefusal::NotOwner);
}

TEST_F(ReplyTest, NothingIsReservedWhenTheLeaseIsOver)
{
    replaceClock();
    const std::int64_t fence = claim("agent_one");
    advanceClock(90s);
    const auto late = reserve("agent_one", request(1, testCase(1), fence, m_question));
    ASSERT_FALSE(late);
    EXPECT_EQ(refusalOf(late.error()), TeamRefusal::LeaseOver);
    EXPECT_EQ(refusalOf(reserve("agent_one", request(1, testCase(1), fence + 1, m_question)).error()),
              TeamRefusal::OldFence);
}

TEST_F(ReplyTest, AConfirmationIsTakenTwiceButNotAsAnotherMessage)
{
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    TeamCalls agent(as("agent_one"));
    const MessageRef sent{{QStringLiteral("practice")}, {QStringLiteral("our answer")}};
    WEDERHOOR_ASSERT_OK(agent.confirm(QStringLiteral("key-1"), sent));
    WEDERHOOR_EXPECT_OK(agent.confirm(QStringLiteral("key-1"), sent));
    EXPECT_EQ(refusalOf(agent.confirm(QStringLiteral("key-1"), {sent.instance, {QStringLiteral("x")}}).error()),
              TeamRefusal::WrongState);
    EXPECT_EQ(refusalOf(agent.releaseReply(QStringLiteral("key-1")).error()), TeamRefusal::WrongState);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind = 'reply'").number(0, 0), 1);
}

TEST_F(ReplyTest, ASupervisorSettlesByHandOnTheRecord)
{
    replaceClock();
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).doubt(QStringLiteral("key-1")));
    const QByteArray settle = "SELECT wederhoor.settle_reply('key-1', false, '', '', 'looked at the platform')";
    EXPECT_EQ(refused(as("agent_two"), settle).kind, ErrorKind::Forbidden);
    EXPECT_EQ(refusalOf(refused(as("supervisor_one"), settle)), TeamRefusal::Unsettled) << "its request may still run";
    advanceClock(60s);
    sql(as("supervisor_one"), settle);
    EXPECT_EQ(replyState(), QStringLiteral("not_sent"));
    EXPECT_EQ(sql(root(), "SELECT actor FROM wederhoor.history WHERE kind = 'reply_settled'").text(0, 0),
              QStringLiteral("supervisor_one"));
    EXPECT_EQ(refusalOf(reserve("agent_one", request(1, testCase(1), fence, m_question)).error()),
              TeamRefusal::WrongState);
}

TEST_F(ReplyTest, NobodySendsWhileSendingIsHeld)
{
    const std::int64_t fence = claim("agent_one");
    sql(as("supervisor_one"), "SELECT wederhoor.hold_sending('rumour about an outage')");
    const auto held = reserve("agent_one", request(1, testCase(1), fence, m_question));
    ASSERT_FALSE(held);
    EXPECT_EQ(refusalOf(held.error()), TeamRefusal::SendingHeld);
    EXPECT_EQ(refusalDetail(held.error()), QStringLiteral("rumour about an outage"));
    EXPECT_EQ(refused(as("agent_one"), "SELECT wederhoor.hold_sending('')").kind, ErrorKind::Forbidden);
    sql(as("supervisor_one"), "SELECT wederhoor.hold_sending('')");
    WEDERHOOR_EXPECT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
}

TEST_F(ReplyTest, WhatWasSentWithoutTheDatabaseIsToldOnReturnByName)
{
    static_cast<void>(claim("agent_two"));
    sql(as("agent_one"),
        "SELECT wederhoor.record_sent_alone($1, $2, 'public', '{k1,k2}', 'practice', '{m1,m2}', "
        "'the database was away', 'reply_sent')",
        {teamValue(testUuid(0xb001)), teamValue(testCase(1).value)});
    EXPECT_EQ(sql(root(), "SELECT state || ' ' || overridden FROM wederhoor.reply").text(0, 0),
              QStringLiteral("sent the database was away"));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.feed WHERE side = 'own'").number(0, 0), 2);
    EXPECT_EQ(sql(root(),
                  "SELECT string_agg(kind, ' ' ORDER BY number) FROM wederhoor.history "
                  "WHERE actor = 'agent_one'")
                  .text(0, 0),
              QStringLiteral("override reply"));
}

TEST_F(ReplyTest, AnActOnThePlatformIsPermittedToWhomTheTableSays)
{
    const std::int64_t fence = claim("agent_one");
    WEDERHOOR_ASSERT_OK(reserve("agent_one", request(1, testCase(1), fence, m_question)));
    WEDERHOOR_ASSERT_OK(
        TeamCalls(as("agent_one")).confirm(QStringLiteral("key-1"), MessageRef{{}, {QStringLiteral("ours")}}));
    struct Row
    {
        const char *member;
        const char *act;
        const char *remote;
        bool allowed;
    };
    for (const Row &row :
         {Row{"agent_one", "delete", "ours", true}, Row{"agent_two", "delete", "ours", false},
          Row{"supervisor_one", "edit", "ours", true}, Row{"agent_two", "hide", "question", true},
          Row{"agent_two", "delete", "question", false}, Row{"supervisor_one", "delete", "question", true},
          Row{"supervisor_one", "edit", "question", false}, Row{"trainee_one", "hide", "question", false},
          Row{"admin_one", "hide", "question", false}}) {
        const Result<TeamRows> done
            = as(row.member)
                  .run("SELECT wederhoor.permit_act($1, $2, 'practice', $3)",
                       {teamValue(testCase(1).value), QByteArray(row.act), QByteArray(row.remote)});
        EXPECT_EQ(done.has_value(), row.allowed) << row.member << " " << row.act << " " << row.remote;
        if (!done) {
            EXPECT_EQ(done.error().kind, ErrorKind::Forbidden);
        }
    }
}

} // namespace wederhoor::test
