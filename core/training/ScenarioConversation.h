#pragma once

#include "core/domain/Training.h"
#include "core/training/Conditions.h"
#include "core/training/ExerciseLog.h"
#include "core/training/WordLists.h"

#include <chrono>

namespace wederhoor::training {

/// Something a good reply says; `words` hear it, a person reads `says`.
struct Point
{
    QString id;
    Criterion criterion = Criterion::Answered;
    QString says;
    std::vector<WordPattern> words;
    int weight = 1;
    bool must = false; ///< without it nobody passes
    std::optional<bool> isPrivate; ///< where it has to be said; nothing: anywhere
    QString source; ///< the SPOC who must have answered first; empty: nobody
};

/// Something a good reply does not say.
struct Mistake
{
    QString id;
    Criterion criterion = Criterion::Facts;
    QString says;
    std::vector<WordPattern> words;
    int costs = 50; ///< of its criterion, in percent
};

/// Something a good trainee does beside writing.
struct ExpectedAct
{
    QString id;
    Criterion criterion = Criterion::Safety;
    QString says;
    ExerciseAct act = ExerciseAct::Tag;
    QString value; ///< of a tag: which; empty: any
    int weight = 1;
    bool must = false;
};

/// What a customer, or somebody who joins in, says when its conditions hold.
struct Turn
{
    enum class On { Reply, Silence, Time, Act };

    QString id;
    On on = On::Reply;
    QStringList after; ///< the customer's last turn must be one of these ("opening"); empty: any
    Conditions when;
    QString by; ///< a name in the cast; empty: the customer
    QStringList says; ///< one of these, by the seed
    QString because;
    std::chrono::seconds delay{45};
    std::chrono::seconds wait{0}; ///< of Silence and Time
    int mood = 0; ///< what it adds
    bool isPrivate = false;
    bool asks = false; ///< a reply is due
    bool isLast = false;
};

struct Ending
{
    QString id;
    Conditions when;
    QString says;
};

struct ScenarioPerson
{
    QString name;
    QString handle;
};

struct HistoryItem
{
    QString when;
    QString text;
};

enum class Address { Any, Informal, Formal };
enum class Expects { Reply, Dismissal };
enum class ReplyPlace { Any, Public, Move, Private };

/// One customer's part of an exercise; most scenarios have one.
struct ScenarioConversation
{
    QString id;
    ScenarioPerson customer;
    Address address = Address::Any;
    int mood = 3; ///< from 1, furious, to 5, happy
    bool isInternal = false; ///< not a customer: a colleague, an alarm
    QList<std::pair<QString, QString>> crm;
    QList<HistoryItem> history;
    QHash<QString, ScenarioPerson> cast;
    std::chrono::seconds at{0};
    QString context;
    QStringList opening; ///< one of these, by the seed
    bool isPrivate = false;
    Expects expects = Expects::Reply;
    std::chrono::seconds within{std::chrono::minutes{15}};
    ReplyPlace place = ReplyPlace::Public;
    QString spoc; ///< whom to ask; empty: nobody
    QStringList replyLanguages; ///< empty: the scenario's
    std::vector<Sign> feelings;
    std::vector<WordPattern> situation;
    std::vector<Point> points;
    std::vector<Mistake> mistakes;
    std::vector<ExpectedAct> acts;
    std::vector<Turn> turns;
    std::vector<Ending> endings;
    QList<ExerciseEvent> model;
    int weight = 1;
};

} // namespace wederhoor::training
