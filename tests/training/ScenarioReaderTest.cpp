#include "tests/support/Printers.h"
#include "tests/training/Runs.h"
#include "tests/training/SmallScenario.h"

#include "core/training/ScenarioShelf.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace wederhoor;
using namespace wederhoor::training;
using namespace wederhoor::training::test;

namespace {

QList<Fault> faultsOf(const QByteArray &yaml)
{
    Faults faults(QStringLiteral("klein.yaml"));
    const bool isRead = readScenario(yaml, faults).has_value();
    EXPECT_EQ(isRead, faults.isEmpty());
    return faults.all();
}

struct Broken
{
    const char *text; ///< in the small scenario
    const char *instead;
    int line;
    int column;
    const char *what; ///< part of what is said
    const char *remedy;
};

void PrintTo(const Broken &broken, std::ostream *out)
{
    *out << broken.text << " -> " << broken.instead;
}

const Broken brokenOnes[] = {
    {"title: Een kleine oefening\n", "", 1, 1, "\"title\" is missing", "Add it"},
    {"title:", "titel:", 4, 1, "\"titel\" is not known", "Was \"title\" meant?"},
    {"title: Een kleine oefening", "title: ''", 4, 8, "\"title\" is empty", "Fill it in"},
    {"title: Een kleine oefening", "title: [a]", 4, 8, "\"title\" must be a text", "quotes"},
    {"week: 1", "week: 5", 7, 7, "whole number", "from 1 to 4"},
    {"week: 1", "week: one", 7, 7, "whole number", "from 1 to 4"},
    {"language: nl", "language: de", 3, 11, "cannot be \"de\"", "nl, en"},
    {"kind: question", "kind: qestion", 6, 7, "cannot be \"qestion\"", "Was \"question\" meant?"},
    {"platform: facebook", "platform: facebok", 9, 11, "cannot be", "Was \"facebook\" meant?"},
    {"format: 1", "format: 2", 1, 9, "does not know", "format 1"},
    {"id: klein", "id: Klein!", 2, 5, "no name", "small letters"},
    {"after: 5m", "after: 5", 12, 45, "must be a time", "45s, 15m or 2h"},
    {"after: 5m", "after: 999h", 12, 45, "must be a time", "45s, 15m or 2h"},
    {"handle: \"@jan.practice.example\"", "handle: \"@jan\"", 18, 43, "somebody's account", ".practice.example"},
    {"situation: [\"boek|wacht*|week\"]", "situation: [\"boek||week\"]", 26, 16, "A word is missing", "|"},
    {"situation: [\"boek|wacht*|week\"]", "situation: [\"bo*ek\"]", 26, 16, "no word to look for", "*"},
    {"situation: [\"boek|wacht*|week\"]", "situation: [\"!boek\"]", 26, 16, "must not be there", "must be there"},
    {"situation: [\"boek|wacht*|week\"]", "situation: [\"~bele\"]", 26, 16, "no synonyms", "Was \"bellen\" meant?"},
    {"source: boeken", "source: boekn", 29, 56, "not in this scenario", "Was \"boeken\" meant?"},
    {"when: [answered], delay: 1m, mood: 1", "when: [anwsered], delay: 1m, mood: 1", 36, 42, "cannot be \"anwsered\"",
     "Was \"answered\" meant?"},
    {"when: [answered], delay: 1m, mood: 1", "when: [\"says:mogen\"], delay: 1m, mood: 1", 36, 42, "names \"mogen\"",
     "Was \"morgen\" meant?"},
    {"after: [boos, vaag]", "after: [boos, vag]", 39, 27, "names \"vag\"", "Was \"vaag\" meant?"},
    {"on: silence, wait: 15m", "on: silence", 40, 9, "does not say after how long", "wait"},
    {"by: piet", "by: pit", 41, 49, "names \"pit\"", "Was \"piet\" meant?"},
    {"id: vaag", "id: boos", 38, 14, "name of another", "of its own"},
    {"act: tag, value: boek, says", "act: tga, value: boek, says", 34, 39, "cannot be \"tga\"", "Was \"tag\" meant?"},
    {"pass: 70", "pass: 20", 13, 16, "whole number", "from 50 to 95"},
    {"address: je", "address: jij", 18, 77, "cannot be \"jij\"", "je"},
    {"minutes: 20", "minutes: 20\nminutes: 30", 9, 1, "a second time", "Keep one"},
    {"minutes: 20", "minutes: &a 20", 8, 10, "Anchors", "Write the value out"},
    {"minutes: 20", "minutes: *a", 8, 10, "no YAML", "indentation"},
    {"minutes: 20", "minutes: !!int 20", 8, 10, "Anchors", "Write the value out"},
    {"minutes: 20", "minutes: [20", 9, 9, "no YAML", "indentation"},
    {"  - id: een\n", "  - id: een\n   x: 1\n", 18, 4, "no YAML", "indentation"},
    {"teaches: Het boek", "teaches: Het boek: deel 2", 5, 18, "no YAML", "quotes"},
    {"minutes: 20", "minutes: 20\n---", 10, 1, "second document", "One file holds one"},
};

class BrokenScenario : public testing::TestWithParam<Broken>
{
};

TEST_P(BrokenScenario, IsRefusedWithItsPlaceAndARemedy)
{
    const Broken &broken = GetParam();
    const QList<Fault> faults = faultsOf(smallYamlWith(broken.text, broken.instead));
    ASSERT_FALSE(faults.isEmpty());
    const auto right = std::find_if(faults.begin(), faults.end(), [&broken](const Fault &fault) {
        return fault.what.contains(QString::fromUtf8(broken.what));
    });
    ASSERT_NE(right, faults.end()) << testing::PrintToString(faults.first());
    EXPECT_EQ(right->place, (Place{broken.line, broken.column})) << testing::PrintToString(*right);
    EXPECT_TRUE(right->remedy.contains(QString::fromUtf8(broken.remedy))) << testing::PrintToString(*right);
    EXPECT_EQ(right->file, QStringLiteral("klein.yaml"));
}

INSTANTIATE_TEST_SUITE_P(Table, BrokenScenario, testing::ValuesIn(brokenOnes));

TEST(ScenarioReader, TakesTheSmallScenarioAsItIsWritten)
{
    const Scenario scenario = smallScenario();
    EXPECT_EQ(scenario.id, QStringLiteral("klein"));
    EXPECT_EQ(scenario.minutes, std::chrono::minutes{20});
    EXPECT_EQ(scenario.weight(Criterion::Answered), 40);
    EXPECT_EQ(scenario.passMark, 70);
    ASSERT_EQ(scenario.conversations.size(), 1U);
    const ScenarioConversation &conversation = scenario.conversations.front();
    EXPECT_EQ(conversation.within, std::chrono::minutes{10});
    EXPECT_EQ(conversation.address, Address::Informal);
    EXPECT_EQ(conversation.points.size(), 3U);
    EXPECT_EQ(conversation.turns.size(), 6U);
    EXPECT_EQ(conversation.turns[4].on, Turn::On::Silence);
    EXPECT_EQ(conversation.model.size(), 3);
}

TEST(ScenarioReader, TellsSeveralFaultsAtOnce)
{
    QByteArray yaml = smallYamlWith("week: 1", "week: 9");
    yaml.replace("kind: question", "kind: quiz");
    EXPECT_EQ(faultsOf(yaml).size(), 2);
}

TEST(ScenarioReader, RefusesWhatIsTooLargeTooDeepOrNoText)
{
    EXPECT_TRUE(faultsOf(smallYaml() + QByteArray(200 * 1024, '#')).first().what.contains(QStringLiteral("128 KB")));
    EXPECT_TRUE(
        faultsOf("a: " + QByteArray(50, '[') + QByteArray(50, ']')).first().what.contains(QStringLiteral("12 deep")));
    EXPECT_TRUE(faultsOf(QByteArray(60'000, '[')).first().place.line >= 1) << "and does not end the program";
    EXPECT_TRUE(faultsOf("title: \xff\xfe").first().what.contains(QStringLiteral("UTF-8")));
    EXPECT_TRUE(faultsOf("").first().what.contains(QStringLiteral("empty")));
    EXPECT_TRUE(faultsOf("just words").first().what.contains(QStringLiteral("must hold keys")));
    QByteArray many = "a:\n";
    for (int i = 0; i < 25'000; ++i) {
        many += "- 1\n";
    }
    EXPECT_TRUE(faultsOf(many).first().what.contains(QStringLiteral("20000 values")));
}

TEST(ScenarioShelf, LeavesABrokenFileOutAndKeepsTheOthers)
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write("eigen.yaml", smallYaml());
    write("kapot.yaml", smallYamlWith("week: 1", "week: 9"));
    write("nog-een.yaml", smallYaml());
    write("niet.txt", "no scenario");
    const ScenarioShelf shipped = readShelf();
    const ScenarioShelf shelf = readShelf(folder.path());
    EXPECT_EQ(shipped.faults, QList<Fault>());
    EXPECT_GE(shipped.scenarios.size(), 24);
    EXPECT_EQ(shelf.scenarios.size(), shipped.scenarios.size() + 1);
    EXPECT_NE(shelf.find(QStringLiteral("klein")), nullptr);
    ASSERT_EQ(shelf.faults.size(), 2);
    EXPECT_TRUE(shelf.faults[0].file.endsWith(QStringLiteral("kapot.yaml")));
    EXPECT_EQ(shelf.faults[0].place.line, 7);
    EXPECT_TRUE(shelf.faults[1].file.endsWith(QStringLiteral("nog-een.yaml")));
    EXPECT_TRUE(shelf.faults[1].what.contains(QStringLiteral("eigen.yaml"))) << "says who has the name already";
}

class HelpPage : public testing::TestWithParam<const char *>
{
protected:
    static QByteArray page()
    {
        QFile file(QStringLiteral(TRAINING_HELP "/%1/scenarios.md").arg(QString::fromLatin1(GetParam())));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_P(HelpPage, ShowsAScenarioThatReadsAndWhoseModelPasses)
{
    const QByteArray text = page();
    const qsizetype begin = text.indexOf("```\n") + 4;
    const Scenario scenario = smallScenario(text.mid(begin, text.indexOf("\n```", begin) - begin));
    ASSERT_EQ(scenario.conversations.size(), 1U);
    const ExerciseScore score = scoreOf(scenario, scenario.conversations.front().model);
    EXPECT_TRUE(score.isPassed) << testing::PrintToString(score);
}

TEST_P(HelpPage, NamesEveryConditionEveryKindAndEveryKey)
{
    const QString text = QString::fromUtf8(page());
    for (const QString &name : conditionNames() + scenarioKinds()) {
        EXPECT_TRUE(text.contains(u'`' + name)) << name.toStdString();
    }
    QFile shipped(QStringLiteral(TRAINING_SCENARIOS "/nl/nl-druk-uur.yaml"));
    ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
    Faults faults(shipped.fileName());
    const std::optional<YamlValue> root = readYaml(shipped.readAll(), faults);
    ASSERT_TRUE(root);
    for (const YamlValue::Entry &entry : root->entries) {
        EXPECT_TRUE(text.contains(u'`' + entry.key + u'`')) << entry.key.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, HelpPage, testing::Values("en", "nl"));

} // namespace
