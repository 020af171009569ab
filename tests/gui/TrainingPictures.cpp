#include "tests/gui/TrainingPictures.h"

#include "core/training/TrainingResults.h"
#include "tests/support/Await.h"

#include <QPlainTextEdit>
#include <QTreeWidget>

namespace wederhoor::test {

namespace {

using namespace std::chrono_literals;

bool choose(GuiWorld &world, const char *scenario)
{
    auto *tree = world.find<QTreeWidget>("scenarioTree");
    for (QTreeWidgetItemIterator it(tree); *it != nullptr; ++it) {
        if ((*it)->data(0, Qt::UserRole).toString() == QLatin1String(scenario)) {
            tree->setCurrentItem(*it);
            return true;
        }
    }
    return false;
}

bool start(GuiWorld &world, const char *scenario, const char *customer)
{
    return choose(world, scenario) && world.click("startExerciseButton")
        && waitUntil([&world] { return world.isShown("exerciseBand"); })
        && world.waitForCase(QString::fromUtf8(customer));
}

bool send(GuiWorld &world, const char *text)
{
    world.find<QPlainTextEdit>("replyEditor")->setPlainText(QString::fromUtf8(text));
    return waitUntil([&world] { return world.find("sendButton")->isEnabled(); }) && world.click("sendButton")
        && waitUntil([&world] { return world.isShown("sendNowButton"); }) && world.click("sendNowButton");
}

} // namespace

bool keepSampleResults(GuiWorld &world)
{
    using training::TrainingResult;
    const std::pair<const char *, int> tries[]
        = {{"nl-daglimiet", 62},        {"nl-daglimiet", 88},     {"nl-compliment-balie", 91},
           {"nl-idee-afronden", 79},    {"nl-incasso-prive", 84}, {"en-card-fee", 77},
           {"en-compliment-catch", 58}, {"nl-phishing-sms", 93},  {"nl-iban-geplaatst", 74}};
    Instant at = world.clock().now() - 24h * 12;
    for (const auto &[scenario, total] : tries) {
        const auto percent = [total = total](int more) { return std::min(100, total + more); };
        const TrainingResult result{QLatin1String(scenario),
                                    1,
                                    at,
                                    total,
                                    total >= 70,
                                    {{Criterion::Safety, percent(15)},
                                     {Criterion::Signature, percent(12)},
                                     {Criterion::Answered, total},
                                     {Criterion::Empathy, total - 20}}};
        if (!training::appendResult(world.profile().trainingResultsPath(), result)) {
            return false;
        }
        at += 22h;
    }
    return true;
}

bool showTraining(GuiWorld &world, const Shoot &shoot)
{
    if (!world.practice().saveSignature({{}, {}, QStringLiteral("^{{agent.name}}")}) || !world.click("trainingSwitch")
        || !waitUntil([&world] { return world.isShown("scenarioPage"); }) || !choose(world, "nl-daglimiet")) {
        return false;
    }
    shoot(world.window(), "training");
    world.window().resize(1024, 700);
    shoot(world.window(), "small-training");
    world.window().resize(1440, 900);
    if (!start(world, "nl-spaarrente", "Karel Smit")) {
        return false;
    }
    world.clock().advance(3min);
    if (!send(world, "Hoi Karel, vervelend dat je je zo voelt. De rente volgt de ECB.")
        || !waitUntil([&world] { return !world.isShown("undoBar"); })) {
        return false;
    }
    QTest::qWait(1'500);
    world.clock().advance(4min);
    QTest::qWait(1'500);
    static_cast<void>(world.click("hintButton"));
    shoot(world.window(), "exercise");
    static_cast<void>(world.click("pauseButton"));
    shoot(world.window(), "exercise-paused");
    static_cast<void>(world.click("pauseCoverButton"));
    if (!world.click("endExerciseButton") || !waitUntil([&world] { return world.isShown("endQuestion"); })
        || !world.click("endAndScore") || !waitUntil([&world] { return world.isShown("scoreView"); })) {
        return false;
    }
    shoot(world.window(), "score");
    world.window().resize(1440, 2'600);
    shoot(world.window(), "score-whole");
    return true;
}

} // namespace wederhoor::test
