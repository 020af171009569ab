#include "tests/support/Printers.h"
#include "tests/training/Runs.h"

#include "core/training/Programme.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::training;
using namespace wederhoor::training::test;

namespace {

TrainingResult result(const char *scenario, int total, bool isPassed, int day)
{
    return {QString::fromLatin1(scenario),
            1,
            fromMilliseconds(86'400'000LL * day),
            total,
            isPassed,
            {{Criterion::Empathy, total}, {Criterion::Safety, 100}}};
}

QList<TrainingResult> allPassed(const QString &language)
{
    QList<TrainingResult> results;
    for (const auto &scenario : shippedShelf().scenarios) {
        if (scenario->language == language) {
            results.append(result(scenario->id.toLatin1().constData(), 80, true, static_cast<int>(results.size()) + 1));
        }
    }
    return results;
}

const QStringList dutch{QStringLiteral("nl")};

TEST(Programme, BeginsWithAllToDoAndTheFirstOpen)
{
    const Programme made = programme(shippedShelf(), {}, dutch);
    EXPECT_EQ(made.scenarios.size(), 16);
    EXPECT_EQ(made.remaining.size(), 16);
    EXPECT_EQ(made.weeks.size(), 4);
    EXPECT_EQ(made.passed, 0);
    EXPECT_FALSE(made.isReadyForLive());
    ASSERT_NE(made.of(made.next), nullptr);
    EXPECT_EQ(made.of(made.next)->week, 1);
    EXPECT_EQ(made.of(QStringLiteral("nl-phishing-sms"))->state, ScenarioProgress::State::Locked);
    EXPECT_EQ(made.of(QStringLiteral("nl-phishing-sms"))->waitsFor, QStringList{QStringLiteral("nl-incasso-prive")});
    EXPECT_EQ(made.of(QStringLiteral("en-polish")), nullptr) << "not a language of theirs";
}

TEST(Programme, AScenarioOpensWhenWhatComesBeforeItIsPassed)
{
    const auto stateAfter = [](const QList<TrainingResult> &results) {
        return programme(shippedShelf(), results).of(QStringLiteral("nl-incasso-prive"))->state;
    };
    EXPECT_EQ(stateAfter({result("nl-daglimiet", 60, false, 1)}), ScenarioProgress::State::Locked);
    EXPECT_EQ(stateAfter({result("nl-daglimiet", 80, true, 1)}), ScenarioProgress::State::NotStarted);
    EXPECT_EQ(stateAfter({result("nl-daglimiet", 80, true, 1), result("nl-incasso-prive", 40, false, 2)}),
              ScenarioProgress::State::Tried);
}

TEST(Programme, APassIsKeptWhenALaterTryFails)
{
    const Programme made
        = programme(shippedShelf(), {result("nl-daglimiet", 80, true, 1), result("nl-daglimiet", 30, false, 2)});
    EXPECT_EQ(made.of(QStringLiteral("nl-daglimiet"))->state, ScenarioProgress::State::Passed);
    EXPECT_EQ(made.of(QStringLiteral("nl-daglimiet"))->best, 80);
    EXPECT_EQ(made.of(QStringLiteral("nl-daglimiet"))->tries, 2);
    EXPECT_EQ(made.weeks.first().passed, 1);
}

TEST(Programme, NamesWhatIsStrongAndWhatToPractise)
{
    const Programme made = programme(shippedShelf(), {result("nl-daglimiet", 60, false, 1)});
    EXPECT_EQ(made.strong, QList<Criterion>{Criterion::Safety});
    EXPECT_EQ(made.practise, QList<Criterion>{Criterion::Empathy});
}

TEST(Programme, IsDoneWhenEveryScenarioOfTheLanguageIsPassed)
{
    QList<TrainingResult> results = allPassed(QStringLiteral("nl"));
    const Programme made = programme(shippedShelf(), results, dutch);
    EXPECT_TRUE(made.isReadyForLive());
    EXPECT_EQ(made.average, 80);
    EXPECT_TRUE(
        std::all_of(made.weeks.begin(), made.weeks.end(), [](const WeekProgress &week) { return week.isDone(); }));
    const auto certified = certificate(shippedShelf(), results, dutch, QStringLiteral("Noor"));
    ASSERT_TRUE(certified);
    EXPECT_EQ(certified->completedAt, fromMilliseconds(86'400'000LL * 16));
    EXPECT_EQ(certified->scenarios, 16);
    EXPECT_FALSE(certificate(shippedShelf(), results, {}, QStringLiteral("Noor"))) << "English is still to do";
    results.removeLast();
    EXPECT_FALSE(certificate(shippedShelf(), results, dutch, QStringLiteral("Noor")));
}

TEST(Programme, WithoutScenariosNobodyIsReady)
{
    EXPECT_FALSE(programme({}, {}).isReadyForLive());
}

TEST(TrainingResults, AreKeptInAFileOfTheirOwnAndReadBack)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("results.jsonl"));
    EXPECT_EQ(readResults(path).value(), QList<TrainingResult>());
    const QList<TrainingResult> results{result("nl-daglimiet", 60, false, 1), result("nl-daglimiet", 80, true, 2)};
    for (const TrainingResult &each : results) {
        ASSERT_TRUE(appendResult(path, each).has_value());
    }
    EXPECT_EQ(readResults(path).value(), results);
    EXPECT_EQ(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_EQ(appendResult(folder.path(), results.first()).error().kind, ErrorKind::Storage);
}

TEST(TrainingResults, ALineThatWasCutOffCostsNoOther)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("results.jsonl"));
    const TrainingResult one = result("nl-daglimiet", 60, false, 1);
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(toLine(one) + toLine(one).chopped(20));
    }
    ASSERT_TRUE(appendResult(path, one).has_value());
    EXPECT_EQ(readResults(path).value(), (QList<TrainingResult>{one, one}));
}

} // namespace
