#include "core/training/Score.h"

#include "core/training/ScoreRules.h"
#include "core/wording/ScoreWords.h"

#include <algorithm>
#include <cmath>

namespace wederhoor::training {

namespace {

constexpr int half = 50; ///< in percent; of what was asked, and of safety, more than that is needed
constexpr qsizetype mostLeft = 10;

CriterionScore scoreOf(const Scenario &scenario, const Playthrough &played, Criterion criterion)
{
    CriterionScore score{criterion, scenario.weight(criterion), 0, {}};
    double sum = 0;
    int weights = 0;
    for (std::size_t i = 0; i < scenario.conversations.size(); ++i) {
        const ScenarioConversation &script = scenario.conversations[i];
        ScorePart part = scoreCriterion({scenario, script, played.conversations[i]}, criterion);
        if (!part.applies) {
            continue;
        }
        part.limit();
        sum += script.weight * part.percent;
        weights += script.weight;
        for (ScoreRemark &remark : part.remarks) {
            remark.conversation = script.id;
        }
        score.remarks += part.remarks;
    }
    if (weights == 0) {
        score.weight = 0;
        return score;
    }
    score.percent = static_cast<int>(std::lround(sum / weights));
    std::stable_partition(score.remarks.begin(), score.remarks.end(),
                          [](const ScoreRemark &remark) { return !remark.isGood; });
    return score;
}

void addMissedMusts(const Judged &judged, ExerciseScore &score)
{
    for (const Point &point : judged.script.points) {
        const bool isMade = std::any_of(judged.played.replies.begin(), judged.played.replies.end(),
                                        [&point](const ReplyReading &reply) {
                                            return std::any_of(reply.said.begin(), reply.said.end(),
                                                               [&](const Said &said) { return said.id == point.id; });
                                        });
        if (point.must && !isMade) {
            score.knockOuts.append(score_words::mustSay(point.says));
        }
    }
    for (const ExpectedAct &act : judged.script.acts) {
        if (act.must && !judged.played.did(act.act, act.value)) {
            score.knockOuts.append(score_words::mustDo(act.says));
        }
    }
}

void addKnockOuts(const Scenario &scenario, const Playthrough &played, ExerciseScore &score)
{
    for (const Criterion criterion : {Criterion::Answered, Criterion::Safety}) {
        const CriterionScore *const part = score.of(criterion);
        if (part && part->percent <= half) {
            score.knockOuts.append(score_words::tooLow(criterion));
        }
    }
    for (std::size_t i = 0; i < scenario.conversations.size(); ++i) {
        addMissedMusts({scenario, scenario.conversations[i], played.conversations[i]}, score);
    }
}

void addLeftToSupervisor(const Playthrough &played, ExerciseScore &score)
{
    for (const PlayedConversation &conversation : played.conversations) {
        for (const ReplyReading &reply : conversation.replies) {
            score.leftToSupervisor += reply.notUnderstood;
        }
    }
    score.leftToSupervisor = score.leftToSupervisor.mid(0, mostLeft);
}

/// Verdicts of what went wrong.
QStringList wrongIn(const CriterionScore &score)
{
    QStringList wrong;
    for (const ScoreRemark &remark : score.remarks) {
        if (!remark.isGood) {
            wrong.append(remark.verdict);
        }
    }
    return wrong;
}

QStringList without(QStringList list, const QStringList &others)
{
    list.removeIf([&others](const QString &each) { return others.contains(each); });
    return list;
}

} // namespace

const CriterionScore *ExerciseScore::of(Criterion criterion) const
{
    const auto found = std::find_if(criteria.begin(), criteria.end(),
                                    [criterion](const CriterionScore &score) { return score.criterion == criterion; });
    return found == criteria.end() ? nullptr : &*found;
}

ExerciseScore scoreExercise(const Scenario &scenario, const Playthrough &played)
{
    ExerciseScore score;
    score.passMark = scenario.passMark;
    double sum = 0;
    int weights = 0;
    for (const Criterion criterion : wederhoor::criteria) {
        CriterionScore part = scoreOf(scenario, played, criterion);
        if (part.weight > 0) {
            sum += part.weight * part.percent;
            weights += part.weight;
            score.criteria.append(std::move(part));
        }
    }
    for (qsizetype i = 0; i < std::min<qsizetype>(played.hintsTaken, scenario.hints.size()); ++i) {
        score.hintCost += scenario.hints[i].cost;
    }
    const int earned = weights > 0 ? static_cast<int>(std::lround(sum / weights)) : 0;
    score.total = std::max(0, earned - score.hintCost);
    addKnockOuts(scenario, played, score);
    addLeftToSupervisor(played, score);
    score.isPassed = score.total >= score.passMark && score.knockOuts.isEmpty();
    return score;
}

QList<ScoreChange> compareTries(const ExerciseScore &before, const ExerciseScore &now)
{
    QList<ScoreChange> changes;
    for (const CriterionScore &score : now.criteria) {
        if (const CriterionScore *const other = before.of(score.criterion)) {
            changes.append({score.criterion, other->percent, score.percent, without(wrongIn(*other), wrongIn(score)),
                            without(wrongIn(score), wrongIn(*other))});
        }
    }
    return changes;
}

} // namespace wederhoor::training
