#include "tests/team/TeamFixture.h"

#include <thread>

namespace wederhoor::test {

namespace {

using Kind = TeamChangeOutcome::Kind;

class CaseChangesTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (!IsSkipped() && !HasFatalFailure()) {
            openCases(1, 4);
        }
    }
    [[nodiscard]] TeamCaseChange change(std::uint64_t number, const char *kind, const QString &value,
                                        std::optional<std::int64_t> version = std::nullopt)
    {
        return {testUuid(0xe000 + ++m_made), testCase(number), version, QString::fromLatin1(kind), value};
    }
    /// The outcomes in the order of the changes.
    [[nodiscard]] QList<TeamChangeOutcome> apply(const char *member, const QList<TeamCaseChange> &changes)
    {
        const auto outcomes = TeamCalls(as(member)).apply(changes);
        EXPECT_TRUE(outcomes) << (outcomes ? std::string() : outcomes.error().detail.toStdString());
        QList<TeamChangeOutcome> ordered;
        for (const TeamCaseChange &asked : changes) {
            for (const TeamChangeOutcome &outcome : outcomes.value_or(QList<TeamChangeOutcome>())) {
                if (outcome.change == asked.id) {
                    ordered.append(outcome);
                    break;
                }
            }
        }
        EXPECT_EQ(ordered.size(), changes.size());
        return ordered;
    }
    [[nodiscard]] QString column(std::uint64_t number, const QByteArray &expression)
    {
        return sql(root(), "SELECT (" + expression + ")::text FROM wederhoor.cases WHERE id = $1",
                   {teamValue(testCase(number).value)})
            .text(0, 0);
    }

private:
    std::uint64_t m_made = 0;
};

} // namespace

TEST_F(CaseChangesTest, ARefusedChangeStopsNeitherOtherCasesNorLaterChanges)
{
    const auto told
        = apply("agent_one",
                {change(2, "topic", QStringLiteral("cards"), 1), change(1, "topic", QStringLiteral("mortgage"), 7),
                 change(1, "note", QStringLiteral("asked twice"), 7),
                 change(3, "status", QStringLiteral("reopened"), 1), change(9, "note", QStringLiteral("nowhere")),
                 change(4, "hologram", QStringLiteral("x")), change(4, "dismiss", QStringLiteral("spam"), 1)});
    ASSERT_EQ(told.size(), 7);
    EXPECT_EQ(told[0].kind, Kind::Done);
    EXPECT_EQ(told[0].version, 2);
    EXPECT_EQ(told[1].kind, Kind::Clash);
    EXPECT_EQ(told[1].version, 1) << "the team's version, to take its state from";
    EXPECT_EQ(told[2].kind, Kind::Done) << "a note takes nothing away from anybody";
    EXPECT_EQ(told[3].kind, Kind::Refused);
    EXPECT_EQ(told[4].kind, Kind::Missing);
    EXPECT_EQ(told[5].kind, Kind::Unknown) << "of a newer program: the desk keeps it";
    EXPECT_EQ(told[6].kind, Kind::Done);
    EXPECT_EQ(column(2, "topic"), QStringLiteral("cards"));
    EXPECT_EQ(column(1, "topic"), QString());
    EXPECT_EQ(column(4, "status || dismiss_reason"), QStringLiteral("dismissedspam"));
}

TEST_F(CaseChangesTest, SeveralChangesMadeOnOneVersionDoNotClashWithEachOther)
{
    const auto told = apply("agent_one",
                            {change(1, "topic", QStringLiteral("cards"), 1), change(1, "tag", QStringLiteral("vip"), 1),
                             change(1, "status", QStringLiteral("resolved"), 1),
                             change(1, "status", QStringLiteral("resolved"), 1)});
    EXPECT_EQ(told[0].kind, Kind::Done);
    EXPECT_EQ(told[1].kind, Kind::Done);
    EXPECT_EQ(told[2].kind, Kind::Done);
    EXPECT_EQ(told[3].kind, Kind::Refused) << "resolved already";
    EXPECT_EQ(column(1, "topic || tags::text || status"), QStringLiteral("cards{vip}resolved"));
}

TEST_F(CaseChangesTest, AChangeSentTwiceIsDoneOnce)
{
    const QList<TeamCaseChange> changes{change(1, "note", QStringLiteral("once"))};
    EXPECT_EQ(apply("agent_one", changes).front().kind, Kind::Done);
    EXPECT_EQ(apply("agent_one", changes).front().kind, Kind::Already);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind = 'note'").number(0, 0), 1);
}

TEST_F(CaseChangesTest, AColleaguesCaseIsNotClosedByOthers)
{
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_two")).claim(testCase(1)));
    const auto told
        = apply("agent_one",
                {change(1, "status", QStringLiteral("resolved")), change(1, "dismiss", QStringLiteral("spam")),
                 change(1, "tag", QStringLiteral("seen")), change(1, "note", QStringLiteral("I know this customer"))});
    EXPECT_EQ(told[0].kind, Kind::Owner);
    EXPECT_EQ(told[0].detail, QStringLiteral("agent_two"));
    EXPECT_EQ(told[1].kind, Kind::Owner);
    EXPECT_EQ(told[2].kind, Kind::Done);
    EXPECT_EQ(told[3].kind, Kind::Done);
}

TEST_F(CaseChangesTest, AClaimOrAReplyIsNoChangeThatADeskMayPretend)
{
    for (const char *event : {"claimed", "released", "reply_sent", "reply_sent_resolved"}) {
        EXPECT_EQ(apply("agent_one", {change(1, "status", QString::fromLatin1(event))}).front().kind, Kind::Unknown)
            << event;
    }
}

TEST_F(CaseChangesTest, FieldsOfALaterProgramArePreserved)
{
    EXPECT_EQ(apply("agent_one", {change(1, "attributes", QStringLiteral(R"({"mood": {"was": "sour"}, "x": 1})"))})
                  .front()
                  .kind,
              Kind::Done);
    EXPECT_EQ(apply("agent_one", {change(1, "attributes", QStringLiteral(R"({"x": 2})"))}).front().kind, Kind::Done);
    EXPECT_EQ(column(1, "attributes"), QStringLiteral(R"({"x": 2, "mood": {"was": "sour"}})"));
    EXPECT_EQ(apply("trainee_one", {change(1, "attributes", QStringLiteral("{}"))}).front().kind, Kind::Forbidden);
    EXPECT_EQ(apply("agent_one", {change(1, "attributes", QStringLiteral("no json"))}).front().kind, Kind::Invalid);
}

TEST_F(CaseChangesTest, CasesAreJoinedAndPartedAndNeverInARing)
{
    EXPECT_EQ(
        apply("agent_one", {change(1, "merge", testCase(2).toString()), change(2, "merge", testCase(3).toString())})[1]
            .kind,
        Kind::Done);
    EXPECT_EQ(apply("agent_one", {change(3, "merge", testCase(1).toString())}).front().kind, Kind::Refused);
    EXPECT_EQ(apply("agent_one", {change(3, "merge", testCase(3).toString())}).front().kind, Kind::Refused);
    const auto claimed = TeamCalls(as("agent_one")).claim(testCase(1));
    ASSERT_FALSE(claimed);
    EXPECT_EQ(refusalDetail(claimed.error()), testCase(2).toString());
    EXPECT_EQ(apply("agent_one", {change(1, "unmerge", QString())}).front().kind, Kind::Done);
    WEDERHOOR_EXPECT_OK(TeamCalls(as("agent_one")).claim(testCase(1)));
}

TEST_F(CaseChangesTest, BatchesOverTheSameCasesInOppositeOrderDoNotLockUp)
{
    constexpr int rounds = 15;
    constexpr std::uint64_t cases = 40;
    openCases(10, cases);
    const auto work = [this](const QString &member, std::uint64_t seed, bool backwards) {
        const auto connection = connect(member);
        for (int round = 0; round < rounds; ++round) {
            QList<TeamCaseChange> changes;
            for (std::uint64_t i = 0; i < cases; ++i) {
                const std::uint64_t number = 10 + (backwards ? cases - 1 - i : i);
                changes.append({testUuid(seed + static_cast<std::uint64_t>(round) * cases + i), testCase(number),
                                std::nullopt, QStringLiteral("note"), QStringLiteral("round")});
            }
            const auto told = TeamCalls(*connection).apply(changes);
            EXPECT_TRUE(told) << (told ? std::string() : told.error().detail.toStdString());
        }
    };
    std::thread one([&] { work(QStringLiteral("agent_one"), 0x100000, false); });
    std::thread two([&] { work(QStringLiteral("agent_two"), 0x200000, true); });
    one.join();
    two.join();
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind = 'note'").number(0, 0),
              2 * rounds * static_cast<std::int64_t>(cases));
    EXPECT_EQ(sql(as("supervisor_one"), "SELECT * FROM wederhoor.verify_history(NULL)").count(), 0);
}

} // namespace wederhoor::test
