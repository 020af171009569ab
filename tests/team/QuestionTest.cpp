#include "core/domain/Question.h"
#include "core/team/TeamQuestions.h"
#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

const QUuid netherlands = testUuid(0xf2);
const QUuid belgium = testUuid(0xf3);
const QUuid question = testUuid(0xe1);

/// Two hubs below the organisation, a team and a channel each: agent_elsewhere and supervisor_two work in Belgium, the
/// others in the Netherlands.
class QuestionTest : public SyncTestBase
{
protected:
    void SetUp() override
    {
        SyncTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        const auto put = [this](const QUuid &hub, const char *name, const QUuid &team, const char *members,
                                const ChannelId &works) {
            sql(as("admin_one"), "SELECT wederhoor.put_hub($1, $2, $3)",
                {teamValue(hub), teamValue(testUuid(0xf1)), QByteArray(name)});
            sql(as("admin_one"), "SELECT wederhoor.put_team($1, $2, 'Team', $3, $4)",
                {teamValue(team), teamValue(hub), QByteArray(members), teamArray(QList<QUuid>{works.value})});
        };
        put(netherlands, "Netherlands", testUuid(0xd1), "{agent_one,agent_two,trainee_one,supervisor_one}", channel());
        put(belgium, "Belgium", testUuid(0xd2), "{agent_elsewhere,supervisor_two}", otherChannel());
    }
    void fill()
    {
        openCases(1, 2);
        for (const int n : {1, 2}) {
            publish(QStringLiteral("question-%1").arg(n), testCase(static_cast<std::uint64_t>(n)), "customer",
                    1'767'614'400'000);
        }
    }
    Result<void> ask(const char *member, const CaseId &id = testCase(1), const QUuid &name = question)
    {
        return TeamCalls(as(member)).askHub(name, id, belgium, QStringLiteral("Is this yours?"));
    }
    [[nodiscard]] std::int64_t seen(const char *member, const char *table)
    {
        return sql(as(member), QByteArray("SELECT count(*) FROM wederhoor.") + table).number(0, 0);
    }
    [[nodiscard]] QString status(const CaseId &id = testCase(1))
    {
        return sql(root(), "SELECT status FROM wederhoor.cases WHERE id = $1", {teamValue(id.value)}).text(0, 0);
    }
    static QStringList entries(TeamDeskUnderTest &desk, const CaseId &id)
    {
        QStringList found;
        for (const CaseHistoryEntry &entry : desk.conversation(id).history) {
            const bool isMeant = entry.kind == CaseHistoryEntry::Kind::Question
                || entry.kind == CaseHistoryEntry::Kind::Answer
                || entry.kind == CaseHistoryEntry::Kind::QuestionWithdrawn;
            if (isMeant) {
                found.append(historyKindName(entry.kind) + u' ' + entry.by.value + u' ' + entry.text);
            }
        }
        return found;
    }
};

} // namespace

TEST_F(QuestionTest, TheAskedHubReadsThatOneCaseUntilItHasAnsweredAndItsAnswerStandsInTheCase)
{
    fill();
    EXPECT_EQ(seen("agent_elsewhere", "cases"), 0);
    WEDERHOOR_ASSERT_OK(ask("agent_one"));
    WEDERHOOR_EXPECT_OK(ask("agent_one")) << "an answer that was lost";
    EXPECT_EQ(status(), QStringLiteral("waiting_spoc"));
    EXPECT_EQ(seen("agent_elsewhere", "cases"), 1) << "and not the channel's others";
    EXPECT_EQ(seen("agent_elsewhere", "feed_body"), 1);
    EXPECT_EQ(seen("agent_elsewhere", "history"), 0) << "what its own team notes is not theirs to read";
    EXPECT_EQ(seen("agent_elsewhere", "history_text"), 0);
    TeamCalls there(as("agent_elsewhere"));
    const auto open = there.questions();
    WEDERHOOR_ASSERT_OK(open);
    ASSERT_EQ(open->size(), 1);
    EXPECT_EQ(open->first().words, QStringLiteral("Is this yours?"));
    EXPECT_EQ(open->first().hub, QStringLiteral("Belgium"));
    EXPECT_FALSE(open->first().isOurs);
    const auto messages = there.askedMessages(open->first().caseId);
    WEDERHOOR_ASSERT_OK(messages);
    ASSERT_EQ(messages->size(), 1);
    EXPECT_EQ(messages->first().ref.remote.value, QStringLiteral("question-1"));
    for (int time = 0; time < 2; ++time) {
        WEDERHOOR_ASSERT_OK(there.answerQuestion(question, QStringLiteral("Yes: send them to us.")));
    }
    EXPECT_EQ(status(), QStringLiteral("open"));
    EXPECT_EQ(seen("agent_elsewhere", "cases"), 0);
    EXPECT_EQ(seen("agent_elsewhere", "feed_body"), 0);
    EXPECT_TRUE(TeamCalls(as("agent_one")).questions()->isEmpty());
    EXPECT_EQ(sql(root(),
                  "SELECT string_agg(h.actor || ' ' || h.kind || ' ' || t.words, ', ' ORDER BY h.number) FROM "
                  "wederhoor.history h JOIN wederhoor.history_text t ON (t.case_id, t.number) = (h.case_id, "
                  "h.number) WHERE h.kind IN ('question', 'answer')")
                  .text(0, 0),
              QStringLiteral("agent_one question Belgium: Is this yours?, agent_elsewhere answer Belgium: Yes: send "
                             "them to us."));
    EXPECT_EQ(sql(as("supervisor_one"), "SELECT count(*) FROM wederhoor.verify_history(NULL)").number(0, 0), 0);
}

TEST_F(QuestionTest, WhoIsAskedAnswersTheQuestionAndDoesNothingElseInTheCase)
{
    fill();
    WEDERHOOR_ASSERT_OK(ask("agent_one"));
    const TeamValue id = teamValue(testCase(1).value);
    for (const char *member : {"agent_elsewhere", "supervisor_two"}) {
        TeamCalls there(as(member));
        EXPECT_EQ(there.claim(testCase(1)).error().kind, ErrorKind::NotFound) << member;
        EXPECT_FALSE(there.reserve(request(1, testCase(1), 1, QStringLiteral("question-1")))) << member;
        EXPECT_FALSE(there.askHub(testUuid(0xe2), testCase(1), netherlands, QStringLiteral("x"))) << member;
        EXPECT_FALSE(there.withdrawQuestion(question)) << member;
        EXPECT_FALSE(there.permitAct(testCase(1), QStringLiteral("hide"),
                                     {{QStringLiteral("practice")}, {QStringLiteral("question-1")}}))
            << member;
        EXPECT_EQ(sql(as(member),
                      "SELECT outcome FROM wederhoor.apply_case_changes(ARRAY[gen_random_uuid()], ARRAY[$1::uuid], "
                      "'{NULL}', '{note}', '{words}')",
                      {id})
                      .text(0, 0),
                  QStringLiteral("missing"))
            << member;
        EXPECT_FALSE(there.recordOverride(testUuid(0xc1), testCase(1), QStringLiteral("x"), QStringLiteral("y")));
        EXPECT_FALSE(as(member).run("UPDATE wederhoor.cases SET owner = 'x' WHERE id = $1", {id}));
    }
    EXPECT_FALSE(as("supervisor_two").run("SELECT wederhoor.take_over_case($1, 'why')", {id}));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE case_id = $1", {id}).number(0, 0), 1);
    EXPECT_EQ(TeamCalls(as("agent_two")).answerQuestion(question, QStringLiteral("Ours")).error().kind,
              ErrorKind::NotFound)
        << "who asks does not answer";
}

TEST_F(QuestionTest, AQuestionThatIsTakenBackIsReadAndAnsweredNoMore)
{
    fill();
    WEDERHOOR_ASSERT_OK(ask("trainee_one"));
    EXPECT_EQ(refusalOf(ask("agent_one", testCase(1), testUuid(0xe2)).error()), TeamRefusal::WrongState)
        << "this hub is asked already";
    WEDERHOOR_ASSERT_OK(TeamCalls(as("trainee_one")).withdrawQuestion(question));
    WEDERHOOR_EXPECT_OK(TeamCalls(as("trainee_one")).withdrawQuestion(question));
    EXPECT_EQ(status(), QStringLiteral("open"));
    EXPECT_EQ(seen("agent_elsewhere", "cases"), 0);
    const Result<void> late = TeamCalls(as("agent_elsewhere")).answerQuestion(question, QStringLiteral("Yes"));
    EXPECT_EQ(refusalOf(late.error()), TeamRefusal::WrongState);
    EXPECT_EQ(refusalDetail(late.error()), QStringLiteral("withdrawn"));
    // Of a case that is closed nothing is read either, and nothing is asked.
    WEDERHOOR_ASSERT_OK(ask("agent_one", testCase(1), testUuid(0xe3)));
    sql(root(), "UPDATE wederhoor.cases SET status = 'resolved', closed_at = now()");
    EXPECT_EQ(seen("agent_elsewhere", "cases"), 0);
    EXPECT_EQ(refusalOf(ask("agent_one", testCase(2), testUuid(0xe4)).error()), TeamRefusal::WrongState);
}

TEST_F(QuestionTest, OneColleagueAnswersOrASupervisorInTheirPlace)
{
    sql(as("admin_one"),
        "SELECT wederhoor.put_team($1, $2, 'Second', '{agent_two,agent_elsewhere,supervisor_two}', '{}')",
        {teamValue(testUuid(0xd3)), teamValue(belgium)});
    fill();
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).claim(testCase(1)));
    EXPECT_EQ(refusalOf(ask("agent_two").error()), TeamRefusal::NotOwner) << "a colleague has the case";
    WEDERHOOR_ASSERT_OK(ask("agent_one"));
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_elsewhere")).takeQuestion(question));
    const auto open = TeamCalls(as("supervisor_two")).questions();
    WEDERHOOR_ASSERT_OK(open);
    ASSERT_EQ(open->size(), 1);
    EXPECT_EQ(open->first().takenBy.value, QStringLiteral("agent_elsewhere"));
    EXPECT_EQ(refusalOf(TeamCalls(as("agent_two")).answerQuestion(question, QStringLiteral("I")).error()),
              TeamRefusal::NotOwner);
    WEDERHOOR_EXPECT_OK(TeamCalls(as("supervisor_two")).answerQuestion(question, QStringLiteral("Yes")));
}

TEST_F(QuestionTest, OnlyAnotherHubInWhichSomebodyWorksIsAsked)
{
    fill();
    sql(as("admin_one"), "SELECT wederhoor.put_hub($1, $2, 'Nobody yet')",
        {teamValue(testUuid(0xf4)), teamValue(testUuid(0xf1))});
    const auto hubs = TeamCalls(as("agent_one")).hubsToAsk(channel());
    WEDERHOOR_ASSERT_OK(hubs);
    ASSERT_EQ(hubs->size(), 1);
    EXPECT_EQ(hubs->first().name, QStringLiteral("Belgium"));
    for (const QUuid &hub : {testUuid(0xf1), netherlands, testUuid(0xf4), testUuid(0xff)}) {
        EXPECT_EQ(TeamCalls(as("agent_one")).askHub(question, testCase(1), hub, QStringLiteral("x")).error().kind,
                  ErrorKind::Invalid);
    }
    EXPECT_EQ(TeamCalls(as("agent_one")).askHub(question, testCase(1), belgium, QStringLiteral(" ")).error().kind,
              ErrorKind::Invalid);
    EXPECT_EQ(TeamCalls(as("agent_one")).hubsToAsk(otherChannel()).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(status(), QStringLiteral("new"));
    EXPECT_EQ(TeamCalls(as("admin_one")).questions().error().kind, ErrorKind::Forbidden);
}

TEST_F(QuestionTest, TheAnswerIsOnTheAskingDesksAndNothingOfTheCaseOnTheAskedOnes)
{
    auto &asking = desk("agent_one");
    auto &colleague = desk("agent_two");
    auto &asked = desk("agent_elsewhere");
    mention("m1", "ann", "My card of Belgium?");
    EXPECT_FALSE(asking.poll(channel()).error);
    const CaseId id = caseOf(asking, "ann").id;
    WEDERHOOR_ASSERT_OK(asking.sync());
    TeamQuestions watched(asked.database());
    QList<TeamQuestion> known;
    QObject::connect(&watched, &TeamQuestions::changed, &watched,
                     [&known](const QList<TeamQuestion> &open) { known = open; });
    const auto tell = [this, &id](const char *member, const auto &what) {
        TeamCalls calls(as(member));
        WEDERHOOR_EXPECT_OK(what(calls));
        WEDERHOOR_EXPECT_OK(calls.sendHint(TeamQuestions::hint(), {id.value}));
    };
    ASSERT_TRUE(waitUntil([&] { return asked.database().welcome().has_value(); }));
    tell("agent_one",
         [&id](TeamCalls &calls) { return calls.askHub(question, id, belgium, QStringLiteral("Is this yours?")); });
    ASSERT_TRUE(waitUntil([&] { return known.size() == 1; }));
    EXPECT_EQ(known.first().caseId, id);
    WEDERHOOR_ASSERT_OK(asked.sync());
    EXPECT_TRUE(asked.cases().isEmpty());
    tell("agent_elsewhere", [](TeamCalls &calls) { return calls.answerQuestion(question, QStringLiteral("Yes.")); });
    const QStringList expected{QStringLiteral("question agent_one Belgium: Is this yours?"),
                               QStringLiteral("answer agent_elsewhere Belgium: Yes.")};
    EXPECT_TRUE(waitUntil([&] { return entries(colleague, id) == expected; }));
    EXPECT_TRUE(waitUntil([&] { return known.isEmpty(); }));
    WEDERHOOR_ASSERT_OK(asked.sync());
    EXPECT_TRUE(asked.cases().isEmpty());
}

TEST_F(QuestionTest, WhomAQuestionWentToIsToldApartFromItsWords)
{
    const QuestionWords words = questionWords(QStringLiteral("Belgium: Is it so: yes?"));
    EXPECT_EQ(words.whom, QStringLiteral("Belgium"));
    EXPECT_EQ(words.words, QStringLiteral("Is it so: yes?"));
    EXPECT_EQ(questionWords(QStringLiteral("Belgium")).whom, QStringLiteral("Belgium"));
}

} // namespace wederhoor::test
