#include "tests/training/Runs.h"

#include "core/training/ScenarioReader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace wederhoor::training {

void PrintTo(const ExerciseScore &score, std::ostream *out)
{
    *out << score.total << (score.isPassed ? " passed" : " not passed") << '\n';
    for (const CriterionScore &criterion : score.criteria) {
        *out << "  " << criterionName(criterion.criterion).toStdString() << ' ' << criterion.percent << " x "
             << criterion.weight << '\n';
        for (const ScoreRemark &remark : criterion.remarks) {
            *out << "    " << (remark.isGood ? "+ " : "- ") << remark.conversation.toStdString() << ": "
                 << remark.verdict.toStdString() << " <" << remark.sentence.toStdString() << ">\n";
        }
    }
    for (const QString &why : score.knockOuts) {
        *out << "  out: " << why.toStdString() << '\n';
    }
    for (const QString &sentence : score.leftToSupervisor) {
        *out << "  ? " << sentence.toStdString() << '\n';
    }
}

void PrintTo(const Fault &fault, std::ostream *out)
{
    *out << fault.toText().toStdString();
}

void PrintTo(const std::shared_ptr<const Scenario> &scenario, std::ostream *out)
{
    *out << scenario->id.toStdString();
}

namespace test {

const ScenarioShelf &shippedShelf()
{
    static const ScenarioShelf shelf = [] {
        ScenarioShelf read;
        for (const QString &language : trainingLanguages()) {
            const QDir folder(QStringLiteral(TRAINING_SCENARIOS "/") + language);
            for (const QString &name : folder.entryList({QStringLiteral("*.yaml")}, QDir::Files, QDir::Name)) {
                Faults faults(name);
                QFile file(folder.filePath(name));
                if (file.open(QIODevice::ReadOnly)) {
                    if (auto scenario = readScenario(file.readAll(), faults)) {
                        read.scenarios.append(std::make_shared<const Scenario>(std::move(*scenario)));
                    }
                }
                read.faults += faults.all();
            }
        }
        return read;
    }();
    return shelf;
}

QList<ExerciseEvent> keptRun(const QString &scenario, const QString &name)
{
    QFile file(QStringLiteral(TRAINING_RUNS "/%1/%2.jsonl").arg(scenario, name));
    Faults faults(file.fileName());
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return readExerciseLog(file.readAll(), faults).value_or(QList<ExerciseEvent>());
}

QList<ExerciseEvent> modelRun(const Scenario &scenario)
{
    QList<ExerciseEvent> events;
    for (const ScenarioConversation &conversation : scenario.conversations) {
        events += conversation.model;
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const ExerciseEvent &a, const ExerciseEvent &b) { return a.at < b.at; });
    return events;
}

ExerciseScore scoreOf(const Scenario &scenario, const QList<ExerciseEvent> &events, quint32 seed)
{
    return scoreExercise(scenario, play(scenario, events, seed));
}

} // namespace test

} // namespace wederhoor::training
