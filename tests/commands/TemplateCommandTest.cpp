#include "tests/commands/Program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::test;

namespace {

const QStringList exporting{QStringLiteral("template"), QStringLiteral("export")};
const QStringList importing{QStringLiteral("template"), QStringLiteral("import"), QStringLiteral("-"),
                            QStringLiteral("--json")};

} // namespace

TEST(TemplateCommand, WhatOneInboxExportsAnotherTakesOver)
{
    const Program one;
    const Program other;
    const Outcome taken = one.run(importing, R"([{"name":"Card","folder":"Cards","text":"On its way to [address]."}])");
    ASSERT_EQ(taken.exit, 0) << testing::PrintToString(taken);
    EXPECT_EQ(taken.json().value(QStringLiteral("added")).toInt(), 1);
    const Outcome written = one.run(exporting);
    ASSERT_EQ(written.exit, 0) << testing::PrintToString(written);
    const QJsonArray all = QJsonDocument::fromJson(written.out).array();
    ASSERT_GT(all.size(), 1) << "the starter templates and this one";
    const Outcome same = other.run(importing, written.out);
    ASSERT_EQ(same.exit, 0) << testing::PrintToString(same);
    EXPECT_EQ(same.json().value(QStringLiteral("added")).toInt(), 1);
    EXPECT_EQ(same.json().value(QStringLiteral("same")).toInt(), static_cast<int>(all.size()) - 1);
    EXPECT_EQ(QJsonDocument::fromJson(other.run(exporting).out).array(), all);
}

TEST(TemplateCommand, ABadEntryIsNamedAndNothingIsTakenOver)
{
    const Program program;
    const Outcome refused = program.run(importing, R"([{"name":"New","text":"New"},{"name":"Card"}])");
    EXPECT_EQ(refused.exit, 2);
    ASSERT_EQ(refused.errLines().size(), 1) << testing::PrintToString(refused);
    EXPECT_TRUE(refused.err.contains("entry 2")) << testing::PrintToString(refused);
    EXPECT_FALSE(program.run(exporting).out.contains("\"New\""));
}
