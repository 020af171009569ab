#include "core/desk/IdentityDesk.h"
#include "core/desk/KnowledgeDesk.h"
#include "core/desk/MandateDesk.h"
#include "core/desk/SharedDesk.h"
#include "core/desk/TemplateDesk.h"
#include "core/desk/TemplateFile.h"
#include "core/desk/ThingDesk.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

const QUuid greeting = testUuid(0x51);
const QUuid team = testUuid(0xd1);
const QUuid otherTeam = testUuid(0xd2);
const QUuid hub = testUuid(0xf2);

SharedThing templateOf(const QString &text, const QUuid &scope, const QUuid &id = greeting)
{
    Template value;
    value.text = text;
    SharedThing wanted;
    wanted.id = id;
    wanted.kind = sharedKind::templates();
    wanted.name = QStringLiteral("Greeting");
    wanted.fields = sharedFields(value);
    wanted.scope = scope;
    return wanted;
}

/// Things of one team or hub, between desks of two teams.
class ScopesTest : public SyncTestBase
{
protected:
    SharedDesk of(TeamDeskUnderTest &desk) { return {desk.store(), m_ids}; }
    [[nodiscard]] static SharedThings known(TeamDeskUnderTest &desk)
    {
        return await(desk.store().shared()).value_or(SharedThings());
    }
    /// The texts of the templates of that name on this desk, in the order in which they are found.
    [[nodiscard]] static QStringList texts(TeamDeskUnderTest &desk)
    {
        QStringList found;
        for (const Template &value : await(desk.store().templates()).value_or(QList<Template>())) {
            if (value.name == u"Greeting") {
                found.append(value.text);
            }
        }
        return found;
    }
    [[nodiscard]] static bool hears(TeamDeskUnderTest &desk, const QStringList &wanted)
    {
        return waitUntil([&] { return texts(desk) == wanted; });
    }
    [[nodiscard]] bool isSeenBy(const char *member)
    {
        return sql(as(member), "SELECT * FROM wederhoor.document WHERE id = $1", {teamValue(greeting)}).count() > 0
            || sql(as(member), "SELECT * FROM wederhoor.document_history WHERE document = $1", {teamValue(greeting)})
                   .count()
            > 0;
    }
    void join(const QUuid &group, const char *member, bool belongs)
    {
        sql(as("admin_one"), "SELECT wederhoor.put_team_member($1, $2, $3)",
            {teamValue(group), QByteArray(member), teamFlag(belongs)});
        sql(as("admin_one"), "SELECT wederhoor.send_hint('teams', '{}')");
    }

    RandomIdMaker m_ids{m_clock};
};

} // namespace

TEST_F(ScopesTest, AThingOfATeamIsOnItsMembersDesksAndNobodyElseSeesIt)
{
    auto &lead = desk("supervisor_one");
    auto &colleague = desk("agent_two");
    auto &elsewhere = desk("agent_elsewhere");
    ASSERT_TRUE(waitUntil([&] { return known(lead).scopes.size() == 1; }));
    EXPECT_EQ(known(lead).scopes.first().name, QStringLiteral("Team"));
    EXPECT_FALSE(known(lead).scopes.first().isHub);
    WEDERHOOR_ASSERT_OK(await(of(lead).save(templateOf(QStringLiteral("Ours"), team))));
    ASSERT_TRUE(hears(colleague, {QStringLiteral("Ours")}));
    WEDERHOOR_ASSERT_OK(elsewhere.sync());
    EXPECT_EQ(texts(elsewhere), QStringList());
    EXPECT_FALSE(isSeenBy("agent_elsewhere"));
    EXPECT_TRUE(isSeenBy("admin_one")) << "an administrator sees what all teams have";
    EXPECT_EQ(refused(as("agent_elsewhere"), "SELECT wederhoor.put_document_v2($1, 'tag', 'x', $2, NULL, '{}')",
                      {teamValue(testUuid(0x99)), teamValue(team)})
                  .kind,
              ErrorKind::Forbidden)
        << "nobody writes into another team";
    // The other team may have one of the same name.
    WEDERHOOR_ASSERT_OK(await(of(elsewhere).save(templateOf(QStringLiteral("Theirs"), otherTeam, testUuid(0x52)))));
    ASSERT_TRUE(waitUntil([&] { return sql(root(), "SELECT count(*) FROM wederhoor.document").number(0, 0) == 2; }));
}

TEST_F(ScopesTest, AThingThatIsGivenToAnotherTeamLeavesTheDesksThatHaveItNoMore)
{
    join(otherTeam, "supervisor_one", true);
    auto &lead = desk("supervisor_one");
    auto &agent = desk("agent_one");
    auto &elsewhere = desk("agent_elsewhere");
    ASSERT_TRUE(waitUntil([&] { return known(lead).scopes.size() == 2; }));
    WEDERHOOR_ASSERT_OK(await(of(lead).save(templateOf(QStringLiteral("Hello"), {}))));
    ASSERT_TRUE(hears(agent, {QStringLiteral("Hello")}));
    ASSERT_TRUE(hears(elsewhere, {QStringLiteral("Hello")}));
    ASSERT_TRUE(waitUntil([&] { return known(lead).find(greeting)->state == SharedThing::State::Team; }));
    WEDERHOOR_ASSERT_OK(await(of(lead).save(templateOf(QStringLiteral("Hello"), otherTeam))));
    ASSERT_TRUE(hears(agent, {}));
    EXPECT_EQ(known(agent).find(greeting), nullptr);
    ASSERT_TRUE(waitUntil([&] { return known(elsewhere).find(greeting)->scope == otherTeam; }));
    EXPECT_EQ(texts(elsewhere), QStringList{QStringLiteral("Hello")});
    EXPECT_EQ(texts(lead), QStringList{QStringLiteral("Hello")}) << "of both teams";
    EXPECT_FALSE(isSeenBy("agent_one"));
    const TeamRows left = sql(as("agent_one"), "SELECT name, body FROM wederhoor.document");
    ASSERT_EQ(left.count(), 1);
    EXPECT_EQ(left.text(0, 0), QString()) << "what tells that it is gone says nothing of it";
}

TEST_F(ScopesTest, WhoJoinsATeamHasItsThingsAndWhoLeavesItHasThemNoMore)
{
    auto &elsewhere = desk("agent_elsewhere");
    auto &agent = desk("agent_one");
    WEDERHOOR_ASSERT_OK(await(of(elsewhere).save(templateOf(QStringLiteral("Theirs"), otherTeam))));
    ASSERT_TRUE(waitUntil([&] { return sql(root(), "SELECT count(*) FROM wederhoor.document").number(0, 0) == 1; }));
    WEDERHOOR_ASSERT_OK(agent.sync());
    EXPECT_EQ(texts(agent), QStringList());
    join(otherTeam, "agent_one", true);
    ASSERT_TRUE(hears(agent, {QStringLiteral("Theirs")}));
    join(otherTeam, "agent_one", false);
    ASSERT_TRUE(hears(agent, {}));
    EXPECT_EQ(known(agent).find(greeting), nullptr);
}

TEST_F(ScopesTest, AHubsThingIsThatOfAllTeamsBelowItAndATeamsComesBeforeItsHubsBeforeEverybodys)
{
    sql(as("admin_one"), "SELECT wederhoor.put_hub($1, $2, 'Belgium')", {teamValue(hub), teamValue(testUuid(0xf1))});
    sql(as("admin_one"), "SELECT wederhoor.put_team($1, $2, 'Other team', '{agent_elsewhere}', $3)",
        {teamValue(otherTeam), teamValue(hub), teamArray(QList<QUuid>{otherChannel().value})});
    auto &elsewhere = desk("agent_elsewhere");
    auto &agent = desk("agent_one");
    ASSERT_TRUE(waitUntil([&] { return known(elsewhere).scopes.size() == 2; }));
    EXPECT_EQ(known(elsewhere).scopes.first().name, QStringLiteral("Belgium"));
    EXPECT_TRUE(known(elsewhere).scopes.first().isHub);
    EXPECT_EQ(known(elsewhere).scopes.last().depth, 2);
    WEDERHOOR_ASSERT_OK(await(of(elsewhere).save(templateOf(QStringLiteral("Of the hub"), hub))));
    WEDERHOOR_ASSERT_OK(await(of(agent).save(templateOf(QStringLiteral("Of all"), {}, testUuid(0x52)))));
    WEDERHOOR_ASSERT_OK(
        await(of(elsewhere).save(templateOf(QStringLiteral("Of the team"), otherTeam, testUuid(0x53)))));
    ASSERT_TRUE(
        hears(elsewhere, {QStringLiteral("Of the team"), QStringLiteral("Of the hub"), QStringLiteral("Of all")}));
    ASSERT_TRUE(hears(agent, {QStringLiteral("Of all")}));

    const SignatureRule ofAll{{}, {}, QStringLiteral("^all")};
    const SignatureRule ofHub{{}, {}, QStringLiteral("^hub")};
    for (const auto &[rule, scope] : {std::pair(ofAll, QUuid()), std::pair(ofHub, hub)}) {
        SharedThing signature;
        signature.id = sharedSignatureId(rule, scope);
        signature.kind = sharedKind::signatures();
        signature.name = sharedSignatureName(rule);
        signature.fields = sharedFields(rule);
        signature.scope = scope;
        WEDERHOOR_ASSERT_OK(await(of(elsewhere).save(signature)));
    }
    const auto signs
        = [](TeamDeskUnderTest &desk) { return await(desk.store().signatures()).value_or(QList<SignatureRule>()); };
    ASSERT_TRUE(waitUntil([&] { return signs(agent) == QList<SignatureRule>{ofAll}; }));
    EXPECT_TRUE(waitUntil([&] { return signs(elsewhere) == QList<SignatureRule>{ofHub}; }));
}

TEST_F(ScopesTest, AProposalForATeamIsJudgedThereAndASupervisorElsewhereNeverSeesIt)
{
    join(team, "supervisor_two", false);
    auto &trainee = desk("trainee_one");
    auto &judge = desk("supervisor_one");
    auto &elsewhere = desk("supervisor_two");
    WEDERHOOR_ASSERT_OK(await(of(trainee).save(templateOf(QStringLiteral("Ours"), team))));
    ASSERT_TRUE(waitUntil([&] { return known(judge).proposals.size() == 1; }));
    EXPECT_EQ(known(judge).proposals.first().scope, team);
    WEDERHOOR_ASSERT_OK(elsewhere.sync());
    EXPECT_EQ(known(elsewhere).proposals.size(), 0);
    const TeamValue id = teamValue(known(judge).proposals.first().id);
    EXPECT_EQ(refused(as("supervisor_two"), "SELECT wederhoor.judge_proposal_v2($1, true, NULL, '')", {id}).kind,
              ErrorKind::NotFound);
    WEDERHOOR_ASSERT_OK(await(of(judge).approve(known(judge).proposals.first().id)));
    ASSERT_TRUE(hears(trainee, {QStringLiteral("Ours")}));
    EXPECT_EQ(known(trainee).find(greeting)->scope, team);
    WEDERHOOR_ASSERT_OK(elsewhere.sync());
    EXPECT_EQ(texts(elsewhere), QStringList());
}

TEST_F(ScopesTest, AnOlderProgramsJudgementTakesAProposalIntoTheHubForWhichItWasMade)
{
    sql(as("admin_one"), "SELECT wederhoor.put_hub($1, $2, 'Belgium')", {teamValue(hub), teamValue(testUuid(0xf1))});
    sql(as("admin_one"), "SELECT wederhoor.put_team($1, $2, 'Team', '{trainee_one,supervisor_one}', $3)",
        {teamValue(team), teamValue(hub), teamArray(QList<QUuid>{channel().value})});
    const QUuid proposal = testUuid(0x61);
    sql(as("trainee_one"), "SELECT wederhoor.propose_document_v2($1, $2, 'tag', 'cards', $3, NULL, '{}')",
        {teamValue(proposal), teamValue(greeting), teamValue(hub)});
    sql(as("supervisor_one"), "SELECT wederhoor.judge_proposal($1, true)", {teamValue(proposal)});
    EXPECT_EQ(sql(root(), "SELECT hub FROM wederhoor.document").uuid(0, 0), hub);
}

TEST_F(ScopesTest, WhatIsLaidDownForOneTeamStaysItsWhenItsWordsAreChanged)
{
    auto &lead = desk("supervisor_one");
    KnowledgeDesk knowledge(lead.store(), m_ids);
    MandateDesk mandates(lead.store(), m_ids);
    ThingDesk things(lead.store(), m_ids);
    ASSERT_TRUE(waitUntil([&] { return known(lead).scopes.size() == 1; }));
    Knowledge line;
    line.id = greeting;
    line.title = QStringLiteral("Outage");
    line.text = QStringLiteral("We work on it.");
    line.owner = QStringLiteral("Press office");
    line.until = QDate(2030, 1, 1);
    const Mandate mandate{Role::Agent, {}, QStringLiteral("goodwill"), {2500}};
    const TopicRule rule{QStringLiteral("data breach"), true};
    SharedThing way = identityWayThing({QStringLiteral("Video call"), std::chrono::minutes{15}});
    way.id = testUuid(0x77);
    for (SharedThing thing : {sharedThingOf(line), sharedThingOf(mandate), sharedThingOf(rule), way}) {
        thing.scope = team;
        WEDERHOOR_ASSERT_OK(await(of(lead).save(thing)));
    }
    ASSERT_TRUE(waitUntil([&] { return sql(root(), "SELECT count(*) FROM wederhoor.document").number(0, 0) == 4; }));
    line.text = QStringLiteral("It is solved.");
    WEDERHOOR_ASSERT_OK(await(knowledge.save(line)));
    WEDERHOOR_ASSERT_OK(await(mandates.save(Mandate{mandate.role, mandate.topic, mandate.what, {5000}})));
    WEDERHOOR_ASSERT_OK(await(mandates.save(rule)));
    way.fields.insert(QStringLiteral("minutes"), 20);
    WEDERHOOR_ASSERT_OK(await(things.save(way)));
    EXPECT_TRUE(waitUntil([&] {
        return sql(root(), "SELECT count(*) FROM wederhoor.document WHERE version > 1 AND NOT deleted").number(0, 0)
            == 4;
    }));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.document WHERE team IS DISTINCT FROM $1", {teamValue(team)})
                  .number(0, 0),
              0);
}

TEST_F(ScopesTest, AProposalForATeamThatIsWrittenAnewIsStillForThatTeam)
{
    auto &trainee = desk("trainee_one");
    ASSERT_TRUE(waitUntil([&] { return known(trainee).scopes.size() == 1; }));
    Template own;
    own.id = {greeting};
    own.name = QStringLiteral("Greeting");
    own.text = QStringLiteral("Hello");
    TemplateDesk templates(trainee.store(), m_ids);
    WEDERHOOR_ASSERT_OK(await(templates.save(own)));
    WEDERHOOR_ASSERT_OK(await(of(trainee).save(templateOf(own.text, team))));
    WEDERHOOR_ASSERT_OK(trainee.sync());
    const auto mine = [&] { return await(trainee.store().templates()).value_or(QList<Template>()).value(0); };
    EXPECT_EQ(mine().scope, team);
    Template better = mine();
    better.text = QStringLiteral("Good morning");
    WEDERHOOR_ASSERT_OK(await(templates.save(better)));
    WEDERHOOR_ASSERT_OK(trainee.sync());
    EXPECT_EQ(mine().text, better.text) << "one's own until it is taken over";
    EXPECT_EQ(sql(root(),
                  "SELECT count(*) FROM wederhoor.document_proposal WHERE body ->> 'text' = 'Good morning' "
                  "AND team = $1",
                  {teamValue(team)})
                  .number(0, 0),
              1);
    // Given to everybody on purpose.
    better.scope = {};
    WEDERHOOR_ASSERT_OK(await(templates.save(better)));
    WEDERHOOR_ASSERT_OK(trainee.sync());
    EXPECT_TRUE(mine().scope.isNull());
}

TEST_F(ScopesTest, WhatIsWrittenOutNamesItsTeamAndIsReadInThereOnly)
{
    auto &one = desk("agent_one");
    auto &elsewhere = desk("agent_elsewhere");
    WEDERHOOR_ASSERT_OK(await(of(one).save(templateOf(QStringLiteral("Ours"), team))));
    ASSERT_TRUE(hears(one, {QStringLiteral("Ours")}));
    ASSERT_TRUE(waitUntil([&] { return known(one).scopes.size() == 1 && known(elsewhere).scopes.size() == 1; }));
    QByteArray json = writeTemplates(await(one.store().templates()).value_or(QList<Template>()), known(one).scopes);
    EXPECT_TRUE(json.contains(R"("team": "Team")")) << json.toStdString();
    const auto same = await(TemplateDesk(one.store(), m_ids).take(json));
    WEDERHOOR_ASSERT_OK(same);
    EXPECT_EQ(same->same, 1);
    TemplateDesk there(elsewhere.store(), m_ids);
    const auto refused = await(there.take(json));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
    EXPECT_TRUE(refused.error().detail.contains(QLatin1String("belongs to Team")))
        << refused.error().detail.toStdString();
    const auto taken = await(there.take(json.replace("\"Team\"", "\"Other team\"")));
    WEDERHOOR_ASSERT_OK(taken);
    EXPECT_EQ(taken->added, 1);
    ASSERT_TRUE(waitUntil([&] {
        return sql(root(), "SELECT 1 FROM wederhoor.document WHERE team = $1", {teamValue(otherTeam)}).count() == 1;
    }));
}

TEST_F(ScopesTest, ATeamThatHasSharedThingsIsNotRemovedAndAnOlderProgramLeavesAThingWhereItIs)
{
    sql(as("supervisor_one"), "SELECT wederhoor.put_document_v2($1, 'tag', 'cards', $2, NULL, '{}')",
        {teamValue(greeting), teamValue(team)});
    EXPECT_EQ(refused(as("admin_one"), "SELECT wederhoor.remove_team($1)", {teamValue(team)}).kind, ErrorKind::Invalid);
    sql(as("supervisor_one"), "SELECT wederhoor.put_document($1, 'tag', 'cards', NULL, 1, '{\"a\": 1}')",
        {teamValue(greeting)});
    EXPECT_EQ(sql(root(), "SELECT team FROM wederhoor.document").uuid(0, 0), team);
    sql(as("supervisor_one"), "SELECT wederhoor.delete_document($1, 2)", {teamValue(greeting)});
    sql(as("admin_one"), "SELECT wederhoor.remove_team($1)", {teamValue(team)});
    EXPECT_EQ(sql(root(), "SELECT name || body FROM wederhoor.document").text(0, 0), QStringLiteral("{}"))
        << "what was left of it says nothing any more";
}

} // namespace wederhoor::test
