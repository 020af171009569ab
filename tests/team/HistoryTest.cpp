#include "tests/team/TeamFixture.h"

namespace wederhoor::test {

namespace {

class HistoryTest : public TeamTestBase
{
protected:
    void SetUp() override
    {
        TeamTestBase::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        openCases(1, 2);
        for (std::uint64_t number : {1U, 2U}) {
            QList<TeamCaseChange> notes;
            for (std::uint64_t note = 0; note < 5; ++note) {
                notes.append({testUuid(0xe000 + 16 * number + note), testCase(number), std::nullopt,
                              QStringLiteral("note"), QStringLiteral("Note %1").arg(note)});
            }
            WEDERHOOR_ASSERT_OK(TeamCalls(as("agent_one")).apply(notes));
        }
    }
    /// "case number finding" of each broken chain.
    [[nodiscard]] QStringList findings()
    {
        const TeamRows rows = sql(as("supervisor_one"), "SELECT * FROM wederhoor.verify_history(NULL)");
        QStringList told;
        for (int row = 0; row < rows.count(); ++row) {
            told.append(rows.text(row, 0).right(1) + u' ' + rows.text(row, 1) + u' ' + rows.text(row, 2));
        }
        return told;
    }
    const QByteArray m_third = " WHERE case_id = '" + testCase(1).toString().toLatin1() + "' AND number = 3";
};

} // namespace

TEST_F(HistoryTest, AnUntouchedHistoryIsFoundWhole)
{
    EXPECT_EQ(findings(), QStringList());
}

TEST_F(HistoryTest, OneAlteredRowIsFound)
{
    for (const char *change : {"actor = 'agent_two'", "at = at + interval '1 second'", "kind = 'tag'",
                               "digest = sha256('x')", "link = sha256('x')"}) {
        sql(root(), "BEGIN");
        sql(root(), "UPDATE wederhoor.history SET " + QByteArray(change) + m_third);
        sql(root(), "COMMIT");
        EXPECT_EQ(findings(), QStringList{QStringLiteral("1 3 altered")}) << change;
        // Back as it was, from the untouched rest of the row, is not possible: the test begins anew.
        TearDown();
        SetUp();
    }
}

TEST_F(HistoryTest, AnAlteredTextIsFound)
{
    sql(root(), "UPDATE wederhoor.history_text SET words = 'Note of another kind'" + m_third);
    EXPECT_EQ(findings(), QStringList{QStringLiteral("1 3 text altered")});
}

TEST_F(HistoryTest, ARowTakenOutIsFound)
{
    sql(root(), "DELETE FROM wederhoor.history" + m_third);
    EXPECT_EQ(findings(), QStringList{QStringLiteral("1 4 missing before")});
}

TEST_F(HistoryTest, AnEndCutOffIsFound)
{
    sql(root(), "DELETE FROM wederhoor.history WHERE number = 5");
    EXPECT_EQ(findings().size(), 2);
    EXPECT_TRUE(findings().front().contains(QStringLiteral("end altered")));
}

TEST_F(HistoryTest, AChainWrittenAnewFromTheAlteredRowOnIsFoundAtItsEnd)
{
    sql(root(), "UPDATE wederhoor.history SET actor = 'agent_two'" + m_third);
    for (const char *number : {"3", "4", "5"}) {
        sql(root(),
            QByteArray("UPDATE wederhoor.history h SET link = wederhoor.history_link(b.link, h.case_id, h.number, "
                       "h.at, h.actor, h.kind, h.digest) FROM wederhoor.history b WHERE b.case_id = h.case_id "
                       "AND b.number = h.number - 1 AND h.number = ")
                + number + " AND h.case_id = '" + testCase(1).toString().toLatin1() + "'");
    }
    EXPECT_EQ(findings(), QStringList{QStringLiteral("1 5 end altered")});
}

TEST_F(HistoryTest, ErasureAndRetentionBreakNoChain)
{
    EXPECT_EQ(
        sql(as("admin_one"), "SELECT wederhoor.erase_customer('practice', 'customer-1', 'asked for it')").number(0, 0),
        1);
    EXPECT_EQ(findings(), QStringList());
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history_text WHERE words LIKE 'Note%'").number(0, 0), 5);
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.history").number(0, 0), 11);
}

TEST_F(HistoryTest, RetentionTakesWhatIsOverAndLeavesTheRest)
{
    replaceClock();
    publish(QStringLiteral("old"), testCase(1), "customer", 1'767'607'200'000 - 36LL * 86'400'000);
    publish(QStringLiteral("young"), testCase(1), "customer", 1'767'607'200'000 - 34LL * 86'400'000);
    const TeamRows gone = sql(as("admin_one"), "SELECT * FROM wederhoor.apply_retention(100)");
    EXPECT_EQ(gone.number(0, 0), 1);
    EXPECT_EQ(sql(root(), "SELECT payload ->> 'text' FROM wederhoor.feed_body").text(0, 0), QStringLiteral("young"));
    EXPECT_EQ(sql(root(), "SELECT count(*) FROM wederhoor.feed").number(0, 0), 2);
    EXPECT_EQ(refused(as("supervisor_one"), "SELECT * FROM wederhoor.apply_retention(100)").kind, ErrorKind::Forbidden);
}

} // namespace wederhoor::test
