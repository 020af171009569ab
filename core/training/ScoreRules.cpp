#include "core/training/ScoreRules.h"

#include "core/training/FoldedWords.h"
#include "core/wording/ScoreWords.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

constexpr qsizetype fewestWordsOfAQuestion = 6;

/// 100 within the time, 50 at twice as long, nothing at four times.
double percentFor(std::chrono::seconds taken, std::chrono::seconds within)
{
    const double ratio
        = static_cast<double>(taken.count()) / static_cast<double>(std::max<std::int64_t>(1, within.count()));
    if (ratio <= 1) {
        return 100;
    }
    return ratio <= 2 ? 150 - 50 * ratio : std::max(0.0, 100 - 25 * ratio);
}

QString minutesText(std::chrono::seconds time)
{
    return QStringLiteral("%1:%2").arg(time.count() / 60).arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

/// The first reply that makes the point, after its source had spoken; null: none.
const ReplyReading *madeBy(const Judged &judged, const Point &point, bool &isGuess)
{
    for (const ReplyReading &reply : judged.played.replies) {
        const bool says = std::any_of(reply.said.begin(), reply.said.end(),
                                      [&point](const Said &said) { return said.id == point.id; });
        const bool mayKnow = point.source.isEmpty()
            || std::any_of(judged.played.questions.begin(), judged.played.questions.end(),
                           [&](const PlayedQuestion &question) {
                               return question.spoc == point.source && question.answered
                                   && *question.answered <= reply.at;
                           });
        if (says && mayKnow) {
            return &reply;
        }
        isGuess = isGuess || says;
    }
    return nullptr;
}

QString sentenceOf(const ReplyReading &reply, const QString &id)
{
    const auto found
        = std::find_if(reply.said.begin(), reply.said.end(), [&id](const Said &said) { return said.id == id; });
    return found == reply.said.end() ? QString() : found->sentence;
}

ScorePart scoreTime(const Judged &judged)
{
    ScorePart part;
    double sum = 0;
    double weights = 0;
    const auto take = [&](std::chrono::seconds since, std::optional<std::chrono::seconds> until, double weight,
                          const QString &sentence) {
        weights += weight;
        if (!until) {
            part.note(Remark::NeverAnswered, false);
            return;
        }
        const double percent = percentFor(*until - since, judged.script.within);
        part.note(percent < 100 ? Remark::Late : Remark::InTime, percent == 100, minutesText(*until - since), sentence);
        sum += weight * percent;
    };
    if (judged.script.expects == Expects::Dismissal) {
        const auto act = std::find_if(judged.played.acts.begin(), judged.played.acts.end(),
                                      [](const ExerciseEvent &event) { return event.act == ExerciseAct::Dismiss; });
        const bool isDone = act != judged.played.acts.end();
        take(judged.script.at, isDone ? std::optional(act->at) : std::nullopt, 1, {});
    }
    for (const PlayedWait &wait : judged.played.waits) {
        take(wait.since, wait.until, wait.isOpening ? 2 : 1, wait.sentence);
    }
    part.applies = weights > 0;
    part.percent = weights > 0 ? sum / weights : 0;
    return part;
}

ScorePart scoreDismissal(const Judged &judged)
{
    ScorePart part;
    const bool isDismissed = judged.played.did(ExerciseAct::Dismiss, {});
    if (!judged.played.replies.empty()) {
        part.percent = 30;
        part.note(Remark::AnsweredNoise, false, {}, judged.played.replies.front().text);
    } else if (isDismissed) {
        part.percent = 100;
        part.note(Remark::Dismissed, true);
    } else {
        part.note(Remark::NeverAnswered, false);
    }
    return part;
}

ScorePart scoreAnswered(const Judged &judged)
{
    if (judged.script.expects == Expects::Dismissal) {
        return scoreDismissal(judged);
    }
    ScorePart part;
    if (!judged.hasReply()) {
        noteNoReply(judged, part);
        return part;
    }
    const PointShare points = pointShare(judged, Criterion::Answered);
    part.remarks = points.remarks;
    part.percent = 100 * points.share - mistakeCosts(judged, Criterion::Answered, part.remarks);
    return part;
}

ScorePart scoreFacts(const Judged &judged)
{
    ScorePart part;
    const PointShare points = pointShare(judged, Criterion::Facts);
    const bool hasMistakes = std::any_of(judged.script.mistakes.begin(), judged.script.mistakes.end(),
                                         [](const Mistake &mistake) { return mistake.criterion == Criterion::Facts; });
    part.applies = points.count > 0 || hasMistakes;
    if (!judged.hasReply()) {
        noteNoReply(judged, part);
        return part;
    }
    part.remarks = points.remarks;
    // Who says nothing to the point says nothing wrong either: that earns nothing.
    const bool isToThePoint = points.count > 0 || pointShare(judged, Criterion::Answered).share > 0;
    part.percent = isToThePoint ? 100 * points.share - mistakeCosts(judged, Criterion::Facts, part.remarks) : 0;
    return part;
}

ScorePart scoreSafety(const Judged &judged)
{
    ScorePart part;
    const PointShare points = pointShare(judged, Criterion::Safety);
    const bool hasActed = !judged.played.acts.isEmpty() && points.count > 0;
    if (!judged.hasReply() && !hasActed) {
        noteNoReply(judged, part);
        part.applies = judged.script.expects == Expects::Reply;
        return part;
    }
    part.percent = 100;
    for (const ReplyReading &reply : judged.played.replies) {
        if (!reply.personalData.isEmpty()) {
            part.percent = 0;
            part.note(Remark::DataRevealed, false, reply.personalData.join(QStringLiteral(", ")), reply.text);
        } else if (!reply.isPrivate && reply.hears(Sign::AsksData)) {
            part.percent = std::min(part.percent, 20.0);
            part.note(Remark::DataAsked, false, {}, reply.sentenceWith(Sign::AsksData));
        }
        if (reply.hasForeignLink) {
            part.percent -= 50;
            part.note(Remark::ForeignLink, false, {}, reply.text);
        }
    }
    if (part.remarks.isEmpty()) {
        part.note(Remark::Safe, true);
    }
    part.percent -= mistakeCosts(judged, Criterion::Safety, part.remarks);
    part.remarks += points.remarks;
    part.percent *= points.share;
    return part;
}

void scoreQuestion(const Judged &judged, const PlayedQuestion &question, ScorePart &part)
{
    part.percent = 60;
    part.note(Remark::SpocAsked, true, {}, question.text);
    if (foldedWords(question.text).size() >= fewestWordsOfAQuestion) {
        part.percent += 20;
    } else {
        part.note(Remark::SpocWithoutQuestion, false, {}, question.text);
    }
    const std::vector<const ReplyReading *> replies = judged.counted();
    const bool isPassedOn = question.answered
        && std::any_of(replies.begin(), replies.end(),
                       [&question](const ReplyReading *reply) { return reply->at >= *question.answered; });
    if (isPassedOn) {
        part.percent += 20;
    } else {
        part.note(Remark::SpocAnswerKept, false);
    }
}

ScorePart scoreSpoc(const Judged &judged)
{
    ScorePart part;
    const QList<PlayedQuestion> &questions = judged.played.questions;
    if (judged.script.spoc.isEmpty()) {
        part.applies = !questions.isEmpty();
        if (part.applies) {
            part.percent = 40;
            part.note(Remark::SpocNeedless, false, {}, questions.first().text);
        }
        return part;
    }
    const auto right = std::find_if(questions.begin(), questions.end(), [&judged](const PlayedQuestion &question) {
        return question.spoc == judged.script.spoc;
    });
    if (right != questions.end()) {
        scoreQuestion(judged, *right, part);
    } else if (!questions.isEmpty()) {
        part.percent = 20;
        part.note(Remark::SpocWrong, false, {}, questions.first().text);
    } else {
        part.note(Remark::SpocNotAsked, false);
    }
    const PointShare points = pointShare(judged, Criterion::Spoc);
    if (points.count > 0) {
        part.remarks += points.remarks;
        part.percent = 0.7 * part.percent + 30 * points.share;
    }
    return part;
}

} // namespace

void ScorePart::note(Remark remark, bool isGood, const QString &about, const QString &sentence)
{
    remarks.append({remark,
                    isGood,
                    {},
                    score_words::verdict(remark, about),
                    sentence,
                    isGood ? QString() : score_words::better(remark, about)});
}

void ScorePart::limit()
{
    percent = std::clamp(percent, 0.0, 100.0);
}

std::vector<const ReplyReading *> Judged::counted() const
{
    std::vector<const ReplyReading *> counted;
    for (const ReplyReading &reply : played.replies) {
        if (reply.counts()) {
            counted.push_back(&reply);
        }
    }
    return counted;
}

PointShare pointShare(const Judged &judged, Criterion criterion)
{
    PointShare points;
    ScorePart part;
    int made = 0;
    int weights = 0;
    for (const Point &point : judged.script.points) {
        if (point.criterion != criterion) {
            continue;
        }
        bool isGuess = false;
        const ReplyReading *const reply = madeBy(judged, point, isGuess);
        part.note(reply         ? Remark::PointMade
                      : isGuess ? Remark::PointGuessed
                                : Remark::PointMissed,
                  reply != nullptr, point.says, reply ? sentenceOf(*reply, point.id) : QString());
        made += reply ? point.weight : 0;
        weights += point.weight;
        ++points.count;
    }
    for (const ExpectedAct &act : judged.script.acts) {
        if (act.criterion != criterion) {
            continue;
        }
        const bool isDone = judged.played.did(act.act, act.value);
        part.note(isDone ? Remark::ActDone : Remark::ActMissed, isDone, act.says);
        made += isDone ? act.weight : 0;
        weights += act.weight;
        ++points.count;
    }
    points.share = weights > 0 ? static_cast<double>(made) / weights : 1;
    points.remarks = part.remarks;
    return points;
}

double mistakeCosts(const Judged &judged, Criterion criterion, QList<ScoreRemark> &remarks)
{
    ScorePart part;
    double costs = 0;
    for (const Mistake &mistake : judged.script.mistakes) {
        const auto made
            = std::find_if(judged.played.replies.begin(), judged.played.replies.end(),
                           [&mistake](const ReplyReading &reply) { return !sentenceOf(reply, mistake.id).isEmpty(); });
        if (mistake.criterion == criterion && made != judged.played.replies.end()) {
            costs += mistake.costs;
            part.note(Remark::SaidWrong, false, mistake.says, sentenceOf(*made, mistake.id));
        }
    }
    remarks += part.remarks;
    return costs;
}

void noteNoReply(const Judged &judged, ScorePart &part)
{
    if (judged.played.replies.empty()) {
        part.note(Remark::NothingWritten, false);
        return;
    }
    const ReplyReading &reply = judged.played.replies.front();
    const Remark why = !reply.isSent ? Remark::NotSent
        : reply.isUnread             ? Remark::Unread
        : reply.isWordList           ? Remark::WordList
        : reply.isCopied             ? Remark::Copied
        : reply.isOtherLanguage      ? Remark::WrongLanguage
                                     : Remark::ToAnother;
    part.note(why, false, reply.greetsAnother, reply.text.left(200));
}

ScorePart scoreCriterion(const Judged &judged, Criterion criterion)
{
    switch (criterion) {
    case Criterion::Time:
        return scoreTime(judged);
    case Criterion::Answered:
        return scoreAnswered(judged);
    case Criterion::Facts:
        return scoreFacts(judged);
    case Criterion::Empathy:
        return scoreEmpathy(judged);
    case Criterion::Tone:
        return scoreTone(judged);
    case Criterion::Safety:
        return scoreSafety(judged);
    case Criterion::Channel:
        return scorePlace(judged);
    case Criterion::Spoc:
        return scoreSpoc(judged);
    case Criterion::Signature:
        return scoreSignature(judged);
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor::training
