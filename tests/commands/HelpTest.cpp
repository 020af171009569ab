#include "app/commands/CommandSpec.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::test;

TEST(Help, ListsEveryCommandThatThereIsAndNoOther)
{
    const Program program;
    const Outcome outcome = program.run({QStringLiteral("--help")});
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_EQ(outcome.err, QByteArray());
    for (const CommandSpec &command : allCommands()) {
        EXPECT_TRUE(outcome.out.contains("  " + command.name().toUtf8() + "  ")) << command.name().toStdString();
    }
    for (const char *later : {"escalate", "incident", "report", "text query"}) {
        EXPECT_FALSE(outcome.out.contains(QByteArray("  ") + later)) << later;
    }
}

TEST(Help, OfEachCommandNamesItsArguments)
{
    const Program program;
    for (const CommandSpec &command : allCommands()) {
        const Outcome outcome = program.run(command.path + QStringList{QStringLiteral("--help")});
        EXPECT_EQ(outcome.exit, 0) << command.name().toStdString();
        EXPECT_TRUE(outcome.out.startsWith("wederhoor " + command.name().toUtf8())) << outcome.out.toStdString();
        for (const OptionSpec &option : command.options) {
            EXPECT_TRUE(outcome.out.contains("--" + option.name.toUtf8())) << option.name.toStdString();
            EXPECT_FALSE(option.summary.isEmpty()) << option.name.toStdString();
        }
        EXPECT_FALSE(command.summary.isEmpty()) << command.name().toStdString();
    }
}

TEST(Help, OfAGroupListsItsCommands)
{
    const Program program;
    const Outcome outcome = program.run({QStringLiteral("case"), QStringLiteral("--help")});
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.out.contains("case claim"));
    EXPECT_FALSE(outcome.out.contains("channel add"));
}

TEST(Version, IsSaidWithoutAnInbox)
{
    const Program program;
    const Outcome outcome = program.run({QStringLiteral("--version")});
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_TRUE(outcome.out.startsWith("wederhoor "));
}
