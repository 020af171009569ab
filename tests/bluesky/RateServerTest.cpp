#include "tests/bluesky/ServerFixture.h"

namespace wederhoor::test {
namespace {

class RateServerTest : public ServerTest
{
};

TEST_F(RateServerTest, KnowsWhatIsLeftOfTheServersLimit)
{
    BankDesk desk = bank();
    Cursor cursor;
    (void)fetchAll(desk, cursor);
    const RateState state = desk.connector->rateState();
    ASSERT_TRUE(state.limit);
    ASSERT_TRUE(state.remaining);
    ASSERT_TRUE(state.reset);
    EXPECT_GT(*state.limit, 0);
    EXPECT_LT(*state.remaining, *state.limit);
    EXPECT_GT(*state.reset, m_clock.now());
}

} // namespace
} // namespace wederhoor::test
