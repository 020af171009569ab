#include "core/domain/NameTable.h"
#include "core/domain/NearestName.h"
#include "core/training/ScenarioReader.h"

#include <algorithm>

namespace wederhoor::training {

namespace {

using namespace Qt::StringLiterals;

constexpr NameTable<Address, 3> addresses{{{{Address::Any, "any"}, {Address::Informal, "je"}, {Address::Formal, "u"}}}};
constexpr NameTable<Expects, 2> expectations{{{{Expects::Reply, "reply"}, {Expects::Dismissal, "dismissal"}}}};
constexpr NameTable<ReplyPlace, 4> places{{{{ReplyPlace::Any, "any"},
                                            {ReplyPlace::Public, "public"},
                                            {ReplyPlace::Move, "move"},
                                            {ReplyPlace::Private, "private"}}}};
constexpr NameTable<Turn::On, 4> occasions{
    {{{Turn::On::Reply, "reply"}, {Turn::On::Silence, "silence"}, {Turn::On::Time, "time"}, {Turn::On::Act, "act"}}}};
constexpr std::chrono::seconds quarter = std::chrono::minutes{15};

/// The value of one of a table's names.
template <class Enum, std::size_t N>
Enum choice(Fields &fields, const char *key, const NameTable<Enum, N> &table, const char *otherwise)
{
    QStringList names;
    for (const auto &[value, name] : table.rows) {
        names.append(QString::fromLatin1(name));
    }
    const QString name = fields.oneOf(key, names, QString::fromLatin1(otherwise));
    return table.value(name).value_or(table.rows.front().first);
}

Criterion criterionOf(Fields &fields, const char *otherwise)
{
    QStringList names;
    for (const Criterion criterion : criteria) {
        names.append(criterionName(criterion));
    }
    const QString name = fields.oneOf("for", names, QString::fromLatin1(otherwise));
    return criterionFromName(name).value_or(Criterion::Answered);
}

/// Reads the parts of one conversation, and sees that what they name is there.
class Reader
{
public:
    Reader(Fields &fields, const Scenario &scenario)
        : m_fields(fields)
        , m_faults(fields.faults())
        , m_scenario(scenario)
        , m_synonyms(wordLists(scenario.language).synonyms)
    {
    }

    ScenarioConversation read()
    {
        readFrame();
        readCustomer();
        readOpening();
        readPoints();
        readMistakes();
        readActs();
        readTurns();
        readEndings();
        readModel();
        checkNames();
        return std::move(m_made);
    }

private:
    void readFrame()
    {
        m_made.id = m_fields.id("id");
        m_made.at = m_fields.duration("at", std::chrono::seconds{0});
        m_made.within = m_fields.duration("within", quarter);
        m_made.expects = choice(m_fields, "expects", expectations, "reply");
        m_made.place = choice(m_fields, "place", places, "public");
        m_made.weight = m_fields.number("weight", 1, 10, 1);
        m_made.spoc = m_fields.optionalText("spoc", 60);
        for (const QString &language : m_fields.texts("reply_languages", 0, 2, 2)) {
            if (!trainingLanguages().contains(language)) {
                m_faults.add(m_fields.place("reply_languages"),
                             scenario_words::notOneOf(u"reply_languages"_s, language, {}, trainingLanguages()));
            }
            m_made.replyLanguages.append(language);
        }
        for (const QString &name : m_fields.texts("feelings", 0, 5, 40)) {
            if (const auto sign = signFromName(name); sign && feelingNames().contains(name)) {
                m_made.feelings.push_back(*sign);
            } else {
                m_faults.add(
                    m_fields.place("feelings"),
                    scenario_words::notOneOf(u"feelings"_s, name, nearest(name, feelingNames()), feelingNames()));
            }
        }
        m_made.situation = patterns(m_fields, "situation", 0);
    }

    void readCustomer()
    {
        const YamlValue *const value = m_fields.map("customer", true);
        if (!value) {
            return;
        }
        Fields customer(*value, u"customer"_s, m_faults);
        m_made.customer = person(customer);
        m_made.address = choice(customer, "address", addresses, "any");
        m_made.mood = customer.number("mood", 1, 5, 3);
        m_made.isInternal = customer.yes("internal", false);
        m_made.crm = customer.pairs("crm", 20);
        for (const YamlValue *const each : customer.maps("history", 0, 20)) {
            Fields item(*each, u"history"_s, m_faults);
            m_made.history.append({item.text("when", 60), item.text("text")});
        }
        for (const YamlValue::Entry *const entry : m_fields.namedMaps("cast", 10)) {
            Fields other(entry->value, entry->key, m_faults);
            m_made.cast.insert(entry->key, person(other));
        }
    }

    ScenarioPerson person(Fields &fields)
    {
        ScenarioPerson person{fields.text("name", 80), fields.text("handle", 120)};
        if (!person.handle.isEmpty() && !person.handle.endsWith(u".practice.example"_s)) {
            m_faults.add(fields.place("handle"), scenario_words::realHandle(person.handle));
        }
        return person;
    }

    void readOpening()
    {
        const YamlValue *const value = m_fields.map("opening", true);
        if (!value) {
            return;
        }
        Fields opening(*value, u"opening"_s, m_faults);
        m_made.context = opening.optionalText("context", 1'000);
        m_made.opening = opening.texts("says", 1, 6);
        m_made.isPrivate = opening.yes("private", false);
    }

    std::vector<WordPattern> patterns(Fields &fields, const char *key, int least)
    {
        std::vector<WordPattern> patterns;
        for (const QString &text : fields.texts(key, least, 30, 400)) {
            if (const auto pattern = WordPattern::parse(text, m_synonyms, fields.place(key), m_faults)) {
                patterns.push_back(*pattern);
            }
        }
        return patterns;
    }

    void readPoints()
    {
        for (const YamlValue *const value : m_fields.maps("points", 0, 20)) {
            Fields fields(*value, u"points"_s, m_faults);
            Point point;
            point.id = fields.id("id");
            point.criterion = criterionOf(fields, "answered");
            point.says = fields.text("says", 300);
            point.words = patterns(fields, "words", 1);
            point.weight = fields.number("weight", 1, 10, 1);
            point.must = fields.yes("must", false);
            point.source = fields.optionalText("source", 60);
            const QString where = fields.oneOf("where", {u"public"_s, u"private"_s, u"any"_s}, u"any"_s);
            if (where != u"any") {
                point.isPrivate = where == u"private";
            }
            checkSpoc("source", point.source, fields.place("source"));
            takeId(point.id, fields.place("id"));
            m_made.points.push_back(std::move(point));
        }
    }

    void readMistakes()
    {
        for (const YamlValue *const value : m_fields.maps("mistakes", 0, 20)) {
            Fields fields(*value, u"mistakes"_s, m_faults);
            Mistake mistake;
            mistake.id = fields.id("id");
            mistake.criterion = criterionOf(fields, "facts");
            mistake.says = fields.text("says", 300);
            mistake.words = patterns(fields, "words", 1);
            mistake.costs = fields.number("costs", 1, 100, 50);
            takeId(mistake.id, fields.place("id"));
            m_made.mistakes.push_back(std::move(mistake));
        }
    }

    void readActs()
    {
        for (const YamlValue *const value : m_fields.maps("acts", 0, 10)) {
            Fields fields(*value, u"acts"_s, m_faults);
            ExpectedAct act;
            act.id = fields.id("id");
            act.criterion = criterionOf(fields, "safety");
            act.says = fields.text("says", 300);
            act.act = exerciseActFromName(fields.oneOf("act", exerciseActNames())).value_or(ExerciseAct::Note);
            act.value = fields.optionalText("value", 60);
            act.weight = fields.number("weight", 1, 10, 1);
            act.must = fields.yes("must", false);
            takeId(act.id, fields.place("id"));
            m_made.acts.push_back(std::move(act));
        }
    }

    Conditions conditions(Fields &fields)
    {
        Conditions made;
        const auto read = [&](const char *key, std::vector<AnyOf> &into) {
            for (const QString &text : fields.texts(key, 0, 10, 200)) {
                if (const auto any = readCondition(text, fields.place(key), m_faults)) {
                    checkSays(*any, fields.place(key));
                    into.push_back(*any);
                }
            }
        };
        read("when", made.all);
        read("unless", made.none);
        return made;
    }

    void readTurns()
    {
        for (const YamlValue *const value : m_fields.maps("turns", 0, 40)) {
            Fields fields(*value, u"turns"_s, m_faults);
            Turn turn;
            turn.id = fields.id("id");
            turn.on = choice(fields, "on", occasions, "reply");
            turn.after = fields.texts("after", 0, 20, 60);
            turn.when = conditions(fields);
            turn.by = fields.optionalText("by", 60);
            turn.says = fields.texts("says", 1, 6);
            turn.because = fields.text("because", 400);
            turn.delay = fields.duration("delay", std::chrono::seconds{45});
            turn.wait = fields.duration("wait", std::chrono::seconds{0});
            turn.mood = fields.number("mood", -4, 4, 0);
            turn.isPrivate = fields.yes("private", false);
            turn.asks = fields.yes("asks", false);
            turn.isLast = fields.yes("last", false);
            const bool needsWait = turn.on == Turn::On::Silence || turn.on == Turn::On::Time;
            if (needsWait && turn.wait.count() == 0) {
                m_faults.add(value->place, scenario_words::waitsForNothing(turn.id));
            }
            if (!turn.by.isEmpty() && !m_made.cast.contains(turn.by)) {
                m_faults.add(fields.place("by"),
                             scenario_words::noSuch(u"by"_s, turn.by, nearest(turn.by, m_made.cast.keys())));
            }
            takeId(turn.id, fields.place("id"));
            m_turnPlaces.append(fields.place("after"));
            m_made.turns.push_back(std::move(turn));
        }
    }

    void readEndings()
    {
        for (const YamlValue *const value : m_fields.maps("endings", 0, 10)) {
            Fields fields(*value, u"endings"_s, m_faults);
            Ending ending;
            ending.id = fields.id("id");
            ending.when = conditions(fields);
            ending.says = fields.text("says", 600);
            takeId(ending.id, fields.place("id"));
            m_made.endings.push_back(std::move(ending));
        }
    }

    void readModel()
    {
        for (const YamlValue *const value : m_fields.maps("model", 1, 20)) {
            Fields fields(*value, u"model"_s, m_faults);
            ExerciseEvent event;
            event.at = fields.duration("at");
            event.act = exerciseActFromName(fields.oneOf("act", exerciseActNames())).value_or(ExerciseAct::Note);
            event.text = fields.optionalText("text");
            event.value = fields.optionalText("value", 60);
            event.conversation = m_made.id;
            m_made.model.append(event);
        }
    }

    void takeId(const QString &id, const Place &place)
    {
        if (!id.isEmpty() && m_ids.contains(id)) {
            m_faults.add(place, scenario_words::takenId(id));
        }
        m_ids.append(id);
    }

    void checkSpoc(const char *key, const QString &id, const Place &place)
    {
        QStringList known;
        for (const ScenarioSpoc &spoc : m_scenario.spocs) {
            known.append(spoc.id);
        }
        if (!id.isEmpty() && !known.contains(id)) {
            m_faults.add(place, scenario_words::noSuch(QString::fromLatin1(key), id, nearest(id, known)));
        }
    }

    void checkSays(const AnyOf &any, const Place &place)
    {
        QStringList known;
        for (const Point &point : m_made.points) {
            known.append(point.id);
        }
        for (const Mistake &mistake : m_made.mistakes) {
            known.append(mistake.id);
        }
        for (const Condition &condition : any) {
            if (condition.ask == Ask::Says && !known.contains(condition.argument)) {
                m_faults.add(place,
                             scenario_words::noSuch(u"says"_s, condition.argument, nearest(condition.argument, known)));
            } else if (condition.ask == Ask::Escalated) {
                checkSpoc("escalated", condition.argument, place);
            }
        }
    }

    /// Turns may come after turns that stand below them.
    void checkNames()
    {
        QStringList turns{u"opening"_s};
        for (const Turn &turn : m_made.turns) {
            turns.append(turn.id);
        }
        for (std::size_t i = 0; i < m_made.turns.size(); ++i) {
            for (const QString &after : m_made.turns[i].after) {
                if (!turns.contains(after)) {
                    m_faults.add(m_turnPlaces[static_cast<qsizetype>(i)],
                                 scenario_words::noSuch(u"after"_s, after, nearest(after, turns)));
                }
            }
        }
        checkSpoc("spoc", m_made.spoc, m_fields.place("spoc"));
    }

    Fields &m_fields;
    Faults &m_faults;
    const Scenario &m_scenario;
    const Synonyms &m_synonyms;
    ScenarioConversation m_made;
    QStringList m_ids;
    QList<Place> m_turnPlaces;
};

} // namespace

ScenarioConversation readConversation(const YamlValue &value, const Scenario &scenario, Faults &faults)
{
    Fields fields(value, u"conversations"_s, faults);
    return Reader(fields, scenario).read();
}

} // namespace wederhoor::training
