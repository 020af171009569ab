#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

constexpr std::int64_t noon = 1'767'614'400'000;

/// The one question by which a desk learns all that is new.
class LookTest : public TeamTestBase
{
protected:
    [[nodiscard]] TeamLook look(const char *member, const TeamKnown &known, int limit = 100)
    {
        const Result<TeamLook> found = TeamCalls(as(member)).look(known, limit);
        EXPECT_TRUE(found) << ::testing::PrintToString(found ? Error{} : found.error());
        return found.value_or(TeamLook());
    }
    /// As a desk that was told who it is and read nothing yet.
    [[nodiscard]] TeamKnown acquainted(const char *member)
    {
        const TeamLook first = look(member, {});
        EXPECT_TRUE(first.pages.isEmpty()) << "what the positions stand for is not known yet";
        EXPECT_EQ(first.horizon.member.value, QString::fromLatin1(member));
        return {first.horizon.incarnation, first.horizon.channels, {}};
    }
    static void goOn(TeamKnown &known, const TeamLook &look)
    {
        for (const auto &[stream, page] : look.pages) {
            known.positions[stream] = page.next;
        }
    }
    [[nodiscard]] static QList<QJsonObject> rowsOf(const TeamLook &look, TeamStream stream)
    {
        for (const auto &[name, page] : look.pages) {
            if (name == stream) {
                return page.rows;
            }
        }
        return {};
    }
};

} // namespace

TEST_F(LookTest, OneQuestionBringsEachStreamAndTheNextOneWhatCameSince)
{
    openCases(1, 2);
    publish(QStringLiteral("question"), testCase(1), "customer", noon);
    WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).claim(testCase(1)));
    TeamKnown known = acquainted("agent_two");
    const TeamLook all = look("agent_two", known);
    EXPECT_TRUE(all.isComplete());
    EXPECT_EQ(all.pages.size(), static_cast<qsizetype>(inboxStreams.size()));
    EXPECT_EQ(rowsOf(all, TeamStream::Cases).size(), 2);
    ASSERT_EQ(rowsOf(all, TeamStream::Feed).size(), 1);
    EXPECT_EQ(rowsOf(all, TeamStream::Feed)
                  .first()
                  .value(QStringLiteral("payload"))
                  .toObject()
                  .value(QStringLiteral("text"))
                  .toString(),
              QStringLiteral("question"));
    ASSERT_EQ(rowsOf(all, TeamStream::History).size(), 1);
    EXPECT_TRUE(rowsOf(all, TeamStream::History).first().contains(QStringLiteral("words")));

    goOn(known, all);
    for (const auto &[stream, page] : look("agent_two", known).pages) {
        EXPECT_TRUE(page.rows.isEmpty()) << static_cast<int>(stream);
    }
    publish(QStringLiteral("more"), testCase(2), "customer", noon);
    const TeamLook more = look("agent_two", known);
    ASSERT_EQ(rowsOf(more, TeamStream::Feed).size(), 1);
    EXPECT_EQ(rowsOf(more, TeamStream::Feed).first().value(QStringLiteral("remote_id")).toString(),
              QStringLiteral("more"));
}

TEST_F(LookTest, AFullPageEndsTheLookAndEachRowComesOnce)
{
    openCases(1, 5);
    publish(QStringLiteral("question"), testCase(1), "customer", noon);
    for (std::uint64_t number = 1; number <= 5; ++number) {
        WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).claim(testCase(number)));
    }
    TeamKnown known = acquainted("agent_two");
    QHash<TeamStream, QStringList> seen;
    int looks = 0;
    for (bool complete = false; !complete && looks < 50; ++looks) {
        const TeamLook found = look("agent_two", known, 2);
        for (const auto &[stream, page] : found.pages) {
            EXPECT_LE(page.rows.size(), 2);
            EXPECT_TRUE(page.complete || stream == found.pages.last().first) << "what comes behind may belong to it";
            for (const QJsonObject &row : page.rows) {
                seen[stream].append(row.value(QStringLiteral("id")).toString()
                                    + row.value(QStringLiteral("case_id")).toString());
            }
        }
        goOn(known, found);
        complete = found.isComplete();
    }
    EXPECT_GT(looks, 5);
    for (const TeamStream stream : {TeamStream::Cases, TeamStream::History}) {
        QStringList &rows = seen[stream];
        EXPECT_EQ(rows.size(), 5);
        EXPECT_EQ(rows.removeDuplicates(), 0);
    }
    EXPECT_EQ(seen.value(TeamStream::Feed).size(), 1);
}

TEST_F(LookTest, WhoWorksOnAnotherChannelOrAdministersReadsNothingOfThisOne)
{
    openCases(1, 1);
    publish(QStringLiteral("question"), testCase(1), "customer", noon);
    const TeamLook elsewhere = look("agent_elsewhere", acquainted("agent_elsewhere"));
    EXPECT_TRUE(rowsOf(elsewhere, TeamStream::Cases).isEmpty());
    EXPECT_TRUE(rowsOf(elsewhere, TeamStream::Feed).isEmpty());
    const TeamLook admin = look("admin_one", acquainted("admin_one"));
    EXPECT_TRUE(admin.isComplete());
    EXPECT_EQ(rowsOf(admin, TeamStream::Cases).size(), 1);
    for (const auto &[stream, page] : admin.pages) {
        EXPECT_TRUE(stream != TeamStream::Feed && stream != TeamStream::History) << "no bodies for an administrator";
    }
}

TEST_F(LookTest, AnotherLifeOfTheDatabaseOrANewChannelIsToldAndNothingElse)
{
    openCases(1, 1);
    TeamKnown known = acquainted("agent_one");
    known.channels.clear();
    EXPECT_TRUE(look("agent_one", known).pages.isEmpty());
    known = acquainted("agent_one");
    known.incarnation = testUuid(7);
    const TeamLook other = look("agent_one", known);
    EXPECT_TRUE(other.pages.isEmpty());
    EXPECT_NE(other.horizon.incarnation, known.incarnation);
}

TEST_F(LookTest, ARowThatCommitsLateIsNotMissed)
{
    openCases(1, 2);
    TeamKnown known = acquainted("agent_two");
    goOn(known, look("agent_two", known));
    TeamConnection &slow = as("agent_one");
    sql(slow, "BEGIN");
    sql(slow, "SELECT * FROM wederhoor.claim_case($1)", {teamValue(testCase(1).value)});
    WEDERHOOR_ASSERT_OK(TeamCalls(as("supervisor_one")).claim(testCase(2)));
    const TeamLook between = look("agent_two", known);
    EXPECT_TRUE(rowsOf(between, TeamStream::Cases).isEmpty()) << "below the open transaction there is nothing new";
    goOn(known, between);
    sql(slow, "COMMIT");
    EXPECT_EQ(rowsOf(look("agent_two", known), TeamStream::Cases).size(), 2);
}

} // namespace wederhoor::test
