#include "core/domain/ServiceClock.h"

#include <gtest/gtest.h>

namespace wederhoor {
namespace {

using namespace std::chrono_literals;
const Instant posted = fromMilliseconds(1'767'614'400'000);

TEST(ServiceClockTest, AQuestionIsDueFifteenMinutesAfterThePost)
{
    EXPECT_EQ(dueAfter(posted, CaseKind::Service), posted + 15min);
}

TEST(ServiceClockTest, NothingIsDueWithoutAQuestionOrInAConversation)
{
    EXPECT_EQ(dueAfter(std::nullopt, CaseKind::Service), std::nullopt);
    EXPECT_EQ(dueAfter(posted, CaseKind::Conversation), std::nullopt);
}

TEST(ServiceClockTest, TheClockIsAmberInItsLastFifthOnlyAndLateFromItsEnd)
{
    const Instant due = posted + 15min;
    EXPECT_EQ(clockState(due, posted), ClockState::Good);
    EXPECT_EQ(clockState(due, due - 3min - 1ms), ClockState::Good);
    EXPECT_EQ(clockState(due, due - 3min), ClockState::Soon);
    EXPECT_EQ(clockState(due, due - 1ms), ClockState::Soon);
    EXPECT_EQ(clockState(due, due), ClockState::Late);
    EXPECT_EQ(clockState(std::nullopt, due), ClockState::None);
}

} // namespace
} // namespace wederhoor
