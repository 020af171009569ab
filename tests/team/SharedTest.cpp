#include "core/desk/SharedDesk.h"
#include "core/desk/TemplateDesk.h"
#include "core/store/SharedTable.h"
#include "core/store/TextTables.h"
#include "core/store/Transaction.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;
using State = SharedThing::State;

const QUuid greeting = testUuid(0x51);

Template words(const QString &text, const QString &name = QStringLiteral("Greeting"))
{
    Template value;
    value.id = TemplateId{greeting};
    value.name = name;
    value.text = text;
    return value;
}

SharedThing thing(const Template &value)
{
    SharedThing wanted;
    wanted.id = value.id.value;
    wanted.kind = sharedKind::templates();
    wanted.name = value.name;
    wanted.fields = sharedFields(value);
    return wanted;
}

class SharedTest : public SyncTestBase
{
protected:
    SharedDesk of(TeamDeskUnderTest &desk) { return {desk.store(), m_ids}; }
    [[nodiscard]] static SharedThings known(TeamDeskUnderTest &desk)
    {
        const Result<SharedThings> found = await(desk.store().shared());
        EXPECT_TRUE(found) << ::testing::PrintToString(found ? Error{} : found.error());
        return found.value_or(SharedThings());
    }
    [[nodiscard]] static std::optional<State> state(TeamDeskUnderTest &desk, const QUuid &id = greeting)
    {
        const SharedThings all = known(desk);
        const SharedThing *found = all.find(id);
        return found == nullptr ? std::nullopt : std::optional(found->state);
    }
    /// The text of the template that a reply on this desk would begin with.
    [[nodiscard]] static QString inUse(TeamDeskUnderTest &desk, const QString &name = QStringLiteral("Greeting"))
    {
        const Result<QList<Template>> all = await(desk.store().templates());
        EXPECT_TRUE(all) << ::testing::PrintToString(all ? Error{} : all.error());
        for (const Template &value : all.value_or(QList<Template>())) {
            if (value.name == name) {
                return value.text;
            }
        }
        return {};
    }
    [[nodiscard]] bool hears(TeamDeskUnderTest &desk, const QString &text)
    {
        return waitUntil([&] { return inUse(desk) == text; });
    }

    RandomIdMaker m_ids{m_clock};
};

} // namespace

TEST_F(SharedTest, WhatAnAgentSharesIsOnTheOthersDesksAndSaysWhoMadeIt)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    WEDERHOOR_ASSERT_OK(await(of(one).save(thing(words(QStringLiteral("Hello"))))));
    EXPECT_EQ(inUse(one), QStringLiteral("Hello")) << "one's own change is seen at once";
    ASSERT_TRUE(hears(two, QStringLiteral("Hello")));
    ASSERT_TRUE(waitUntil([&] { return state(one) == State::Team; }));
    const SharedThings there = known(two);
    ASSERT_NE(there.find(greeting), nullptr);
    EXPECT_EQ(there.find(greeting)->changedBy.value, QStringLiteral("agent_one"));
    EXPECT_EQ(there.find(greeting)->version, 1);
    EXPECT_FALSE(there.mayEdit(*there.find(greeting))) << "it is agent_one's";
    EXPECT_TRUE(known(one).mayEdit(*known(one).find(greeting)));
    EXPECT_EQ(there.nameOf(AgentId{QStringLiteral("agent_one")}),
              sql(root(), "SELECT display_name FROM wederhoor.member WHERE name = 'agent_one'").text(0, 0));
}

TEST_F(SharedTest, ATraineesProposalIsUsedByNobodyUntilASupervisorApprovesIt)
{
    auto &trainee = desk("trainee_one");
    auto &judge = desk("supervisor_one");
    WEDERHOOR_ASSERT_OK(await(of(trainee).save(thing(words(QStringLiteral("Hi there"))))));
    ASSERT_TRUE(waitUntil([&] { return known(judge).proposals.size() == 1; }));
    const SharedProposal proposal = known(judge).proposals.first();
    EXPECT_EQ(proposal.author.value, QStringLiteral("trainee_one"));
    EXPECT_EQ(state(trainee), State::Proposed);
    EXPECT_EQ(inUse(trainee), QString());
    EXPECT_EQ(inUse(judge), QString());
    EXPECT_EQ(await(of(trainee).approve(proposal.id)).error().kind, ErrorKind::Forbidden);

    WEDERHOOR_ASSERT_OK(await(of(judge).approve(proposal.id)));
    ASSERT_TRUE(hears(trainee, QStringLiteral("Hi there")));
    ASSERT_TRUE(waitUntil([&] { return state(trainee) == State::Team; }));
    EXPECT_EQ(known(trainee).find(greeting)->changedBy.value, QStringLiteral("trainee_one"));
    EXPECT_EQ(known(trainee).find(greeting)->approvedBy.value, QStringLiteral("supervisor_one"));
    EXPECT_EQ(sql(root(), "SELECT actor || ' ' || proposed_by FROM wederhoor.document_history").text(0, 0),
              QStringLiteral("supervisor_one trainee_one"));
    EXPECT_TRUE(waitUntil([&] { return known(judge).proposals.isEmpty(); }));
}

TEST_F(SharedTest, AProposalIsTakenBackByItsAuthorAloneAndNobodyIsAskedAboutItAnyMore)
{
    auto &trainee = desk("trainee_one");
    auto &judge = desk("supervisor_one");
    EXPECT_EQ(await(of(trainee).withdraw(greeting)).error().kind, ErrorKind::NotFound);
    WEDERHOOR_ASSERT_OK(await(of(trainee).save(thing(words(QStringLiteral("Hi there"))))));
    ASSERT_TRUE(waitUntil([&] { return known(judge).proposals.size() == 1; }));
    EXPECT_EQ(await(of(judge).withdraw(greeting)).error().kind, ErrorKind::NotFound) << "it is not the judge's";
    WEDERHOOR_ASSERT_OK(await(of(trainee).withdraw(greeting)));
    EXPECT_EQ(state(trainee), std::nullopt) << "seen at once";
    ASSERT_TRUE(waitUntil([&] { return known(judge).proposals.isEmpty(); }));
    EXPECT_EQ(sql(root(), "SELECT state FROM wederhoor.document_proposal").text(0, 0), QStringLiteral("withdrawn"));
    EXPECT_EQ(
        sql(root(), "SELECT actor || ' ' || detail FROM wederhoor.audit WHERE act = 'proposal_withdrawn'").text(0, 0),
        QStringLiteral("trainee_one template: Greeting"));
    WEDERHOOR_ASSERT_OK(trainee.sync());
    EXPECT_EQ(state(trainee), std::nullopt) << "and stays gone";
    WEDERHOOR_ASSERT_OK(await(of(trainee).save(thing(words(QStringLiteral("Hello"))))));
    EXPECT_TRUE(waitUntil([&] { return known(judge).proposals.size() == 1; })) << "it may be proposed anew";
}

TEST_F(SharedTest, WhatIsTakenBackBeforeTheTeamHeardOfItIsNeverProposed)
{
    auto &trainee = desk("trainee_one");
    trainee.away();
    WEDERHOOR_ASSERT_OK(await(of(trainee).save(thing(words(QStringLiteral("Hi there"))))));
    EXPECT_EQ(state(trainee), State::Proposed);
    WEDERHOOR_ASSERT_OK(await(of(trainee).withdraw(greeting)));
    trainee.begin();
    WEDERHOOR_ASSERT_OK(trainee.sync());
    EXPECT_EQ(state(trainee), std::nullopt);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.document_proposal").number(0, 0), 0);
}

TEST_F(SharedTest, OfATakingBackAndAnApprovalTheFirstHoldsAndTheOtherIsTold)
{
    auto &trainee = desk("trainee_one");
    auto &judge = desk("supervisor_one");
    const auto propose = [&] {
        ASSERT_TRUE(await(of(trainee).save(thing(words(QStringLiteral("Hi there"))))));
        ASSERT_TRUE(waitUntil([&] { return known(judge).proposals.size() == 1; }));
    };
    propose();
    judge.away();
    WEDERHOOR_ASSERT_OK(await(of(trainee).withdraw(greeting)));
    WEDERHOOR_ASSERT_OK(trainee.sync());
    WEDERHOOR_ASSERT_OK(await(of(judge).approve(known(judge).proposals.first().id)));
    judge.begin();
    ASSERT_TRUE(waitUntil([&] { return state(judge) == State::TakenBack; }));
    EXPECT_EQ(known(judge).find(greeting)->judgedBy.value, QStringLiteral("trainee_one"));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.document").number(0, 0), 0) << "nothing was approved";
    WEDERHOOR_ASSERT_OK(await(of(judge).takeTeams(greeting)));
    EXPECT_EQ(state(judge), std::nullopt) << "once it was read";

    propose();
    trainee.away();
    WEDERHOOR_ASSERT_OK(await(of(judge).approve(known(judge).proposals.first().id)));
    ASSERT_TRUE(waitUntil([&] { return inUse(judge) == QStringLiteral("Hi there"); }));
    WEDERHOOR_ASSERT_OK(await(of(trainee).withdraw(greeting)));
    trainee.begin();
    ASSERT_TRUE(waitUntil([&] { return state(trainee) == State::TooLate; }));
    EXPECT_EQ(known(trainee).find(greeting)->judgedBy.value, QStringLiteral("supervisor_one"));
    EXPECT_EQ(inUse(trainee), QStringLiteral("Hi there")) << "the team's holds";
    WEDERHOOR_ASSERT_OK(await(of(trainee).takeTeams(greeting)));
    EXPECT_EQ(state(trainee), State::Team);
}

TEST_F(SharedTest, AReturnedProposalSaysWhyAndMayBeProposedAnew)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    auto &judge = desk("supervisor_one");
    WEDERHOOR_ASSERT_OK(await(of(one).save(thing(words(QStringLiteral("Hello"))))));
    ASSERT_TRUE(hears(two, QStringLiteral("Hello")));
    // Another's template: proposed, not written.
    WEDERHOOR_ASSERT_OK(await(of(two).save(thing(words(QStringLiteral("Hello!!!"))))));
    ASSERT_TRUE(waitUntil([&] { return known(judge).proposals.size() == 1; }));
    WEDERHOOR_ASSERT_OK(
        await(of(judge).giveBack(known(judge).proposals.first().id, QStringLiteral("One mark is enough"))));
    ASSERT_TRUE(waitUntil([&] { return state(two) == State::Returned; }));
    EXPECT_EQ(known(two).find(greeting)->why, QStringLiteral("One mark is enough"));
    EXPECT_EQ(known(two).find(greeting)->judgedBy.value, QStringLiteral("supervisor_one"));
    EXPECT_EQ(inUse(two), QStringLiteral("Hello"));

    WEDERHOOR_ASSERT_OK(await(of(two).save(thing(words(QStringLiteral("Hello!"))))));
    EXPECT_EQ(state(two), State::Proposed);
    ASSERT_TRUE(waitUntil([&] { return known(judge).proposals.size() == 1; }));
    WEDERHOOR_ASSERT_OK(await(of(judge).approve(known(judge).proposals.first().id)));
    ASSERT_TRUE(hears(one, QStringLiteral("Hello!")));
    ASSERT_TRUE(waitUntil([&] { return state(two) == State::Team; }));
}

TEST_F(SharedTest, OfTwoChangesOverTheSameVersionTheSecondIsAskedAboutAndNeitherIsLost)
{
    auto &one = desk("supervisor_one");
    WEDERHOOR_ASSERT_OK(await(of(one).save(thing(words(QStringLiteral("Hello"))))));
    ASSERT_TRUE(waitUntil([&] { return state(one) == State::Team; }));
    // Away: what the second supervisor knows is what it had when it was last here.
    auto &two = desk("supervisor_two");
    ASSERT_TRUE(hears(two, QStringLiteral("Hello")));
    two.away();
    WEDERHOOR_ASSERT_OK(await(of(two).save(thing(words(QStringLiteral("Good day"))))));
    EXPECT_EQ(inUse(two), QStringLiteral("Good day")) << "it works without the database";
    WEDERHOOR_ASSERT_OK(await(of(one).save(thing(words(QStringLiteral("Good morning"))))));
    ASSERT_TRUE(waitUntil([&] { return state(one) == State::Team; }));
    two.begin();
    ASSERT_TRUE(waitUntil([&] { return state(two) == State::Clash; }));
    const SharedThings clashed = known(two);
    EXPECT_EQ(clashed.find(greeting)->fields.value(QStringLiteral("text")).toString(), QStringLiteral("Good morning"));
    EXPECT_EQ(clashed.find(greeting)->ownFields.value(QStringLiteral("text")).toString(), QStringLiteral("Good day"));
    EXPECT_EQ(clashed.find(greeting)->changedBy.value, QStringLiteral("supervisor_one"));
    EXPECT_EQ(inUse(two), QStringLiteral("Good morning")) << "the team's holds until a person answers";

    WEDERHOOR_ASSERT_OK(await(of(two).keepMine(greeting)));
    ASSERT_TRUE(hears(one, QStringLiteral("Good day")));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.document_history").number(0, 0), 3);
}

TEST_F(SharedTest, ANameThatTheTeamHasIsSaidAndTheTeamsMayBeTaken)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    two.away();
    WEDERHOOR_ASSERT_OK(await(of(one).save(thing(words(QStringLiteral("Hello"))))));
    ASSERT_TRUE(waitUntil([&] { return state(one) == State::Team; }));
    Template other = words(QStringLiteral("Hey"));
    other.id = TemplateId{testUuid(0x52)};
    WEDERHOOR_ASSERT_OK(await(of(two).save(thing(other))));
    two.begin();
    ASSERT_TRUE(waitUntil([&] { return state(two, other.id.value) == State::NameTaken; }));
    ASSERT_TRUE(hears(two, QStringLiteral("Hello")));
    WEDERHOOR_ASSERT_OK(await(of(two).takeTeams(other.id.value)));
    EXPECT_EQ(state(two, other.id.value), std::nullopt);
    other.name = QStringLiteral("greeting of the evening");
    WEDERHOOR_EXPECT_OK(await(of(two).save(thing(other))));
    ASSERT_TRUE(waitUntil([&] { return inUse(one, other.name) == QStringLiteral("Hey"); }));
}

TEST_F(SharedTest, OnesOwnTemplateStaysOnesOwnUntilItIsShared)
{
    auto &one = desk("agent_one");
    auto &two = desk("agent_two");
    TemplateDesk templates(one.store(), m_ids);
    const Template own = words(QStringLiteral("Only mine"));
    WEDERHOOR_ASSERT_OK(await(templates.save(own)));
    WEDERHOOR_ASSERT_OK(one.sync());
    WEDERHOOR_ASSERT_OK(two.sync());
    EXPECT_EQ(inUse(two), QString());
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.document").number(0, 0), 0);
    WEDERHOOR_ASSERT_OK(await(of(one).save(thing(own))));
    ASSERT_TRUE(hears(two, QStringLiteral("Only mine")));
    EXPECT_EQ(await(one.store().templates()).value_or(QList<Template>()).size(), 1) << "it is there once";
    // From now on its change is the team's, by the same act as before.
    WEDERHOOR_ASSERT_OK(await(templates.save(words(QStringLiteral("Ours")))));
    ASSERT_TRUE(hears(two, QStringLiteral("Ours")));
    WEDERHOOR_ASSERT_OK(await(templates.remove(own.id)));
    ASSERT_TRUE(hears(two, QString()));
    EXPECT_TRUE(sql(root(), "SELECT deleted FROM wederhoor.document").flag(0, 0));
}

TEST_F(SharedTest, AKindOfALaterProgramIsKeptWithFieldsThatThisOneDoesNotKnow)
{
    auto &judge = desk("supervisor_one");
    auto &agent = desk("agent_one");
    const QUuid id = testUuid(0x60);
    sql(as("supervisor_one"),
        "SELECT wederhoor.put_document($1, 'of_a_later_program', 'Sunday', NULL, NULL, '{\"from\": 9, \"new\": [1]}')",
        {teamValue(id)});
    WEDERHOOR_ASSERT_OK(agent.sync());
    ASSERT_NE(known(agent).find(id), nullptr);
    EXPECT_EQ(known(agent).find(id)->fields.value(QStringLiteral("from")).toInt(), 9);
    WEDERHOOR_ASSERT_OK(judge.sync());
    SharedThing wanted = *known(judge).find(id);
    wanted.fields = {{QStringLiteral("from"), 10}};
    WEDERHOOR_ASSERT_OK(await(of(judge).save(wanted)));
    ASSERT_TRUE(waitUntil([&] { return known(agent).find(id)->fields.value(QStringLiteral("from")).toInt() == 10; }));
    EXPECT_TRUE(known(agent).find(id)->fields.contains(QStringLiteral("new")));
    EXPECT_EQ(await(of(agent).save(wanted)).error().kind, ErrorKind::Forbidden) << "an agent only reads that kind";
}

TEST_F(SharedTest, TeamTagsAreOfferedAndATeamSignatureSignsOnEachDesk)
{
    auto &judge = desk("supervisor_one");
    auto &agent = desk("agent_one");
    SharedThing tag;
    tag.kind = sharedKind::tags();
    tag.name = QStringLiteral("card-lost");
    WEDERHOOR_ASSERT_OK(await(of(judge).save(tag)));
    const SignatureRule rule{{}, {}, QStringLiteral("^{{agent.name}} of the team")};
    SharedThing signature;
    signature.id = sharedSignatureId(rule);
    signature.kind = sharedKind::signatures();
    signature.name = sharedSignatureName(rule);
    signature.fields = sharedFields(rule);
    WEDERHOOR_ASSERT_OK(await(of(judge).save(signature)));
    ASSERT_TRUE(waitUntil([&] {
        return await(agent.store().knownValues()).value_or(KnownValues()).tags.contains(tag.name)
            && await(agent.store().signatures()).value_or(QList<SignatureRule>()).contains(rule);
    }));
}

TEST_F(SharedTest, AnInboxThatLeavesItsTeamHasItsOwnAgainAndNothingOfTheTeams)
{
    auto &one = desk("agent_one");
    TemplateDesk templates(one.store(), m_ids);
    WEDERHOOR_ASSERT_OK(await(templates.save(words(QStringLiteral("Mine")))));
    WEDERHOOR_ASSERT_OK(await(of(one).save(thing(words(QStringLiteral("Ours"))))));
    ASSERT_TRUE(waitUntil([&] { return state(one) == State::Team; }));
    one.away();
    WEDERHOOR_ASSERT_OK(await(
        one.store().write<void>([](Transaction &transaction) { return TeamTable(transaction.connection()).leave(); })));
    EXPECT_EQ(inUse(one), QStringLiteral("Mine"));
    EXPECT_EQ(known(one), SharedThings());
}

} // namespace wederhoor::test
