#include "core/training/ExerciseLog.h"

#include "core/domain/NameTable.h"
#include "core/domain/NearestName.h"
#include "core/training/Fields.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wederhoor::training {

namespace {

using namespace Qt::StringLiterals;
constexpr qsizetype mostBytes = 1024 * 1024;
constexpr int mostEvents = 500;
constexpr int longestText = 20'000;

constexpr NameTable<ExerciseAct, 13> actNames{{{
    {ExerciseAct::Reply, "reply"},
    {ExerciseAct::Private, "private"},
    {ExerciseAct::Escalate, "escalate"},
    {ExerciseAct::Tag, "tag"},
    {ExerciseAct::Like, "like"},
    {ExerciseAct::Hide, "hide"},
    {ExerciseAct::Dismiss, "dismiss"},
    {ExerciseAct::Hint, "hint"},
    {ExerciseAct::LookUp, "look_up"},
    {ExerciseAct::CheckIdentity, "check_identity"},
    {ExerciseAct::HandOver, "hand_over"},
    {ExerciseAct::Call, "call"},
    {ExerciseAct::Note, "note"},
}}};

std::optional<std::chrono::seconds> timeOf(const QJsonValue &value)
{
    if (value.isString()) {
        return durationFromText(value.toString());
    }
    const double number = value.toDouble(-1);
    const bool fits = value.isDouble() && number >= 0 && number <= 86'400;
    return fits ? std::optional(std::chrono::seconds{static_cast<int>(number)}) : std::nullopt;
}

void checkKeys(const QJsonObject &json, const Place &place, Faults &faults)
{
    static const QStringList known{u"at"_s, u"act"_s, u"case"_s, u"text"_s, u"value"_s};
    for (const QString &key : json.keys()) {
        if (!known.contains(key)) {
            faults.add(place, scenario_words::unknownKey(key, nearest(key, known), known));
        } else if (key != u"at" && !json.value(key).isString()) {
            faults.add(place, scenario_words::notText(key));
        }
    }
}

ExerciseEvent readEvent(const QJsonObject &json, const Place &place, Faults &faults)
{
    checkKeys(json, place, faults);
    ExerciseEvent event;
    const std::optional<std::chrono::seconds> at = timeOf(json.value("at"_L1));
    const QString name = json.value("act"_L1).toString();
    const std::optional<ExerciseAct> act = exerciseActFromName(name);
    if (!at) {
        faults.add(place, scenario_words::notDuration(u"at"_s));
    }
    if (!act) {
        const QStringList names = exerciseActNames();
        faults.add(place, scenario_words::notOneOf(u"act"_s, name, nearest(name, names), names));
    }
    event.at = at.value_or(std::chrono::seconds{0});
    event.act = act.value_or(ExerciseAct::Note);
    event.conversation = json.value("case"_L1).toString();
    event.text = json.value("text"_L1).toString();
    event.value = json.value("value"_L1).toString();
    if (event.text.size() > longestText) {
        faults.add(place, scenario_words::tooLong(u"text"_s, longestText));
    }
    return event;
}

} // namespace

QString exerciseActName(ExerciseAct act)
{
    return actNames.name(act);
}

std::optional<ExerciseAct> exerciseActFromName(const QString &name)
{
    return actNames.value(name);
}

QStringList exerciseActNames()
{
    QStringList names;
    for (const auto &[act, name] : actNames.rows) {
        names.append(QString::fromLatin1(name));
    }
    return names;
}

std::optional<QList<ExerciseEvent>> readExerciseLog(const QByteArray &lines, Faults &faults)
{
    if (lines.size() > mostBytes) {
        faults.add({}, scenario_words::tooLarge(mostBytes / 1024));
        return std::nullopt;
    }
    QList<ExerciseEvent> events;
    Place place{0, 1};
    for (const QByteArray &line : lines.split('\n')) {
        ++place.line;
        if (line.trimmed().isEmpty()) {
            continue;
        }
        const QJsonDocument json = QJsonDocument::fromJson(line);
        if (!json.isObject()) {
            faults.add(place, scenario_words::noLineOfRun());
            continue;
        }
        const ExerciseEvent event = readEvent(json.object(), place, faults);
        if (!events.isEmpty() && event.at < events.last().at) {
            faults.add(place, scenario_words::timeGoesBack());
        }
        if (events.size() == mostEvents) {
            faults.add(place, scenario_words::tooManyEvents(mostEvents));
            break;
        }
        events.append(event);
    }
    return faults.isEmpty() ? std::optional(events) : std::nullopt;
}

QByteArray exerciseLogToLines(const QList<ExerciseEvent> &events)
{
    QByteArray lines;
    for (const ExerciseEvent &event : events) {
        QJsonObject json{{u"at"_s, qint64(event.at.count())}, {u"act"_s, exerciseActName(event.act)}};
        const auto add = [&json](const QString &key, const QString &text) {
            if (!text.isEmpty()) {
                json.insert(key, text);
            }
        };
        add(u"case"_s, event.conversation);
        add(u"text"_s, event.text);
        add(u"value"_s, event.value);
        lines += QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

} // namespace wederhoor::training
