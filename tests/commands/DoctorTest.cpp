#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <QDir>

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

Outcome doctor(const Program &program)
{
    return program.run({QStringLiteral("doctor"), QStringLiteral("--json")});
}

/// The state of the checks on one thing: the worst of them.
QString stateOf(const Outcome &outcome, const char *what)
{
    QString worst;
    for (const QJsonValue &value : outcome.json().value(QStringLiteral("checks")).toArray()) {
        const QJsonObject check = value.toObject();
        const QString state = check.value(QStringLiteral("state")).toString();
        if (check.value(QStringLiteral("check")).toString() == QLatin1String(what) && worst != QLatin1String("error")) {
            worst = state == QLatin1String("ok") && !worst.isEmpty() ? worst : state;
        }
    }
    return worst;
}

} // namespace

TEST(Doctor, FindsAFreshInstallationSoundAndMakesNothing)
{
    const Program program;
    const Outcome outcome = doctor(program);
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(keysOf(outcome.json()), QStringLiteral("checks sound"));
    EXPECT_EQ(stateOf(outcome, "data folder"), QStringLiteral("ok"));
    EXPECT_EQ(stateOf(outcome, "practice channel"), QStringLiteral("ok"));
    // There is no session bus here: said, with what to do, and no reason to fail.
    EXPECT_EQ(stateOf(outcome, "keyring"), QStringLiteral("warning"));
    EXPECT_FALSE(QDir(program.profileFolder()).exists());
}

TEST(Doctor, FindsAnInboxInUseSound)
{
    const Program program;
    ASSERT_EQ(program.run({QStringLiteral("import"), QStringLiteral("-")}, importLine("1", "@a", "Vraag")).exit, 0);
    ASSERT_EQ(program.practice({QStringLiteral("poll"), QStringLiteral("--once")}).exit, 0);
    const Outcome outcome = doctor(program);
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(stateOf(outcome, "inbox"), QStringLiteral("ok")) << testing::PrintToString(outcome);
    EXPECT_EQ(stateOf(outcome, "practice inbox"), QStringLiteral("ok"));
}

TEST(Doctor, SeesDamageAndLeavesTheFileAsItIs)
{
    const Program program;
    ASSERT_EQ(program.run({QStringLiteral("import"), QStringLiteral("-")}, importLine("1", "@a", "Vraag")).exit, 0);
    const QString path = program.profileFolder() + QStringLiteral("/inbox.sqlite");
    const QByteArray rubbish(8'192, '#');
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(rubbish);
    }
    const Outcome outcome = doctor(program);
    EXPECT_EQ(outcome.exit, 1) << testing::PrintToString(outcome);
    EXPECT_EQ(stateOf(outcome, "inbox"), QStringLiteral("error"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), rubbish);
}

TEST(Doctor, SeesAFileThatOthersCanRead)
{
    const Program program;
    ASSERT_EQ(program.run({QStringLiteral("cases")}).exit, 0);
    const QString path = program.profileFolder() + QStringLiteral("/inbox.sqlite");
    ASSERT_TRUE(QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadOther));
    const Outcome outcome = doctor(program);
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(stateOf(outcome, "inbox"), QStringLiteral("warning")) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.out.contains("chmod 600"));
}
