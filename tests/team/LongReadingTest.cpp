#include "tests/team/SyncFixture.h"

namespace wederhoor::test {

namespace {

/// An inbox with much to read: a page of these desks holds a hundred rows.
class LongReadingTest : public SyncTestBase
{
protected:
    /// The desk begins to read; what it says of that is kept.
    TeamDeskUnderTest &begin(const char *member)
    {
        TeamDeskUnderTest &one = desk(member, false);
        one.begin();
        QObject::connect(&one.syncer(), &TeamSync::stateChanged, &one.syncer(), [this](const TeamState &state) {
            if (state.reading) {
                m_told.append(*state.reading);
            }
        });
        return one;
    }
    [[nodiscard]] std::int64_t entries(const QByteArray &kinds)
    {
        return sql(root(), "SELECT count(*) FROM wederhoor.history WHERE kind IN (" + kinds + ")").number(0, 0);
    }

    QList<TeamState::Progress> m_told;
};

} // namespace

TEST_F(LongReadingTest, AnInboxIsFilledInPagesWithItsProgressTold)
{
    openCases(1, 350);
    auto &one = begin("agent_one");
    WEDERHOOR_ASSERT_OK(one.sync());
    EXPECT_EQ(one.cases().size(), 350);
    ASSERT_GE(m_told.size(), 3) << "in pages of a hundred";
    EXPECT_EQ(m_told.first(), (TeamState::Progress{100, 350}));
    EXPECT_EQ(m_told.last().total, 350);
    EXPECT_FALSE(one.syncer().state().reading) << "and then no more";
}

TEST_F(LongReadingTest, WhatIsDoneMeanwhileReachesTheTeamBeforeAllIsRead)
{
    openCases(1, 3000);
    auto &one = begin("agent_one");
    ASSERT_TRUE(waitUntil([this] { return !m_told.isEmpty(); }));
    const CaseId id = one.cases().first().id;
    WEDERHOOR_ASSERT_OK(await(one.desk().claim(id)));
    WEDERHOOR_ASSERT_OK(await(one.desk().note(id, QStringLiteral("Called the branch"))));
    WEDERHOOR_ASSERT_OK(await(one.syncer().tellAll()));
    EXPECT_EQ(entries("'claim', 'note'"), 2);
    ASSERT_TRUE(one.syncer().state().reading) << "it was still reading";
    EXPECT_LT(one.syncer().state().reading->done, 2000);
    WEDERHOOR_ASSERT_OK(one.sync());
    EXPECT_EQ(one.cases().size(), 1000) << "the first page of them";
    EXPECT_TRUE(one.heard(id, QStringLiteral("agent_one"), CaseStatus::Open)) << "what was done here stands";
}

TEST_F(LongReadingTest, OneThatWasBrokenOffGoesOnWhereItWasAndTellsWhatIsLeft)
{
    openCases(1, 1000);
    auto &one = begin("agent_one");
    ASSERT_TRUE(waitUntil([this] { return m_told.size() >= 3; }));
    one.away();
    const qsizetype had = one.cases().size();
    EXPECT_LT(had, 1000);
    m_told.clear();
    one.begin();
    QObject::connect(&one.syncer(), &TeamSync::stateChanged, &one.syncer(), [this](const TeamState &state) {
        if (state.reading) {
            m_told.append(*state.reading);
        }
    });
    WEDERHOOR_ASSERT_OK(one.sync());
    EXPECT_EQ(one.cases().size(), 1000);
    ASSERT_FALSE(m_told.isEmpty());
    EXPECT_EQ(m_told.first().total, 1000 - had);
}

} // namespace wederhoor::test
