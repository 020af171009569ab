#pragma once

#include "core/domain/Ids.h"
#include "core/training/ExerciseClock.h"
#include "core/training/SimulatedCustomer.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace wederhoor::training {

/// One trainee's run of a scenario while it lasts: its clock, and what was done so far. Safe on every thread: the
/// platform of the exercise writes replies into it, the inbox what was done to its cases, the screen the rest.
class Exercise
{
public:
    struct Sent
    {
        int number = 0; ///< of our replies, from 1
        std::chrono::seconds at{0};
    };

    Exercise(std::shared_ptr<const Scenario> scenario, quint32 seed, const Clock &real, int speed);

    [[nodiscard]] const Scenario &scenario() const { return *m_scenario; }
    [[nodiscard]] ExerciseClock &clock() { return m_clock; }
    [[nodiscard]] const ExerciseClock &clock() const { return m_clock; }
    [[nodiscard]] quint32 seed() const { return m_seed; }

    /// It happens now.
    void add(ExerciseAct act, const QString &conversation, const QString &text = {}, const QString &value = {});
    /// The same key twice is one reply.
    Sent reply(const QString &key, ExerciseAct act, const QString &conversation, const QString &text);
    [[nodiscard]] std::optional<Sent> sent(const QString &key) const;
    [[nodiscard]] QList<ExerciseEvent> events() const;
    [[nodiscard]] bool did(ExerciseAct act, const QString &value) const;

    /// Plays it anew, up to now or to its end: not for the GUI thread.
    [[nodiscard]] Playthrough soFar() const;
    [[nodiscard]] Playthrough toTheEnd() const;

    /// What the exercise's platform calls a line of a conversation, and the conversation a line belongs to; empty: it
    /// is none of this exercise.
    [[nodiscard]] RemoteId lineId(const QString &conversation, const QString &line) const;
    [[nodiscard]] QString conversationOf(const RemoteId &line) const;

private:
    [[nodiscard]] std::chrono::seconds nowLocked() const;

    const std::shared_ptr<const Scenario> m_scenario;
    const quint32 m_seed;
    ExerciseClock m_clock;
    const QString m_run; ///< tells its messages from those of another run
    mutable std::mutex m_mutex;
    QList<ExerciseEvent> m_events;
    QHash<QString, Sent> m_sent; ///< by key
};

} // namespace wederhoor::training
