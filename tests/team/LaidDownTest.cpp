#include "core/desk/KnowledgeDesk.h"
#include "core/desk/MandateDesk.h"
#include "core/desk/SharedDesk.h"
#include "core/store/TeamTable.h"
#include "core/store/Transaction.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

/// A reply on a topic that is answered only after a spokesperson's release: supervisor_one is one, supervisor_two not.
class ReleaseTest : public TeamTestBase
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
        sql(root(), "UPDATE wederhoor.member SET spokesperson = (name = 'supervisor_one')");
        sql(root(), "UPDATE wederhoor.cases SET topic = 'data breach'");
    }
    void mark(const char *body = R"({"needs_release": true})")
    {
        sql(as("supervisor_two"), "SELECT wederhoor.put_document($1, 'topic', 'Data breach', NULL, NULL, $2)",
            {teamValue(testUuid(0x70)), teamValue(QString::fromLatin1(body))});
    }
    std::int64_t claim(const char *member)
    {
        const auto claimed = TeamCalls(as(member)).claim(testCase(1));
        EXPECT_TRUE(claimed) << ::testing::PrintToString(claimed ? Error{} : claimed.error());
        return claimed ? claimed->fence : 0;
    }
    void submit(const char *member)
    {
        sql(as(member),
            "SELECT wederhoor.submit_reply($1, $2, 'public', 'words', $3, 'practice', 'question', 'reply_sent')",
            {m_reply, teamValue(testCase(1).value), teamValue(claim(member))});
    }
    Result<TeamReservation> reserve(const char *member, std::int64_t fence = 0)
    {
        return TeamCalls(as(member)).reserve(request(1, testCase(1), fence, QStringLiteral("question")));
    }
    [[nodiscard]] QString state() { return sql(root(), "SELECT state FROM wederhoor.reply").text(0, 0); }

    const TeamValue m_reply = teamValue(testUuid(0xb001));
};

} // namespace

TEST_F(ReleaseTest, NobodyReservesAnUnreleasedReplyOnAGuardedTopicNotEvenASpokesperson)
{
    mark();
    for (const char *member : {"agent_one", "supervisor_one"}) {
        const std::int64_t fence = claim(member);
        const auto reserved = reserve(member, fence);
        ASSERT_FALSE(reserved) << member;
        EXPECT_EQ(refusalOf(reserved.error()), TeamRefusal::WaitsForApproval) << member;
        WEDERHOOR_ASSERT_OK(TeamCalls(as(member)).release(testCase(1)));
    }
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.reply").number(0, 0), 0) << "nothing was left behind";
}

TEST_F(ReleaseTest, OnlyASupervisorMarkedAsSpokespersonReleasesIt)
{
    mark();
    submit("agent_one");
    EXPECT_EQ(refused(as("supervisor_two"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply}).kind,
              ErrorKind::Forbidden);
    EXPECT_EQ(refused(as("agent_two"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply}).kind, ErrorKind::Forbidden);
    EXPECT_EQ(state(), QStringLiteral("awaiting_approval"));
    sql(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply});
    WEDERHOOR_ASSERT_OK(reserve("supervisor_one"));
    EXPECT_EQ(state(), QStringLiteral("reserved"));
}

TEST_F(ReleaseTest, NotEvenASpokespersonReleasesTheirOwn)
{
    mark();
    submit("supervisor_one");
    EXPECT_EQ(refused(as("supervisor_one"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply}).kind,
              ErrorKind::Forbidden);
    EXPECT_EQ(refused(as("supervisor_two"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply}).kind,
              ErrorKind::Forbidden);
}

TEST_F(ReleaseTest, WhatWasApprovedBeforeTheTopicWasMarkedIsHeldBack)
{
    submit("agent_one");
    sql(as("supervisor_two"), "SELECT wederhoor.approve_reply($1, 1)", {m_reply});
    mark();
    EXPECT_EQ(refusalOf(reserve("supervisor_two").error()), TeamRefusal::WaitsForApproval);
}

TEST_F(ReleaseTest, ATopicThatIsFreeAgainOrAnotherTopicNeedsNobody)
{
    mark();
    sql(as("supervisor_two"), "SELECT wederhoor.put_document($1, 'topic', 'Data breach', NULL, 1, $2)",
        {teamValue(testUuid(0x70)), teamValue(QStringLiteral(R"({"needs_release": false})"))});
    WEDERHOOR_ASSERT_OK(reserve("agent_one", claim("agent_one")));
}

TEST_F(ReleaseTest, OnlyASupervisorMarksATopicOrGivesAMandate)
{
    for (const char *kind : {"topic", "mandate"}) {
        for (const char *member : {"trainee_one", "agent_one", "admin_one"}) {
            EXPECT_EQ(refused(as(member), "SELECT wederhoor.put_document(gen_random_uuid(), $1, 'x', NULL, NULL, '{}')",
                              {teamValue(QString::fromLatin1(kind))})
                          .kind,
                      ErrorKind::Forbidden)
                << member << " " << kind;
        }
    }
}

namespace {

class LaidDownTest : public SyncTestBase
{
protected:
    KnowledgeDesk knowledge(TeamDeskUnderTest &desk) { return {desk.store(), m_ids}; }
    MandateDesk mandates(TeamDeskUnderTest &desk) { return {desk.store(), m_ids}; }
    /// As the program keeps it once the team has told it.
    static void keepRole(TeamDeskUnderTest &desk, const char *role)
    {
        const auto keep = [name = QString::fromLatin1(role)](Transaction &transaction) {
            return TeamTable(transaction.connection()).setRole(name);
        };
        WEDERHOOR_ASSERT_OK(await(desk.store().write<void>(keep)));
    }
    QStringList titles(TeamDeskUnderTest &desk)
    {
        QStringList titles;
        const auto book = await(knowledge(desk).read());
        EXPECT_TRUE(book);
        for (const Knowledge &value : book ? book->all : QList<Knowledge>()) {
            titles.append(value.title);
        }
        return titles;
    }
    static QStringList decisions(TeamDeskUnderTest &desk, const CaseId &id, CaseHistoryEntry::Kind kind)
    {
        QStringList texts;
        for (const CaseHistoryEntry &entry : desk.conversation(id).history) {
            if (entry.kind == kind) {
                texts.append(entry.by.value + QStringLiteral(" ") + entry.text);
            }
        }
        return texts;
    }

    RandomIdMaker m_ids{m_clock};
};

Knowledge agreedLine()
{
    Knowledge value;
    value.title = QStringLiteral("Outage");
    value.text = QStringLiteral("We are working on it.");
    value.agreedWith = QStringLiteral("press_office");
    value.until = QDate(2030, 1, 1);
    return value;
}

} // namespace

TEST_F(LaidDownTest, AnAgentsLineIsUsedByNobodyUntilASupervisorApprovesItThenByAll)
{
    auto &agent = desk("agent_one");
    auto &judge = desk("supervisor_one");
    WEDERHOOR_ASSERT_OK(await(knowledge(agent).save(agreedLine())));
    const auto proposal = [&judge]() -> std::optional<SharedProposal> {
        const Result<SharedThings> known = await(judge.store().shared());
        return known && known->proposals.size() == 1 ? std::optional(known->proposals.first()) : std::nullopt;
    };
    ASSERT_TRUE(waitUntil([&] { return proposal().has_value(); }));
    EXPECT_TRUE(titles(agent).isEmpty());
    EXPECT_TRUE(titles(judge).isEmpty());
    SharedDesk shared(judge.store(), m_ids);
    WEDERHOOR_ASSERT_OK(await(shared.approve(proposal()->id)));
    EXPECT_TRUE(waitUntil([&] { return titles(agent) == QStringList(QStringLiteral("Outage")); }));
    EXPECT_TRUE(waitUntil([&] { return titles(judge) == QStringList(QStringLiteral("Outage")); }));
}

TEST_F(LaidDownTest, WhatStoodOnADeskBeforeItHadATeamIsUsedThereUntilTheTeamHasIt)
{
    auto &judge = desk("supervisor_one", false);
    WEDERHOOR_ASSERT_OK(await(knowledge(judge).save(agreedLine())));
    judge.begin();
    ASSERT_TRUE(waitUntil([&] { return await(judge.store().shared()).value_or(SharedThings()).inTeam; }));
    ASSERT_TRUE(waitUntil([&] {
        return await(knowledge(judge).read()).value_or(KnowledgeBook()).right(Knowledge::Kind::AgreedLine)
            == SharedRight::Edit;
    }));
    ASSERT_EQ(titles(judge), QStringList(QStringLiteral("Outage")));
    const Knowledge own = await(knowledge(judge).read())->all.constFirst();
    WEDERHOOR_ASSERT_OK(await(knowledge(judge).save(own)));
    auto &agent = desk("agent_one");
    EXPECT_TRUE(waitUntil([&] { return titles(agent) == QStringList(QStringLiteral("Outage")); }));
    EXPECT_EQ(titles(judge), QStringList(QStringLiteral("Outage"))) << "once, not twice";
}

TEST_F(LaidDownTest, ADecisionWithinTheMandateIsSeenOnTheOtherDesks)
{
    auto &judge = desk("supervisor_one");
    WEDERHOOR_ASSERT_OK(await(mandates(judge).save(Mandate{Role::Agent, {}, QStringLiteral("goodwill"), {2500}})));
    auto &agent = desk("agent_one");
    keepRole(agent, "agent");
    mention("m1", "ann", "Where is my card?");
    EXPECT_FALSE(agent.poll(channel()).error);
    const Case value = caseOf(agent, "ann");
    ASSERT_TRUE(waitUntil([&] { return !await(mandates(agent).read()).value_or(MandateBook()).mandates.isEmpty(); }));
    EXPECT_FALSE(await(mandates(agent).read())->mayEdit);
    WEDERHOOR_ASSERT_OK(
        await(agent.desk().decide(value.id, {QStringLiteral("goodwill"), {2500}, QStringLiteral("late")})));
    const QStringList wanted{QStringLiteral("agent_one goodwill: EUR 25.00: late")};
    EXPECT_EQ(decisions(agent, value.id, CaseHistoryEntry::Kind::Decision), wanted);
    ASSERT_TRUE(waitUntil([&] { return !judge.cases().isEmpty(); }));
    EXPECT_TRUE(waitUntil([&] { return decisions(judge, value.id, CaseHistoryEntry::Kind::Decision) == wanted; }));
    WEDERHOOR_ASSERT_OK(agent.sync());
    EXPECT_EQ(decisions(agent, value.id, CaseHistoryEntry::Kind::Decision), wanted) << "once, not twice";
}

TEST_F(LaidDownTest, TheTeamDoesNotTakeOverADecisionBeyondTheMandateWhateverADeskBelieves)
{
    auto &judge = desk("supervisor_one");
    WEDERHOOR_ASSERT_OK(await(mandates(judge).save(Mandate{Role::Agent, {}, QStringLiteral("goodwill"), {2500}})));
    auto &agent = desk("agent_one");
    mention("m1", "ann", "Where is my card?");
    EXPECT_FALSE(agent.poll(channel()).error);
    const Case value = caseOf(agent, "ann");
    ASSERT_TRUE(waitUntil([&] { return !await(mandates(agent).read()).value_or(MandateBook()).mandates.isEmpty(); }));
    const auto refusal = [&](const char *what, std::int64_t cents) {
        return refused(as("agent_one"), "SELECT wederhoor.decide(gen_random_uuid(), $1, $2, $3, 'words')",
                       {teamValue(value.id.value), teamValue(QString::fromLatin1(what)), teamValue(cents)});
    };
    EXPECT_EQ(refusal("goodwill", 2501).kind, ErrorKind::Forbidden);
    EXPECT_EQ(refusal("interest", 1).kind, ErrorKind::Forbidden);
    EXPECT_EQ(refusal("good:will", 1).kind, ErrorKind::Invalid);
    EXPECT_EQ(refusal("goodwill", -1).kind, ErrorKind::Invalid);
    // A desk that lies about its role: what it wrote here is taken back there.
    WEDERHOOR_ASSERT_OK(
        await(mandates(judge).save(Mandate{Role::Supervisor, {}, QStringLiteral("goodwill"), {100'000}})));
    ASSERT_TRUE(waitUntil([&] { return await(mandates(agent).read()).value_or(MandateBook()).mandates.size() == 2; }));
    keepRole(agent, "supervisor");
    WEDERHOOR_ASSERT_OK(
        await(agent.desk().decide(value.id, {QStringLiteral("goodwill"), {90'000}, QStringLiteral("mine")})));
    EXPECT_TRUE(waitUntil([&] { return !decisions(agent, value.id, CaseHistoryEntry::Kind::Clash).isEmpty(); }));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind = 'decision'").number(0, 0), 0);
}

} // namespace wederhoor::test
