#include "tests/support/Printers.h"
#include "tests/training/Runs.h"
#include "tests/training/SmallScenario.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace wederhoor;
using namespace wederhoor::training;
using namespace wederhoor::training::test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

const char *const best
    = "Hoi Jan, een week wachten op je boek is balen. Het boek is onderweg, morgen is het er. Het kost niets. ^Noor";

QList<ExerciseEvent> run(seconds at, const QString &text,
                         const char *question = "Waar is het boek van Jan, en wanneer komt het?")
{
    QList<ExerciseEvent> events{{seconds{30}, ExerciseAct::Tag, {}, {}, QStringLiteral("boek")}};
    if (question) {
        events.append({seconds{40}, ExerciseAct::Escalate, {}, QString::fromUtf8(question), QStringLiteral("boeken")});
    }
    events.append({at, ExerciseAct::Reply, {}, text, {}});
    return events;
}

ExerciseScore scored(const QList<ExerciseEvent> &events, const QByteArray &yaml = smallYaml())
{
    return scoreOf(smallScenario(yaml), events);
}

QString with(const char *part, const char *instead)
{
    QString text = QString::fromUtf8(best);
    EXPECT_TRUE(text.contains(QString::fromUtf8(part)));
    return text.replace(QString::fromUtf8(part), QString::fromUtf8(instead));
}

struct Changed
{
    const char *what;
    QList<ExerciseEvent> events;
    Criterion criterion;
    int percent;
    Remark remark;
};

void PrintTo(const Changed &changed, std::ostream *out)
{
    *out << changed.what;
}

QList<Changed> changes()
{
    const seconds at = minutes{8};
    const QString text = QString::fromUtf8(best);
    return {
        {"in time", run(at, text), Criterion::Time, 100, Remark::InTime},
        {"half as late again", run(minutes{15}, text), Criterion::Time, 75, Remark::Late},
        {"three times as late", run(minutes{30}, text), Criterion::Time, 25, Remark::Late},
        {"never", run(at, {}), Criterion::Time, 0, Remark::NeverAnswered},
        {"all said", run(at, text), Criterion::Answered, 100, Remark::PointMade},
        {"half said", run(at, with(", morgen is het er", "")), Criterion::Answered, 50, Remark::PointMissed},
        {"guessed before the SPOC answered", run(minutes{4}, text), Criterion::Answered, 50, Remark::PointGuessed},
        {"a wrong fact", run(at, with("Het kost niets.", "Het kost niets. Het was even kwijt.")), Criterion::Facts, 60,
         Remark::SaidWrong},
        {"own words", run(at, text), Criterion::Empathy, 100, Remark::OwnWords},
        {"a stock phrase", run(at, with("een week wachten op je boek is balen", "excuses voor het ongemak")),
         Criterion::Empathy, 30, Remark::StockPhrase},
        {"no feeling", run(at, with(", een week wachten op je boek is balen", "")), Criterion::Empathy, 0,
         Remark::NoFeeling},
        {"the wrong form", run(at, with("je boek", "uw boek")), Criterion::Tone, 65, Remark::WrongForm},
        {"no greeting", run(at, with("Hoi Jan, een", "Een")), Criterion::Tone, 80, Remark::NoGreeting},
        {"sent away", run(at, with("Het kost", "Het is nu eenmaal zo. Het kost")), Criterion::Tone, 40,
         Remark::Dismissive},
        {"data in public", run(at, with("Het kost", "We bellen je op 06 12345678. Het kost")), Criterion::Safety, 0,
         Remark::DataRevealed},
        {"data asked in public", run(at, with("Het kost", "Geef je rekeningnummer door. Het kost")), Criterion::Safety,
         20, Remark::DataAsked},
        {"moved without need", run(at, with("Het kost", "Stuur ons een privébericht. Het kost")), Criterion::Channel,
         40, Remark::MovedNeedlessly},
        {"the SPOC asked and heard", run(at, text), Criterion::Spoc, 100, Remark::SpocAsked},
        {"no question in the question", run(at, text, "zie bericht"), Criterion::Spoc, 80, Remark::SpocWithoutQuestion},
        {"nobody asked", run(at, text, nullptr), Criterion::Spoc, 0, Remark::SpocNotAsked},
        {"signed", run(at, text), Criterion::Signature, 100, Remark::Signed},
        {"not signed", run(at, with(" ^Noor", "")), Criterion::Signature, 0, Remark::Unsigned},
    };
}

class OneChange : public testing::TestWithParam<Changed>
{
};

TEST_P(OneChange, MovesItsCriterionAndSaysWhyAndWhatWouldBeBetter)
{
    const ExerciseScore score = scored(GetParam().events);
    const CriterionScore *const part = score.of(GetParam().criterion);
    ASSERT_NE(part, nullptr);
    EXPECT_EQ(part->percent, GetParam().percent) << testing::PrintToString(score);
    const auto remark = std::find_if(part->remarks.begin(), part->remarks.end(),
                                     [](const ScoreRemark &each) { return each.remark == GetParam().remark; });
    ASSERT_NE(remark, part->remarks.end()) << testing::PrintToString(score);
    EXPECT_FALSE(remark->verdict.isEmpty());
    EXPECT_EQ(remark->better.isEmpty(), remark->isGood) << "who did not do well is told what would have been better";
}

INSTANTIATE_TEST_SUITE_P(Table, OneChange, testing::ValuesIn(changes()));

TEST(Score, NamesTheSentenceItRestsOn)
{
    const ExerciseScore score = scored(run(minutes{8}, QString::fromUtf8(best)));
    EXPECT_EQ(score.of(Criterion::Empathy)->remarks.first().sentence,
              QStringLiteral("Hoi Jan, een week wachten op je boek is balen."));
    EXPECT_EQ(score.total, 100) << testing::PrintToString(score);
    EXPECT_TRUE(score.isPassed);
}

TEST(Score, TakesOffWhatHintsCost)
{
    QList<ExerciseEvent> events = run(minutes{8}, QString::fromUtf8(best));
    events.prepend({seconds{10}, ExerciseAct::Hint, {}, {}, {}});
    events.prepend({seconds{5}, ExerciseAct::Hint, {}, {}, {}});
    const ExerciseScore score = scored(events);
    EXPECT_EQ(score.hintCost, 7) << "there is one hint only";
    EXPECT_EQ(score.total, 93);
}

TEST(Score, WhoDoesNotAnswerDoesNotPassWhateverTheRest)
{
    const ExerciseScore score
        = scored(run(minutes{8}, with(", morgen is het er", "")), smallYamlWith("pass: 70", "pass: 50"));
    EXPECT_GE(score.total, 50);
    EXPECT_FALSE(score.isPassed);
    EXPECT_EQ(score.knockOuts.size(), 1);
}

TEST(Score, WithoutAPointThatMustBeMadeNobodyPasses)
{
    const QByteArray yaml = smallYamlWith("{id: gratis, for: facts,", "{id: gratis, must: true, for: facts,");
    const ExerciseScore score = scored(run(minutes{8}, with(" Het kost niets.", "")), yaml);
    EXPECT_FALSE(score.isPassed);
    EXPECT_TRUE(score.knockOuts.first().contains(QStringLiteral("Het kost niets")))
        << score.knockOuts.first().toStdString();
}

TEST(Score, WhatIsNotUnderstoodIsLeftToTheSupervisor)
{
    const QString odd = QStringLiteral("De drukker stond met een lekke band bij Zwolle langs de weg.");
    const ExerciseScore score = scored(run(minutes{8}, QStringLiteral("Hoi Jan! ") + odd));
    EXPECT_EQ(score.leftToSupervisor, QStringList{odd});
}

TEST(Score, TheSecondTryIsComparedWithTheFirst)
{
    const ExerciseScore first = scored(run(minutes{8}, with(" ^Noor", "")));
    const ExerciseScore second = scored(run(minutes{15}, QString::fromUtf8(best)));
    const QList<ScoreChange> changed = compareTries(first, second);
    const auto of = [&changed](Criterion criterion) {
        return *std::find_if(changed.begin(), changed.end(),
                             [criterion](const ScoreChange &each) { return each.criterion == criterion; });
    };
    EXPECT_EQ(of(Criterion::Signature).before, 0);
    EXPECT_EQ(of(Criterion::Signature).now, 100);
    EXPECT_EQ(of(Criterion::Signature).mended.size(), 1);
    EXPECT_EQ(of(Criterion::Time).fresh.size(), 1);
    EXPECT_EQ(of(Criterion::Answered).mended, QStringList());
}

} // namespace
