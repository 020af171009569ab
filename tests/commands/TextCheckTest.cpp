#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

QStringList check(const QStringList &more)
{
    return QStringList{QStringLiteral("text"), QStringLiteral("check"), QStringLiteral("--json"),
                       QStringLiteral("--platform")}
    + more;
}

} // namespace

TEST(TextCheck, CountsStandardInputByThePlatformsRule)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("bluesky")}), "Bedankt 👨‍👩‍👧‍👦!\n");
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(keysOf(outcome.json()), QStringLiteral("fits length limit unit unresolved"));
    EXPECT_EQ(outcome.json().value(QStringLiteral("length")).toInt(), 10);
    EXPECT_EQ(outcome.json().value(QStringLiteral("limit")).toInt(), 300);
    EXPECT_EQ(outcome.json().value(QStringLiteral("unit")).toString(), QStringLiteral("graphemes"));
    EXPECT_TRUE(outcome.json().value(QStringLiteral("fits")).toBool());
}

TEST(TextCheck, RefusesATextThatIsTooLong)
{
    const Program program;
    const QString file = program.file(QStringLiteral("long.txt"), QByteArray(301, 'a'));
    const Outcome outcome = program.run(check({QStringLiteral("bluesky"), file}));
    EXPECT_EQ(outcome.exit, 5) << testing::PrintToString(outcome);
    EXPECT_FALSE(outcome.json().value(QStringLiteral("fits")).toBool());
    const Outcome asPrivate = program.run(check({QStringLiteral("bluesky"), QStringLiteral("--private"), file}));
    EXPECT_EQ(asPrivate.exit, 0) << testing::PrintToString(asPrivate);
    EXPECT_EQ(asPrivate.json().value(QStringLiteral("limit")).toInt(), 1000);
}

TEST(TextCheck, NamesVariablesWhereTheyStandInTheInput)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("bluesky")}), "😡\r\nHoi {{customer.first_name}}\r\n");
    EXPECT_EQ(outcome.exit, 5) << testing::PrintToString(outcome);
    const QJsonArray unresolved = outcome.json().value(QStringLiteral("unresolved")).toArray();
    ASSERT_EQ(unresolved.size(), 1);
    EXPECT_EQ(unresolved[0].toObject().value(QStringLiteral("name")).toString(), QStringLiteral("customer.first_name"));
    EXPECT_EQ(unresolved[0].toObject().value(QStringLiteral("start")).toInt(), 8);
    EXPECT_EQ(unresolved[0].toObject().value(QStringLiteral("end")).toInt(), 31);
}

TEST(TextCheck, KnowsNoLimitWhereThereIsNoRule)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("forum"), QStringLiteral("-")}), QByteArray(5'000, 'a'));
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.json().value(QStringLiteral("limit")).isNull());
    EXPECT_EQ(outcome.json().value(QStringLiteral("length")).toInt(), 5'000);
}

TEST(TextCheck, RefusesWhatIsNotUtf8)
{
    const Program program;
    const Outcome outcome = program.run(check({QStringLiteral("bluesky")}), "\xff\xfe");
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.err.contains("FILE"));
}
