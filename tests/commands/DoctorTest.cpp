#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/FaultServer.h"
#include "tests/support/Printers.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>

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
    EXPECT_EQ(stateOf(outcome, "disk space"), QStringLiteral("ok"));
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

namespace {

FaultAnswer feedDated(const QDateTime &date)
{
    const QString words = QLocale::c().toString(date.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    return {.headers = {{"Date", words.toLatin1()}},
            .body = R"(<?xml version="1.0"?><rss version="2.0"><channel><title>Forum</title></channel></rss>)"};
}

} // namespace

TEST(Doctor, ComparesTheClockWithThatOfTheServersAndSaysWhatToDo)
{
    const QString path = QStringLiteral("/feed");
    FaultServer server;
    const Program program;
    server.always(path, feedDated(QDateTime::currentDateTimeUtc()));
    ASSERT_EQ(
        program
            .run({QStringLiteral("channel"), QStringLiteral("add"), QStringLiteral("feeds"), QStringLiteral("--name"),
                  QStringLiteral("forum"), QStringLiteral("--server"), server.url(path).toString()})
            .exit,
        0);
    const char *const what = "clock of 127.0.0.1";
    EXPECT_EQ(stateOf(doctor(program), what), QStringLiteral("ok"));

    server.always(path, feedDated(QDateTime::currentDateTimeUtc().addSecs(-600)));
    const Outcome ahead = doctor(program);
    EXPECT_EQ(ahead.exit, 0) << testing::PrintToString(ahead);
    EXPECT_EQ(stateOf(ahead, what), QStringLiteral("warning"));
    EXPECT_TRUE(ahead.out.contains("this machine is 10 minutes ahead of it")) << ahead.out.toStdString();
    EXPECT_TRUE(ahead.out.contains("timedatectl"));

    server.always(path, feedDated(QDateTime::currentDateTimeUtc().addSecs(90)));
    // The program starts within those seconds: on a busy machine it is one or two of them less.
    const Outcome late = doctor(program);
    static const QRegularExpression seconds(QStringLiteral("this machine is (\\d+) seconds behind it"));
    const int behind = seconds.match(QString::fromUtf8(late.out)).captured(1).toInt();
    EXPECT_GT(behind, 60) << late.out.toStdString();
    EXPECT_LE(behind, 90) << late.out.toStdString();

    FaultAnswer hanging;
    hanging.fault = FaultAnswer::Fault::Hang;
    server.always(path, hanging);
    const Outcome silent = doctor(program);
    EXPECT_EQ(silent.exit, 0);
    EXPECT_TRUE(silent.out.contains("not compared")) << silent.out.toStdString();
}
