#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor::test;

TEST(PracticeWalk, PlaysThroughByItselfWithoutATerminal)
{
    const Program program;
    const Outcome outcome = program.run({QStringLiteral("practice")});
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.out.contains("nothing here reaches a real platform"));
    EXPECT_TRUE(outcome.out.contains("The case is yours."));
    EXPECT_TRUE(outcome.out.contains("Your answer stands on the practice channel.")) << testing::PrintToString(outcome);
    EXPECT_FALSE(outcome.out.contains("  practice @")) << "the channel writes nothing: " << outcome.out.toStdString();
    EXPECT_TRUE(outcome.out.contains("and writes back:")) << testing::PrintToString(outcome);
    // The same case is there for the other commands.
    const Outcome mine = program.practice({QStringLiteral("outbox"), QStringLiteral("--json")});
    EXPECT_EQ(mine.json().value(QStringLiteral("outbox")).toArray().size(), 1);
}

TEST(PracticeWalk, LeavesNothingInTheRealInbox)
{
    const Program program;
    ASSERT_EQ(program.practice({QStringLiteral("poll"), QStringLiteral("--once")}).exit, 0);
    const Outcome real = program.run(
        {QStringLiteral("cases"), QStringLiteral("--view"), QStringLiteral("all"), QStringLiteral("--json")});
    EXPECT_TRUE(real.json().value(QStringLiteral("cases")).toArray().isEmpty()) << testing::PrintToString(real);
    const Outcome channels = program.run({QStringLiteral("channel"), QStringLiteral("list"), QStringLiteral("--json")});
    EXPECT_TRUE(channels.json().value(QStringLiteral("channels")).toArray().isEmpty());
}
