#include "app/Translations.h"
#include "core/training/ScenarioShelf.h"
#include "core/training/TrainingResults.h"
#include "tests/gui/GuiWorld.h"
#include "tests/support/Await.h"
#include "tests/support/Printers.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QTreeWidget>

#include <gtest/gtest.h>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

const QString question = QStringLiteral("nl-daglimiet");

class TrainingTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_world.open());
        ASSERT_TRUE(m_world.practice().saveSignature({{}, {}, QStringLiteral("^{{agent.name}}")}));
    }

    [[nodiscard]] bool openProgramme()
    {
        return m_world.show() && m_world.click("trainingSwitch")
            && waitUntil([this] { return m_world.isShown("scenarioPage"); });
    }
    [[nodiscard]] QTreeWidget &tree() { return *m_world.find<QTreeWidget>("scenarioTree"); }
    [[nodiscard]] QTreeWidgetItem *itemOf(const QString &scenario)
    {
        for (QTreeWidgetItemIterator it(&tree()); *it != nullptr; ++it) {
            if ((*it)->data(0, Qt::UserRole).toString() == scenario) {
                return *it;
            }
        }
        return nullptr;
    }
    void choose(const QString &scenario) { tree().setCurrentItem(itemOf(scenario)); }
    [[nodiscard]] bool start(const QString &scenario, const QString &customer)
    {
        choose(scenario);
        return m_world.click("startExerciseButton") && waitUntil([this] { return m_world.isShown("exerciseBand"); })
            && m_world.waitForCase(customer);
    }
    [[nodiscard]] bool sendReply(const QString &text)
    {
        m_world.find<QPlainTextEdit>("replyEditor")->setPlainText(text);
        return waitUntil([this] { return m_world.find("sendButton")->isEnabled(); }) && m_world.click("sendButton")
            && waitUntil([this] { return m_world.isShown("sendNowButton"); });
    }
    [[nodiscard]] bool endAndScore()
    {
        return m_world.click("endExerciseButton") && waitUntil([this] { return m_world.isShown("endQuestion"); })
            && m_world.click("endAndScore") && waitUntil([this] { return m_world.isShown("scoreView"); });
    }
    [[nodiscard]] QList<training::TrainingResult> results()
    {
        return training::readResults(m_world.profile().trainingResultsPath())
            .value_or(QList<training::TrainingResult>());
    }

    GuiWorld m_world;
};

TEST_F(TrainingTest, TheProgrammeSaysWhatRemainsAndWhatIsOpen)
{
    ASSERT_TRUE(openProgramme());
    EXPECT_EQ(tree().topLevelItemCount(), 4);
    EXPECT_EQ(m_world.textOf("remainingText"), QStringLiteral("24 scenarios remain:"));
    EXPECT_EQ(itemOf(question)->text(1), QStringLiteral("not started"));
    choose(QStringLiteral("nl-boze-menigte"));
    EXPECT_EQ(itemOf(QStringLiteral("nl-boze-menigte"))->text(1), QStringLiteral("locked"));
    EXPECT_FALSE(m_world.find("startExerciseButton")->isEnabled());
    choose(question);
    EXPECT_TRUE(m_world.find("startExerciseButton")->isEnabled());
    EXPECT_TRUE(m_world.window().windowTitle().contains(QStringLiteral("training")));
}

TEST_F(TrainingTest, ProgrammeCountsOnlyTheLanguagesOneWillWorkIn)
{
    ASSERT_TRUE(openProgramme());
    m_world.choose("trainingLanguage", 2);
    ASSERT_TRUE(waitUntil([this] { return m_world.textOf("remainingText") == QStringLiteral("8 scenarios remain:"); }));
    EXPECT_EQ(itemOf(question), nullptr);
    m_world.closeWindow();
    ASSERT_TRUE(openProgramme());
    EXPECT_EQ(m_world.textOf("remainingText"), QStringLiteral("8 scenarios remain:")) << "the choice is kept";
}

TEST_F(TrainingTest, ATraineesFirstExerciseIsPlayedInTheInboxAndScored)
{
    bool askedForKeyring = false;
    m_world.probeKeyring = [&askedForKeyring] {
        askedForKeyring = true;
        return ready(Result<KeyringState>(KeyringState::Unavailable));
    };
    ASSERT_TRUE(openProgramme());
    ASSERT_TRUE(start(question, QStringLiteral("Mirte Aalbers")));
    EXPECT_TRUE(m_world.window().isPractice());
    EXPECT_EQ(m_world.textOf("practiceWord"), QStringLiteral("PRACTICE"));
    EXPECT_FALSE(m_world.isShown("practiceBand"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("lookUp.limiet"); }));
    ASSERT_TRUE(m_world.click("lookUp.limiet"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("fact.limiet"); }));
    EXPECT_TRUE(m_world.textOf("fact.limiet").contains(QStringLiteral("4 uur")));

    m_world.clock().advance(4min);
    ASSERT_TRUE(sendReply(QStringLiteral(
        "Hoi Mirte, ja hoor, dat kan. In de app kies je bij Pas voor Limieten en daar zet je hem op bijvoorbeeld "
        "7.000 euro; 6.200 past ruim, want het maximum is 10.000. Let op: de wijziging geldt pas na 4 uur, dus regel "
        "het vanavond.")));
    ASSERT_TRUE(endAndScore());

    EXPECT_TRUE(m_world.textOf("scoreSummary").contains(QStringLiteral("Passed from 70 %.")));
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("reactionWhy"); }))
        << "the customer's reaction comes with its reason";
    EXPECT_TRUE(m_world.textOf("modelText").contains(QStringLiteral("Hoi Mirte, dat lukt nog!")));
    EXPECT_FALSE(m_world.isShown("exerciseBand"));
    ASSERT_TRUE(waitUntil([this] { return results().size() == 1; }));
    EXPECT_EQ(results().first().scenario, question);
    EXPECT_TRUE(results().first().isPassed);
    EXPECT_EQ(itemOf(question)->text(1), QStringLiteral("passed, %1 %").arg(results().first().total));

    EXPECT_TRUE(waitUntil([this] { return !QFile::exists(m_world.profile().exercisePath()); })) << "no text is kept";

    // Nothing of it is in the inbox or among the sample conversations, and nothing was asked of anybody.
    EXPECT_TRUE(m_world.inbox().cases(CaseView::All).isEmpty());
    for (const CaseRow &row : m_world.practice().cases(CaseView::All)) {
        EXPECT_NE(row.value.customer.name, QStringLiteral("Mirte Aalbers"));
    }
    EXPECT_FALSE(askedForKeyring);
}

TEST_F(TrainingTest, ASecondTryIsComparedWithTheFirst)
{
    ASSERT_TRUE(openProgramme());
    ASSERT_TRUE(start(question, QStringLiteral("Mirte Aalbers")));
    ASSERT_TRUE(sendReply(QStringLiteral("Dat weet ik niet.")));
    ASSERT_TRUE(endAndScore());
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("knockOut"); }));
    ASSERT_TRUE(m_world.click("tryAgainButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("scenarioPage"); }));
    ASSERT_TRUE(start(question, QStringLiteral("Mirte Aalbers"))) << "a new inbox, without the first try";
    ASSERT_TRUE(endAndScore());
    ASSERT_TRUE(waitUntil([this] { return results().size() == 2; }));
    EXPECT_TRUE(
        m_world.textOf("scoreSummary").contains(QStringLiteral("The try before: %1 %.").arg(results().first().total)));
}

TEST_F(TrainingTest, TheLanguageChangesWhileAnExerciseRuns)
{
    ASSERT_TRUE(openProgramme());
    ASSERT_TRUE(start(question, QStringLiteral("Mirte Aalbers")));
    installTranslations(*QCoreApplication::instance(), QStringLiteral("nl"));
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("hintButton") == QStringLiteral("Hint (5 punten)"); }));
    ASSERT_TRUE(endAndScore());
    EXPECT_TRUE(m_world.textOf("scoreSummary").startsWith(QStringLiteral("Geslaagd vanaf 70 %.")));
    EXPECT_EQ(m_world.textOf("remainingText"), QStringLiteral("Nog 24 scenario's:"));
    installTranslations(*QCoreApplication::instance(), QStringLiteral("en"));
    EXPECT_TRUE(
        waitUntil([this] { return m_world.textOf("remainingText") == QStringLiteral("24 scenarios remain:"); }));
    EXPECT_TRUE(m_world.textOf("scoreSummary").startsWith(QStringLiteral("Passed from 70 %.")));
}

TEST_F(TrainingTest, AHintCostsPointsAndIsShown)
{
    ASSERT_TRUE(openProgramme());
    ASSERT_TRUE(start(question, QStringLiteral("Mirte Aalbers")));
    EXPECT_EQ(m_world.textOf("hintButton"), QStringLiteral("Hint (5 points)"));
    ASSERT_TRUE(m_world.click("hintButton"));
    EXPECT_TRUE(m_world.isShown("exerciseNotice"));
    EXPECT_FALSE(m_world.find("hintButton")->isEnabled());
    ASSERT_TRUE(endAndScore());
    EXPECT_TRUE(m_world.textOf("scoreSummary").contains(QStringLiteral("Hints cost 5 points.")));
}

TEST_F(TrainingTest, APauseStopsTheClockAndHidesTheCases)
{
    ASSERT_TRUE(openProgramme());
    ASSERT_TRUE(start(question, QStringLiteral("Mirte Aalbers")));
    ASSERT_TRUE(m_world.click("pauseButton"));
    EXPECT_TRUE(m_world.isShown("pauseCover"));
    EXPECT_FALSE(m_world.isShown("caseList"));
    const QString before = m_world.find("exerciseClock")->accessibleName();
    m_world.clock().advance(5min);
    ASSERT_TRUE(m_world.click("pauseCoverButton"));
    EXPECT_TRUE(m_world.isShown("caseList"));
    EXPECT_EQ(m_world.find("exerciseClock")->accessibleName(), before);
}

TEST_F(TrainingTest, WhoeverLooksElsewhereDoesNotPractise)
{
    ASSERT_TRUE(openProgramme());
    ASSERT_TRUE(start(question, QStringLiteral("Mirte Aalbers")));
    ASSERT_TRUE(m_world.click("inboxSwitch"));
    EXPECT_FALSE(m_world.window().isPractice());
    EXPECT_FALSE(m_world.isShown("exerciseBand"));
    ASSERT_TRUE(m_world.click("practiceSwitch"));
    EXPECT_TRUE(m_world.isShown("pauseCover"));
    ASSERT_TRUE(m_world.click("pauseCoverButton"));
    EXPECT_TRUE(m_world.waitForCase(QStringLiteral("Mirte Aalbers")));
}

TEST_F(TrainingTest, ASpocAnswersAfterAWhile)
{
    ASSERT_TRUE(QDir().mkpath(m_world.profile().scenariosFolder()));
    QFile own(m_world.profile().scenariosFolder() + QStringLiteral("/eigen.yaml"));
    ASSERT_TRUE(own.open(QIODevice::WriteOnly));
    own.write(R"(format: 1
id: eigen
language: en
title: One of our own
teaches: Asking
kind: spoc
week: 1
minutes: 20
platform: facebook
spocs:
  - {id: loans, name: "Lou, Loans", after: 5m, answer: "It is on its way."}
rubric: {pass: 70, answered: 50, spoc: 50}
conversations:
  - id: one
    customer: {name: Jane Doe, handle: "@jane.practice.example"}
    opening: {says: ["Where is my loan?"]}
    spoc: loans
    points:
      - {id: way, says: "It is on its way", words: ["way"], source: loans}
    endings:
      - {id: end, says: "Jane waits."}
    model:
      - {at: 8m, act: reply, text: "Hi Jane, it is on its way. ^Sam"}
)");
    own.close();
    ASSERT_TRUE(openProgramme());
    ASSERT_TRUE(start(QStringLiteral("eigen"), QStringLiteral("Jane Doe")));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("askSpoc.loans"); }));
    ASSERT_TRUE(m_world.click("askSpoc.loans"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("questionDialog"); }));
    EXPECT_FALSE(m_world.find("questionAsk")->isEnabled());
    m_world.type("questionText", QStringLiteral("Where is the loan of Jane Doe, she has waited a week?"));
    ASSERT_TRUE(m_world.click("questionAsk"));
    ASSERT_TRUE(
        waitUntil([this] { return m_world.textOf("answer.loans") == QStringLiteral("Asked; no answer yet."); }));
    m_world.clock().advance(6min);
    EXPECT_TRUE(waitUntil([this] { return m_world.textOf("answer.loans") == QStringLiteral("It is on its way."); }));
    EXPECT_TRUE(m_world.isShown("exerciseNotice"));
}

TEST_F(TrainingTest, ABrokenScenarioIsLeftOutAndSaidWhy)
{
    ASSERT_TRUE(QDir().mkpath(m_world.profile().scenariosFolder()));
    QFile broken(m_world.profile().scenariosFolder() + QStringLiteral("/kapot.yaml"));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("format: 1\nid: kapot\n");
    broken.close();
    ASSERT_TRUE(openProgramme());
    EXPECT_TRUE(m_world.textOf("refusedText").contains(QStringLiteral("kapot.yaml")));
    EXPECT_NE(itemOf(question), nullptr);
}

TEST_F(TrainingTest, ResultsThatCannotBeReadAreSaidAndReadAgain)
{
    const QString path = m_world.profile().trainingResultsPath();
    ASSERT_TRUE(QDir().mkpath(path)); // a folder in its place
    ASSERT_TRUE(m_world.show());
    ASSERT_TRUE(m_world.click("trainingSwitch"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("trainingStateButton"); }));
    ASSERT_TRUE(QDir().rmdir(path));
    ASSERT_TRUE(m_world.click("trainingStateButton"));
    EXPECT_TRUE(waitUntil([this] { return m_world.isShown("scenarioPage"); }));
}

TEST_F(TrainingTest, AnAdministratorOfATeamIsOfferedNone)
{
    m_world.floor.watch = [](QObject *, const std::function<void(const std::optional<TeamState> &)> &tell) {
        TeamState state;
        state.role = QStringLiteral("admin");
        tell(state);
    };
    ASSERT_TRUE(m_world.show());
    EXPECT_FALSE(m_world.isShown("trainingSwitch"));
    EXPECT_FALSE(m_world.find<QAction>("action.go.training")->isEnabled());
}

TEST_F(TrainingTest, WhoPassedEverythingSavesACertificate)
{
    for (const auto &scenario : training::readShelf().scenarios) {
        training::TrainingResult result;
        result.scenario = scenario->id;
        result.at = m_world.clock().now();
        result.total = 80;
        result.isPassed = true;
        ASSERT_TRUE(training::appendResult(m_world.profile().trainingResultsPath(), result));
    }
    ASSERT_TRUE(openProgramme());
    ASSERT_TRUE(m_world.click("certificateButton"));
    auto *dialog = m_world.find<QFileDialog>("certificateDialog");
    ASSERT_NE(dialog, nullptr);
    const QString path = m_world.profile().folder() + QStringLiteral("/certificate.pdf");
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("trainingNotice"); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
    EXPECT_GT(pdf.size(), 5'000) << "letters were painted";
}

TEST_F(TrainingTest, TheBusyHourBringsSeveralCustomersAtOnce)
{
    QFile results(m_world.profile().trainingResultsPath());
    ASSERT_TRUE(results.open(QIODevice::WriteOnly));
    for (const char *id : {"nl-phishing-sms", "nl-iban-geplaatst"}) {
        training::TrainingResult result;
        result.scenario = QString::fromLatin1(id);
        result.total = 80;
        result.isPassed = true;
        results.write(training::toLine(result));
    }
    results.close();
    ASSERT_TRUE(openProgramme());
    choose(QStringLiteral("nl-druk-uur"));
    ASSERT_TRUE(m_world.click("startExerciseButton"));
    ASSERT_TRUE(waitUntil([this] { return m_world.isShown("exerciseBand"); }));
    m_world.clock().advance(15min);
    auto *list = m_world.find<QAbstractItemView>("caseList");
    ASSERT_TRUE(waitUntil([list] { return list->model()->rowCount() >= 3; }));
}

} // namespace

} // namespace wederhoor::test
