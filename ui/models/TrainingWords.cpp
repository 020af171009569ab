#include "ui/models/TrainingWords.h"

#include "core/wording/ScoreWords.h"
#include "ui/models/Words.h"

#include <QCoreApplication>

namespace wederhoor {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrainingWords)
};

using training::ExerciseAct;

struct KindText
{
    const char *kind;
    const char *text;
};

constexpr KindText kindTexts[] = {
    {"question", QT_TRANSLATE_NOOP("TrainingWords", "Question")},
    {"complaint", QT_TRANSLATE_NOOP("TrainingWords", "Complaint")},
    {"compliment", QT_TRANSLATE_NOOP("TrainingWords", "Compliment")},
    {"angry_crowd", QT_TRANSLATE_NOOP("TrainingWords", "Angry crowd")},
    {"outage", QT_TRANSLATE_NOOP("TrainingWords", "Outage")},
    {"phishing", QT_TRANSLATE_NOOP("TrainingWords", "Phishing")},
    {"posted_data", QT_TRANSLATE_NOOP("TrainingWords", "Personal data in public")},
    {"move_to_private", QT_TRANSLATE_NOOP("TrainingWords", "Moving to private")},
    {"spoc", QT_TRANSLATE_NOOP("TrainingWords", "With a SPOC")},
    {"press", QT_TRANSLATE_NOOP("TrainingWords", "Press")},
    {"bereavement", QT_TRANSLATE_NOOP("TrainingWords", "Bereavement")},
    {"foreign_language", QT_TRANSLATE_NOOP("TrainingWords", "Another language")},
    {"idea", QT_TRANSLATE_NOOP("TrainingWords", "Idea")},
    {"threat", QT_TRANSLATE_NOOP("TrainingWords", "Threat")},
    {"minor", QT_TRANSLATE_NOOP("TrainingWords", "A minor")},
    {"rumour", QT_TRANSLATE_NOOP("TrainingWords", "Rumour")},
    {"busy_hour", QT_TRANSLATE_NOOP("TrainingWords", "Busy hour")},
    {"outage_drill", QT_TRANSLATE_NOOP("TrainingWords", "Outage drill")},
};

QString spocNameOf(const QString &id, const training::Scenario &scenario)
{
    for (const training::ScenarioSpoc &spoc : scenario.spocs) {
        if (spoc.id == id) {
            return spoc.name;
        }
    }
    return id;
}

QString titleOf(const QString &id, const training::Scenario &scenario)
{
    for (const training::KnowledgeItem &item : scenario.knowledge) {
        if (item.id == id) {
            return item.title;
        }
    }
    return id;
}

QString dismissalOf(const QString &reason)
{
    const std::optional<DismissReason> known = dismissReasonFromName(reason);
    return known ? dismissWord(*known) : reason;
}

} // namespace

QString weekWord(int week)
{
    switch (week) {
    case 1:
        return Words::tr("Week 1: first replies");
    case 2:
        return Words::tr("Week 2: difficult conversations");
    case 3:
        return Words::tr("Week 3: with the help of others");
    default:
        return Words::tr("Week 4: under pressure");
    }
}

QString scenarioKindWord(const QString &kind)
{
    for (const KindText &each : kindTexts) {
        if (kind == QLatin1String(each.kind)) {
            return Words::tr(each.text);
        }
    }
    return kind;
}

QString progressWord(const training::ScenarioProgress &progress)
{
    switch (progress.state) {
    case training::ScenarioProgress::State::Locked:
        return Words::tr("locked");
    case training::ScenarioProgress::State::NotStarted:
        return Words::tr("not started");
    case training::ScenarioProgress::State::Tried:
        return Words::tr("tried, %1 %").arg(progress.best);
    case training::ScenarioProgress::State::Passed:
        return Words::tr("passed, %1 %").arg(progress.best);
    }
    Q_UNREACHABLE();
}

QString criterionWord(Criterion criterion)
{
    return score_words::criterion(criterion);
}

QString criteriaWord(const QList<Criterion> &list)
{
    QStringList names;
    for (const Criterion criterion : list) {
        names.append(criterionWord(criterion));
    }
    return names.isEmpty() ? QStringLiteral("\u2013") : names.join(QStringLiteral("; "));
}

QString exerciseTimeWord(std::chrono::seconds at)
{
    return QStringLiteral("%1:%2").arg(at.count() / 60).arg(at.count() % 60, 2, 10, QLatin1Char('0'));
}

QString exerciseActWord(const training::ExerciseEvent &event, const training::Scenario &scenario)
{
    switch (event.act) {
    case ExerciseAct::Reply:
        return Words::tr("Public reply");
    case ExerciseAct::Private:
        return Words::tr("Private message");
    case ExerciseAct::Escalate:
        return Words::tr("Asks %1").arg(spocNameOf(event.value, scenario));
    case ExerciseAct::Tag:
        return Words::tr("Adds the tag %1").arg(event.value);
    case ExerciseAct::Like:
        return Words::tr("Likes the message");
    case ExerciseAct::Hide:
        return Words::tr("Hides the message");
    case ExerciseAct::Dismiss:
        return Words::tr("Dismisses it: %1").arg(dismissalOf(event.value));
    case ExerciseAct::Hint:
        return Words::tr("Takes a hint");
    case ExerciseAct::LookUp:
        return Words::tr("Looks up \u201c%1\u201d").arg(titleOf(event.value, scenario));
    case ExerciseAct::CheckIdentity:
        return Words::tr("Makes sure who the customer is");
    case ExerciseAct::HandOver:
        return Words::tr("Hands the case over");
    case ExerciseAct::Call:
        return Words::tr("Calls the customer");
    case ExerciseAct::Note:
        return Words::tr("Writes a note");
    }
    Q_UNREACHABLE();
}

} // namespace wederhoor
