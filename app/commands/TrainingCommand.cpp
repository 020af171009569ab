#include "app/Profile.h"
#include "app/commands/Checks.h"
#include "app/commands/Commands.h"
#include "app/commands/Input.h"
#include "app/commands/Session.h"
#include "app/commands/Table.h"
#include "app/commands/TrainingJson.h"
#include "core/training/ScenarioReader.h"
#include "core/wording/ScoreWords.h"

#include <QCoreApplication>
#include <QFile>

#include <variant>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrainingCommand)
};

using ScenarioPointer = std::shared_ptr<const training::Scenario>;

Profile profileOf(Session &session)
{
    return Profile::locate(session.globals().profile);
}

QString stateWords(const training::ScenarioProgress &progress)
{
    switch (progress.state) {
    case training::ScenarioProgress::State::Locked:
        return Words::tr("after %1").arg(progress.waitsFor.join(QStringLiteral(", ")));
    case training::ScenarioProgress::State::NotStarted:
        return Words::tr("not started");
    case training::ScenarioProgress::State::Tried:
        return Words::tr("tried, %1 %").arg(progress.best);
    case training::ScenarioProgress::State::Passed:
        return Words::tr("passed, %1 %").arg(progress.best);
    }
    Q_UNREACHABLE();
}

void printList(Output &out, const training::ScenarioShelf &shelf, const training::Programme &programme)
{
    if (out.isJson()) {
        QJsonArray rows;
        for (const training::ScenarioProgress &progress : programme.scenarios) {
            rows.append(json::scenario(*shelf.find(progress.scenario), progress));
        }
        out.value({{QStringLiteral("scenarios"), rows},
                   {QStringLiteral("programme"), json::programme(programme)},
                   {QStringLiteral("refused"), json::faults(shelf.faults)}});
        return;
    }
    Table table;
    for (const training::ScenarioProgress &progress : programme.scenarios) {
        const ScenarioPointer scenario = shelf.find(progress.scenario);
        table.addRow({Words::tr("week %1").arg(scenario->week), scenario->language, scenario->id, scenario->title,
                      Words::tr("%n minute(s)", nullptr, static_cast<int>(scenario->minutes.count())),
                      stateWords(progress)});
    }
    out.text(table.text());
    out.text(Words::tr("%1 of %2 passed").arg(programme.passed).arg(programme.scenarios.size()));
}

Exit list(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const Profile profile = profileOf(session);
    const Result<QList<training::TrainingResult>> results = training::readResults(profile.trainingResultsPath());
    if (!results) {
        return out.failed(results.error());
    }
    const training::ScenarioShelf shelf = training::readShelf(profile.scenariosFolder());
    for (const training::Fault &fault : shelf.faults) {
        out.say(Words::tr("a scenario is left out. %1").arg(fault.toText()));
    }
    printList(out, shelf, training::programme(shelf, *results, invocation.values("language")));
    return Exit::Done;
}

/// The first fault, on one line, and how many more there are.
QString inOneLine(const QList<training::Fault> &faults)
{
    const QString first = faults.first().toText();
    const int more = static_cast<int>(faults.size()) - 1;
    return more == 0 ? first : first + QLatin1Char(' ') + Words::tr("And %n more.", nullptr, more);
}

/// A scenario file of its own: for who writes one.
std::variant<ScenarioPointer, Exit> scenarioFromFile(const QString &path, Output &out)
{
    QFile file(path);
    training::Faults faults(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return out.wrong(QStringLiteral("SCENARIO"), Words::tr("%1 cannot be read.").arg(path));
    }
    std::optional<training::Scenario> scenario
        = training::readScenario(file.read(training::mostYamlKilobytes * 1024 + 1), faults);
    if (!scenario) {
        return out.wrong(QStringLiteral("SCENARIO"), inOneLine(faults.all()));
    }
    return std::make_shared<const training::Scenario>(std::move(*scenario));
}

std::variant<ScenarioPointer, Exit> scenarioNamed(const QString &name, Session &session)
{
    if (name.endsWith(QLatin1String(".yaml"))) {
        return scenarioFromFile(name, session.out());
    }
    const training::ScenarioShelf shelf = training::readShelf(profileOf(session).scenariosFolder());
    if (ScenarioPointer scenario = shelf.find(name)) {
        return scenario;
    }
    const QString close = nearest(name, shelf.ids());
    return session.out().wrong(QStringLiteral("SCENARIO"),
                               close.isEmpty()
                                   ? Words::tr("there is no scenario %1; wederhoor training list names them.").arg(name)
                                   : Words::tr("there is no scenario %1. Did you mean %2?").arg(name, close));
}

std::variant<QList<training::ExerciseEvent>, Exit> runFrom(const char *option, const Invocation &invocation,
                                                           const training::Scenario &scenario, Output &out)
{
    const QString argument = QStringLiteral("--") + QLatin1String(option);
    const QString file = invocation.value(option);
    const Result<QString> text = readTextFile(file);
    if (!text) {
        return out.wrong(argument, text.error().detail + QLatin1Char('.'));
    }
    training::Faults faults(file);
    const std::optional<QList<training::ExerciseEvent>> events = training::readExerciseLog(text->toUtf8(), faults);
    if (!events) {
        return out.wrong(argument, inOneLine(faults.all()));
    }
    const QStringList unknown = training::unknownConversations(scenario, *events);
    if (!unknown.isEmpty()) {
        return out.wrong(argument, Words::tr("%1 has no case %2.").arg(scenario.id, unknown.first()));
    }
    return *events;
}

void printScore(Output &out, const training::Scenario &scenario, const training::ExerciseScore &score)
{
    Table table(QStringLiteral("  "));
    for (const training::CriterionScore &criterion : score.criteria) {
        table.addRow({score_words::criterion(criterion.criterion), Words::tr("%1 %").arg(criterion.percent)});
        for (const training::ScoreRemark &remark : criterion.remarks) {
            const QString about
                = scenario.conversations.size() > 1 ? remark.conversation + QStringLiteral(": ") : QString();
            table.addRow({QString(), QString(), about + remark.verdict});
            if (!remark.better.isEmpty()) {
                table.addRow({QString(), QString(), QStringLiteral("  > ") + remark.better});
            }
        }
    }
    out.text(scenario.title);
    out.text(table.text());
    for (const QString &why : score.knockOuts) {
        out.text(why);
    }
    for (const QString &sentence : score.leftToSupervisor) {
        out.text(Words::tr("For the supervisor to judge: %1").arg(sentence));
    }
    out.text((score.isPassed ? Words::tr("%1 %, passed (from %2 %)") : Words::tr("%1 %, not passed (from %2 %)"))
                 .arg(score.total)
                 .arg(score.passMark));
}

void printConversations(Output &out, const training::Playthrough &played)
{
    for (const training::PlayedConversation &conversation : played.conversations) {
        for (const training::PlayedLine &line : conversation.lines) {
            const QString author = line.from == training::PlayedLine::From::Us ? Words::tr("you") : line.author;
            out.text(QStringLiteral("%1:%2  %3: %4")
                         .arg(line.at.count() / 60)
                         .arg(line.at.count() % 60, 2, 10, QLatin1Char('0'))
                         .arg(author, printable(line.text)));
            if (!line.because.isEmpty()) {
                out.text(QStringLiteral("      (%1)").arg(line.because));
            }
        }
        out.text(conversation.consequence + QLatin1Char('\n'));
    }
}

Result<void> keep(Session &session, const training::Scenario &scenario, const training::ExerciseScore &score)
{
    const Profile profile = profileOf(session);
    if (const Result<void> made = profile.make(); !made) {
        return made;
    }
    return training::appendResult(profile.trainingResultsPath(),
                                  training::resultOf(scenario, score, SystemClock().now()));
}

/// The score of an earlier run from --compare; nothing without.
std::variant<std::optional<training::ExerciseScore>, Exit> earlierScore(const Invocation &invocation,
                                                                        const training::Scenario &scenario,
                                                                        quint32 seed, Output &out)
{
    if (!invocation.has("compare")) {
        return std::optional<training::ExerciseScore>();
    }
    const auto events = runFrom("compare", invocation, scenario, out);
    if (const Exit *const exit = std::get_if<Exit>(&events)) {
        return *exit;
    }
    const training::Playthrough played
        = training::play(scenario, std::get<QList<training::ExerciseEvent>>(events), seed);
    return std::optional(training::scoreExercise(scenario, played));
}

void printChanges(Output &out, const QList<training::ScoreChange> &changes)
{
    Table table(QStringLiteral("  "));
    for (const training::ScoreChange &change : changes) {
        if (change.before != change.now) {
            table.addRow({score_words::criterion(change.criterion),
                          Words::tr("%1 % before, %2 % now").arg(change.before).arg(change.now)});
        }
    }
    out.text(table.text());
}

Exit run(const Invocation &invocation, Session &session)
{
    Output &out = session.out();
    const auto found = scenarioNamed(invocation.operand("SCENARIO"), session);
    if (const Exit *const exit = std::get_if<Exit>(&found)) {
        return *exit;
    }
    const training::Scenario &scenario = *std::get<ScenarioPointer>(found);
    const auto events = runFrom("replies", invocation, scenario, out);
    if (const Exit *const exit = std::get_if<Exit>(&events)) {
        return *exit;
    }
    const quint32 seed = invocation.value("seed").toUInt();
    const auto earlier = earlierScore(invocation, scenario, seed, out);
    if (const Exit *const exit = std::get_if<Exit>(&earlier)) {
        return *exit;
    }
    const auto &before = std::get<std::optional<training::ExerciseScore>>(earlier);
    const training::Playthrough played
        = training::play(scenario, std::get<QList<training::ExerciseEvent>>(events), seed);
    const training::ExerciseScore score = training::scoreExercise(scenario, played);
    const QList<training::ScoreChange> changes
        = before ? training::compareTries(*before, score) : QList<training::ScoreChange>();
    if (invocation.has("keep")) {
        if (const Result<void> kept = keep(session, scenario, score); !kept) {
            return out.failed(kept.error());
        }
    }
    if (out.isJson()) {
        out.value({{QStringLiteral("scenario"), scenario.id},
                   {QStringLiteral("version"), scenario.version},
                   {QStringLiteral("seed"), qint64{seed}},
                   {QStringLiteral("score"), json::exerciseScore(score)},
                   {QStringLiteral("conversations"), json::playthrough(played)},
                   {QStringLiteral("model"), json::model(scenario)},
                   {QStringLiteral("compared"), before ? QJsonValue(json::changes(changes)) : QJsonValue()}});
        return Exit::Done;
    }
    printConversations(out, played);
    printScore(out, scenario, score);
    printChanges(out, changes);
    return Exit::Done;
}

} // namespace

QList<CommandSpec> trainingCommands()
{
    return {{{QStringLiteral("training"), QStringLiteral("list")},
             Words::tr("the scenarios to practise with, by week, and how far you are"),
             {},
             {{QStringLiteral("language"), QStringLiteral("L"), Words::tr("of this language only"),
               checks::oneOf(training::trainingLanguages()), false, true}},
             {},
             list},
            {{QStringLiteral("training"), QStringLiteral("run")},
             Words::tr("plays a scenario against replies from a file, and scores them"),
             {{QStringLiteral("SCENARIO"), checks::line(400)}},
             {{QStringLiteral("replies"), QStringLiteral("FILE"),
               Words::tr("replies and acts with their times, one JSON object a line (- for standard input)"),
               checks::readableFile(true), true},
              {QStringLiteral("compare"), QStringLiteral("FILE"), Words::tr("an earlier try to compare with"),
               checks::readableFile(false)},
              {QStringLiteral("seed"), QStringLiteral("N"), Words::tr("which wordings the customer chooses"),
               checks::wholeNumber(0, 1'000'000)},
              {QStringLiteral("keep"), {}, Words::tr("counts as your try, and moves your programme on")}},
             {},
             run}};
}

} // namespace wederhoor
