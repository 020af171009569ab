#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
using EntryKind = CaseHistoryEntry::Kind;

/// Of a machine whose clock is ten minutes behind.
class SlowClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_true.now() - 10min; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_true.monotonic(); }

private:
    SystemClock m_true;
};

class SyncTest : public SyncTestBase
{
protected:
    [[nodiscard]] static int count(const Conversation &conversation, EntryKind kind)
    {
        return static_cast<int>(std::count_if(conversation.history.begin(), conversation.history.end(),
                                              [kind](const CaseHistoryEntry &entry) { return entry.kind == kind; }));
    }
    [[nodiscard]] static ReplyRequest answer(const CaseId &id)
    {
        ReplyRequest request;
        request.caseId = id;
        request.body = QStringLiteral("We look into it");
        return request;
    }
    [[nodiscard]] QString teams(const QByteArray &expression, const CaseId &id)
    {
        return sql(root(), "SELECT (" + expression + ")::text FROM wederhoor.cases WHERE id = $1",
                   {teamValue(id.value)})
            .text(0, 0);
    }
};

} // namespace

TEST_F(SyncTest, WhatOneDeskPollsAnotherHasOnce)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    mention("q1", "ann", "My card does not work");
    mention("q2", "bob", "Mine neither");
    EXPECT_FALSE(one.poll(channel()).error);
    ASSERT_TRUE(waitUntil([&] { return two.cases().size() == 2; }));
    const Case value = caseOf(two, "ann");
    EXPECT_EQ(value.id, caseOf(one, "ann").id);
    EXPECT_EQ(value.snippet, QStringLiteral("My card does not work"));
    EXPECT_EQ(value.unread, 1);
    EXPECT_TRUE(value.dueAt) << "its clock runs";
    for (TeamDeskUnderTest *each : {&one, &two}) {
        WEDERHOOR_EXPECT_OK(each->sync());
        EXPECT_EQ(each->conversation(value.id).messages.size(), 1);
        EXPECT_EQ(caseOf(*each, "ann").unread, 1);
    }
    // Another desk goes on where the first one was, though it has never asked the platform itself.
    mention("q3", "cas", "And mine");
    const PollReport taken = two.poll(channel());
    EXPECT_FALSE(taken.error);
    EXPECT_EQ(taken.outcome.fetched, 1);
    ASSERT_TRUE(waitUntil([&] { return one.cases().size() == 3; }));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).acquirePoll(channel(), testUuid(9), teamProgramVersion()));
    const PollReport other = two.poll(channel());
    EXPECT_TRUE(other.polledElsewhere);
    EXPECT_EQ(other.polledBy, QStringLiteral("agent_one"));
}

TEST_F(SyncTest, ANoteIsReadThoughItsCaseWasChangedSinceAboveTheHorizon)
{
    auto &one = desk("agent_one");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    const CaseId id = caseOf(one, "ann").id;
    WEDERHOOR_ASSERT_OK(await(one.desk().note(id, QStringLiteral("Called the branch"))));
    WEDERHOOR_ASSERT_OK(one.sync());
    // A long transaction holds the horizon below what is changed now: the case and its message are above it, its note
    // is not.
    TeamConnection &holder = as("supervisor_two");
    sql(holder, "BEGIN");
    sql(holder, "SELECT pg_current_xact_id()");
    sql(root(), "UPDATE wederhoor.cases SET topic = 'cards'");
    sql(root(), "UPDATE wederhoor.feed SET deleted_at = NULL");
    auto &two = desk("agent_two", false);
    two.begin();
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    EXPECT_EQ(count(two.conversation(id), EntryKind::Note), 1);
    EXPECT_EQ(two.only()->topic, QStringLiteral("cards"));
    EXPECT_TRUE(two.conversation(id).messages.isEmpty());
    sql(holder, "COMMIT");
    WEDERHOOR_ASSERT_OK(two.sync());
    EXPECT_EQ(two.conversation(id).messages.size(), 1);
}

TEST_F(SyncTest, AnAnswerThatADeskWithASlowClockPolledStillStandsAfterWhatItAnswers)
{
    auto &one = desk("agent_one");
    const SlowClock slowClock;
    auto &slow = deskWithClock("supervisor_one", slowClock);
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    const CaseId id = caseOf(one, "ann").id;
    // Answered on the platform itself.
    Message ours = m_platform.timeline.last();
    ours.ref.remote.value = QStringLiteral("a1");
    ours.threadRoot.value = ours.inReplyTo.value = QStringLiteral("q1");
    ours.author = {{QStringLiteral("us")}, QStringLiteral("@bank"), QStringLiteral("Bank")};
    ours.createdAt = m_clock.now();
    m_platform.timeline.append(ours);
    sql(root(), "UPDATE wederhoor.channel_lease SET until = '-infinity'");
    const PollReport polled = slow.poll(channel());
    EXPECT_FALSE(polled.error);
    EXPECT_FALSE(polled.polledElsewhere);
    EXPECT_EQ(sql(root(), "SELECT string_agg(remote_id, ' ' ORDER BY created_at) FROM wederhoor.feed").text(0, 0),
              QStringLiteral("q1 a1"));
    auto &two = desk("agent_two");
    ASSERT_EQ(two.conversation(id).messages.size(), 2);
    EXPECT_TRUE(two.conversation(id).messages.last().outbound);
    ReplyRequest late = answer(id);
    late.seen.value = QStringLiteral("q1");
    const Result<OutboxEntry> queued = await(two.desk().reply(late));
    ASSERT_FALSE(queued) << "a second answer";
    EXPECT_EQ(queued.error().kind, ErrorKind::Conflict);
}

TEST_F(SyncTest, AClaimOnOneDeskIsSeenOnTheOtherAndTakenBackByNobody)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    const CaseId id = two.only()->id;
    const Result<Case> claimed = await(one.desk().claim(id));
    WEDERHOOR_ASSERT_OK(claimed);
    EXPECT_EQ(claimed->owner.value, QStringLiteral("agent_one"));
    EXPECT_EQ(teams("owner || status", id), QStringLiteral("agent_oneopen"));
    ASSERT_TRUE(waitUntil([&] { return two.heard(id, QStringLiteral("agent_one"), CaseStatus::Open); }));
    const Result<Case> refused = await(two.desk().claim(id));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
    EXPECT_TRUE(refused.error().detail.contains(QLatin1String("agent_one")));
    for (TeamDeskUnderTest *each : {&one, &two}) {
        ASSERT_TRUE(waitUntil([&] { return count(each->conversation(id), EntryKind::Claim) == 1; }));
    }
    WEDERHOOR_ASSERT_OK(await(one.desk().release(id)));
    ASSERT_TRUE(waitUntil([&] { return two.heard(id, QString(), CaseStatus::New); }));
    WEDERHOOR_EXPECT_OK(await(two.desk().claim(id)));
}

TEST_F(SyncTest, OfTwoDesksThatClaimAtOnceOneHasTheCase)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    for (int round = 0; round < 5; ++round) {
        const QByteArray name = "ann" + QByteArray::number(round);
        mention(name.constData(), name.constData(), "My card does not work");
        (void)one.poll(channel());
        ASSERT_TRUE(waitUntil([&] { return two.cases().size() == round + 1; }));
        const CaseId id = caseOf(two, name.constData()).id;
        const auto first = one.desk().claim(id);
        const auto second = two.desk().claim(id);
        const int granted = (await(first) ? 1 : 0) + (await(second) ? 1 : 0);
        EXPECT_EQ(granted, 1);
    }
}

TEST_F(SyncTest, EveryActOnOneDeskIsOnTheOtherWithItsHistory)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    const CaseId id = two.only()->id;
    WEDERHOOR_ASSERT_OK(await(one.desk().claim(id)));
    WEDERHOOR_ASSERT_OK(await(one.desk().note(id, QStringLiteral("Called the branch"))));
    WEDERHOOR_ASSERT_OK(
        await(one.desk().tag(id, {QStringLiteral("card"), QStringLiteral("vip")}, {QStringLiteral("x")})));
    WEDERHOOR_ASSERT_OK(await(one.desk().setTopic(id, QStringLiteral("cards"))));
    WEDERHOOR_ASSERT_OK(await(one.desk().dismiss(id, DismissReason::Noise)));
    ASSERT_TRUE(waitUntil([&] { return two.heard(id, QStringLiteral("agent_one"), CaseStatus::Dismissed); }));
    ASSERT_TRUE(waitUntil([&] { return two.conversation(id).history.size() == one.conversation(id).history.size(); }));
    const Case there = *two.only();
    EXPECT_EQ(there.tags, (QStringList{QStringLiteral("card"), QStringLiteral("vip")}));
    EXPECT_EQ(there.topic, QStringLiteral("cards"));
    EXPECT_EQ(there.dismissReason, DismissReason::Noise);
    EXPECT_FALSE(there.dueAt);
    QStringList lines;
    for (const CaseHistoryEntry &entry : two.conversation(id).history) {
        lines.append(historyKindName(entry.kind) + QLatin1Char(' ') + entry.by.value + QLatin1Char(' ') + entry.text);
    }
    EXPECT_EQ(
        lines.mid(1),
        (QStringList{QStringLiteral("claim agent_one agent_one"), QStringLiteral("note agent_one Called the branch"),
                     QStringLiteral("tags agent_one +card +vip"), QStringLiteral("topic agent_one cards"),
                     QStringLiteral("dismiss agent_one noise")}));
    // Undone, as the window does it.
    const Case after = await(one.store().caseRows({id}))->first().value;
    Case before = after;
    before.status = CaseStatus::Open;
    before.dismissReason.reset();
    before.resolvedAt.reset();
    WEDERHOOR_ASSERT_OK(await(one.desk().restore(before, after)));
    EXPECT_TRUE(waitUntil([&] { return two.heard(id, QStringLiteral("agent_one"), CaseStatus::Open); }));
}

TEST_F(SyncTest, AnActMadeWhileSeveralOthersAreToldDoesNotClashWithThem)
{
    auto &one = desk("agent_one");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return one.only().has_value(); }));
    const CaseId id = one.only()->id;
    WEDERHOOR_ASSERT_OK(await(one.desk().claim(id)));
    for (int round = 0; round < 20; ++round) {
        // Not awaited one by one: some are told together, and the last one is made meanwhile.
        const QString number = QString::number(round);
        const auto noted = one.desk().note(id, number);
        const auto tagged = one.desk().tag(id, {number}, {});
        const auto named = one.desk().setTopic(id, number);
        WEDERHOOR_ASSERT_OK(await(noted));
        WEDERHOOR_ASSERT_OK(await(tagged));
        WEDERHOOR_ASSERT_OK(await(named));
        WEDERHOOR_ASSERT_OK(await(one.desk().setTopic(id, QStringLiteral("topic ") + number)));
    }
    ASSERT_TRUE(waitUntil(
        [&] { return one.only()->topic == QLatin1String("topic 19") && one.syncer().state().pendingChanges == 0; }));
    EXPECT_EQ(one.only()->topic, QStringLiteral("topic 19"));
    EXPECT_EQ(count(one.conversation(id), EntryKind::Clash), 0);
}

TEST_F(SyncTest, ARowThatCommitsLateIsReadAllTheSame)
{
    auto &two = desk("agent_two");
    openCases(1, 1);
    WEDERHOOR_ASSERT_OK(two.sync());
    const auto insert = [](const char *remote) {
        return QByteArray(
                   "WITH f AS (INSERT INTO wederhoor.feed (channel, instance, remote_id, case_id, side, created_at) "
                   "VALUES ('00000000-0000-0000-0000-0000000000c1', 'fake', '")
            + remote + "', '" + testCase(1).toString().toLatin1()
            + "', 'customer', now()) RETURNING id) INSERT INTO wederhoor.feed_body (feed, channel, payload) SELECT id, "
              "'00000000-0000-0000-0000-0000000000c1', '{\"author_id\": \"customer-1\", \"thread_root\": \"root-1\", "
              "\"text\": \"hello\", \"seen_by\": 1}' FROM f";
    };
    const auto slow = connect(PostgresServer::superuser());
    sql(*slow, "BEGIN");
    sql(*slow, insert("slow"));
    sql(root(), insert("fast"));
    sql(as("agent_one"), "SELECT wederhoor.send_hint('feed', '{}')");
    // What is above the horizon waits, and is looked for again meanwhile.
    EXPECT_FALSE(waitUntil([&] { return !two.conversation(testCase(1)).messages.isEmpty(); }, 500ms));
    sql(*slow, "COMMIT");
    EXPECT_TRUE(waitUntil([&] { return two.conversation(testCase(1)).messages.size() == 2; }, 1500ms))
        << "without another hint, before the net";
}

TEST_F(SyncTest, WhatWasDoneWithoutTheDatabaseIsToldInOrderAndARefusedActStopsNoOther)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    mention("q1", "ann", "My card does not work");
    mention("q2", "bob", "Mine neither");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return two.cases().size() == 2; }));
    const CaseId ann = caseOf(two, "ann").id;
    const CaseId bob = caseOf(two, "bob").id;
    server().stop();
    ASSERT_TRUE(waitUntil([&] { return two.syncer().state().link == TeamState::Link::Away; }));
    EXPECT_TRUE(two.syncer().state().since);
    WEDERHOOR_ASSERT_OK(await(two.desk().claim(ann))) << "work goes on";
    WEDERHOOR_ASSERT_OK(await(two.desk().note(ann, QStringLiteral("Seen"))));
    WEDERHOOR_ASSERT_OK(await(two.desk().resolve(ann)));
    WEDERHOOR_ASSERT_OK(await(two.desk().claim(bob)));
    WEDERHOOR_ASSERT_OK(await(two.desk().setTopic(bob, QStringLiteral("cards"))));
    ASSERT_TRUE(waitUntil([&] { return two.syncer().state().pendingChanges == 5; }));
    WEDERHOOR_ASSERT_OK(server().restart());
    forgetConnections();
    // A colleague is quicker.
    ASSERT_TRUE(waitUntil([&] { return TeamCalls(as("supervisor_one")).claim(ann).has_value(); }));
    ASSERT_TRUE(waitUntil([&] {
        return two.syncer().state().link == TeamState::Link::Connected && two.syncer().state().pendingChanges == 0;
    }));
    const bool theirs = two.heard(ann, QStringLiteral("supervisor_one"), CaseStatus::Open);
    if (theirs) { // else this desk was first, and the colleague's claim came after the case was closed
        EXPECT_GE(count(two.conversation(ann), EntryKind::Clash), 1);
        EXPECT_EQ(count(two.conversation(ann), EntryKind::Note), 1) << "the agent's words stay";
    }
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind = 'note'").number(0, 0), 1);
    EXPECT_EQ(teams("owner || topic", bob), QStringLiteral("agent_twocards"));
    EXPECT_TRUE(waitUntil([&] { return one.heard(bob, QStringLiteral("agent_two"), CaseStatus::Open); }));
}

TEST_F(SyncTest, AClashTakesTheTeamsStateKeepsTheAgentsTextAndIsSaidInTheCase)
{
    auto &one = desk("agent_one");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    auto &two = desk("agent_two");
    const CaseId id = two.only()->id;
    WEDERHOOR_ASSERT_OK(await(two.store().saveDraft({id, DraftKind::Public, QStringLiteral("Dear Ann"), {}, {}})));
    // As an act that was made before the team's word came.
    WEDERHOOR_ASSERT_OK(await(one.desk().setTopic(id, QStringLiteral("cards"))));
    ASSERT_TRUE(waitUntil([&] { return two.only()->topic == QLatin1String("cards"); }));
    const QUuid late = QUuid::createUuid();
    WEDERHOOR_ASSERT_OK(await(two.store().write<void>([&](Transaction &transaction) {
        return TeamTable(transaction.connection())
            .add({late, id, 1, QStringLiteral("topic"), QStringLiteral("mortgage")}, m_clock.now());
    })));
    WEDERHOOR_ASSERT_OK(await(two.desk().note(id, QStringLiteral("Asked twice"))));
    ASSERT_TRUE(waitUntil([&] { return count(two.conversation(id), EntryKind::Clash) == 1; }));
    EXPECT_EQ(two.only()->topic, QStringLiteral("cards"));
    const Conversation there = two.conversation(id);
    ASSERT_EQ(there.drafts.size(), 1);
    EXPECT_EQ(there.drafts.first().text, QStringLiteral("Dear Ann"));
    EXPECT_TRUE(waitUntil([&] { return count(one.conversation(id), EntryKind::Note) == 1; }));
    EXPECT_EQ(count(one.conversation(id), EntryKind::Clash), 0) << "it is nobody else's matter";
}

TEST_F(SyncTest, AfterARestoreEverythingIsReadAnewAndNothingTwice)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    const CaseId id = two.only()->id;
    WEDERHOOR_ASSERT_OK(await(one.desk().claim(id)));
    WEDERHOOR_ASSERT_OK(await(one.desk().note(id, QStringLiteral("Seen"))));
    ASSERT_TRUE(waitUntil([&] { return count(two.conversation(id), EntryKind::Note) == 1; }));
    // As a restore to a moment before: lower versions, another life.
    sql(root(), "ALTER TABLE wederhoor.cases DISABLE TRIGGER stamp_change");
    sql(root(), "UPDATE wederhoor.cases SET version = 1, owner = '', status = 'new'");
    sql(root(), "ALTER TABLE wederhoor.cases ENABLE TRIGGER stamp_change");
    sql(as("admin_one"), "SELECT wederhoor.begin_incarnation()");
    for (TeamDeskUnderTest *each : {&one, &two}) {
        WEDERHOOR_EXPECT_OK(each->sync());
        EXPECT_TRUE(waitUntil([&] { return each->heard(id, QString(), CaseStatus::New); }));
        const Conversation conversation = each->conversation(id);
        EXPECT_EQ(conversation.messages.size(), 1);
        EXPECT_EQ(count(conversation, EntryKind::Note), 1);
        EXPECT_EQ(count(conversation, EntryKind::Claim), 1);
    }
    WEDERHOOR_EXPECT_OK(await(two.desk().claim(id)));
}

TEST_F(SyncTest, AKilledConnectionIsMadeAgainAndNothingIsMissed)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    const CaseId id = two.only()->id;
    sql(root(),
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
        "AND usename = 'agent_two'");
    WEDERHOOR_ASSERT_OK(await(one.desk().claim(id)));
    EXPECT_TRUE(waitUntil([&] { return two.heard(id, QStringLiteral("agent_one"), CaseStatus::Open); }));
    EXPECT_TRUE(waitUntil([&] { return two.syncer().state().link == TeamState::Link::Connected; }));
}

TEST_F(SyncTest, AReplyThatOneDeskReservedNoOtherSends)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    const CaseId id = two.only()->id;
    // Both answer before either has heard of the other.
    const Result<OutboxEntry> first = await(one.desk().reply(answer(id)));
    const Result<OutboxEntry> second = await(two.desk().reply(answer(id)));
    WEDERHOOR_ASSERT_OK(first);
    const Result<int> sentByOne = one.send();
    const Result<int> sentByTwo = two.send();
    EXPECT_EQ(sentByOne.value_or(0) + sentByTwo.value_or(0), 1);
    EXPECT_EQ(m_platform.posts.size(), 1);
    EXPECT_TRUE(waitUntil([&] { return teams("status", id) == QLatin1String("waiting_customer"); }));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.reply_part WHERE state <> 'sent'").number(0, 0), 0);
    for (TeamDeskUnderTest *each : {&one, &two}) {
        EXPECT_TRUE(waitUntil([&] { return each->only()->status == CaseStatus::WaitingCustomer; }));
    }
}

TEST_F(SyncTest, AReplyInDoubtKeepsItsReservationUntilItStandsThere)
{
    auto &one = desk("agent_one");
    auto &two = desk("supervisor_one");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    const CaseId id = two.only()->id;
    // Nobody heard of it, and it is not there yet: it may still arrive.
    m_platform.fates = {{FakePlatform::Fate::LoseBefore, {ErrorKind::Timeout, {}}}};
    const Result<OutboxEntry> queued = await(one.desk().reply(answer(id)));
    WEDERHOOR_ASSERT_OK(queued);
    EXPECT_EQ(one.send().value_or(-1), 0);
    ASSERT_EQ(one.entry(queued->id).state, OutboxState::Queued);
    EXPECT_EQ(sql(root(), "SELECT state FROM wederhoor.reply_part").text(0, 0), QStringLiteral("reserved"));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_one")).takeOver(id, QStringLiteral("urgent")));
    const Result<TeamReservation> other = TeamCalls(as("supervisor_one"))
                                              .reserve({OutboxId{testUuid(77)},
                                                        id,
                                                        false,
                                                        {QStringLiteral("other")},
                                                        2,
                                                        queued->seen,
                                                        QStringLiteral("reply_sent")});
    ASSERT_FALSE(other);
    EXPECT_EQ(refusalOf(other.error()), TeamRefusal::Unsettled);
    // Given back, it goes under its own key.
    sql(root(), "UPDATE wederhoor.cases SET owner = ''");
    sql(root(), "UPDATE wederhoor.send_lease SET until = '-infinity', holder = ''");
    WEDERHOOR_ASSERT_OK(await(one.desk().retryReply(queued->id)));
    ASSERT_TRUE(waitUntil([&] { return one.send().value_or(0) == 1; }));
    ASSERT_EQ(m_platform.posts.size(), 1);
    EXPECT_EQ(m_platform.posts.first().key, queued->key);
}

TEST_F(SyncTest, RepliesWaitWhileTheDatabaseIsAwayAndGoWhenItIsBack)
{
    auto &one = desk("agent_one");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    const CaseId id = one.only()->id;
    server().stop();
    ASSERT_TRUE(waitUntil([&] { return one.syncer().state().link == TeamState::Link::Away; }));
    const Result<OutboxEntry> queued = await(one.desk().reply(answer(id)));
    WEDERHOOR_ASSERT_OK(queued);
    (void)one.send();
    EXPECT_EQ(one.entry(queued->id).state, OutboxState::Queued);
    EXPECT_TRUE(m_platform.posts.isEmpty());
    EXPECT_TRUE(waitUntil([&] { return one.syncer().state().heldReplies == 1; }));
    WEDERHOOR_ASSERT_OK(server().restart());
    forgetConnections();
    ASSERT_TRUE(waitUntil([&] { return one.syncer().state().heldReplies == 0; }));
    ASSERT_TRUE(waitUntil([&] { return one.send().value_or(0) == 1; }));
    EXPECT_EQ(m_platform.posts.size(), 1);
    EXPECT_TRUE(waitUntil([&] { return teams("status", id) == QLatin1String("waiting_customer"); }));
}

TEST_F(SyncTest, TheCustomersAnswerWakesTheCaseOnEveryDesk)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    mention("q1", "ann", "My card does not work");
    (void)one.poll(channel());
    ASSERT_TRUE(waitUntil([&] { return two.only().has_value(); }));
    const CaseId id = two.only()->id;
    WEDERHOOR_ASSERT_OK(await(two.desk().claim(id)));
    WEDERHOOR_ASSERT_OK(await(two.desk().resolve(id)));
    ASSERT_TRUE(waitUntil([&] { return one.only()->status == CaseStatus::Resolved; }));
    mention("q2", "ann", "It still does not work");
    m_platform.timeline.last().threadRoot.value = QStringLiteral("q1");
    m_platform.timeline.last().inReplyTo.value = QStringLiteral("q1");
    m_platform.timeline.last().createdAt = m_clock.now();
    EXPECT_FALSE(one.poll(channel()).error);
    for (TeamDeskUnderTest *each : {&one, &two}) {
        EXPECT_TRUE(waitUntil([&] { return each->heard(id, QStringLiteral("agent_two"), CaseStatus::Open); }));
        EXPECT_TRUE(each->only()->dueAt);
        EXPECT_EQ(each->conversation(id).messages.size(), 2);
    }
}

} // namespace wederhoor::test
