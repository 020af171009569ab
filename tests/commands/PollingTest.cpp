#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <csignal>

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

bool isPolledElsewhere(const Program &program)
{
    const Outcome polled
        = program.practice({QStringLiteral("poll"), QStringLiteral("--once"), QStringLiteral("--json")});
    const QJsonArray channels = polled.json().value(QStringLiteral("channels")).toArray();
    EXPECT_EQ(channels.size(), 1) << testing::PrintToString(polled);
    return channels.at(0).toObject().value(QStringLiteral("polled_elsewhere")).toBool();
}

} // namespace

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
    EXPECT_EQ(channel.value(QStringLiteral("polled_by")).toString(), QString::number(first->processId()));
    EXPECT_TRUE(program.practice({QStringLiteral("poll"), QStringLiteral("--once")})
                    .out.contains("polled by process " + QByteArray::number(first->processId())));
    first->terminate();
    EXPECT_TRUE(first->waitForFinished(60'000));
}

TEST(Polling, AProcessThatWasKilledHoldsNoChannel)
{
    const Program program;
    const std::unique_ptr<QProcess> first
        = program.start({QStringLiteral("--practice"), QStringLiteral("poll"), QStringLiteral("--json")});
    ASSERT_TRUE(first->waitForReadyRead(120'000));
    first->kill();
    ASSERT_TRUE(first->waitForFinished(60'000));
    EXPECT_FALSE(isPolledElsewhere(program));
}

TEST(Polling, AProcessNumberThatWasGivenOutAgainHoldsNoChannel)
{
    const Program program;
    ASSERT_FALSE(isPolledElsewhere(program));
    const Program other;
    const std::unique_ptr<QProcess> namesake
        = other.start({QStringLiteral("--practice"), QStringLiteral("poll"), QStringLiteral("--json")});
    ASSERT_TRUE(namesake->waitForReadyRead(120'000));
    // The same program lives on under the number of the one that died.
    QDir locks(program.profileFolder() + QStringLiteral("/practice-locks"));
    const QStringList files = locks.entryList({QStringLiteral("*.lock")}, QDir::Files);
    ASSERT_FALSE(files.isEmpty());
    for (const QString &name : files) {
        QFile file(locks.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(namesake->processId()) + '\n' + QSysInfo::machineHostName().toUtf8() + '\n');
    }
    EXPECT_FALSE(isPolledElsewhere(program));
    EXPECT_TRUE(isPolledElsewhere(other)) << "a process that runs is left its channel";
    namesake->terminate();
    EXPECT_TRUE(namesake->waitForFinished(60'000));
}
