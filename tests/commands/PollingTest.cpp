#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <csignal>

#include <gtest/gtest.h>

using namespace wederhoor::test;

TEST(Polling, WithoutAChannelSaysWhatToDo)
{
    const Program program;
    const Outcome outcome = program.run({QStringLiteral("poll"), QStringLiteral("--once")});
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.out.contains("channel add"));
    const Outcome json = program.run({QStringLiteral("poll"), QStringLiteral("--once"), QStringLiteral("--json")});
    EXPECT_TRUE(json.json().value(QStringLiteral("channels")).isArray());
}

TEST(Polling, EndsWellOnEachSignalThatAsksIt)
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        const Program program;
        const std::unique_ptr<QProcess> process
            = program.start({QStringLiteral("--practice"), QStringLiteral("poll"), QStringLiteral("--json")});
        ASSERT_TRUE(process->waitForReadyRead(120'000)) << process->readAllStandardError().toStdString();
        EXPECT_EQ(kill(static_cast<pid_t>(process->processId()), signal), 0);
        ASSERT_TRUE(process->waitForFinished(60'000)) << signal;
        EXPECT_EQ(process->exitStatus(), QProcess::NormalExit) << signal;
        EXPECT_EQ(process->exitCode(), 0) << signal;
    }
}

TEST(Polling, ASecondProcessLeavesTheChannelToTheFirst)
{
    const Program program;
    const std::unique_ptr<QProcess> first
        = program.start({QStringLiteral("--practice"), QStringLiteral("poll"), QStringLiteral("--json")});
    ASSERT_TRUE(first->waitForReadyRead(120'000));
    const Outcome second
        = program.practice({QStringLiteral("poll"), QStringLiteral("--once"), QStringLiteral("--json")});
    EXPECT_EQ(second.exit, 0) << testing::PrintToString(second);
    const QJsonObject channel = second.json().value(QStringLiteral("channels")).toArray().at(0).toObject();
    EXPECT_TRUE(channel.value(QStringLiteral("polled_elsewhere")).toBool()) << testing::PrintToString(second);
    first->terminate();
    EXPECT_TRUE(first->waitForFinished(60'000));
}
