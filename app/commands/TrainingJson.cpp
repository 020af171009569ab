#include "app/commands/TrainingJson.h"

#include "core/wording/ScoreWords.h"

namespace wederhoor::json {

namespace {

using namespace Qt::StringLiterals;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray names(const QList<Criterion> &list)
{
    QJsonArray names;
    for (const Criterion criterion : list) {
        names.append(criterionName(criterion));
    }
    return names;
}

QJsonObject line(const training::PlayedLine &line)
{
    const auto from = [&line] {
        switch (line.from) {
        case training::PlayedLine::From::Customer:
            return u"customer"_s;
        case training::PlayedLine::From::Other:
            return u"other"_s;
        case training::PlayedLine::From::Us:
            return u"us"_s;
        case training::PlayedLine::From::Spoc:
            return u"spoc"_s;
        }
        Q_UNREACHABLE();
    };
    return {{u"from"_s, from()},
            {u"at"_s, qint64(line.at.count())},
            {u"author"_s, orNull(line.author)},
            {u"text"_s, line.text},
            {u"private"_s, line.isPrivate},
            {u"turn"_s, orNull(line.turn)},
            {u"because"_s, orNull(line.because)},
            {u"heard"_s, QJsonArray::fromStringList(line.heard)},
            {u"mood"_s, line.mood}};
}

QJsonObject criterion(const training::CriterionScore &score)
{
    QJsonArray remarks;
    for (const training::ScoreRemark &remark : score.remarks) {
        remarks.append(QJsonObject{{u"remark"_s, remarkName(remark.remark)},
                                   {u"good"_s, remark.isGood},
                                   {u"case"_s, remark.conversation},
                                   {u"verdict"_s, remark.verdict},
                                   {u"sentence"_s, orNull(remark.sentence)},
                                   {u"better"_s, orNull(remark.better)}});
    }
    return {{u"criterion"_s, criterionName(score.criterion)},
            {u"name"_s, score_words::criterion(score.criterion)},
            {u"weight"_s, score.weight},
            {u"percent"_s, score.percent},
            {u"remarks"_s, remarks}};
}

} // namespace

QJsonObject scenario(const training::Scenario &scenario, const training::ScenarioProgress &progress)
{
    return {{u"id"_s, scenario.id},
            {u"version"_s, scenario.version},
            {u"language"_s, scenario.language},
            {u"title"_s, scenario.title},
            {u"teaches"_s, scenario.teaches},
            {u"kind"_s, scenario.kind},
            {u"week"_s, scenario.week},
            {u"minutes"_s, qint64(scenario.minutes.count())},
            {u"platform"_s, scenario.platform.value},
            {u"state"_s, training::progressStateName(progress.state)},
            {u"tries"_s, progress.tries},
            {u"best"_s, progress.tries > 0 ? QJsonValue(progress.best) : QJsonValue()},
            {u"waits_for"_s, QJsonArray::fromStringList(progress.waitsFor)}};
}

QJsonObject programme(const training::Programme &programme)
{
    QJsonArray weeks;
    for (const training::WeekProgress &week : programme.weeks) {
        weeks.append(QJsonObject{{u"week"_s, week.week}, {u"scenarios"_s, week.scenarios}, {u"passed"_s, week.passed}});
    }
    return {{u"weeks"_s, weeks},
            {u"passed"_s, programme.passed},
            {u"average"_s, programme.passed > 0 ? QJsonValue(programme.average) : QJsonValue()},
            {u"strong"_s, names(programme.strong)},
            {u"practise"_s, names(programme.practise)},
            {u"remaining"_s, QJsonArray::fromStringList(programme.remaining)},
            {u"next"_s, orNull(programme.next)},
            {u"ready_for_live"_s, programme.isReadyForLive()}};
}

QJsonArray faults(const QList<training::Fault> &faults)
{
    QJsonArray array;
    for (const training::Fault &fault : faults) {
        array.append(QJsonObject{{u"file"_s, fault.file},
                                 {u"line"_s, fault.place.line},
                                 {u"column"_s, fault.place.column},
                                 {u"what"_s, fault.what},
                                 {u"remedy"_s, fault.remedy}});
    }
    return array;
}

QJsonObject exerciseScore(const training::ExerciseScore &score)
{
    QJsonArray criteria;
    for (const training::CriterionScore &each : score.criteria) {
        criteria.append(criterion(each));
    }
    return {{u"total"_s, score.total},
            {u"pass_mark"_s, score.passMark},
            {u"passed"_s, score.isPassed},
            {u"hint_cost"_s, score.hintCost},
            {u"criteria"_s, criteria},
            {u"knock_outs"_s, QJsonArray::fromStringList(score.knockOuts)},
            {u"left_to_supervisor"_s, QJsonArray::fromStringList(score.leftToSupervisor)}};
}

QJsonArray playthrough(const training::Playthrough &played)
{
    QJsonArray conversations;
    for (const training::PlayedConversation &conversation : played.conversations) {
        QJsonArray lines;
        for (const training::PlayedLine &each : conversation.lines) {
            lines.append(line(each));
        }
        conversations.append(QJsonObject{{u"case"_s, conversation.id},
                                         {u"mood"_s, conversation.mood},
                                         {u"ending"_s, orNull(conversation.ending)},
                                         {u"consequence"_s, orNull(conversation.consequence)},
                                         {u"lines"_s, lines}});
    }
    return conversations;
}

QJsonArray model(const training::Scenario &scenario)
{
    QJsonArray model;
    for (const training::ScenarioConversation &conversation : scenario.conversations) {
        for (const training::ExerciseEvent &event : conversation.model) {
            model.append(QJsonObject{{u"case"_s, conversation.id},
                                     {u"at"_s, qint64(event.at.count())},
                                     {u"act"_s, training::exerciseActName(event.act)},
                                     {u"text"_s, orNull(event.text)},
                                     {u"value"_s, orNull(event.value)}});
        }
    }
    return model;
}

QJsonArray changes(const QList<training::ScoreChange> &changes)
{
    QJsonArray array;
    for (const training::ScoreChange &change : changes) {
        array.append(QJsonObject{{u"criterion"_s, criterionName(change.criterion)},
                                 {u"before"_s, change.before},
                                 {u"now"_s, change.now},
                                 {u"mended"_s, QJsonArray::fromStringList(change.mended)},
                                 {u"fresh"_s, QJsonArray::fromStringList(change.fresh)}});
    }
    return array;
}

} // namespace wederhoor::json
