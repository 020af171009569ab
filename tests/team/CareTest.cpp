#include "core/desk/CallbackDesk.h"
#include "core/desk/IdentityDesk.h"
#include "core/desk/SharedDesk.h"
#include "core/desk/ThingDesk.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

/// What was made sure of a customer, and the calls they are promised, between desks.
class TeamCareTest : public SyncTestBase
{
protected:
    CallbackDesk calls(TeamDeskUnderTest &desk) { return {desk.store(), m_clock, m_ids, desk.desk()}; }
    IdentityDesk identity(TeamDeskUnderTest &desk) { return {desk.store(), m_clock, desk.desk()}; }
    [[nodiscard]] CallbackWish wish() const
    {
        return {QStringLiteral("06 12345678"), m_clock.now() + 1h, m_clock.now() + 3h, QStringLiteral("Lost card"), {}};
    }
    /// One act told as a desk tells it; what came of it.
    QString told(const char *member, const CaseId &id, const char *kind, const QString &value)
    {
        return sql(as(member),
                   "SELECT outcome FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], ARRAY[$1::uuid], "
                   "'{NULL}', ARRAY[$2], ARRAY[$3])",
                   {teamValue(id.value), QByteArray(kind), value.toUtf8()})
            .text(0, 0);
    }

    SystemClock m_clock;
    RandomIdMaker m_ids{m_clock};
};

} // namespace

TEST_F(TeamCareTest, ACheckOnOneDeskHoldsOnTheOther)
{
    TeamDeskUnderTest &one = desk("agent_one");
    TeamDeskUnderTest &two = desk("agent_two");
    mention("m1", "samira", "My card?");
    EXPECT_FALSE(one.poll(channel()).error);
    WEDERHOOR_ASSERT_OK(one.sync());
    WEDERHOOR_ASSERT_OK(two.sync());
    ASSERT_TRUE(one.only() && two.only());
    const CaseId id = one.only()->id;
    WEDERHOOR_ASSERT_OK(await(identity(one).check(id, QStringLiteral("callback"), m_clock.now() + 1h, {})));
    WEDERHOOR_ASSERT_OK(one.sync());
    WEDERHOOR_ASSERT_OK(two.sync());
    const Result<IdentityStanding> there = await(identity(two).standing(id));
    WEDERHOOR_ASSERT_OK(there);
    ASSERT_TRUE(there->valid.has_value());
    EXPECT_EQ(there->valid->how, QStringLiteral("callback"));
    EXPECT_EQ(there->valid->by.value, QStringLiteral("agent_one"));
    WEDERHOOR_ASSERT_OK(await(identity(two).withdraw(id)));
    WEDERHOOR_ASSERT_OK(two.sync());
    WEDERHOOR_ASSERT_OK(one.sync());
    EXPECT_EQ(await(identity(one).standing(id)).value(), IdentityStanding());
}

TEST_F(TeamCareTest, ACallAskedForOnOneDeskIsMadeOnTheOther)
{
    TeamDeskUnderTest &one = desk("agent_one");
    TeamDeskUnderTest &two = desk("agent_two");
    mention("m1", "samira", "My card?");
    EXPECT_FALSE(one.poll(channel()).error);
    WEDERHOOR_ASSERT_OK(one.sync());
    WEDERHOOR_ASSERT_OK(two.sync());
    ASSERT_TRUE(one.only().has_value());
    const Result<CallbackRequest> asked = await(calls(one).ask(one.only()->id, wish()));
    WEDERHOOR_ASSERT_OK(asked);
    WEDERHOOR_ASSERT_OK(one.sync());
    WEDERHOOR_ASSERT_OK(two.sync());
    const Result<CallbackRequest> there = await(calls(two).find(asked->reference));
    WEDERHOOR_ASSERT_OK(there);
    EXPECT_EQ(there->number, QStringLiteral("+31612345678"));
    EXPECT_EQ(there->by.value, QStringLiteral("agent_one"));
    WEDERHOOR_ASSERT_OK(await(calls(two).mark(asked->reference, CallbackRequest::State::Called)));
    WEDERHOOR_ASSERT_OK(two.sync());
    WEDERHOOR_ASSERT_OK(one.sync());
    const CallbackRequest done = await(calls(one).find(asked->reference)).value();
    EXPECT_EQ(done.state, CallbackRequest::State::Called);
    EXPECT_EQ(done.changedBy.value, QStringLiteral("agent_two"));
}

TEST_F(TeamCareTest, AReferenceIsOneCallsInTheWholeTeam)
{
    openCases(1, 2);
    const QString asked = QStringLiteral("{\"reference\":\"7K3M-2Q9X\",\"state\":\"asked\"}");
    const QString called = QStringLiteral("{\"reference\":\"7K3M-2Q9X\",\"state\":\"called\"}");
    EXPECT_EQ(told("agent_one", testCase(2), "callback", called), QStringLiteral("refused")) << "nobody asked for it";
    EXPECT_EQ(told("agent_one", testCase(1), "callback", asked), QStringLiteral("done"));
    EXPECT_EQ(told("agent_two", testCase(2), "callback", asked), QStringLiteral("refused"));
    EXPECT_EQ(told("agent_two", testCase(2), "callback_number", called), QStringLiteral("refused"));
    EXPECT_EQ(told("agent_two", testCase(1), "callback", called), QStringLiteral("done"));
    EXPECT_EQ(told("agent_two", testCase(1), "callback", QStringLiteral("no JSON")), QStringLiteral("invalid"));
    EXPECT_EQ(told("agent_two", testCase(1), "callback", QStringLiteral("{}")), QStringLiteral("invalid"));
}

TEST_F(TeamCareTest, TheNumberGoesBeforeWhatElseWasNotedAndTheChainHolds)
{
    replaceClock();
    openCases(1, 1);
    EXPECT_EQ(told("agent_one", testCase(1), "callback", QStringLiteral("{\"reference\":\"R\",\"state\":\"asked\"}")),
              QStringLiteral("done"));
    EXPECT_EQ(told("agent_one", testCase(1), "callback_number",
                   QStringLiteral("{\"reference\":\"R\",\"number\":\"+31612345678\"}")),
              QStringLiteral("done"));
    EXPECT_EQ(told("agent_one", testCase(1), "note", QStringLiteral("A note")), QStringLiteral("done"));
    EXPECT_EQ(told("agent_one", testCase(1), "status", QStringLiteral("resolved")), QStringLiteral("done"));
    const auto numbers = [this] {
        return sql(root(), "SELECT count(*) FROM wederhoor.history_text WHERE words LIKE '%612345678%'").number(0, 0);
    };
    advanceClock(24h * 14);
    sql(as("admin_one"), "SELECT * FROM wederhoor.apply_retention(100)");
    EXPECT_EQ(numbers(), 1);
    advanceClock(1s);
    EXPECT_EQ(sql(as("admin_one"), "SELECT notes FROM wederhoor.apply_retention(100)").number(0, 0), 1);
    EXPECT_EQ(numbers(), 0);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history_text WHERE words = 'A note'").number(0, 0), 1);
    EXPECT_EQ(sql(as("supervisor_one"), "SELECT count(*) FROM wederhoor.verify_history(NULL)").number(0, 0), 0);
}

TEST_F(TeamCareTest, AMacroIsProposedApprovedAndThenEverybodysWithWhatItDoes)
{
    TeamDeskUnderTest &trainee = desk("trainee_one");
    TeamDeskUnderTest &supervisor = desk("supervisor_one");
    Template macro;
    macro.name = QStringLiteral("Card lost");
    macro.acts = {{TemplateAct::Kind::Tag, QStringLiteral("card")}, {TemplateAct::Kind::Resolve, {}}};
    SharedThing wanted;
    wanted.kind = sharedKind::templates();
    wanted.name = macro.name;
    wanted.fields = sharedFields(macro);
    WEDERHOOR_ASSERT_OK(await(SharedDesk(trainee.store(), m_ids).save(wanted)));
    WEDERHOOR_ASSERT_OK(trainee.sync());
    WEDERHOOR_ASSERT_OK(supervisor.sync());
    const SharedThings known = await(supervisor.store().shared()).value();
    ASSERT_EQ(known.proposals.size(), 1);
    EXPECT_EQ(sharedTemplate({}, {}, known.proposals.first().fields).acts, macro.acts) << "seen before it is approved";
    WEDERHOOR_ASSERT_OK(await(SharedDesk(supervisor.store(), m_ids).approve(known.proposals.first().id)));
    WEDERHOOR_ASSERT_OK(supervisor.sync());
    TeamDeskUnderTest &agent = desk("agent_one");
    WEDERHOOR_ASSERT_OK(agent.sync());
    const QList<Template> templates = await(agent.store().templates()).value();
    ASSERT_EQ(templates.size(), 1);
    EXPECT_EQ(templates.first().acts, macro.acts);
}

TEST_F(TeamCareTest, AWayThatASupervisorAddsIsEverybodysAndATraineeAddsNone)
{
    TeamDeskUnderTest &supervisor = desk("supervisor_one");
    TeamDeskUnderTest &trainee = desk("trainee_one");
    ThingDesk theirs(supervisor.store(), m_ids);
    WEDERHOOR_ASSERT_OK(await(theirs.save(identityWayThing({QStringLiteral("Video call"), 15min}))));
    WEDERHOOR_ASSERT_OK(supervisor.sync());
    WEDERHOOR_ASSERT_OK(trainee.sync());
    EXPECT_TRUE(await(identity(trainee).ways())->contains(IdentityWay{QStringLiteral("Video call"), 15min}));
    ThingDesk own(trainee.store(), m_ids);
    const Result<void> refused = await(own.save(identityWayThing({QStringLiteral("Guess"), 15min})));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Forbidden);
    EXPECT_FALSE(await(identity(trainee).ways())->contains(IdentityWay{QStringLiteral("Guess"), 15min}));
}

} // namespace wederhoor::test
