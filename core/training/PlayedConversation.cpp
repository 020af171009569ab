#include "core/training/PlayedConversation.h"

#include "core/training/SoFar.h"

#include <QSet>

#include <algorithm>

namespace wederhoor::training {

namespace {

using std::chrono::seconds;

/// The same choice on every machine: QHash's own hash may differ from one run to the next.
quint32 stableHash(const QString &text)
{
    quint32 hash = 2'166'136'261U;
    for (const char byte : text.toUtf8()) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16'777'619U;
    }
    return hash;
}

/// The stage: what has happened so far, and what happens next.
class Stage
{
public:
    Stage(const Scenario &scenario, const ScenarioConversation &script, quint32 seed, seconds until)
        : m_scenario(scenario)
        , m_script(script)
        , m_seed(seed)
        , m_until(until)
    {
        m_played.id = script.id;
        m_played.mood = script.mood;
    }

    PlayedConversation play(const QList<ExerciseEvent> &events)
    {
        if (m_script.at <= m_until) {
            open();
            for (const ExerciseEvent &event : events) {
                if (event.at < m_script.at || event.at > m_until) {
                    continue; // nobody can act on what is not there yet
                }
                advance(event.at);
                take(event);
            }
            advance(m_until);
        }
        end();
        return std::move(m_played);
    }

private:
    struct Due
    {
        seconds at{0};
        const Turn *turn = nullptr;
        int question = -1; ///< a SPOC's answer
    };
    struct Reaction
    {
        const Turn *turn = nullptr;
        seconds at{0};
        QStringList heard;
    };

    void open()
    {
        PlayedLine line;
        line.at = m_script.at;
        line.author = m_script.customer.name;
        line.text = variant(m_script.opening, QStringLiteral("opening"));
        line.isPrivate = m_script.isPrivate;
        line.turn = QStringLiteral("opening");
        line.mood = m_played.mood;
        m_played.lines.append(line);
        m_customerText = line.text;
        m_lastTurn = line.turn;
        m_lastSaid = m_script.at;
        if (m_script.expects == Expects::Reply) {
            m_played.waits.append({m_script.at, {}, {}, true});
        }
    }

    QString variant(const QStringList &says, const QString &of) const
    {
        const quint32 hash = stableHash(QStringLiteral("%1/%2/%3/%4").arg(m_seed).arg(m_scenario.id, m_script.id, of));
        return says.isEmpty() ? QString() : says[static_cast<qsizetype>(hash % static_cast<quint32>(says.size()))];
    }

    /// Lets everything happen that is due before or at `now`.
    void advance(seconds now)
    {
        for (std::optional<Due> next = nextDue(); next && next->at <= now; next = nextDue()) {
            if (next->question >= 0) {
                answerQuestion(next->question, next->at);
            } else {
                QStringList heard = m_reaction && m_reaction->turn == next->turn ? m_reaction->heard : QStringList();
                say(*next->turn, next->at, heard);
            }
        }
    }

    std::optional<Due> nextDue() const
    {
        std::optional<Due> next;
        const auto consider = [&next](const Due &due) {
            if (!next || due.at < next->at) {
                next = due;
            }
        };
        for (const auto &[index, at] : m_spocsDue) {
            consider({at, nullptr, index});
        }
        if (m_isOver) {
            return next;
        }
        if (m_reaction) {
            consider({m_reaction->at, m_reaction->turn, -1});
        }
        for (const Turn &turn : m_script.turns) {
            if (const std::optional<seconds> at = comesAt(turn)) {
                consider({*at, &turn, -1});
            }
        }
        return next;
    }

    /// When a turn comes by itself, as things stand.
    std::optional<seconds> comesAt(const Turn &turn) const
    {
        if (m_fired.contains(turn.id) || (turn.on != Turn::On::Silence && turn.on != Turn::On::Time)) {
            return std::nullopt;
        }
        const bool isSilence = turn.on == Turn::On::Silence;
        if ((isSilence && isAnswered()) || !follows(turn) || !holds(turn.when)) {
            return std::nullopt;
        }
        return (isSilence ? m_lastSaid : m_script.at) + turn.wait;
    }

    bool isAnswered() const
    {
        return std::any_of(m_since.begin(), m_since.end(),
                           [this](std::size_t index) { return m_played.replies[index].counts(); });
    }

    bool follows(const Turn &turn) const { return turn.after.isEmpty() || turn.after.contains(m_lastTurn); }

    void take(const ExerciseEvent &event)
    {
        if (event.act == ExerciseAct::Reply || event.act == ExerciseAct::Private) {
            takeReply(event);
            return;
        }
        m_played.acts.append(event);
        if (event.act == ExerciseAct::Escalate) {
            ask(event);
        }
        if (!m_reaction) {
            react(Turn::On::Act, event.at);
        }
    }

    void takeReply(const ExerciseEvent &event)
    {
        ReplyReading reading = readReply(event, m_scenario, m_script, m_customerText);
        if (reading.isSent) {
            PlayedLine line;
            line.from = PlayedLine::From::Us;
            line.at = event.at;
            line.text = event.text;
            line.isPrivate = reading.isPrivate;
            line.mood = m_played.mood;
            m_played.lines.append(line);
        }
        m_since.push_back(m_played.replies.size());
        m_lastDelay = event.at - m_lastSaid;
        if (reading.counts()) {
            for (PlayedWait &wait : m_played.waits) {
                if (!wait.until) {
                    wait.until = event.at;
                    wait.sentence = event.text;
                }
            }
        }
        m_played.replies.push_back(std::move(reading));
        m_reaction.reset();
        react(Turn::On::Reply, event.at);
    }

    void react(Turn::On on, seconds now)
    {
        if (m_isOver) {
            return;
        }
        const auto turn = std::find_if(m_script.turns.begin(), m_script.turns.end(), [&](const Turn &each) {
            return each.on == on && !m_fired.contains(each.id) && follows(each) && holds(each.when);
        });
        if (turn != m_script.turns.end()) {
            m_reaction = Reaction{&*turn, now + turn->delay, soFar().heardFor(turn->when)};
        }
    }

    void ask(const ExerciseEvent &event)
    {
        const auto spoc = std::find_if(m_scenario.spocs.begin(), m_scenario.spocs.end(),
                                       [&event](const ScenarioSpoc &each) { return each.id == event.value; });
        m_played.questions.append({event.value, event.text, event.at, {}});
        if (spoc != m_scenario.spocs.end()) {
            m_spocsDue.append({static_cast<int>(m_played.questions.size()) - 1, event.at + spoc->after});
        }
    }

    void answerQuestion(int index, seconds now)
    {
        PlayedQuestion &question = m_played.questions[index];
        question.answered = now;
        m_spocsDue.removeIf([index](const auto &due) { return due.first == index; });
        for (const ScenarioSpoc &spoc : m_scenario.spocs) {
            if (spoc.id == question.spoc) {
                PlayedLine line;
                line.from = PlayedLine::From::Spoc;
                line.at = now;
                line.author = spoc.name;
                line.text = spoc.answer;
                line.isPrivate = true;
                line.mood = m_played.mood;
                m_played.lines.append(line);
            }
        }
    }

    void say(const Turn &turn, seconds now, const QStringList &heard)
    {
        m_fired.insert(turn.id);
        m_played.mood = std::clamp(m_played.mood + turn.mood, 1, 5);
        const bool isCustomer = turn.by.isEmpty();
        PlayedLine line;
        line.from = isCustomer ? PlayedLine::From::Customer : PlayedLine::From::Other;
        line.at = now;
        line.author = isCustomer ? m_script.customer.name : m_script.cast.value(turn.by).name;
        line.text = variant(turn.says, turn.id);
        line.isPrivate = turn.isPrivate;
        line.turn = turn.id;
        line.because = turn.because;
        line.heard = heard;
        line.mood = m_played.mood;
        m_played.lines.append(line);
        m_reaction.reset();
        if (isCustomer) {
            m_customerText += u'\n' + line.text;
            m_lastTurn = turn.id;
            m_lastSaid = now;
            m_since.clear();
        }
        if (turn.asks) {
            m_played.waits.append({now, {}, {}, false});
        }
        m_isOver = m_isOver || turn.isLast;
    }

    void end()
    {
        // An ending looks back on the whole conversation.
        m_since.clear();
        for (std::size_t i = 0; i < m_played.replies.size(); ++i) {
            m_since.push_back(i);
        }
        const auto ending = std::find_if(m_script.endings.begin(), m_script.endings.end(),
                                         [this](const Ending &each) { return holds(each.when); });
        if (ending != m_script.endings.end()) {
            m_played.ending = ending->id;
            m_played.consequence = ending->says;
        }
    }

    /// As things stand, for a condition to be asked of.
    SoFar soFar() const { return {m_script, m_played, m_since, m_lastDelay}; }
    bool holds(const Conditions &conditions) const { return soFar().holds(conditions); }

    const Scenario &m_scenario;
    const ScenarioConversation &m_script;
    quint32 m_seed;
    seconds m_until;
    PlayedConversation m_played;
    QString m_customerText;
    QString m_lastTurn;
    seconds m_lastSaid{0};
    seconds m_lastDelay{0};
    std::vector<std::size_t> m_since; ///< our replies since the customer's last message
    QSet<QString> m_fired;
    std::optional<Reaction> m_reaction;
    QList<std::pair<int, seconds>> m_spocsDue;
    bool m_isOver = false;
};

} // namespace

bool PlayedConversation::did(ExerciseAct act, const QString &value) const
{
    return std::any_of(acts.begin(), acts.end(), [&](const ExerciseEvent &event) {
        return event.act == act && (value.isEmpty() || event.value == value);
    });
}

PlayedConversation playConversation(const Scenario &scenario, const ScenarioConversation &conversation,
                                    const QList<ExerciseEvent> &events, quint32 seed, std::chrono::seconds until)
{
    return Stage(scenario, conversation, seed, until).play(events);
}

} // namespace wederhoor::training
