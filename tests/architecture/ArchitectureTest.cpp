#include "tests/architecture/Rules.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace wederhoor::architecture {

namespace {

/// The project itself.
class Architecture : public ::testing::Test
{
protected:
    QtModules m_qtModules{QStringLiteral(WEDERHOOR_QT_HEADERS)};
    Rules m_rules{QStringLiteral(WEDERHOOR_SOURCE_ROOT), m_qtModules};
};

TEST_F(Architecture, TheWholeTreeIsRead)
{
    EXPECT_GT(m_rules.sourceCount(), 50);
    EXPECT_EQ(m_qtModules.moduleOf(QStringLiteral("QNetworkReply")), QStringLiteral("Network"));
    EXPECT_EQ(m_qtModules.moduleOf(QStringLiteral("QtWidgets/QLabel")), QStringLiteral("Widgets"));
}

TEST_F(Architecture, EveryIncludeGoesWhereTheTableOfRoomsLetsIt)
{
    EXPECT_EQ(m_rules.includeFindings().join(u'\n'), QString());
}

TEST_F(Architecture, CMakeLinksNothingThatTheTableOfRoomsForbids)
{
    EXPECT_EQ(m_rules.linkFindings().join(u'\n'), QString());
}

TEST_F(Architecture, NoTwoTypesHaveTheSameName)
{
    EXPECT_EQ(m_rules.nameFindings().join(u'\n'), QString());
}

TEST_F(Architecture, TheHabitsOfTheHouseAreKept)
{
    EXPECT_EQ(m_rules.habitFindings().join(u'\n'), QString());
}

} // namespace

} // namespace wederhoor::architecture
