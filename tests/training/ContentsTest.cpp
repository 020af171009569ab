#include "tests/support/Printers.h"
#include "tests/training/Runs.h"

#include <QHash>
#include <QSet>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

using namespace wederhoor;
using namespace wederhoor::training;
using namespace wederhoor::training::test;

namespace {

using Shelved = std::shared_ptr<const Scenario>;

class Contents : public testing::TestWithParam<Shelved>
{
protected:
    const Scenario &scenario() const { return *GetParam(); }
    ExerciseScore kept(const char *name) const
    {
        const QList<ExerciseEvent> events = keptRun(scenario().id, QString::fromLatin1(name));
        EXPECT_FALSE(events.isEmpty()) << name;
        EXPECT_EQ(unknownConversations(scenario(), events), QStringList());
        return scoreOf(scenario(), events);
    }
};

/// The scores of a run must not hang on the wording that the customer happened to choose.
constexpr quint32 seeds[] = {0, 1, 2, 3};

TEST_P(Contents, TheModelPasses)
{
    for (const quint32 seed : seeds) {
        const ExerciseScore score = scoreOf(scenario(), modelRun(scenario()), seed);
        EXPECT_TRUE(score.isPassed && score.total >= 85) << testing::PrintToString(score);
    }
}

TEST_P(Contents, GoodMiddlingAndBadRunsScoreInThatOrderWithFifteenPointsBetween)
{
    const ExerciseScore good = kept("good");
    const ExerciseScore middling = kept("middling");
    const ExerciseScore bad = kept("bad");
    std::printf("%s: %d %d %d\n", qPrintable(scenario().id), good.total, middling.total, bad.total);
    EXPECT_TRUE(good.isPassed) << testing::PrintToString(good);
    EXPECT_FALSE(bad.isPassed) << testing::PrintToString(bad);
    EXPECT_GE(good.total, middling.total + 15) << testing::PrintToString(good) << testing::PrintToString(middling);
    EXPECT_GE(middling.total, bad.total + 15) << testing::PrintToString(middling) << testing::PrintToString(bad);
}

TEST_P(Contents, AGoodRunInOtherWordsPassesToo)
{
    const ExerciseScore score = kept("good-again");
    std::printf("%s: %d in other words\n", qPrintable(scenario().id), score.total);
    EXPECT_TRUE(score.isPassed) << testing::PrintToString(score);
}

INSTANTIATE_TEST_SUITE_P(Shipped, Contents, testing::ValuesIn(shippedShelf().scenarios), [](const auto &each) {
    std::string name = each.param->id.toStdString();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST_P(Contents, TheSameRunHasTheSameScore)
{
    for (const char *const name : {"good", "middling", "bad", "good-again"}) {
        EXPECT_EQ(kept(name), kept(name)) << name;
    }
}

TEST(Shelf, HoldsTwentyFourScenariosOfAllKindsOverFourWeeks)
{
    QHash<QString, int> languages;
    QSet<QString> kinds;
    QSet<int> weeks;
    const QStringList ids = shippedShelf().ids();
    for (const auto &scenario : shippedShelf().scenarios) {
        ++languages[scenario->language];
        kinds.insert(scenario->kind);
        weeks.insert(scenario->week);
        for (const QString &before : scenario->prerequisites) {
            EXPECT_TRUE(ids.contains(before)) << before.toStdString();
            const auto other = shippedShelf().find(before);
            EXPECT_TRUE(other && other->week <= scenario->week) << scenario->id.toStdString();
        }
        for (const ScenarioConversation &conversation : scenario->conversations) {
            EXPECT_FALSE(conversation.model.isEmpty()) << conversation.id.toStdString();
            EXPECT_TRUE(!conversation.points.empty() || conversation.expects == Expects::Dismissal);
        }
        EXPECT_FALSE(scenario->knowledge.isEmpty()) << scenario->id.toStdString();
    }
    EXPECT_GE(languages.value(QStringLiteral("nl")), 16);
    EXPECT_GE(languages.value(QStringLiteral("en")), 8);
    EXPECT_EQ(weeks.size(), 4);
    for (const QString &kind : scenarioKinds()) {
        EXPECT_TRUE(kinds.contains(kind)) << kind.toStdString();
    }
}

TEST(Shelf, NoTwoScenariosShareATurn)
{
    QHash<QString, QString> seen;
    for (const auto &scenario : shippedShelf().scenarios) {
        for (const ScenarioConversation &conversation : scenario->conversations) {
            QStringList texts = conversation.opening;
            for (const Turn &turn : conversation.turns) {
                texts += turn.says;
            }
            for (const QString &text : texts) {
                EXPECT_FALSE(seen.contains(text)) << text.toStdString() << " in " << seen.value(text).toStdString();
                seen.insert(text, scenario->id);
            }
        }
    }
    EXPECT_GT(seen.size(), 200);
}

TEST(Shelf, EveryShippedScenarioReads)
{
    for (const Fault &fault : shippedShelf().faults) {
        ADD_FAILURE() << testing::PrintToString(fault);
    }
}

} // namespace
