#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

const QString importWord = QStringLiteral("import");
const QString exportWord = QStringLiteral("export");
const QString jsonFlag = QStringLiteral("--json");

int number(const Outcome &outcome, const char *key)
{
    return outcome.json().value(QLatin1String(key)).toInt(-1);
}

QList<QByteArray> sortedLines(const QByteArray &bytes)
{
    QList<QByteArray> lines = bytes.split('\n');
    lines.removeAll(QByteArray());
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

TEST(Import, TakesGoodLinesAndNamesBadOnesByTheirNumber)
{
    const Program program;
    const QByteArray lines = importLine("1", "@a", "Pas kwijt") + "{broken\n" + "\n" + QByteArray("{\"id\":\"2\"}\n")
        + importLine("3", "@c", "Vraag");
    const Outcome outcome = program.run({importWord, program.file(QStringLiteral("in.jsonl"), lines), jsonFlag});
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(keysOf(outcome.json()), QStringLiteral("bad_lines lines new_cases new_messages skipped"));
    EXPECT_EQ(number(outcome, "lines"), 5);
    EXPECT_TRUE(outcome.err.contains("line 2 ")) << testing::PrintToString(outcome);
    EXPECT_FALSE(outcome.err.contains("line 1 "));
    EXPECT_FALSE(outcome.err.contains("line 3 "));
}

TEST(Import, OfTheSameFileTwiceChangesNothing)
{
    const Program program;
    const QString file = program.file(QStringLiteral("in.jsonl"),
                                      importLine("1", "@a", "Pas kwijt") + importLine("2", "@b", "App stuk"));
    const Outcome first = program.run({importWord, file, jsonFlag});
    EXPECT_EQ(number(first, "new_messages"), 2) << testing::PrintToString(first);
    EXPECT_EQ(number(first, "new_cases"), 2);
    const Outcome second = program.run({importWord, file, jsonFlag});
    EXPECT_EQ(number(second, "lines"), 2) << testing::PrintToString(second);
    EXPECT_EQ(number(second, "new_messages"), 0);
    EXPECT_EQ(number(second, "new_cases"), 0);
}

TEST(Import, OfBadLinesOnlyFails)
{
    const Program program;
    const Outcome outcome = program.run({importWord, QStringLiteral("-")}, "no\njson\n");
    EXPECT_EQ(outcome.exit, 1) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.err.contains("line 2 "));
}

TEST(Import, SurvivesALineLongerThanAnyMessage)
{
    const Program program;
    const QByteArray lines
        = importLine("1", "@a", "Eerste") + QByteArray(5'000'000, 'x') + '\n' + importLine("2", "@b", "Laatste");
    const Outcome outcome = program.run({importWord, program.file(QStringLiteral("in.jsonl"), lines), jsonFlag});
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(number(outcome, "new_messages"), 2);
    EXPECT_EQ(number(outcome, "skipped"), 1);
    EXPECT_TRUE(outcome.err.contains("line 2 "));
}

TEST(Export, GivesBackWhatWasImported)
{
    const Program program;
    const QByteArray lines = importLine("1", "@a", "Regel \\n twee 😡") + importLine("2", "@b", "App stuk");
    const Outcome imported = program.run({importWord, QStringLiteral("-")}, lines);
    ASSERT_EQ(imported.exit, 0) << testing::PrintToString(imported);
    const Outcome first = program.run({exportWord});
    ASSERT_EQ(first.exit, 0) << testing::PrintToString(first);
    EXPECT_EQ(sortedLines(first.out).size(), 2);

    const Program other;
    const Outcome again = other.run({importWord, QStringLiteral("-")}, first.out);
    ASSERT_EQ(again.exit, 0) << testing::PrintToString(again);
    const Outcome second = other.run({exportWord});
    EXPECT_EQ(sortedLines(second.out), sortedLines(first.out));
}

TEST(Export, WithAQueryGivesTheConversationsFound)
{
    const Program program;
    const QByteArray lines = importLine("1", "@a", "Mijn betaalpas is weg") + importLine("2", "@b", "App stuk");
    ASSERT_EQ(program.run({importWord, QStringLiteral("-")}, lines).exit, 0);
    const Outcome outcome = program.run({exportWord, QStringLiteral("--query"), QStringLiteral("betaalpas")});
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    ASSERT_EQ(sortedLines(outcome.out).size(), 1);
    EXPECT_TRUE(outcome.out.contains("betaalpas"));
}

TEST(Export, AsJsonIsOneValue)
{
    const Program program;
    ASSERT_EQ(program.run({importWord, QStringLiteral("-")}, importLine("1", "@a", "Vraag")).exit, 0);
    const Outcome outcome = program.run({exportWord, jsonFlag});
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(outcome.out.count('\n'), 1);
    EXPECT_TRUE(outcome.out.startsWith("[{"));
    EXPECT_TRUE(outcome.out.endsWith("}]\n"));
}

TEST(Export, SaysWhenItsReaderWentAway)
{
    Program program;
    QByteArray lines;
    for (int i = 0; i < 3'000; ++i) {
        lines += importLine(QByteArray::number(i), "@a" + QByteArray::number(i), QByteArray(200, 'a'));
    }
    ASSERT_EQ(program.run({importWord, QStringLiteral("-")}, lines).exit, 0);
    // A shell, since a pipe of Qt reads on and throws away.
    QProcess shell;
    shell.setProcessEnvironment(program.environment());
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("\"$0\" export | head -c 10 > /dev/null; echo ${PIPESTATUS[0]}"),
                 QStringLiteral(WEDERHOOR_PROGRAM)});
    ASSERT_TRUE(shell.waitForFinished(120'000));
    EXPECT_EQ(shell.readAllStandardOutput(), QByteArray("1\n"));
    EXPECT_TRUE(shell.readAllStandardError().contains("standard output"));
}
