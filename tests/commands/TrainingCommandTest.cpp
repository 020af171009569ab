#include "tests/commands/JsonKeys.h"
#include "tests/commands/Program.h"
#include "tests/support/Printers.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

using namespace wederhoor::test;

namespace {

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ');
}

QString keptRun(const char *name)
{
    return QStringLiteral(TRAINING_RUNS "/nl-spaarrente/%1.jsonl").arg(QString::fromLatin1(name));
}

QStringList run(const char *name, const QStringList &more = {})
{
    return words("training run nl-spaarrente --json --replies") + QStringList{keptRun(name)} + more;
}

QJsonObject scoreIn(const Outcome &outcome)
{
    return outcome.json().value(QStringLiteral("score")).toObject();
}

QString stateOf(const Outcome &list, const char *id)
{
    for (const QJsonValue &each : list.json().value(QStringLiteral("scenarios")).toArray()) {
        if (each.toObject().value(QStringLiteral("id")).toString() == QLatin1String(id)) {
            return each.toObject().value(QStringLiteral("state")).toString();
        }
    }
    return {};
}

TEST(TrainingList, ListsTheScenariosByWeekAndLeavesNoTrace)
{
    const Program program;
    const Outcome outcome = program.run(words("training list --json"));
    ASSERT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    const QJsonArray scenarios = outcome.json().value(QStringLiteral("scenarios")).toArray();
    ASSERT_GE(scenarios.size(), 24);
    EXPECT_EQ(
        keysOf(scenarios.first().toObject()),
        QStringLiteral("best id kind language minutes platform state teaches title tries version waits_for week"));
    EXPECT_EQ(keysOf(outcome.json()), QStringLiteral("programme refused scenarios"));
    int week = 1;
    for (const QJsonValue &each : scenarios) {
        EXPECT_GE(each.toObject().value(QStringLiteral("week")).toInt(), week);
        week = each.toObject().value(QStringLiteral("week")).toInt();
    }
    EXPECT_EQ(stateOf(outcome, "nl-daglimiet"), QStringLiteral("not_started"));
    EXPECT_EQ(stateOf(outcome, "nl-spaarrente"), QStringLiteral("locked"));
    EXPECT_FALSE(QDir(program.profileFolder()).exists());
}

TEST(TrainingList, IsATableForPeople)
{
    const Program program;
    const Outcome outcome = program.run(words("training list --language en"));
    ASSERT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.out.contains("week 1  en  en-card-fee")) << outcome.out.toStdString();
    EXPECT_TRUE(outcome.out.contains("0 of 8 passed")) << outcome.out.toStdString();
    EXPECT_FALSE(outcome.out.contains("nl-daglimiet"));
}

TEST(TrainingList, NamesABrokenScenarioOfOnesOwnWithItsLineAndKeepsTheRest)
{
    const Program program;
    const QDir folder(program.profileFolder() + QStringLiteral("/scenarios"));
    ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
    QFile file(folder.filePath(QStringLiteral("broken.yaml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("format: 1\nid: broken\nlanguage: xx\n");
    file.close();
    const Outcome outcome = program.run(words("training list --json"));
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_GE(outcome.json().value(QStringLiteral("scenarios")).toArray().size(), 24);
    const QJsonArray refused = outcome.json().value(QStringLiteral("refused")).toArray();
    ASSERT_FALSE(refused.isEmpty());
    EXPECT_EQ(keysOf(refused.first().toObject()), QStringLiteral("column file line remedy what"));
    EXPECT_EQ(refused.first().toObject().value(QStringLiteral("line")).toInt(), 3);
    EXPECT_TRUE(outcome.err.contains("broken.yaml:3:11")) << outcome.err.toStdString();
}

TEST(TrainingRun, ScoresARunAndSaysWhatEachScoreRestsOn)
{
    const Program program;
    const Outcome outcome = program.run(run("good"));
    ASSERT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_EQ(keysOf(outcome.json()), QStringLiteral("compared conversations model scenario score seed version"));
    const QJsonObject score = scoreIn(outcome);
    EXPECT_EQ(keysOf(score), QStringLiteral("criteria hint_cost knock_outs left_to_supervisor pass_mark passed total"));
    EXPECT_TRUE(score.value(QStringLiteral("passed")).toBool()) << testing::PrintToString(outcome);
    const QJsonObject criterion = score.value(QStringLiteral("criteria")).toArray().first().toObject();
    EXPECT_EQ(keysOf(criterion), QStringLiteral("criterion name percent remarks weight"));
    const QJsonObject remark = criterion.value(QStringLiteral("remarks")).toArray().first().toObject();
    EXPECT_EQ(keysOf(remark), QStringLiteral("better case good remark sentence verdict"));
    EXPECT_TRUE(outcome.json().value(QStringLiteral("compared")).isNull());
    EXPECT_FALSE(QDir(program.profileFolder()).exists()) << "a run leaves no trace unless it is kept";
    EXPECT_EQ(program.run(run("good")).out, outcome.out) << "the same run, the same score";
}

TEST(TrainingRun, TakesTheRunFromStandardInputAndShowsTheConversationToPeople)
{
    const Program program;
    QFile file(keptRun("middling"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const Outcome outcome = program.run(words("training run nl-spaarrente --replies -"), file.readAll());
    EXPECT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.out.contains("Karel Smit: ")) << outcome.out.toStdString();
    EXPECT_TRUE(outcome.out.contains("A stock phrase")) << outcome.out.toStdString();
    EXPECT_TRUE(outcome.out.contains("not passed (from 70 %)")) << outcome.out.toStdString();
}

TEST(TrainingRun, ComparesASecondTryWithTheFirst)
{
    const Program program;
    const Outcome outcome = program.run(run("good", {QStringLiteral("--compare"), keptRun("bad")}));
    ASSERT_EQ(outcome.exit, 0) << testing::PrintToString(outcome);
    const QJsonArray compared = outcome.json().value(QStringLiteral("compared")).toArray();
    ASSERT_FALSE(compared.isEmpty());
    EXPECT_EQ(keysOf(compared.first().toObject()), QStringLiteral("before criterion fresh mended now"));
    EXPECT_LT(compared.first().toObject().value(QStringLiteral("before")).toInt(),
              compared.first().toObject().value(QStringLiteral("now")).toInt());
}

TEST(TrainingRun, AKeptTryMovesTheProgrammeOn)
{
    const Program program;
    const QString daglimiet = QStringLiteral(TRAINING_RUNS "/nl-daglimiet/good.jsonl");
    const QStringList keep{QStringLiteral("--keep"), QStringLiteral("--replies"), daglimiet};
    const Outcome kept = program.run(words("training run nl-daglimiet") + keep);
    ASSERT_EQ(kept.exit, 0) << testing::PrintToString(kept);
    const Outcome list = program.run(words("training list --json"));
    EXPECT_EQ(stateOf(list, "nl-daglimiet"), QStringLiteral("passed"));
    EXPECT_EQ(stateOf(list, "nl-spaarrente"), QStringLiteral("not_started")) << "it was waiting for this one";
    QFile file(program.profileFolder() + QStringLiteral("/training-results.jsonl"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("Mirte")) << "figures are kept, no words";
}

TEST(TrainingRun, PlaysAScenarioFileOfItsOwnAndRefusesABrokenOne)
{
    const Program program;
    const QString broken = program.file(QStringLiteral("mine.yaml"), "format: 1\nid: Mine\n");
    const Outcome outcome = program.run(
        {QStringLiteral("training"), QStringLiteral("run"), broken, QStringLiteral("--replies"), keptRun("good")});
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_EQ(outcome.errLines().size(), 1);
    EXPECT_TRUE(outcome.err.contains("mine.yaml:2:5")) << outcome.err.toStdString();
}

TEST(TrainingRun, RefusesARunOfAnotherScenario)
{
    const Program program;
    const QString other = QStringLiteral(TRAINING_RUNS "/nl-druk-uur/good.jsonl");
    const Outcome outcome = program.run(words("training run nl-spaarrente --replies") + QStringList{other});
    EXPECT_EQ(outcome.exit, 2) << testing::PrintToString(outcome);
    EXPECT_TRUE(outcome.err.contains("no case daan")) << outcome.err.toStdString();
}

} // namespace
