#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QTcpServer>

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

/// An address where nobody listens.
QString deadServer()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
}

} // namespace

TEST(ChannelCommand, ThePracticeListHasItsChannelAndStableKeys)
{
    const Program program;
    const Outcome outcome
        = program.practice({QStringLiteral("channel"), QStringLiteral("list"), QStringLiteral("--json")});
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    const QJsonArray channels = outcome.json().value(QStringLiteral("channels")).toArray();
    ASSERT_EQ(channels.size(), 1);
    EXPECT_EQ(keysOf(channels[0].toObject()), channelKeys);
    EXPECT_EQ(channels[0].toObject().value(QStringLiteral("platform")).toString(), QStringLiteral("practice"));
}

TEST(ChannelCommand, AServerThatDoesNotAnswerLeavesNoChannel)
{
    const Program program;
    const Outcome outcome = program.run({QStringLiteral("channel"), QStringLiteral("add"), QStringLiteral("bluesky"),
                                         QStringLiteral("--name"), QStringLiteral("webcare"),
                                         QStringLiteral("--account"), QStringLiteral("bank.test"),
                                         QStringLiteral("--server"), deadServer(), QStringLiteral("--secret-stdin")},
                                        "very-secret-word\n");
    EXPECT_EQ(outcome.exit, 4) << testing::PrintToString(outcome);
    EXPECT_FALSE(outcome.err.contains("very-secret-word"));
    const Outcome list = program.run({QStringLiteral("channel"), QStringLiteral("list"), QStringLiteral("--json")});
    EXPECT_TRUE(list.json().value(QStringLiteral("channels")).toArray().isEmpty());
}

TEST(ChannelCommand, NoSecretIsEverWrittenIntoTheProfile)
{
    const Program program;
    const Outcome outcome = program.run({QStringLiteral("channel"), QStringLiteral("add"), QStringLiteral("bluesky"),
                                         QStringLiteral("--name"), QStringLiteral("webcare"),
                                         QStringLiteral("--account"), QStringLiteral("bank.test"),
                                         QStringLiteral("--server"), deadServer(), QStringLiteral("--secret-stdin")},
                                        "very-secret-word\n");
    EXPECT_EQ(outcome.exit, 4) << testing::PrintToString(outcome);
    const QDir folder(program.profileFolder());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        EXPECT_FALSE(file.readAll().contains("very-secret-word")) << name.toStdString();
    }
}

TEST(ChannelCommand, TheDataFolderIsItsOwnersAlone)
{
    const Program program;
    ASSERT_EQ(program.run({QStringLiteral("cases")}).exit, 0);
    const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    EXPECT_EQ(QFile::permissions(program.profileFolder()) & forOthers, QFile::Permissions());
    const QDir folder(program.profileFolder());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        EXPECT_EQ(QFile::permissions(folder.filePath(name)) & forOthers, QFile::Permissions()) << name.toStdString();
    }
}
