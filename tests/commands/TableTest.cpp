#include "app/commands/Table.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

using namespace wederhoor;

TEST(Printable, LeavesNothingThatSteersATerminal)
{
    EXPECT_EQ(printable(QStringLiteral("a\x1b[31mb\x07")), QStringLiteral("a\ufffd[31mb\ufffd"));
    EXPECT_EQ(printable(QString::fromUtf8("a\xc2\x9b\x33m")), QStringLiteral("a\ufffd3m"));
    EXPECT_EQ(printable(QStringLiteral("two\nlines\tand a tab\r")), QStringLiteral("two lines and a tab "));
    EXPECT_EQ(printable(QString(QChar(0x202e)) + QStringLiteral("cba")), QStringLiteral("\ufffdcba"));
    EXPECT_EQ(printable(QString::fromUtf8("Zoë 👨‍👩‍👧 ok")),
              QString::fromUtf8("Zoë 👨‍👩‍👧 ok"));
}

TEST(DisplayWidth, CountsColumnsNotCharacters)
{
    EXPECT_EQ(displayWidth(QStringLiteral("abc")), 3);
    EXPECT_EQ(displayWidth(QString::fromUtf8("e\xcc\x81")), 1);
    EXPECT_EQ(displayWidth(QString::fromUtf8("你好")), 4);
    EXPECT_EQ(displayWidth(QString::fromUtf8("😡")), 2);
    EXPECT_EQ(displayWidth(QString::fromUtf8("👨‍👩‍👧")), 2);
}

TEST(Elided, CutsAtAWholeCharacterWithinTheWidth)
{
    EXPECT_EQ(elided(QStringLiteral("short"), 5), QStringLiteral("short"));
    EXPECT_EQ(elided(QStringLiteral("longer"), 5), QStringLiteral("long…"));
    EXPECT_EQ(elided(QString::fromUtf8("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"), 5),
              QString::fromUtf8("👨‍👩‍👧👨‍👩‍👧…"));
}

TEST(Table, AlignsColumnsAndEndsNoLineWithSpaces)
{
    Table table(QStringLiteral("  "));
    table.addRow({QStringLiteral("a"), QStringLiteral("long cell"), QStringLiteral("x")});
    table.addRow({QString::fromUtf8("你好"), {}, {}});
    table.addRow({QStringLiteral("b"), QStringLiteral("c\x1b"), QStringLiteral("y")});
    EXPECT_EQ(table.text(), QString::fromUtf8("  a     long cell  x\n  你好\n  b     c\ufffd         y\n"));
    EXPECT_EQ(Table().text(), QString());
}
