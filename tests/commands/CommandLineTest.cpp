#include "app/commands/CommandLine.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;

namespace {

QList<CommandSpec> commands()
{
    const auto nothing = [](const Invocation &, Session &) { return Exit::Done; };
    return {{{QStringLiteral("outbox")}, {}, {}, {}, {}, nothing},
            {{QStringLiteral("outbox"), QStringLiteral("retry")}, {}, {{QStringLiteral("ID")}}, {}, {}, nothing},
            {{QStringLiteral("tag")},
             {},
             {{QStringLiteral("ID")}, {QStringLiteral("TAG"), {}, true, true}},
             {{QStringLiteral("text"), QStringLiteral("F"), {}}, {QStringLiteral("loud"), {}, {}}},
             {},
             nothing}};
}

CommandLine lineOf(const char *line)
{
    static const QList<CommandSpec> list = commands();
    return readCommandLine(QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts), list);
}

CommandLine::Run run(const char *line)
{
    const CommandLine parsed = lineOf(line);
    const auto *run = std::get_if<CommandLine::Run>(&parsed.request);
    if (!run) {
        const auto *wrong = std::get_if<CommandLine::Wrong>(&parsed.request);
        ADD_FAILURE() << line << ": " << (wrong ? wrong->why.toStdString() : "no command");
        return {};
    }
    return *run;
}

} // namespace

TEST(CommandLine, WithoutACommandAsksForTheWindow)
{
    EXPECT_TRUE(std::holds_alternative<CommandLine::Window>(lineOf("").request));
    const CommandLine practice = lineOf("--practice --profile work");
    EXPECT_TRUE(std::holds_alternative<CommandLine::Window>(practice.request));
    EXPECT_TRUE(practice.globals.practice);
    EXPECT_EQ(practice.globals.profile, QStringLiteral("work"));
}

TEST(CommandLine, TakesGlobalOptionsBeforeAndAfterTheCommand)
{
    for (const char *line : {"--json --practice outbox", "outbox --practice --json", "--json outbox --practice"}) {
        const CommandLine both = lineOf(line);
        EXPECT_TRUE(both.globals.json) << line;
        EXPECT_TRUE(both.globals.practice) << line;
        EXPECT_EQ(both.globals.profile, QStringLiteral("default"));
    }
}

TEST(CommandLine, TakesAValueWithASpaceOrAnEqualsSign)
{
    EXPECT_EQ(run("tag 1 +a --text -").invocation.value("text"), QStringLiteral("-"));
    EXPECT_EQ(run("tag 1 +a --text=--x").invocation.value("text"), QStringLiteral("--x"));
    EXPECT_EQ(run("tag 1 +a --text=a=b").invocation.value("text"), QStringLiteral("a=b"));
    EXPECT_TRUE(run("tag 1 +a --text=").invocation.has("text"));
}

TEST(CommandLine, TakesOneDashAsAnOperand)
{
    const Invocation invocation = run("tag 1 +a -b --loud -c").invocation;
    EXPECT_EQ(invocation.operand("ID"), QStringLiteral("1"));
    EXPECT_EQ(invocation.operandList("TAG"),
              (QStringList{QStringLiteral("+a"), QStringLiteral("-b"), QStringLiteral("-c")}));
    EXPECT_TRUE(invocation.has("loud"));
}

TEST(CommandLine, ReadsNoOptionsAfterTwoDashes)
{
    const Invocation invocation = run("tag 1 -- --loud -- -h").invocation;
    EXPECT_EQ(invocation.operandList("TAG"),
              (QStringList{QStringLiteral("--loud"), QStringLiteral("--"), QStringLiteral("-h")}));
    EXPECT_FALSE(invocation.has("loud"));
}

TEST(CommandLine, TellsACommandFromTheGroupItBegins)
{
    EXPECT_EQ(run("outbox").command->name(), QStringLiteral("outbox"));
    EXPECT_EQ(run("outbox retry 5").command->name(), QStringLiteral("outbox retry"));
    EXPECT_TRUE(std::holds_alternative<CommandLine::Wrong>(lineOf("outbox nosuch").request));
}

TEST(CommandLine, AsksForHelpWhateverElseIsMissing)
{
    const CommandLine one = lineOf("tag --help");
    const auto *help = std::get_if<CommandLine::Help>(&one.request);
    ASSERT_NE(help, nullptr);
    ASSERT_NE(help->command, nullptr);
    EXPECT_EQ(help->command->name(), QStringLiteral("tag"));
    EXPECT_TRUE(std::holds_alternative<CommandLine::Help>(lineOf("-h").request));
    EXPECT_TRUE(std::holds_alternative<CommandLine::Version>(lineOf("--version").request));
}

TEST(Nearest, FindsWhatWasMeantAndNothingElse)
{
    const QStringList words{QStringLiteral("cases"), QStringLiteral("channel"), QStringLiteral("export")};
    EXPECT_EQ(nearest(QStringLiteral("chanel"), words), QStringLiteral("channel"));
    EXPECT_EQ(nearest(QStringLiteral("csaes"), words), QStringLiteral("cases"));
    EXPECT_EQ(nearest(QStringLiteral("exprot"), words), QStringLiteral("export"));
    EXPECT_EQ(nearest(QStringLiteral("doctor"), words), QString());
    EXPECT_EQ(nearest(QString(100'000, QLatin1Char('x')), words), QString());
}
