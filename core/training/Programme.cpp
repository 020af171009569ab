#include "core/training/Programme.h"

#include "core/domain/NameTable.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

constexpr int weekCount = 4;
constexpr int strongFrom = 85;
constexpr int practiseBelow = 70;

constexpr NameTable<ScenarioProgress::State, 4> stateNames{{{
    {ScenarioProgress::State::Locked, "locked"},
    {ScenarioProgress::State::NotStarted, "not_started"},
    {ScenarioProgress::State::Tried, "tried"},
    {ScenarioProgress::State::Passed, "passed"},
}}};

bool isPart(const Scenario &scenario, const QStringList &languages)
{
    return languages.isEmpty() || languages.contains(scenario.language);
}

bool isPassed(const QString &scenario, const QList<TrainingResult> &results)
{
    return std::any_of(results.begin(), results.end(), [&scenario](const TrainingResult &result) {
        return result.scenario == scenario && result.isPassed;
    });
}

ScenarioProgress progressOf(const Scenario &scenario, const ScenarioShelf &shelf, const QList<TrainingResult> &results)
{
    ScenarioProgress progress{scenario.id, scenario.week, ScenarioProgress::State::NotStarted, 0, 0, {}};
    for (const TrainingResult &result : results) {
        if (result.scenario == scenario.id) {
            ++progress.tries;
            progress.best = std::max(progress.best, result.total);
        }
    }
    for (const QString &before : scenario.prerequisites) {
        // One that is not on this shelf can never be passed, and must not lock another for good.
        if (shelf.find(before) && !isPassed(before, results)) {
            progress.waitsFor.append(before);
        }
    }
    progress.state = isPassed(scenario.id, results) ? ScenarioProgress::State::Passed
        : !progress.waitsFor.isEmpty()              ? ScenarioProgress::State::Locked
        : progress.tries > 0                        ? ScenarioProgress::State::Tried
                                                    : ScenarioProgress::State::NotStarted;
    return progress;
}

/// By the newest try of each scenario.
void judgeCriteria(const QList<TrainingResult> &results, Programme &programme)
{
    QHash<QString, TrainingResult> newest;
    for (const TrainingResult &result : results) {
        if (programme.of(result.scenario)) {
            newest.insert(result.scenario, result);
        }
    }
    for (const Criterion criterion : criteria) {
        int sum = 0;
        int count = 0;
        for (const TrainingResult &result : newest) {
            if (const auto percent = result.percents.constFind(criterion); percent != result.percents.constEnd()) {
                sum += *percent;
                ++count;
            }
        }
        if (count > 0 && sum >= strongFrom * count) {
            programme.strong.append(criterion);
        } else if (count > 0 && sum < practiseBelow * count) {
            programme.practise.append(criterion);
        }
    }
}

void count(const ScenarioProgress &progress, Programme &programme)
{
    WeekProgress &week = programme.weeks[progress.week - 1];
    ++week.scenarios;
    if (progress.state == ScenarioProgress::State::Passed) {
        ++week.passed;
        ++programme.passed;
        programme.average += progress.best;
        return;
    }
    programme.remaining.append(progress.scenario);
    if (programme.next.isEmpty() && progress.state != ScenarioProgress::State::Locked) {
        programme.next = progress.scenario;
    }
}

} // namespace

const ScenarioProgress *Programme::of(const QString &scenario) const
{
    const auto found = std::find_if(scenarios.begin(), scenarios.end(),
                                    [&scenario](const ScenarioProgress &each) { return each.scenario == scenario; });
    return found == scenarios.end() ? nullptr : &*found;
}

Programme programme(const ScenarioShelf &shelf, const QList<TrainingResult> &results, const QStringList &languages)
{
    Programme made;
    for (int week = 1; week <= weekCount; ++week) {
        made.weeks.append({week, 0, 0});
    }
    for (const auto &scenario : shelf.scenarios) {
        if (isPart(*scenario, languages)) {
            made.scenarios.append(progressOf(*scenario, shelf, results));
            count(made.scenarios.last(), made);
        }
    }
    made.average = made.passed > 0 ? made.average / made.passed : 0;
    judgeCriteria(results, made);
    return made;
}

std::optional<Certificate> certificate(const ScenarioShelf &shelf, const QList<TrainingResult> &results,
                                       const QStringList &languages, const QString &name)
{
    const Programme made = programme(shelf, results, languages);
    if (!made.isReadyForLive()) {
        return std::nullopt;
    }
    Certificate certificate{name, {}, static_cast<int>(made.scenarios.size()), made.average, languages};
    for (const ScenarioProgress &progress : made.scenarios) {
        // A scenario is done with its first pass; the whole with the last of these.
        const auto first = std::find_if(results.begin(), results.end(), [&progress](const TrainingResult &result) {
            return result.scenario == progress.scenario && result.isPassed;
        });
        certificate.completedAt = std::max(certificate.completedAt, first->at);
    }
    return certificate;
}

QString progressStateName(ScenarioProgress::State state)
{
    return stateNames.name(state);
}

} // namespace wederhoor::training
